"""Guidebook → every page of the site.

A Page knows its address, its template and what the template needs, and nothing of MkDocs. What is
costly (rendering the steps) is done only when the page is written.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping
from dataclasses import replace

from guidebook.addresses import in_language, path_address, photo_address, theme_address
from guidebook.drawing.examples import example_photo, examples
from guidebook.model.guide import Guide
from guidebook.model.guidebook import Guidebook
from guidebook.model.path import LearnerPath, WorkshopPlan
from guidebook.pages.begin import ADDRESS, first_gestures, lessons
from guidebook.pages.glossary import by_letter
from guidebook.pages.guide import guide_pages
from guidebook.pages.listening import of_begin, of_home, of_words
from guidebook.pages.page import Context, Page
from guidebook.pages.places import place_pages
from guidebook.pages.toolbox import Toolbox
from guidebook.photos.album import Photo

FRENCH_ONLY = frozenset({"gallery", "workshop", "signs", "places", "mistake"})
"""The kinds of pages that no other language has: for authors and advisors, and in French sign language."""


def pages(toolbox: Toolbox) -> Iterator[Page]:
    """Every page that is made from the Guidebook, in the toolbox's language."""
    code, left_out = toolbox.language.code, FRENCH_ONLY | (set() if toolbox.on_paper else {"print"})
    for page in _pages(toolbox):
        if toolbox.french is None:
            yield page
        elif page.kind not in left_out:
            paper = page.paper if toolbox.on_paper else None
            yield replace(page, address=in_language(page.address, code), language=code, paper=paper, aloud=None)


def _pages(toolbox: Toolbox) -> Iterator[Page]:
    """Those pages, where the French ones stand."""
    wording = toolbox.wording
    by_theme = _by_theme(toolbox.guidebook)
    home, begin, words = of_home(toolbox), of_begin(toolbox), of_words(toolbox)
    yield Page(
        "index.html",
        "home.html",
        "home",
        "fr",
        wording.home.title,
        wording.site.description,
        lambda: {"by_theme": by_theme, "voiced": bool(home().sounds)},
        aloud=home,
    )
    yield from _themes(toolbox, by_theme)
    yield Page(
        ADDRESS,
        "begin.html",
        "begin",
        "fr",
        wording.begin.title,
        wording.begin.description,
        lambda: {"gestures": list(first_gestures(toolbox)), "voiced": bool(begin().sounds), "heard": begin()},
        aloud=begin,
        made_of=(toolbox.guidebook.shared, toolbox.sounds.digest, *map(repr, lessons(toolbox.guidebook))),
    )
    yield from guide_pages(toolbox)
    for key, path in toolbox.guidebook.paths.learners.items():
        yield Page(path_address(key), "path.html", "path", "fr", path.title, path.summary, _path(path))
    for key, plan in toolbox.guidebook.paths.workshops.items():
        yield Page(path_address(key), "workshop.html", "workshop", "fr", plan.title, plan.summary, _path(plan))
    yield Page(
        "chercher.html",
        "search.html",
        "search",
        "fr",
        wording.search.title,
        wording.search.lead,
    )
    yield Page(
        "imprimer.html",
        "print.html",
        "print",
        "fr",
        wording.paper.title,
        wording.paper.lead,
        lambda: {"by_theme": by_theme},
    )
    yield Page(
        "mots.html",
        "glossary.html",
        "glossary",
        "fr",
        wording.glossary.title,
        wording.glossary.lead,
        lambda: {"letters": by_letter(toolbox.guidebook.glossary), "voiced": bool(words().sounds)},
        aloud=words,
    )
    yield Page(
        "parler-a-quelqu-un.html",
        "help.html",
        "help",
        "fr",
        wording.help.title,
        wording.help.lead,
        made_of=(toolbox.guidebook.shared, toolbox.guidebook.places_digest),
    )
    yield from place_pages(toolbox)
    yield Page(
        "tous-les-guides.html",
        "plan.html",
        "plan",
        "fr",
        wording.plan.title,
        wording.plan.lead,
        lambda: {"by_theme": by_theme},
    )
    yield Page(
        "ecrans.html",
        "gallery.html",
        "gallery",
        "fr",
        wording.gallery.title,
        wording.gallery.lead,
        lambda: {
            "examples": [
                (example, toolbox.drawer.draw(example.screen, wording.gallery.alternative.format(name=example.name)))
                for example in examples()
            ]
        },
        made_of=("gallery",),
    )


def photos(guidebook: Guidebook) -> dict[str, Photo]:
    """Every photo that the pages show, by its address."""
    in_gallery = example_photo()
    shown = {photo_address(guide.slug, photo.address): photo for guide in guidebook.guides for photo in guide.photos()}
    return {**shown, in_gallery.address: in_gallery}


def _by_theme(guidebook: Guidebook) -> dict[str, list[Guide]]:
    grouped: dict[str, list[Guide]] = {key: [] for key in guidebook.themes}
    for guide in guidebook.guides:
        grouped[guide.header.theme].append(guide)
    return grouped


def _themes(toolbox: Toolbox, by_theme: Mapping[str, list[Guide]]) -> Iterator[Page]:
    for key, theme in toolbox.guidebook.themes.items():
        guides = by_theme[key]
        known = all(guide.digest for guide in guides)
        yield Page(
            theme_address(key),
            "theme.html",
            "theme",
            "fr",
            theme.title,
            theme.sentence,
            _theme(key, guides),
            made_of=(toolbox.guidebook.shared, *(guide.digest for guide in guides)) if known else (),
        )


def _theme(key: str, guides: list[Guide]) -> Callable[[], Context]:
    return lambda: {"key": key, "guides": guides}


def _path(path: LearnerPath | WorkshopPlan) -> Callable[[], Context]:
    return lambda: {"path": path}
