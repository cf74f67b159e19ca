"""guidebook apercu: the site on this computer, made again at each change."""

from __future__ import annotations

import _thread
import signal
import sys
import threading
from pathlib import Path

import click

from guidebook.cli.command import ROOT_OPTION, Command, tell, warn


@click.command("apercu", cls=Command, help="montre le site, et le refait à chaque changement")
@click.option("--port", type=click.IntRange(1, 65535), default=8000, help="Le port de l’adresse. Sinon : 8000.")
@click.option("--lie", is_flag=True)  # for the atelier: the preview ends when who started it does
@ROOT_OPTION
def command(port: int, lie: bool, racine: Path) -> int:
    """Show the site until Ctrl + C."""
    from guidebook.site.build import NotBuilt
    from guidebook.site.preview import preview

    if lie:
        signal.signal(signal.SIGINT, signal.default_int_handler)  # a shell may have it ignored
        threading.Thread(target=_until_the_input_ends, daemon=True).start()
    try:
        preview(racine, port, tell, warn)
    except NotBuilt as error:
        click.echo(str(error), err=True)
        return error.code
    return 0


def _until_the_input_ends() -> None:
    sys.stdin.read()
    _thread.interrupt_main()
