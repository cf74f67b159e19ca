"""guidebook voix: a voice for each sentence of the guides."""

from __future__ import annotations

import sys
from pathlib import Path
from typing import TYPE_CHECKING

import click

from guidebook.cli.command import ROOT_OPTION, Command, called

if TYPE_CHECKING:
    from guidebook.pages.toolbox import Toolbox


@click.command(
    "voix", cls=Command, help="fait dire les phrases des guides nommés, ou de tous, par une voix de synthèse"
)
@click.argument("guides", nargs=-1)
@ROOT_OPTION
def command(guides: tuple[str, ...], racine: Path) -> int:
    """Build the sounds that lack, beside the guides."""
    from guidebook.speech.errors import SpeechError
    from guidebook.speech.making import Making

    root = racine.resolve()
    toolbox = _toolbox(root)
    if toolbox is None or not _known(guides, toolbox):
        return 1
    try:
        making = Making(root, toolbox, guides)
        silent, count = not sys.stderr.isatty(), len(making.missing)
        with click.progressbar(making.make(), length=count, label="Voix", file=sys.stderr, hidden=silent) as made:
            for _ in made:
                pass
    except SpeechError as error:
        click.echo(str(error), err=True)
        return 2
    making.forget()
    weight = f"{making.weight() / 1e6:.1f}".replace(".", ",")
    click.echo(f"{len(making)} phrases ont leur voix, dont {count} nouvelles : {weight} Mo dans .voix/.")
    click.echo(f"Pour les mettre dans le site : {called()} construire")
    return 0


def _toolbox(root: Path) -> Toolbox | None:
    """What the site says; None where a guide has an error, once it is told."""
    import datetime

    from guidebook.pages.toolbox import words_of
    from guidebook.problem import has_error
    from guidebook.verify import check, report, store_of

    today, store = datetime.date.today(), store_of(root)
    guidebook, problems = check(root, today, store=store)
    store.save()
    if has_error(problems):
        click.echo(report([problem for problem in problems if has_error([problem])]), err=True)
        return None
    return words_of(guidebook, today)


def _known(names: tuple[str, ...], toolbox: Toolbox) -> bool:
    from difflib import get_close_matches

    slugs = [guide.slug for guide in toolbox.guidebook.guides]
    for name in names:
        if name not in slugs:
            near = get_close_matches(name, slugs, 1)
            meant = f"Vouliez-vous dire « {near[0]} » ?" if near else "Donnez le nom d’un dossier de guides/."
            click.echo(f"Il n’y a pas de guide « {name} ». {meant}", err=True)
            return False
    return True
