"""What only the whole Guidebook can tell: whether the names that guides use lead somewhere."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping

from guidebook.addresses import clashes
from guidebook.model.guide import Guide
from guidebook.model.guidebook import Guidebook
from guidebook.problem import Problem
from guidebook.reading.known import Known
from guidebook.reading.names import listing, nearest, shortened
from guidebook.reading.same_numbers import number_problems
from guidebook.reading.same_titles import Titled, same_titles
from guidebook.theme import THEME

_PICTOGRAMS = THEME / "icons"
_STEP_ANCHOR = re.compile(r"^etape-(\d+)$")


def problems(guidebook: Guidebook, guides: Known) -> Iterator[Problem]:
    """One Problem for each name that leads nowhere.

    `guides` names every guide's folder, also those whose guide could not be read: a mistake in one
    guide is not told again by its neighbours. For the same reason a shared file that is broken is not asked.
    """
    themes = Known({key: theme.title for key, theme in guidebook.themes.items()}, "Les thèmes de themes.yml")
    services = Known({key: service.name for key, service in guidebook.services.items()}, "Les services de services.yml")
    personas = Known(dict.fromkeys(guidebook.personas, ""), "Les personnes de personnages.yml")
    shared = {"themes.yml": themes, "services.yml": services, "personnages.yml": personas}
    known = {file: there for file, there in shared.items() if file not in guidebook.incomplete}
    for guide in guidebook.guides:
        yield from _names(guide, known, guides)
        if guide.language == "fr" and (there := known.get("services.yml")):
            yield from _services(guide, there)
        yield from _links(guide, guidebook, guides)
    yield from _pictograms(guidebook)
    yield from _codes(guidebook)
    yield from _titles(guidebook)
    yield from number_problems(guidebook.guides, guidebook.collections)


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


def _names(guide: Guide, shared: Mapping[str, Known], guides: Known) -> Iterator[Problem]:
    header = guide.header
    for field, names, known in (
        ("theme", (header.theme,), shared.get("themes.yml")),
        ("service", (header.service,), shared.get("services.yml")),
        ("personnage", (header.persona,), shared.get("personnages.yml")),
        ("avant", header.before, guides),
        ("apres", header.after, guides),
    ):
        for name in names:
            if name is not None and known is not None and name not in known:
                yield _unknown(guide.path, guide.header_lines.get(field, 1), field, name, known)


def _unknown(path: str, line: int, field: str, name: str, known: Known) -> Problem:
    message = f"Le champ « {field} » nomme « {shortened(name)} », qui n’existe pas."
    return Problem(path, line, "nom-inconnu", message, known.cure(name))


def _services(guide: Guide, services: Known) -> Iterator[Problem]:
    for name, screen in guide.outline.screens.items():
        if screen.service is not None and screen.service not in services:
            yield _unknown(guide.storyboard, guide.screen_lines[name], "service", screen.service, services)


def _links(guide: Guide, guidebook: Guidebook, guides: Known) -> Iterator[Problem]:
    for link in guide.outline.links:
        line, (file, _, anchor) = link.line, link.target.partition("#")
        slug = file.removeprefix("../").removesuffix("guide.md").removesuffix("/") or guide.slug
        if slug not in guides:
            cure = guides.cure(slug, "../{}/guide.md")
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
            message = f"Le thème « {key} » nomme le pictogramme « {shortened(theme.pictogram)} », qui n’existe pas."
            yield Problem(*guidebook.theme_places[key], "nom-inconnu", message, cure)
