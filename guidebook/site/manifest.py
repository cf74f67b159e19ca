"""`guidebook.json`: what the built site holds, so that nothing after the build guesses an address.

Shape, version 1::

    version    1
    site       the address of the public site, empty where it has none
    name       the name of the site
    logo       {address, width, height}: its own logo, else null
    icon       {src, sizes, type, purpose}: the icon of its tab
    collections  [{name, address, licence, licence_text, sentence}]: whose guides they are, where their folders say so
    languages  [{code, name, direction}], French first
    pages      [{address, kind, language, title}]
    guides     [{slug, language, text, title, address, practice, images, signs, listening, theme, coop, number, summary,
                 minutes, version, verified, collection,
                 steps: [{number, lasting, title, address, screen, photo, alternative}],
                 screens: {name: {frame, markers: [{number, element, label, action, value}]}}}]
    paths      [{key, kind, title, address, guides: [slug]}]
    begin      {address, steps, screens}: the first gestures, as a guide tells its own
    sources    {settings, print}: what it was made from (`sources`)

A guide is there once in each language, and so are its pages; paths, and `begin`, are told in French. `text` is the
language of its sentences, French where nobody translated them.
`number` and `lasting` are the eight digits by which one goes on elsewhere, else null (`model/number.py`).
`signs` is null where a guide has no film in sign language.
`action` is null where the marker only points; `value` is what is typed, chosen or sent, else null.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence
from typing import Any

from guidebook.addresses import (
    guide_address,
    images_address,
    listening_address,
    path_address,
    photo_address,
    practice_address,
    signs_address,
    step_address,
)
from guidebook.languages.known import FRENCH, Language
from guidebook.languages.wording import Wording
from guidebook.model.guide import Guide
from guidebook.model.outline import ScreenOutline, StepOutline, screen_outline
from guidebook.model.path import Paths
from guidebook.pages.begin import ADDRESS, gesture_screens
from guidebook.pages.toolbox import Toolbox
from guidebook.site.identity import icons_of, logo_of

VERSION = 1


def manifest(
    pages: Iterable[Mapping[str, str]], toolboxes: Sequence[Toolbox], sources: Mapping[str, str]
) -> dict[str, Any]:
    """The manifest of a site made of `pages` (address, kind, language, title) and the guides of each toolbox."""
    toolbox = toolboxes[0]
    guidebook = toolbox.guidebook
    return {
        "version": VERSION,
        "site": toolbox.site,
        "name": toolbox.wording.site.name,
        "logo": logo_of(guidebook.identity),
        "icon": icons_of(guidebook.identity)[0],
        "collections": [collection.model_dump() for collection in guidebook.collections],
        "languages": [_language(each.language) for each in toolboxes],
        "pages": sorted((dict(page) for page in pages), key=lambda page: page["address"]),
        "guides": [
            _guide(guide, each.language.code, guidebook.themes[guide.header.theme].coop)
            for each in toolboxes
            for guide in each.guidebook.guides
        ],
        "paths": list(_paths(guidebook.paths)),
        "begin": _begin(toolbox.wording),
        "sources": dict(sources),
    }


def _language(language: Language) -> dict[str, str]:
    return {"code": language.code, "name": language.name, "direction": language.direction}


def _begin(wording: Wording) -> dict[str, Any]:
    screens, said = gesture_screens(), wording.begin.gesture.branches()
    steps = [
        {"number": number, "title": said[name].title, "screen": name, "alternative": said[name].alternative}
        for number, name in enumerate(screens, 1)
    ]
    return {
        "address": ADDRESS,
        "steps": steps,
        "screens": {name: _screen(screen_outline(one)) for name, one in screens.items()},
    }


def _paths(paths: Paths) -> Iterator[dict[str, Any]]:
    for kind, entries in (("path", paths.learners), ("workshop", paths.workshops)):
        for key, path in entries.items():
            known = {"key": key, "kind": kind, "title": path.title, "address": path_address(key)}
            yield {**known, "guides": list(path.guides())}


def _guide(guide: Guide, language: str, coop: str | None) -> dict[str, Any]:
    verification = guide.header.verification
    return {
        "slug": guide.slug,
        "language": language,
        "text": language if guide.is_translated else FRENCH.code,
        "title": guide.header.title,
        "address": guide_address(guide.slug, language),
        "practice": practice_address(guide.slug, language),
        "images": images_address(guide.slug, language),
        "listening": listening_address(f"guides/{guide.slug}"),
        "signs": signs_address(guide.slug) if guide.film and language == FRENCH.code else None,
        "theme": guide.header.theme,
        "coop": coop,
        "number": guide.number() or None,
        "summary": guide.header.summary,
        "minutes": guide.header.minutes,
        "version": guide.version,
        "verified": verification.on.isoformat() if verification else None,
        "collection": guide.collection.name if guide.collection else None,
        "steps": [_step(guide, step, language) for step in guide.outline.steps],
        "screens": {name: _screen(screen) for name, screen in guide.outline.screens.items()},
    }


def _step(guide: Guide, step: StepOutline, language: str) -> dict[str, Any]:
    return {
        "number": step.number,
        "lasting": guide.number(step.lasting) or None,
        "title": step.title,
        "address": step_address(guide.slug, step.number, language),
        "screen": step.screen,
        "photo": photo_address(guide.slug, step.photo) if step.photo else None,
        "alternative": step.alternative,
    }


def _screen(screen: ScreenOutline) -> dict[str, Any]:
    return {"frame": screen.frame, "markers": [marker._asdict() for marker in screen.markers]}
