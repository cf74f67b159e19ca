"""guidebook construire: the site, or its edition for kiosks."""

from __future__ import annotations

from pathlib import Path

import click

from guidebook.cli.command import FILE, ROOT_OPTION, Command, warn
from guidebook.problem import Problem


@click.command("construire", cls=Command, help="fabrique le site, dans le dossier site/")
@click.option(
    "--edition",
    type=click.Choice(["site", "borne"]),
    default="site",
    help="Le site, ou l’édition pour borne tactile, dans site-borne/.",
)
@click.option("--site", type=FILE, help="Le dossier où mettre le site.")
@ROOT_OPTION
def command(edition: str, site: Path | None, racine: Path) -> int:
    """Build an edition of the site."""
    from guidebook.site.build import NotBuilt, build

    told = list[Problem]()
    try:
        folder = build(racine, edition, site, told.append)
    except NotBuilt as error:
        sentence, code = str(error), error.code
    else:
        sentence, code = "", 0
    for problem in sorted(dict.fromkeys(told)):  # as `guidebook verifier` orders them
        warn(problem)
    if code:
        click.echo(sentence, err=True)
        return code
    page = _shown(folder / "index.html")
    if edition == "borne":
        click.echo(f"L’édition pour borne est prête : {page.parent}")
    else:
        click.echo(f"Le site est prêt. Pour le regarder, ouvrez le fichier {page} dans un navigateur.")
    return 0


def _shown(file: Path) -> Path:
    """The file as seen from here."""
    here = Path.cwd()
    return file.relative_to(here) if file.is_relative_to(here) else file
