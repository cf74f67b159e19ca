"""What the commands have in common: how they are called, their help in French, what they tell."""

from __future__ import annotations

import sys
from pathlib import Path

import click

from guidebook.problem import Problem

FILE = click.Path(path_type=Path, readable=False)
"""Whoever reads it says why it can't be read: here it would be a word that nobody understands."""


def _of_a_site(ctx: click.Context, param: click.Parameter, folder: Path) -> Path:
    """Elsewhere each file that lacks would be asked for, one by one."""
    settings = folder / "mkdocs.yml"
    if folder.is_dir() and not settings.exists() and not (folder / "guides").exists():
        from guidebook.site.build import no_site

        raise click.ClickException(no_site(settings))
    return folder


ROOT_OPTION = click.option(
    "--racine", type=FILE, default=Path(), callback=_of_a_site, help="Le dossier qui contient guides/."
)


def called() -> str:
    """How this program was called: `guidebook`, or a Python with `-m guidebook`, by the name that was typed."""
    program = Path(sys.argv[0])
    if program.name != "__main__.py":
        return program.stem
    python = Path(sys.orig_argv[0])
    return f"{python.stem if python.is_absolute() else python} -m guidebook"


def tell(news: str) -> None:
    """Say what happens, at once even into a file."""
    click.echo(news)


def warn(problem: Problem) -> None:
    """Say what is wrong."""
    click.echo(str(problem), err=True)


class Group(click.Group):
    """A group of commands whose list is French."""

    def get_help(self, ctx: click.Context) -> str:
        """The list of commands."""
        lines = [f"  {name:<12} {command.help}" for name, command in sorted(self.commands.items())]
        words = " ".join([called(), *ctx.command_path.split()[1:]])
        return "\n".join([f"Tapez « {words} » puis un de ces mots :", *lines])


class Command(click.Command):
    """A command whose help is French (click speaks English)."""

    def get_help(self, ctx: click.Context) -> str:
        """What the command does and its options."""
        known = [option for option in self.params if isinstance(option, click.Option) and option.help]
        width = max((len(option.opts[-1]) for option in known), default=0)
        options = [f"  {option.opts[-1]:<{width}}  {option.help}{_choices(option)}" for option in known]
        named = "".join(
            f" [{taken.human_readable_name}]…" for taken in self.params if isinstance(taken, click.Argument)
        )
        words = " ".join([called(), *ctx.command_path.split()[1:]])
        return "\n".join([f"{words}{named} : {self.help}", *options])


def _choices(option: click.Option) -> str:
    """The words that an option takes, the one it has by itself marked."""
    if not isinstance(option.type, click.Choice):
        return ""
    return f" Au choix : {', '.join(option.type.choices)}. Sinon : {option.default}."
