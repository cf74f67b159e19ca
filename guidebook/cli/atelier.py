"""guidebook atelier: a page on this computer to write guides in."""

from __future__ import annotations

import webbrowser
from contextlib import suppress
from pathlib import Path

import click

from guidebook.cli.command import ROOT_OPTION, Command, tell


@click.command("atelier", cls=Command, help="ouvre une page de cet ordinateur, pour écrire les guides")
@click.option("--port", type=click.IntRange(0, 65535), default=8100, help="Le port de l’adresse. Sinon : 8100.")
@click.option("--sans-ouvrir", "stays", is_flag=True, help="Donner l’adresse, sans ouvrir le navigateur.")
@ROOT_OPTION
def command(port: int, stays: bool, racine: Path) -> int:
    """Serve the atelier until Ctrl + C."""
    from guidebook.machine.extra import lacking

    if said := lacking("atelier", "ouvrir l’atelier", "starlette", "uvicorn", "ruamel"):
        click.echo(said, err=True)
        return 2
    from guidebook.desk.atelier.server import Taken, run

    def show(address: str) -> None:
        tell(f"L’atelier est ouvert : {address}\nCette adresse est à vous seul. Pour l’arrêter : Ctrl + C.")
        if not stays:
            webbrowser.open(address)

    try:
        with suppress(KeyboardInterrupt):
            run(racine, port, tell, show)
    except Taken as error:
        click.echo(str(error), err=True)
        return 2
    tell("L’atelier est fermé. Ce qui n’était pas enregistré attend en brouillon.")
    return 0
