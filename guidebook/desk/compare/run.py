"""The whole comparison of a site: its guides are read, a browser is opened, each screen is compared."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from pathlib import Path

from guidebook.desk.compare.comparing import compared
from guidebook.desk.compare.robots import Robots
from guidebook.desk.compare.saved import SavedPages
from guidebook.desk.compare.targets import sites, targets
from guidebook.desk.compare.verdict import NO_ADDRESS, Compared, Target, unreached
from guidebook.desk.compare.visit import PAUSE, Visitor, agent, host_of
from guidebook.machine.browser import open_browser
from guidebook.model.guide import Guide
from guidebook.model.guidebook import Guidebook
from guidebook.problem import has_error
from guidebook.reading.known import Known
from guidebook.reading.reader import read
from guidebook.web_address import is_honest

_EMAIL = re.compile(r"[\w.+-]+@[\w-]+(?:\.[\w-]+)+", re.ASCII)

NO_CONTACT = """\
Pour ouvrir les pages d’un site, il faut dire qui vous êtes : une adresse e-mail, ou l’adresse https:// d’une page.
Écrivez-la dans mkdocs.yml (« extra: », « identite: », « contact: »), ou ajoutez : --contact vous@reseau.example
Sans rien ouvrir : enregistrez les pages, puis ajoutez --hors-ligne DOSSIER."""


class NotStarted(Exception):
    """Why nothing can be compared, in a sentence."""


def run(
    root: Path, names: Sequence[str], saved: Path | None, contact: str | None, pause: float | None
) -> Iterator[Compared]:
    """Each screen of the named guides, or of all, as soon as it is compared: with saved pages, or on the sites.

    Raises:
        NotStarted: a name leads nowhere, the guides can't be read, or nobody says who asks.
        NoBrowser: no Chromium starts.
    """
    guidebook = _guides(root)
    guides = _named(guidebook, names)
    wanted = [target for guide in guides for target in targets(guide)]
    if saved is not None:
        yield from _with_saved_pages(wanted, saved)
        return
    hosts = {host_of(address) for guide in guides for address in sites(guide)}
    who = contact or guidebook.identity.contact or ""
    yield from _on_the_sites(wanted, hosts, who, PAUSE if pause is None else pause)


def _with_saved_pages(wanted: Sequence[Target], folder: Path) -> Iterator[Compared]:
    if not folder.is_dir():
        raise NotStarted(f"Le dossier « {folder} » n’existe pas.")
    with open_browser() as browser, browser.new_context(offline=True, java_script_enabled=False) as context:
        yield from compared(wanted, SavedPages(context, folder).look)


def _on_the_sites(wanted: Sequence[Target], hosts: set[str], contact: str, pause: float) -> Iterator[Compared]:
    known = [target for target in wanted if target.address]
    yield from (unreached(target, NO_ADDRESS) for target in wanted if not target.address)
    if not known:
        return
    if not (_EMAIL.fullmatch(contact) or is_honest(contact)):
        raise NotStarted(NO_CONTACT)
    robots = Robots(agent(contact))
    with (
        open_browser(away=True) as browser,
        browser.new_context(user_agent=agent(contact), locale="fr-FR", service_workers="block") as context,
    ):
        yield from compared(known, Visitor(context, robots, hosts, pause).look)


def _guides(root: Path) -> Guidebook:
    reading = read(root)
    if has_error([*reading.problems]):
        raise NotStarted("Des guides ont une erreur. Corrigez-les d’abord : guidebook verifier.")
    return reading.guidebook


def _named(guidebook: Guidebook, names: Sequence[str]) -> list[Guide]:
    guides = {guide.slug: guide for guide in guidebook.guides if guide.language == "fr"}
    known = Known({slug: guide.header.title for slug, guide in guides.items()}, "Les guides")
    for name in names:
        if name not in known:
            raise NotStarted(f"Il n’y a pas de guide « {name} ». {known.cure(name)}")
    return [guides[name] for name in names or guides]
