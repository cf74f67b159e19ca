"""guidebook …, or python -m guidebook …: the commands of authors and venues, in French, one file each.

Exit codes: 0 clean, 1 problems found, 2 the command itself could not work.
"""

from __future__ import annotations

import os
import sys
from difflib import get_close_matches

import click

from guidebook.cli import (
    apercu,
    atelier,
    auditer,
    bilan,
    borne,
    chromium,
    comparer,
    construire,
    emporter,
    enregistrer,
    flotte,
    imprimer,
    nouveau,
    numeros,
    schemas,
    traduire,
    verifier,
    voix,
)
from guidebook.cli.command import Group, called
from guidebook.machine.disk_errors import failed
from guidebook.problem import visible


@click.group(cls=Group, invoke_without_command=True)
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
        click.echo(_misunderstood(arguments, error.ctx), err=True)
        return 2
    except click.ClickException as error:
        click.echo(error.format_message(), err=True)
        return 2
    except click.Abort:
        return 2
    except BrokenPipeError:  # who read what we say has gone: `guidebook verifier | head`
        os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())
        return 2
    except OSError as error:
        click.echo(visible(failed(error)), err=True)
        return 2


def _misunderstood(arguments: list[str], context: click.Context | None) -> str:
    """What was typed, the nearest word that exists, and where all of them are."""
    command = context.command if context else main
    known = list(command.commands) if isinstance(command, click.Group) else []
    known += [name for parameter in command.params for name in parameter.opts if name.startswith("-")]
    typed = [word.partition("=")[0] for word in arguments]
    near = [close for word in typed if word not in known for close in get_close_matches(word, known, 1, 0.6)]
    meant = f" Vouliez-vous dire « {near[0]} » ?" if near else ""
    topic = "".join(f" {name}" for name in (context.command_path.split()[1:] if context else ()))
    return f"Je ne comprends pas « {visible(' '.join(arguments))} ».{meant} Essayez : {called()}{topic} --help"


for _module in (
    apercu,
    atelier,
    auditer,
    bilan,
    borne,
    chromium,
    comparer,
    construire,
    emporter,
    enregistrer,
    flotte,
    imprimer,
    nouveau,
    numeros,
    schemas,
    traduire,
    verifier,
    voix,
):
    main.add_command(_module.command)


def command_line() -> None:
    """The entry point: the program's own arguments."""
    sys.exit(run(sys.argv[1:]))
