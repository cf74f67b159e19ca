"""guidebook verifier: every problem of the guides, at once."""

from __future__ import annotations

import datetime
import json
from dataclasses import asdict
from pathlib import Path

import click

from guidebook.cli.command import ROOT_OPTION, Command
from guidebook.problem import has_error
from guidebook.verify import check, report, store_of


@click.command("verifier", cls=Command, help="lit tous les guides et dit tout ce qui ne va pas")
@click.option("--json", "as_json", is_flag=True, help="Écrire les problèmes en JSON, pour une machine.")
@ROOT_OPTION
def command(as_json: bool, racine: Path) -> int:
    """Tell every problem of the guides."""
    root = racine.resolve()
    store = store_of(root)
    _, problems = check(root, datetime.date.today(), store=store)
    store.save()
    if as_json:
        click.echo(json.dumps([asdict(problem) for problem in problems], indent=2))
    else:
        click.echo(report(problems))
    return 1 if has_error(problems) else 0
