"""What the commands have in common: help in French, and the options that several take."""

from __future__ import annotations

from pathlib import Path

import click

FILE = click.Path(path_type=Path)

ROOT_OPTION = click.option("--racine", type=FILE, default=Path(), help="Le dossier qui contient guides/.")


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
        return "\n".join([f"python -m guidebook {self.name}{named} : {self.help}", *options])


def _choices(option: click.Option) -> str:
    """The words that an option takes, the one it has by itself marked."""
    if not isinstance(option.type, click.Choice):
        return ""
    return f" Au choix : {', '.join(option.type.choices)}. Sinon : {option.default}."
