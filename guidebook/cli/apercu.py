"""guidebook apercu: the site on this computer, made again at each change."""

from __future__ import annotations

from pathlib import Path

import click

from guidebook.cli.command import ROOT_OPTION, Command, tell, warn


@click.command("apercu", cls=Command, help="montre le site, et le refait à chaque changement")
@click.option("--port", type=click.IntRange(1, 65535), default=8000, help="Le port de l’adresse. Sinon : 8000.")
@ROOT_OPTION
def command(port: int, racine: Path) -> int:
    """Show the site until Ctrl + C."""
    from guidebook.site.build import NotBuilt
    from guidebook.site.preview import preview

    try:
        preview(racine, port, tell, warn)
    except NotBuilt as error:
        click.echo(str(error), err=True)
        return error.code
    return 0
