"""python -m guidebook …: the commands of authors and venues, in French.

Exit codes: 0 clean, 1 problems found, 2 the command itself could not work.
"""

from __future__ import annotations

import datetime
import json
import sys
from dataclasses import asdict
from difflib import get_close_matches
from pathlib import Path
from typing import TYPE_CHECKING, Any

import click

from guidebook.check import check, report
from guidebook.problem import has_error
from guidebook.reference import schema_of, schemas
from guidebook.rules import Settings

if TYPE_CHECKING:
    from guidebook.paper.orders import Wish

ROOT_OPTION = click.option(
    "--racine", type=click.Path(path_type=Path), default=Path(), help="Le dossier qui contient guides/."
)


FILE = click.Path(path_type=Path)


class _Command(click.Command):
    def get_help(self, ctx: click.Context) -> str:
        """What the command does and its options, in French (click speaks English)."""
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
        click.echo(_misunderstood(arguments, error.ctx.command if error.ctx else main), err=True)
        return 2
    except click.ClickException as error:
        click.echo(error.format_message(), err=True)
        return 2
    except click.Abort:
        return 2
    except OSError as error:
        named = f" « {error.filename} » : vérifiez ce nom et" if error.filename else " un fichier : vérifiez"
        click.echo(f"Je n’ai pas pu lire ou écrire{named} le disque.", err=True)
        return 2


def _misunderstood(arguments: list[str], command: click.Command) -> str:
    """What was typed, the nearest word that exists, and where all of them are."""
    known = list(command.commands) if isinstance(command, click.Group) else []
    known += [name for parameter in command.params for name in parameter.opts if name.startswith("-")]
    typed = [word.partition("=")[0] for word in arguments]
    near = [close for word in typed if word not in known for close in get_close_matches(word, known, 1, 0.6)]
    meant = f" Vouliez-vous dire « {near[0]} » ?" if near else ""
    topic = "" if command is main else f" {command.name}"
    return f"Je ne comprends pas « {' '.join(arguments)} ».{meant} Essayez : python -m guidebook{topic} --help"


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


@main.command("auditer", help="cherche dans un site ce qui gêne les personnes handicapées")
@click.argument("cibles", nargs=-1)
@click.option("--json", "json_file", type=FILE, help="Écrire le résultat complet dans ce fichier.")
@click.option("--html", type=FILE, help="Écrire dans ce dossier un rapport à lire.")
@click.option("--junit", type=FILE, help="Écrire le résultat pour un serveur d’intégration.")
@click.option("--sarif", type=FILE, help="Écrire le résultat pour un éditeur de code.")
@click.option("--earl", type=FILE, help="Écrire le résultat pour l’outil de rapport du W3C.")
@click.option("--declaration", type=FILE, help="Écrire la page d’accessibilité que la loi demande.")
@click.option("--seuil", type=click.Choice(["erreur", "doute"]), default="erreur", help="Ce qui fait échouer.")
@click.option("--pages", metavar="MOTIF", help="Seulement les pages dont le nom contient ce motif.")
@click.option("--part", default="1/1", help="Seulement une part des pages : 2/8 est la deuxième de huit.")
@click.option("--fusionner", is_flag=True, help="Réunir les fichiers --json de plusieurs parts.")
@click.option("--navigateur", multiple=True, metavar="ws://…", help="Un navigateur distant ; plusieurs sont possibles.")
@click.option("--controles", type=click.Choice(["axe", "lecture", "tout"]), default="tout", help="Jusqu’où regarder.")
@click.option("--manuel", type=FILE, help="Ce que des personnes ont jugé.")
@click.option("--journal", type=FILE, default=Path(".cache/audit"), help="Où noter l’avancement, pour reprendre.")
def audit_site(cibles: tuple[str, ...], **options: Any) -> int:
    """Audit pages, write the reports, tell how many things fail."""
    from constat import command

    asked = command.Asked(targets=cibles, **options)
    try:
        done = command.run(asked, tell=lambda line: click.echo(line, err=True))
    except command.FAILURES as error:
        click.echo(str(error), err=True)
        return 2
    click.echo("\n".join(done.lines))
    return done.code


