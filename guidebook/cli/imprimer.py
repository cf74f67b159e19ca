"""guidebook imprimer: the papers of a built site."""

from __future__ import annotations

import sys
from pathlib import Path
from typing import TYPE_CHECKING

import click

from guidebook.cli.command import FILE, Command

if TYPE_CHECKING:
    from guidebook.paper.orders import Wish


@click.command(
    "imprimer", cls=Command, help="écrit en PDF, dans site/imprimer/, les guides ou parcours nommés, ou tous"
)
@click.argument("noms", nargs=-1)
@click.option("--site", type=FILE, default=Path("site"), help="Le dossier du site construit.")
@click.option("--livret", is_flag=True, help="Un seul livret A4 de plusieurs guides, ou d’un parcours.")
@click.option("--cahier", is_flag=True, help="Le livret en A5, à plier : imprimez recto verso, bord court.")
@click.option("--titre", default="", help="Le titre du livret.")
@click.option("--date", default="", help="La date de la couverture. Sans elle : la dernière vérification.")
@click.option("--lieu", type=FILE, help="Un fichier lieu.yml : nom, adresse, horaires, conseiller.")
@click.option("--noir-et-blanc", is_flag=True, help="Sans couleur.")
@click.option("--sans-ecrans", is_flag=True, help="Sans les écrans dessinés.")
@click.option(
    "--langue",
    "langues",
    multiple=True,
    help="La langue du papier : ar, uk… ou « toutes ». Peut être répété. Sans cette option : le français.",
)
@click.option("--notes", is_flag=True, help="Une page de lignes à la fin, pour écrire. Un livret en a toujours une.")
def command(
    noms: tuple[str, ...],
    site: Path,
    livret: bool,
    cahier: bool,
    titre: str,
    date: str,
    lieu: Path | None,
    noir_et_blanc: bool,
    sans_ecrans: bool,
    langues: tuple[str, ...],
    notes: bool,
) -> int:
    """Write PDFs of the built site."""
    from guidebook.paper.orders import Wish
    from guidebook.paper.venue import venue_of

    if (titre or date) and not (livret or cahier):
        click.echo("Un titre et une date vont sur la couverture d’un livret : ajoutez --livret ou --cahier.", err=True)
        return 1
    venue = venue_of(lieu) if lieu else None
    if isinstance(venue, list):
        click.echo("\n".join(map(str, venue)), err=True)
        return 1
    return _print_all(site, Wish(noms, livret, cahier, noir_et_blanc, sans_ecrans, notes, titre, date, venue, langues))


def _print_all(site: Path, wish: Wish) -> int:
    from guidebook.paper.publish import plan, printed
    from guidebook.paper.shelf import PaperError

    made, code = [], 0
    try:
        wanted = plan(site, wish)
        silent = len(wanted) < 2 or not sys.stderr.isatty()
        papers, count = printed(site, wanted), len(wanted)
        with click.progressbar(papers, length=count, label="Impression", file=sys.stderr, hidden=silent) as files:
            for file in files:
                made.append(file)
    except PaperError as error:
        click.echo(str(error), err=True)
        code = error.code
    for file in made:
        click.echo(f"{file} est prêt.")
    return code
