"""python -m guidebook …: the commands of authors and venues, in French.

Exit codes: 0 clean, 1 problems found, 2 the command itself could not work.
"""

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

ROOT_OPTION = click.option(
    "--racine", type=click.Path(path_type=Path), default=Path(), help="Le dossier qui contient guides/."
)


class _Command(click.Command):
    def get_help(self, ctx: click.Context) -> str:
        """What the command does and its options, in French (click speaks English)."""
        options = [f"  {o.opts[-1]:<12} {o.help}" for o in self.params if isinstance(o, click.Option) and o.help]
        return "\n".join([f"python -m guidebook {self.name} : {self.help}", *options])


class _Group(click.Group):
    command_class = _Command

    def get_help(self, ctx: click.Context) -> str:
        """The list of commands."""
        lines = [f"  {name:<12} {command.help}" for name, command in sorted(self.commands.items())]
        return "\n".join(["Tapez « python -m guidebook » puis un de ces mots :", *lines])


@click.group(cls=_Group, invoke_without_command=True)
@click.pass_context
def main(context: click.Context) -> None:
    """The group that holds the commands."""
    if context.invoked_subcommand is None:
        click.echo(context.get_help())


def run(arguments: list[str]) -> int:
    """Run a command line; what is mistyped is answered in French. The exit code."""
    try:
        code = main.main(arguments, prog_name="guidebook", standalone_mode=False)
        return code if isinstance(code, int) else 0
    except click.UsageError as error:
        given = " ".join(arguments)
        topic = error.ctx.command.name if error.ctx and error.ctx.command.name != "main" else ""
        hint = f"python -m guidebook {topic} --help".replace("  ", " ")
        click.echo(f"Je ne comprends pas « {given} ». Essayez : {hint}", err=True)
        return 2
    except click.ClickException as error:
        click.echo(error.format_message(), err=True)
        return 2
    except click.Abort:
        return 2


@main.command("verifier", help="lit tous les guides et dit tout ce qui ne va pas")
@click.option("--json", "as_json", is_flag=True, help="Écrire les problèmes en JSON, pour une machine.")
@ROOT_OPTION
def check_guides(as_json: bool, racine: Path) -> int:
    """Tell every problem of the guides."""
    _, problems = check(racine.resolve(), Settings(today=datetime.date.today()))
    if as_json:
        click.echo(json.dumps([asdict(problem) for problem in problems], ensure_ascii=False, indent=2))
    else:
        click.echo(report(problems))
    return 1 if has_error(problems) else 0


@main.command("schemas", help="écrit les schémas qui aident un éditeur à compléter le YAML")
@ROOT_OPTION
def write_schemas(racine: Path) -> int:
    """Write a JSON Schema for each kind of file."""
    folder = racine.resolve() / "schemas"
    folder.mkdir(exist_ok=True)
    for name, schema in schemas().items():
        text = json.dumps(schema, ensure_ascii=False, indent=1) + "\n"
        (folder / f"{name}.json").write_text(text, "utf-8")
    click.echo(f"Les schémas sont dans {folder.name}/.")
    return 0


def command_line() -> None:
    """The entry point: the program's own arguments."""
    sys.exit(run(sys.argv[1:]))
