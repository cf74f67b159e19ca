"""guidebook borne: the kiosk of a venue."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import click

from guidebook.cli.command import FILE, Command


@click.command("borne", cls=Command, help="montre les guides sur une borne, et la surveille")
@click.option("--contenu", type=FILE, help="Prendre le contenu de ce dossier, après l’avoir essayé.")
@click.option("--racine", type=FILE, help="Ne plus croire que le réseau de cette racine : 1.root.json.")
@click.option("--mettre-a-jour", is_flag=True, help="Chercher un nouveau contenu là où borne.yml le dit (depuis).")
@click.option("--cle", type=FILE, help="Prendre le nouveau contenu de cette clé USB du réseau.")
@click.option("--installer", type=FILE, help="Écrire dans ce dossier ce qu’il faut pour installer une borne.")
@click.option("--verifier", is_flag=True, help="Dire si borne.yml et les contenus sont bons.")
@click.option("--reglages", type=FILE, default=Path("borne.yml"), help="Les réglages du lieu. Sinon : borne.yml.")
@click.option("--dossier", type=FILE, default=Path("borne"), help="Où garder les contenus. Sinon : borne/.")
@click.option("--site", type=FILE, default=Path("site-borne"), help="Le premier contenu. Sinon : site-borne/.")
@click.option("--port", type=click.IntRange(0, 65535), help="Le port, à la place de celui de borne.yml.")
@click.option("--sans-ecran", is_flag=True, help="Sans fenêtre, pour essayer.")
@click.option("--memoire", type=FILE, help="Où le navigateur écrit. Sinon : en mémoire vive.")
@click.option("--demarrage", type=float, default=60.0, help="Secondes laissées au navigateur pour démarrer.")
@click.option("--silence", type=float, default=5.0, help="Secondes sans signe de vie avant d’en prendre un autre.")
@click.option("--confiance", type=float, default=60.0, help="Secondes de bonne marche avant de croire un contenu.")
def command(**options: Any) -> int:
    """Run a kiosk, or prepare one."""
    from guidebook.kiosk import command

    try:
        return command.run(command.Asked(**options), say=click.echo)
    except command.FAILURES as error:
        click.echo(str(error), err=True)
        return 2
