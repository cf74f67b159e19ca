"""guidebook emporter: the copies of a built site that need no network."""

from __future__ import annotations

from pathlib import Path

import click

from guidebook.cli.command import FILE, Command


@click.command("emporter", cls=Command, help="copie le site pour le lire sans connexion : un ZIP et un dossier")
@click.option("--zip", "archive", type=FILE, help="Le fichier ZIP à écrire. Sans rien : emporter/pas-a-pas.zip")
@click.option("--dossier", type=FILE, help="La clé USB, ou le dossier, où mettre le dossier pas-a-pas.")
@click.option("--site", type=FILE, default=Path("site"), help="Le dossier du site construit.")
def command(archive: Path | None, dossier: Path | None, site: Path) -> int:
    """Write the copies of the built site that open by double click."""
    from guidebook.takeaway.content import Takeaway, TakeawayError
    from guidebook.takeaway.copies import write_folder, write_zip

    if not (archive or dossier):
        archive, dossier = Path("emporter", "pas-a-pas.zip"), Path("emporter")
    try:
        takeaway = Takeaway(site)
        for made in (archive and write_zip(takeaway, archive), dossier and write_folder(takeaway, dossier, _wait)):
            if made:
                click.echo(f"{made} est prêt.")
    except TakeawayError as error:
        click.echo(str(error), err=True)
        return error.code
    click.echo("Pour lire : dans le dossier pas-a-pas, un double clic sur OUVRIR.html.")
    return 0


def _wait() -> None:
    click.echo("Une autre copie est en cours au même endroit : j’attends qu’elle finisse.", err=True)
