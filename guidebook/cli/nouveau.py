"""guidebook nouveau: a site of one's own."""

from __future__ import annotations

from pathlib import Path

import click

from guidebook.cli.command import FILE, Command, called


@click.command("nouveau", cls=Command, help="prépare un site à vous, dans un dossier neuf")
@click.argument("dossier", type=FILE)
@click.option("--paquets", type=FILE, help="Le dossier des deux paquets du programme. Sinon : ceux qui sont installés.")
def command(dossier: Path, paquets: Path | None) -> int:
    """Write a new site, and say how to go on."""
    from guidebook.desk.new import NoSite, write_site
    from guidebook.desk.wheels import NoWheel, given, installed

    try:
        write_site(dossier, given(paquets) if paquets else installed())
    except NoWheel as error:
        click.echo(str(error), err=True)
        return 2
    except NoSite as error:
        click.echo(str(error), err=True)
        return error.code
    click.echo(
        f"Votre site est prêt dans « {dossier} ». Le fichier README.md de ce dossier dit comment s’en servir.\n"
        f'Pour le fabriquer tout de suite : {called()} construire --racine "{dossier}"'
    )
    return 0
