"""guidebook numeros: the numbers by which a learner goes on elsewhere."""

from __future__ import annotations

import datetime
from pathlib import Path

import click

from guidebook.cli.command import ROOT_OPTION, Command, called, tell
from guidebook.numbering import give_numbers
from guidebook.problem import has_error
from guidebook.verify import check, store_of


@click.command("numeros", cls=Command, help="donne leurs numéros aux guides et aux étapes qui n’en ont pas")
@ROOT_OPTION
def command(racine: Path) -> int:
    """Write the numbers that lack; none that is there changes."""
    root = racine.resolve()
    guidebook, problems = check(root, datetime.date.today(), store=store_of(root))
    if has_error(problems):
        click.echo(f"Corrigez d’abord les guides : tapez « {called()} verifier ».", err=True)
        return 1
    given = give_numbers(guidebook)
    for line in given.told:
        tell(line)
    for line in given.refused:
        click.echo(line, err=True)
    if not given.told and not given.refused:
        tell("Chaque guide et chaque étape a déjà son numéro.")
    return 1 if given.refused else 0