@main.command("imprimer", help="écrit en PDF, dans site/imprimer/, les guides ou parcours nommés, ou tous")
@click.argument("noms", nargs=-1)
@click.option("--site", type=click.Path(path_type=Path), default=Path("site"), help="Le dossier du site construit.")
@click.option("--livret", is_flag=True, help="Un seul livret A4 de plusieurs guides, ou d’un parcours.")
@click.option("--cahier", is_flag=True, help="Le livret en A5, à plier : imprimez recto verso, bord court.")
@click.option("--titre", default="", help="Le titre du livret.")
@click.option("--date", default="", help="La date de la couverture. Sans elle : la dernière vérification.")
@click.option("--lieu", type=FILE, help="Un fichier lieu.yml : nom, adresse, horaires, conseiller.")
@click.option("--noir-et-blanc", is_flag=True, help="Sans couleur.")
@click.option("--sans-ecrans", is_flag=True, help="Sans les écrans dessinés.")
@click.option("--notes", is_flag=True, help="Une page de lignes à la fin, pour écrire. Un livret en a toujours une.")
def print_papers(
    noms: tuple[str, ...],
    site: Path,
    livret: bool,
    cahier: bool,
    titre: str,
    date: str,
    lieu: Path | None,
    noir_et_blanc: bool,
    sans_ecrans: bool,
    notes: bool,
) -> int:
    """Write PDFs of the built site."""
    from guidebook.paper.orders import Wish
    from guidebook.paper.venue import venue_of

    if (titre or date) and not (livret or cahier):
        click.echo("Un titre et une date vont sur la couverture d’un livret : ajoutez --livret ou --cahier.", err=True)
        return 1
    venue = venue_of(lieu) if lieu else None
    if isinstance(venue, list):
        click.echo("\n".join(map(str, venue)), err=True)
        return 1
    return _print_all(site, Wish(noms, livret, cahier, noir_et_blanc, sans_ecrans, notes, titre, date, venue))


def _print_all(site: Path, wish: Wish) -> int:
    from guidebook.paper.publish import plan, printed
    from guidebook.paper.shelf import PaperError

    made, code = [], 0
    try:
        wanted = plan(site, wish)
        silent = len(wanted) < 2 or not sys.stderr.isatty()
        papers, count = printed(site, wanted), len(wanted)
        with click.progressbar(papers, length=count, label="Impression", file=sys.stderr, hidden=silent) as files:
            for file in files:
                made.append(file)
    except PaperError as error:
        click.echo(str(error), err=True)
        code = error.code
    for file in made:
        click.echo(f"{file} est prêt.")
    return code


@main.command("borne", help="montre les guides sur une borne, et la surveille")
@click.option("--contenu", type=FILE, help="Prendre le contenu de ce dossier, après l’avoir essayé.")
@click.option("--installer", type=FILE, help="Écrire dans ce dossier ce qu’il faut pour installer une borne.")
@click.option("--verifier", is_flag=True, help="Dire si borne.yml et les contenus sont bons.")
@click.option("--reglages", type=FILE, default=Path("borne.yml"), help="Les réglages du lieu. Sinon : borne.yml.")
@click.option("--dossier", type=FILE, default=Path("borne"), help="Où garder les contenus. Sinon : borne/.")
@click.option("--site", type=FILE, default=Path("site-borne"), help="Le premier contenu. Sinon : site-borne/.")
@click.option("--port", type=click.IntRange(0, 65535), help="Le port, à la place de celui de borne.yml.")
@click.option("--sans-ecran", is_flag=True, help="Sans fenêtre, pour essayer.")
@click.option("--memoire", type=FILE, help="Où le navigateur écrit. Sinon : en mémoire vive.")
@click.option("--demarrage", type=float, default=60.0, help="Secondes laissées au navigateur pour démarrer.")
@click.option("--silence", type=float, default=5.0, help="Secondes sans signe de vie avant d’en prendre un autre.")
@click.option("--confiance", type=float, default=60.0, help="Secondes de bonne marche avant de croire un contenu.")
def run_kiosk(**options: Any) -> int:
    """Run a kiosk, or prepare one."""
    from guidebook.kiosk import command

    try:
        return command.run(command.Asked(**options), say=click.echo)
    except command.FAILURES as error:
        click.echo(str(error), err=True)
        return 2


@main.command("emporter", help="copie le site pour le lire sans connexion : un ZIP et un dossier")
@click.option("--zip", "archive", type=FILE, help="Le fichier ZIP à écrire. Sans rien : emporter/pas-a-pas.zip")
@click.option("--dossier", type=FILE, help="La clé USB, ou le dossier, où mettre le dossier pas-a-pas.")
@click.option("--site", type=FILE, default=Path("site"), help="Le dossier du site construit.")
def take_away(archive: Path | None, dossier: Path | None, site: Path) -> int:
    """Write the copies of the built site that open by double click."""
    from guidebook.takeaway.copies import Takeaway, TakeawayError, write_folder, write_zip

    if not (archive or dossier):
        archive, dossier = Path("emporter", "pas-a-pas.zip"), Path("emporter")
    try:
        takeaway = Takeaway(site)
        for made in (archive and write_zip(takeaway, archive), dossier and write_folder(takeaway, dossier)):
            if made:
                click.echo(f"{made} est prêt.")
    except TakeawayError as error:
        click.echo(str(error), err=True)
        return error.code
    click.echo("Pour lire : dans le dossier pas-a-pas, un double clic sur OUVRIR.html.")
    return 0


def command_line() -> None:
    """The entry point: the program's own arguments."""
    sys.exit(run(sys.argv[1:]))
