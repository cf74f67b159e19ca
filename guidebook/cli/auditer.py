"""guidebook auditer: `constat`, with what we know of our own sites."""

from __future__ import annotations

import json
from pathlib import Path
from typing import TYPE_CHECKING

import click

from guidebook.cli.command import Command, called
from guidebook.machine.interpreter import interpreter

if TYPE_CHECKING:
    from constat.command import Habits

_MISSING = (
    "Il manque « constat », qui fait l’audit. Dans le dossier de « Pas à pas », tapez : {} -m pip install ./constat"
)


@click.command(
    "auditer",
    cls=Command,
    help="cherche dans un site ce qui gêne les personnes handicapées",
    # Its options, its help and its mistakes are constat's.
    context_settings={"ignore_unknown_options": True, "help_option_names": []},
)
@click.argument("mots", nargs=-1, type=click.UNPROCESSED)
def command(mots: tuple[str, ...]) -> int:
    """Audit pages, write the reports, tell how many things fail."""
    try:
        from constat.cli import run
    except ModuleNotFoundError:
        click.echo(_MISSING.format(interpreter()), err=True)
        return 2
    return run(mots, habits())


def habits() -> Habits:
    """The site of this folder, and what people judged of it."""
    from constat.command import Habits

    return Habits(
        program=f"{called()} auditer",
        targets=("site",),
        cure="Construisez d’abord le site : guidebook construire.",
        listed=listed,
        journal=Path(".cache/audit"),
        verdicts=Path("audit/manuel.yml"),
        publisher=Path("audit/declaration.yml"),
    )


def listed(folder: Path) -> list[Path] | None:
    """The pages that the manifest of a built site names; None for another folder.

    Raises:
        NoTarget: the manifest can't be read.
    """
    from constat.visits.targets import NoTarget

    manifest = folder / "guidebook.json"
    if not manifest.is_file():
        return None
    try:
        return [folder / page["address"] for page in json.loads(manifest.read_text("utf-8"))["pages"]]
    except (ValueError, KeyError, TypeError) as error:
        raise NoTarget(
            f"« {manifest} » n’est pas le sommaire d’un site. Refaites-le : guidebook construire."
        ) from error
