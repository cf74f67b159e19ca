"""guidebook traduire: the files of translators."""

from __future__ import annotations

import datetime
from pathlib import Path

import click

from guidebook.cli.command import ROOT_OPTION, Command, called, tell, warn
from guidebook.languages.known import code_of
from guidebook.problem import has_error
from guidebook.translating.command import Renewal, translate
from guidebook.verify import check, store_of


@click.command("traduire", cls=Command, help="prépare les fichiers des traducteurs, ou les met à jour")
@click.argument("langues", nargs=-1, metavar="LANGUE")
@ROOT_OPTION
def command(langues: tuple[str, ...], racine: Path) -> int:
    """Make or renew the files of languages, those of the site where none is named; no translation is changed."""
    codes = {written: code_of(written) for written in langues}
    wrong = next((written for written, code in codes.items() if code in (None, "fr")), None)
    if wrong is not None:
        click.echo(f"« {wrong} » n’est pas une langue de traduction. Écrivez son code : en, ar, uk…", err=True)
        return 2
    root = racine.resolve()
    store = store_of(root)
    guidebook, problems = check(root, datetime.date.today(), store=store)
    if has_error(problems):
        click.echo(f"Corrigez d’abord le français : tapez « {called()} verifier ».", err=True)
        return 1
    asked = [code for code in codes.values() if code] or list(guidebook.editions)
    if not asked:
        click.echo(f"Dites la langue, par son code : {called()} traduire ar", err=True)
        return 2
    renewals = [translate(guidebook, code) for code in asked]
    for done in renewals:
        for problem in done.problems:
            warn(problem)
        tell(_told(done))
    return 1 if any(done.problems for done in renewals) else 0


def _told(done: Renewal) -> str:
    files = f"{done.written} fichier{'s' * (done.written > 1)} écrit{'s' * (done.written > 1)}"
    return f"{done.code} : {files}. {done.units} textes, {done.empty} à traduire, {done.stale} à revoir."
