"""python -m guidebook …: the commands of authors and venues, in French."""

from __future__ import annotations

import datetime
import json
import sys
from dataclasses import asdict
from pathlib import Path

import click

from guidebook.check import check, report
from guidebook.problem import has_error
from guidebook.reference import schemas
from guidebook.rules import Settings


@click.group(help="Pas à pas : vérifier et fabriquer des guides.")
def main() -> None:
    """The group that holds the commands."""


@main.command("verifier")
@click.option("--json", "as_json", is_flag=True, help="Écrire les problèmes en JSON, pour une machine.")
@click.option("--racine", type=click.Path(path_type=Path), default=Path(), help="Le dossier qui contient guides/.")
def check_guides(as_json: bool, racine: Path) -> None:
    """Lit tous les guides et dit tout ce qui ne va pas."""
    _, problems = check(racine.resolve(), Settings(today=datetime.date.today()))
    if as_json:
        click.echo(json.dumps([asdict(problem) for problem in problems], ensure_ascii=False, indent=2))
    else:
        click.echo(report(problems))
    sys.exit(1 if has_error(problems) else 0)


@main.command("schemas")
@click.option("--racine", type=click.Path(path_type=Path), default=Path(), help="Le dossier qui contient guides/.")
def write_schemas(racine: Path) -> None:
    """Écrit les schémas JSON qui aident un éditeur à compléter et vérifier le YAML."""
    folder = racine.resolve() / "schemas"
    folder.mkdir(exist_ok=True)
    for name, schema in schemas().items():
        text = json.dumps(schema, ensure_ascii=False, indent=1) + "\n"
        (folder / f"{name}.json").write_text(text, "utf-8")
    click.echo(f"Les schémas sont dans {folder.name}/.")
