"""guidebook schemas: the JSON Schemas of what authors and venues write."""

from __future__ import annotations

import json
from pathlib import Path

import click

from guidebook.cli.command import ROOT_OPTION, Command
from guidebook.pages.reference import schema_of, schemas


@click.command("schemas", cls=Command, help="écrit les schémas qui aident un éditeur à compléter le YAML")
@ROOT_OPTION
def command(racine: Path) -> int:
    """Write a JSON Schema for each kind of file."""
    from guidebook.kiosk.settings import Settings as Kiosk
    from guidebook.paper.venue import Venue

    venue = {"borne": schema_of(Kiosk), "lieu": schema_of(Venue)}
    folder = racine.resolve() / "schemas"
    folder.mkdir(exist_ok=True)
    for name, schema in {**schemas(), **venue}.items():
        text = json.dumps(schema, ensure_ascii=False, indent=1) + "\n"
        (folder / f"{name}.json").write_text(text, "utf-8")
    click.echo(f"Les schémas sont dans {folder.name}/.")
    return 0
