"""guidebook enregistrer: walk once on the real site, and have its screens drawn."""

from __future__ import annotations

import re
import webbrowser
from contextlib import suppress
from pathlib import Path
from urllib.parse import urlsplit

import click

from guidebook.cli.command import ROOT_OPTION, Command, called, tell

_NEW = "nouveau-guide"
_WITHOUT_SCHEME = re.compile(r"[\w-]+(\.[\w-]+)+(:\d+)?(/.*)?")


@click.command("enregistrer", cls=Command, help="fait un guide d’une démarche que vous faites sur le vrai site")
@click.argument("adresse")
@click.option("--guide", default=_NEW, help=f"Le nom du dossier du guide à faire. Sinon : {_NEW}, à changer ensuite.")
@click.option("--sans-ouvrir", "stays", is_flag=True, help="Donner l’adresse de la relecture, sans l’ouvrir.")
@ROOT_OPTION
def command(adresse: str, guide: str, stays: bool, racine: Path) -> int:
    """Record a walk, have it approved, write the guide."""
    from guidebook.desk.record.approval.writing import refusal
    from guidebook.desk.record.needed import lacking

    address = f"https://{adresse}" if _WITHOUT_SCHEME.fullmatch(adresse) else adresse
    root = racine.resolve()
    said = lacking() or _no_address(address)
    if not said and (why := refusal(root, guide)):
        said = {
            "taken": f"Il y a déjà un guide « {guide} ». Choisissez un autre nom avec --guide.",
            "bad_name": f"« {guide} » ne peut pas être un nom de dossier. Par exemple : --guide ouvrir-son-compte",
        }[why]
    if said:
        click.echo(said, err=True)
        return 2
    return _recorded(address, guide, stays, root)


def _no_address(address: str) -> str | None:
    parts = urlsplit(address)
    if parts.scheme in ("http", "https") and parts.hostname:
        return None
    return f"« {address} » n’est pas une adresse de site. Par exemple : {called()} enregistrer https://www.ameli.fr/"


def _recorded(address: str, slug: str, stays: bool, root: Path) -> int:
    from guidebook.desk.record.approval.server import approve
    from guidebook.desk.record.draft import Draft
    from guidebook.desk.record.house import guidebook_at
    from guidebook.desk.record.window import NoWalk, walking
    from guidebook.machine.browser import NoBrowser, open_window, start_playwright

    try:
        with start_playwright() as playwright, open_window(playwright) as browser, walking(browser, address) as window:
            tell("Faites la démarche dans la fenêtre ouverte. À la fin, cliquez sur « J’ai terminé ».")
            window.wait()
            walk, typed = window.listener.finish(), window.listener.typed
    except (NoBrowser, NoWalk) as error:
        click.echo(str(error), err=True)
        return 2
    draft = Draft.of(walk, typed)
    if not any(screen.gestures for screen in draft.screens):
        tell("Aucun geste n’a été fait. Rien n’est écrit.")
        return 1

    def show(place: str) -> None:
        tell(f"Relisez les écrans avant d’écrire le guide : {place}\nPour tout abandonner : Ctrl + C.")
        if not stays:
            webbrowser.open(place)

    files = list[Path]()
    with suppress(KeyboardInterrupt):
        files = approve(draft, guidebook_at(root), slug, show)
    if not files:
        tell("Rien n’est écrit.")
        return 1
    tell("Le guide est écrit :\n" + "\n".join(f"  {file.relative_to(root)}" for file in files))
    tell(f"Pour voir ce qui reste à écrire : {called()} verifier")
    return 0
