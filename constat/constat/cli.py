"""The command `constat`. Exit codes: 0 nothing fails, 1 something does, 2 the audit couldn't be made."""

from __future__ import annotations

import json
import sys
from collections.abc import Sequence
from difflib import get_close_matches
from importlib import metadata
from pathlib import Path
from typing import Any, get_args

import click

from constat import command
from constat.command import Habits
from constat.words import Language, speak, words

_FILE = click.Path(path_type=Path)


_OPTIONS: dict[str, dict[str, Any]] = {
    "json": {"type": _FILE},
    "html": {"type": _FILE},
    "junit": {"type": _FILE},
    "sarif": {"type": _FILE},
    "earl": {"type": _FILE},
    "declaration": {"type": _FILE},
    "editeur": {"type": _FILE},
    "seuil": {"type": click.Choice(["erreur", "doute"]), "default": "erreur"},
    "niveau": {"type": click.Choice(["A", "AA", "AAA"]), "default": "AA"},
    "langue": {"type": click.Choice(get_args(Language)), "default": "fr"},
    "pages": {},
    "part": {"default": "1/1"},
    "fusionner": {"is_flag": True},
    "navigateur": {"multiple": True},
    "controles": {"type": click.Choice(["axe", "lecture", "tout"]), "default": "tout"},
    "manuel": {"type": _FILE},
    "journal": {"type": _FILE},
    "schema": {"is_flag": True},
    "version": {"is_flag": True},
}


class _Plain(click.Command):
    """Its help is in the language that is asked; click's is in English."""

    def get_help(self, ctx: click.Context) -> str:
        """What it does, and its options."""
        known = [option for option in self.params if isinstance(option, click.Option) and option.name in _OPTIONS]
        width = max(len(option.opts[-1]) for option in known)
        options = (f"  {option.opts[-1]:<{width}}  {_help(option)}" for option in known)
        return "\n".join([_said("usage", program=ctx.obj.program, help=_said("help")), *options])


def _help(option: click.Option) -> str:
    """What an option does, the words that it takes, and the one it has by itself."""
    text: str = words("command", "options", str(option.name))
    if not isinstance(option.type, click.Choice):
        return text
    return text + _said("choices", choices=", ".join(option.type.choices), default=option.default)


def _said(key: str, **values: object) -> str:
    text: str = words("command", key).format(**values)
    return text


def _audit(habits: Habits, /, cibles: tuple[str, ...], schema: bool, version: bool, **options: Any) -> int:
    if schema or version:
        shape = json.dumps(command.schema(), ensure_ascii=False, indent=1)
        click.echo(shape if schema else metadata.version("pas-a-pas-constat"))
        return 0
    asked = command.Asked(targets=cibles, habits=habits, json_file=options.pop("json"), **options)
    try:
        done = command.run(asked, tell=lambda line: click.echo(line, err=True))
    except command.FAILURES as error:
        click.echo(str(error), err=True)
        return 2
    click.echo("\n".join(done.lines))
    return done.code


_COMMAND = _Plain(
    "constat",
    params=[
        click.Argument(["cibles"], nargs=-1),
        *(click.Option([f"--{name}"], **shape) for name, shape in _OPTIONS.items()),
    ],
    callback=click.pass_obj(_audit),
)


def run(arguments: Sequence[str], habits: Habits = Habits()) -> int:  # noqa: B008 - it never changes
    """Run a command line; what is mistyped is answered in the language that is asked. The exit code."""
    speak(_language(arguments))
    try:
        code = _COMMAND.main(list(arguments), prog_name=habits.program, obj=habits, standalone_mode=False)
        return code if isinstance(code, int) else 0
    except click.UsageError:
        click.echo(_misunderstood(arguments, habits.program), err=True)
    except click.ClickException as error:
        click.echo(error.format_message(), err=True)
    except (click.Abort, KeyboardInterrupt):
        click.echo(_said("stopped"), err=True)
    except OSError as error:
        click.echo(_said("disk_file" if error.filename else "disk", name=error.filename), err=True)
    return 2


def _misunderstood(arguments: Sequence[str], program: str) -> str:
    """What was typed, the nearest option that exists, and where all of them are."""
    known = [f"--{name}" for name in _OPTIONS]
    typed = [word.partition("=")[0] for word in arguments if word.startswith("-")]
    near = [close for word in typed if word not in known for close in get_close_matches(word, known, 1, 0.6)]
    meant = _said("meant", near=near[0]) if near else ""
    return _said("misunderstood", typed=" ".join(arguments), meant=meant, program=program)


def _language(arguments: Sequence[str]) -> Language:
    """The language that is asked, before all is understood; French where none that is there is."""
    asked = " ".join(arguments).replace("=", " ").partition("--langue ")[2].split(" ")[0]
    return "en" if asked == "en" else "fr"


def command_line() -> None:
    """The entry point: the program's own arguments."""
    sys.exit(run(sys.argv[1:]))
