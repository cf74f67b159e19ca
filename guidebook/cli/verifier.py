"""guidebook verifier: every problem of the guides and of docs/, at once."""

from __future__ import annotations

import datetime
import json
from dataclasses import asdict
from pathlib import Path

import click

from guidebook.cli.command import ROOT_OPTION, Command, called
from guidebook.problem import has_error
from guidebook.translating.progress import advice
from guidebook.verify import check, report, store_of


@click.command("verifier", cls=Command, help="lit les guides et les pages de docs/, et dit tout ce qui ne va pas")
@click.option("--json", "as_json", is_flag=True, help="Écrire les problèmes en JSON, pour une machine.")
@click.option("--faits", is_flag=True, help="Dire quelle phrase de chaque guide vient de quelle source.")
@ROOT_OPTION
def command(as_json: bool, faits: bool, racine: Path) -> int:
    """Tell every problem of the site, or the sources of its guides’ sentences."""
    root = racine.resolve()
    store = store_of(root)
    guidebook, problems = check(root, datetime.date.today(), store=store)
    store.save()
    if faits:
        from guidebook.pages import facts

        click.echo(json.dumps(list(facts.rows(guidebook)), indent=2) if as_json else facts.report(guidebook))
        if has_error(problems):
            click.echo(f"Il manque les guides qui ont une erreur : tapez « {called()} verifier ».", err=True)
        return 1 if has_error(problems) else 0
    from guidebook.site.build import NotBuilt
    from guidebook.site.verified import verified

    try:
        problems = sorted([*verified(root, guidebook, problems), *advice(guidebook)])
    except NotBuilt as error:
        click.echo(str(error), err=True)
        return error.code
    click.echo(json.dumps([asdict(problem) for problem in problems], indent=2) if as_json else report(problems))
    return 1 if has_error(problems) else 0
