"""Guidebook → every page of the site.

A Page knows its address, its template and what the template needs, and nothing of MkDocs. What is
costly (rendering the steps) is done only when the page is written.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping

from guidebook.addresses import path_address, photo_address, theme_address
from guidebook.drawing.examples import Example
from guidebook.model.guide import Guide
from guidebook.model.guidebook import Guidebook
from guidebook.model.path import LearnerPath, WorkshopPlan
from guidebook.pages.guide import guide_pages
from guidebook.pages.toolbox import Context, Page, Workshop
from guidebook.photos.album import Photo
from guidebook.screens.frames import PhotoFrame


def pages(workshop: Workshop, examples: list[Example]) -> Iterator[Page]:
    """Every page that is made from the Guidebook."""
    words = workshop.words
    by_theme = _by_theme(workshop.guidebook)
    yield Page(
        "index.html",
        "home.html",
        "home",
        "fr",
        words.home.title,
        words.site.description,
        lambda: {"by_theme": by_theme},
    )
    for key, theme in workshop.guidebook.themes.items():
        yield Page(theme_address(key), "theme.html", "theme", "fr", theme.title, theme.sentence, _theme(key, by_theme))
    yield from guide_pages(workshop)
    for key, path in workshop.guidebook.paths.learners.items():
        yield Page(path_address(key), "path.html", "path", "fr", path.title, path.summary, _path(path))
    for key, plan in workshop.guidebook.paths.workshops.items():
        yield Page(path_address(key), "workshop.html", "workshop", "fr", plan.title, plan.summary, _path(plan))
    yield Page(
        "chercher.html",
        "search.html",
        "search",
        "fr",
        words.search.title,
        words.search.lead,
    )
    yield Page(
        "imprimer.html",
        "print.html",
        "print",
        "fr",
        words.paper.title,
        words.paper.lead,
        lambda: {"by_theme": by_theme},
    )
    yield Page("mots.html", "glossary.html", "glossary", "fr", words.glossary.title, words.glossary.lead)
    yield Page("parler-a-quelqu-un.html", "help.html", "help", "fr", words.help.title, words.help.lead)
    yield Page(
        "tous-les-guides.html",
        "plan.html",
        "plan",
        "fr",
        words.plan.title,
        words.plan.lead,
        lambda: {"by_theme": by_theme},
    )
    yield Page(
        "ecrans.html",
        "gallery.html",
        "gallery",
        "fr",
        words.gallery.title,
        words.gallery.lead,
        lambda: {
            "examples": [
                (example, workshop.drawer.draw(example.screen, words.gallery.alternative.format(name=example.name)))
                for example in examples
            ]
        },
    )


def photos(guidebook: Guidebook, examples: list[Example]) -> dict[str, Photo]:
    """Every photo that the pages show, by its address."""
    shown = {photo_address(guide.slug, photo.address): photo for guide in guidebook.guides for photo in guide.photos()}
    in_gallery = (example.screen.photo for example in examples if isinstance(example.screen, PhotoFrame))
    return {**shown, **{photo.address: photo for photo in in_gallery}}


def _by_theme(guidebook: Guidebook) -> dict[str, list[Guide]]:
    grouped: dict[str, list[Guide]] = {key: [] for key in guidebook.themes}
    for guide in guidebook.guides:
        grouped[guide.header.theme].append(guide)
    return grouped


def _theme(key: str, by_theme: Mapping[str, list[Guide]]) -> Callable[[], Context]:
    return lambda: {"key": key, "guides": by_theme[key]}


def _path(path: LearnerPath | WorkshopPlan) -> Callable[[], Context]:
    return lambda: {"path": path}
