"""guidebook comparer: the words of the drawn screens, against those of the real pages."""

from __future__ import annotations

import datetime
from pathlib import Path

import click

from guidebook.cli.command import FILE, ROOT_OPTION, Command, tell


@click.command("comparer", cls=Command, help="cherche sur les vrais sites les mots des écrans dessinés")
@click.argument("noms", nargs=-1, metavar="NOM")
@click.option(
    "--hors-ligne", "saved", type=FILE, help="Comparer avec des pages enregistrées : DOSSIER/guide/ecran.html."
)
@click.option("--contact", help="Où les sites peuvent vous écrire. Sinon : le contact de mkdocs.yml.")
@click.option("--pause", type=click.FloatRange(2), help="Les secondes entre deux pages, 2 au moins. Sinon : 10.")
@click.option("--json", "as_json", is_flag=True, help="Écrire le résultat en JSON, pour une machine.")
@click.option("--page", "writes_page", is_flag=True, help="Écrire le résultat dans docs/manuel/comparaison.md.")
@ROOT_OPTION
def command(
    noms: tuple[str, ...],
    saved: Path | None,
    contact: str | None,
    pause: float | None,
    as_json: bool,
    writes_page: bool,
    racine: Path,
) -> int:
    """Compare, and tell what has changed: 1 where something has."""
    from guidebook.desk.compare import page, report
    from guidebook.desk.compare.run import NotStarted, run
    from guidebook.machine.browser import NoBrowser

    everything = []
    try:
        for one in run(racine.resolve(), noms, saved, contact, pause):
            everything.append(one)
            if not as_json and (one.target.address or not one.reason):
                tell(report.lines(one))
    except (NotStarted, NoBrowser) as error:
        click.echo(str(error), err=True)
        return 2
    today = datetime.date.today()
    tell(report.as_json(everything, today.isoformat()) if as_json else f"\n{report.summary(everything)}")
    if writes_page:
        (racine / page.NAME).write_text(page.page(everything, today), "utf-8")
        click.echo(f"Le résultat est dans {page.NAME} : le site suivant le montre.", err=True)
    return 1 if report.has_changed(everything) else 0
