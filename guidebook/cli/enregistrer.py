"""guidebook enregistrer: walk once on the real site, and have its screens drawn."""

from __future__ import annotations

import re
import webbrowser
from contextlib import suppress
from pathlib import Path
from typing import TYPE_CHECKING
from urllib.parse import urlsplit

import click

from guidebook.cli.command import ROOT_OPTION, Command, called, tell

if TYPE_CHECKING:
    from guidebook.desk.record.approval.server import Page
    from guidebook.desk.record.draft import Draft

_NEW = "nouveau-guide"
_WITHOUT_SCHEME = re.compile(r"[\w-]+(\.[\w-]+)+(:\d+)?(/.*)?")


@click.command("enregistrer", cls=Command, help="fait un guide d’une démarche que vous faites sur le vrai site")
@click.argument("adresse")
@click.option("--guide", default=_NEW, help=f"Le nom du dossier du guide, neuf ou déjà là. Sinon : {_NEW}.")
@click.option("--sans-ouvrir", "stays", is_flag=True, help="Donner l’adresse de la relecture, sans l’ouvrir.")
@ROOT_OPTION
def command(adresse: str, guide: str, stays: bool, racine: Path) -> int:
    """Record a walk, have it approved, write the guide."""
    from guidebook.desk.record.approval.writing import refusal
    from guidebook.machine.extra import lacking

    address = f"https://{adresse}" if _WITHOUT_SCHEME.fullmatch(adresse) else adresse
    root = racine.resolve()
    why = refusal(root, guide)
    said = lacking("atelier", "relire un enregistrement", "starlette", "uvicorn") or _no_address(address)
    if not said and why == "bad_name":
        said = f"« {guide} » ne peut pas être un nom de dossier. Par exemple : --guide ouvrir-son-compte"
    if not said and why == "taken" and not _is_read(root, guide):
        said = f"Le guide « {guide} » a des erreurs. Corrigez-les d’abord : {called()} verifier"
    if said:
        click.echo(said, err=True)
        return 2
    return _recorded(address, guide, stays, root)


def _is_read(root: Path, slug: str) -> bool:
    from guidebook.desk.record.house import guidebook_at

    return guidebook_at(root).guide(slug) is not None


def _no_address(address: str) -> str | None:
    parts = urlsplit(address)
    if parts.scheme in ("http", "https") and parts.hostname:
        return None
    return f"« {address} » n’est pas une adresse de site. Par exemple : {called()} enregistrer https://www.ameli.fr/"


def _recorded(address: str, slug: str, stays: bool, root: Path) -> int:
    from guidebook.desk.record.approval.server import decide
    from guidebook.desk.record.draft import Draft
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
        files = decide(_page(draft, root, slug), show)
    if not files:
        tell("Rien n’est écrit.")
        return 1
    tell("C’est écrit :\n" + "\n".join(f"  {file.relative_to(root)}" for file in files))
    tell(f"Pour voir ce qui reste à écrire : {called()} verifier")
    return 0


def _page(draft: Draft, root: Path, slug: str) -> Page:
    """Where a new guide is approved, or what has changed in one that is there."""
    from guidebook.desk.record.approval.web import Approval
    from guidebook.desk.record.differences.found import differences
    from guidebook.desk.record.differences.web import Differences
    from guidebook.desk.record.house import guidebook_at

    guidebook = guidebook_at(root)
    guide = guidebook.guide(slug)
    return Differences(guidebook, guide, differences(guide, draft)) if guide else Approval(draft, guidebook, slug)
