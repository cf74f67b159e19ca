"""What only the whole Guidebook can tell: whether the names that guides use lead somewhere."""

from __future__ import annotations

import re
from collections.abc import Collection, Iterator

from guidebook.addresses import clashes
from guidebook.model.guide import Guide
from guidebook.model.guidebook import Guidebook
from guidebook.problem import Problem
from guidebook.reading.names import listing, nearest
from guidebook.reading.same_titles import Titled, same_titles
from guidebook.theme import THEME

_PICTOGRAMS = THEME / "icons"
_STEP_ANCHOR = re.compile(r"^etape-(\d+)$")


def problems(guidebook: Guidebook, folders: Collection[str]) -> Iterator[Problem]:
    """One Problem for each name that leads nowhere.

    `folders` names every guide's folder, also those whose guide could not be read: a mistake in one
    guide is not told again by its neighbours. For the same reason a shared file that is broken is not asked.
    """
    for guide in guidebook.guides:
        yield from _names(guide, guidebook, folders)
        yield from _services(guide, guidebook)
        yield from _links(guide, guidebook, folders)
    yield from _pictograms(guidebook)
    yield from _codes(guidebook)
    yield from _titles(guidebook)


def _titles(guidebook: Guidebook) -> Iterator[Problem]:
    originals = [guide for guide in guidebook.guides if guide.language == "fr" and not guide.header.replaces]
    yield from same_titles(
        Titled(guide.header.title, "guide", guide.path, guide.header_lines.get("titre", 1)) for guide in originals
    )
    yield from same_titles(
        Titled(theme.title, "thème", *guidebook.theme_places[key]) for key, theme in guidebook.themes.items()
    )


def _codes(guidebook: Guidebook) -> Iterator[Problem]:
    paths = {guide.slug: guide.path for guide in guidebook.guides if guide.language == "fr"}
    for owner, other in clashes(sorted(paths)):
        message = f"Ce guide a la même adresse courte que le guide « {owner} »."
        cure = f"Changez un peu le nom du dossier, par exemple « {other}-2 »."
        yield Problem(paths[other], 1, "adresse-courte", message, cure)


def _names(guide: Guide, guidebook: Guidebook, slugs: Collection[str]) -> Iterator[Problem]:
    header = guide.header
    for field, names, known, where in (
        ("theme", (header.theme,), guidebook.themes, "themes.yml"),
        ("service", (header.service,), guidebook.services, "services.yml"),
        ("personnage", (header.persona,), guidebook.personas, "personnages.yml"),
        ("avant", header.before, slugs, "guides/"),
        ("apres", header.after, slugs, "guides/"),
    ):
        for name in names:
            if name is not None and where not in guidebook.incomplete and name not in known:
                line = guide.header_lines.get(field, 1)
                yield _unknown(guide.path, line, field, name, list(known), where)


def _unknown(path: str, line: int, field: str, name: str, known: list[str], where: str) -> Problem:
    near = nearest(name, known)
    cure = f"Vouliez-vous écrire « {near} » ?" if near else f"Ce qui existe dans {where} : {listing(sorted(known))}."
    return Problem(path, line, "nom-inconnu", f"Le champ « {field} » nomme « {name} », qui n’existe pas.", cure)


def _services(guide: Guide, guidebook: Guidebook) -> Iterator[Problem]:
    if guide.language != "fr" or "services.yml" in guidebook.incomplete:
        return
    for name, screen in guide.outline.screens.items():
        if screen.service is not None and screen.service not in guidebook.services:
            line = guide.screen_lines[name]
            yield _unknown(guide.storyboard, line, "service", screen.service, list(guidebook.services), "services.yml")


def _links(guide: Guide, guidebook: Guidebook, folders: Collection[str]) -> Iterator[Problem]:
    for link in guide.outline.links:
        line, (file, _, anchor) = link.line, link.target.partition("#")
        slug = file.removeprefix("../").removesuffix("guide.md").removesuffix("/") or guide.slug
        if slug not in folders:
            near = nearest(slug, list(folders))
            cure = (
                f"Vouliez-vous écrire « ../{near}/guide.md » ?" if near else f"Les guides : {listing(sorted(folders))}."
            )
            yield Problem(guide.path, line, "lien-casse", f"Ce lien mène au guide « {slug} », qui n’existe pas.", cure)
        elif anchor and (aimed := guidebook.guide(slug)):
            match, count = _STEP_ANCHOR.match(anchor), len(aimed.outline.steps)
            if match is None or not 1 <= int(match[1]) <= count:
                yield Problem(
                    guide.path,
                    line,
                    "lien-casse",
                    f"Ce lien mène à « #{anchor} », qui n’existe pas dans le guide « {slug} ».",
                    f"Écrivez une étape de ce guide : de #etape-1 à #etape-{count}.",
                )


def _pictograms(guidebook: Guidebook) -> Iterator[Problem]:
    known = sorted(file.stem for file in _PICTOGRAMS.glob("*.svg"))
    for key, theme in guidebook.themes.items():
        if theme.pictogram not in known:
            near = nearest(theme.pictogram, known)
            cure = f"Vouliez-vous écrire « {near} » ?" if near else f"Les pictogrammes : {listing(known)}."
            message = f"Le thème « {key} » nomme le pictogramme « {theme.pictogram} », qui n’existe pas."
            yield Problem(*guidebook.theme_places[key], "nom-inconnu", message, cure)
