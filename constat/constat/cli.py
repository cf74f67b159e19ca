"""The command `constat`, in French. Exit codes: 0 nothing fails, 1 something does, 2 the audit couldn't be made."""

from __future__ import annotations

import json
import sys
from collections.abc import Sequence
from difflib import get_close_matches
from importlib.metadata import version
from pathlib import Path
from typing import Any

import click

from constat import command
from constat.command import Habits

_FILE = click.Path(path_type=Path)


class _InFrench(click.Command):
    """Its help is in French; click's is in English."""

    def get_help(self, ctx: click.Context) -> str:
        """What it does, and its options."""
        known = [option for option in self.params if isinstance(option, click.Option) and option.help]
        width = max(len(option.opts[-1]) for option in known)
        options = (f"  {option.opts[-1]:<{width}}  {option.help}{_choices(option)}" for option in known)
        return "\n".join([f"{ctx.obj.program} [CIBLES]… : {self.help}", *options])


def _choices(option: click.Option) -> str:
    """The words that an option takes, the one it has by itself marked."""
    if not isinstance(option.type, click.Choice):
        return ""
    return f" Au choix : {', '.join(option.type.choices)}. Sinon : {option.default}."


@click.command(cls=_InFrench, help="cherche dans un site ce qui gêne les personnes handicapées")
@click.argument("cibles", nargs=-1)
@click.option("--json", "json_file", type=_FILE, help="Écrire le résultat complet dans ce fichier.")
@click.option("--html", type=_FILE, help="Écrire dans ce dossier un rapport à lire.")
@click.option("--junit", type=_FILE, help="Écrire le résultat pour un serveur d’intégration.")
@click.option("--sarif", type=_FILE, help="Écrire le résultat pour un éditeur de code.")
@click.option("--earl", type=_FILE, help="Écrire le résultat pour l’outil de rapport du W3C.")
@click.option("--declaration", type=_FILE, help="Écrire la page d’accessibilité que la loi demande.")
@click.option("--editeur", type=_FILE, help="Ce que la déclaration dit de qui publie le site.")
@click.option("--seuil", type=click.Choice(["erreur", "doute"]), default="erreur", help="Ce qui fait échouer.")
@click.option("--niveau", type=click.Choice(["A", "AA", "AAA"]), default="AA", help="Le niveau de WCAG demandé.")
@click.option("--pages", metavar="MOTIF", help="Seulement les pages dont le nom contient ce motif.")
@click.option("--part", default="1/1", help="Seulement une part des pages : 2/8 est la deuxième de huit.")
@click.option("--fusionner", is_flag=True, help="Réunir les fichiers --json de plusieurs parts.")
@click.option("--navigateur", multiple=True, metavar="ws://…", help="Un navigateur distant ; plusieurs sont possibles.")
@click.option("--controles", type=click.Choice(["axe", "lecture", "tout"]), default="tout", help="Jusqu’où regarder.")
@click.option("--manuel", type=_FILE, help="Ce que des personnes ont jugé.")
@click.option("--journal", type=_FILE, help="Où noter l’avancement, pour reprendre.")
@click.option("--schema", is_flag=True, help="Dire la forme des fichiers --json (JSON Schema).")
@click.option("--version", "tell_version", is_flag=True, help="Dire quelle version c’est.")
@click.pass_obj
def _audit(habits: Habits, /, cibles: tuple[str, ...], schema: bool, tell_version: bool, **options: Any) -> int:
    if schema or tell_version:
        shape = json.dumps(command.schema(), ensure_ascii=False, indent=1)
        click.echo(shape if schema else version("pas-a-pas-constat"))
        return 0
    asked = command.Asked(targets=cibles, habits=habits, **options)
    try:
        done = command.run(asked, tell=lambda line: click.echo(line, err=True))
    except command.FAILURES as error:
        click.echo(str(error), err=True)
        return 2
    click.echo("\n".join(done.lines))
    return done.code


def run(arguments: Sequence[str], habits: Habits = Habits()) -> int:  # noqa: B008 - it never changes
    """Run a command line; what is mistyped is answered in French. The exit code."""
    try:
        code = _audit.main(list(arguments), prog_name=habits.program, obj=habits, standalone_mode=False)
        return code if isinstance(code, int) else 0
    except click.UsageError:
        click.echo(_misunderstood(arguments, habits.program), err=True)
    except click.ClickException as error:
        click.echo(error.format_message(), err=True)
    except (click.Abort, KeyboardInterrupt):
        click.echo("Arrêté. La même commande reprendra où elle en était.", err=True)
    except OSError as error:
        named = f" « {error.filename} » : vérifiez ce nom et" if error.filename else " un fichier : vérifiez"
        click.echo(f"Je n’ai pas pu lire ou écrire{named} le disque.", err=True)
    return 2


def _misunderstood(arguments: Sequence[str], program: str) -> str:
    """What was typed, the nearest option that exists, and where all of them are."""
    known = [name for parameter in _audit.params for name in parameter.opts if name.startswith("-")]
    typed = [word.partition("=")[0] for word in arguments if word.startswith("-")]
    near = [close for word in typed if word not in known for close in get_close_matches(word, known, 1, 0.6)]
    meant = f" Vouliez-vous dire « {near[0]} » ?" if near else ""
    return f"Je ne comprends pas « {' '.join(arguments)} ».{meant} Essayez : {program} --help"


def command_line() -> None:
    """The entry point: the program's own arguments."""
    sys.exit(run(sys.argv[1:]))
