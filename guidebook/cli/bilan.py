"""guidebook bilan: what kiosks counted, to print and as a table."""

from __future__ import annotations

import datetime
from pathlib import Path

import click

from guidebook.cli.command import FILE, Command, tell
from guidebook.machine.disk import whole_file

_SHEET = "feuille-atelier.html"


@click.command("bilan", cls=Command, help="dit ce que les bornes ont compté : une page à imprimer et un tableau")
@click.argument("bornes", nargs=-1, type=FILE, metavar="DOSSIER")
@click.option("--vers", type=FILE, default=Path(), help="Le dossier où écrire bilan.html et bilan.csv.")
@click.option("--feuille", is_flag=True, help="Une feuille de comptage pour un atelier, à remplir à la main.")
def command(bornes: tuple[Path, ...], vers: Path, feuille: bool) -> int:
    """Write the bilan of the kiosks whose folders, or whose small files, are named."""
    from guidebook.counting.bilan import as_csv, as_page, cells_at, tally_sheet

    if feuille:
        _write(vers / _SHEET, tally_sheet())
        return 0
    kiosks = []
    for place in bornes or (Path("borne"),):
        if not place.exists():
            click.echo(f"Il n’y a pas de « {place} » : donnez le dossier d’une borne, ou celui des états.", err=True)
            return 1
        kiosks += cells_at(place, datetime.date.today())
    if not kiosks:
        click.echo("Aucune borne n’a de comptes ici.", err=True)
        return 1
    _write(vers / "bilan.html", as_page(kiosks))
    _write(vers / "bilan.csv", as_csv(kiosks))
    return 0


def _write(file: Path, text: str) -> None:
    file.parent.mkdir(parents=True, exist_ok=True)
    with whole_file(file) as made:
        made.write(text.encode())
    tell(f"{file} est prêt.")
