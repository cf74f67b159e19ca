"""guidebook emporter: the copies of a built site that need no network."""

from __future__ import annotations

from pathlib import Path

import click

from guidebook.cli.command import FILE, Command

_USE = {
    "site": "Pour lire : dans le dossier pas-a-pas, un double clic sur OUVRIR.html.",
    "borne": "Pour la borne : dans le dossier pas-a-pas-borne, LISEZ-MOI.txt dit quoi faire.",
}


@click.command("emporter", cls=Command, help="copie le site pour le lire sans connexion : un ZIP et un dossier")
@click.option("--zip", "archive", type=FILE, help="Le fichier ZIP à écrire. Sans rien : emporter/pas-a-pas.zip")
@click.option("--dossier", type=FILE, help="La clé USB, ou le dossier, où mettre le dossier pas-a-pas.")
@click.option("--borne", is_flag=True, help="Le contenu d’une borne, dans un dossier pas-a-pas-borne.")
@click.option("--sans-voix", is_flag=True, help="Laisser les sons de « Écouter » : la copie est plus légère.")
@click.option(
    "--site", type=FILE, help="Le dossier du site construit. Sans rien : site/, ou site-borne/ pour une borne."
)
def command(archive: Path | None, dossier: Path | None, borne: bool, sans_voix: bool, site: Path | None) -> int:
    """Write the copies of the built site that open by double click."""
    from guidebook.site.editions import KIOSK, SITE
    from guidebook.takeaway.content import Takeaway, TakeawayError
    from guidebook.takeaway.copies import write_folder, write_zip

    edition = KIOSK if borne else SITE
    if dossier and not dossier.exists():
        raise click.ClickException(
            f"Le dossier « {dossier} » n’existe pas. La clé est-elle branchée ? Vérifiez son nom, ou créez d’abord ce "
            "dossier."
        )
    if not (archive or dossier):
        archive, dossier = Path("emporter", f"{edition.copy}.zip"), Path("emporter")
    try:
        takeaway = Takeaway(site or Path(edition.folder), edition, sounds=not sans_voix)
        for made in (archive and write_zip(takeaway, archive), dossier and write_folder(takeaway, dossier, _wait)):
            if made:
                click.echo(f"{made} est prêt.")
    except TakeawayError as error:
        click.echo(str(error), err=True)
        return error.code
    click.echo(_USE[edition.key])
    if lacking := takeaway.lacks():
        click.echo(lacking)
    return 0


def _wait() -> None:
    click.echo("Une autre copie est en cours au même endroit : j’attends qu’elle finisse.", err=True)
