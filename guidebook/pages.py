"""Guidebook → the pages of the site, and the manifest that describes them.

A Page knows its address, its template and what the template needs, and nothing of MkDocs. What is
costly (rendering the steps) is done only when the page is written.
"""

from __future__ import annotations

import datetime
from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass, field, replace
from functools import lru_cache
from typing import Any

from markupsafe import Markup

from guidebook.guide import Guide, Guidebook, Step
from guidebook.markdown import Renderer
from guidebook.paper.sheets import short_link, version_of
from guidebook.path import LearnerPath, WorkshopPlan
from guidebook.photos import Photo
from guidebook.practice import practice, practice_address
from guidebook.screens.draw import Drawer
from guidebook.screens.examples import Example
from guidebook.screens.frames import PhotoFrame
from guidebook.words import Words

Context = Mapping[str, Any]
Texts = Callable[[str, str], list["StepView"]]


@dataclass(frozen=True, slots=True)
class Page:
    """One page: `address` is relative to the site's root and ends in .html; `context` makes what the template reads."""

    address: str
    template: str
    kind: str
    language: str
    title: str
    description: str
    context: Callable[[], Context] = field(default=dict)


@dataclass(frozen=True, slots=True)
class Workshop:
    """The tools that pages are made with."""

    guidebook: Guidebook
    words: Words
    renderer: Renderer
    drawer: Drawer
    live: Drawer
    today: datetime.date
    max_age_months: int
    site: str = ""
    """The address of the public site, where it has one."""


@dataclass(frozen=True, slots=True)
class StepView:
    """A step as the template shows it."""

    step: Step
    text: Markup
    picture: Markup
    definitions: tuple[tuple[str, str], ...]
    """The identifier of each definition in the page, and its key in the glossary."""


def guide_address(slug: str) -> str:
    """The address of a guide's page."""
    return f"guides/{slug}/index.html"


def theme_address(key: str) -> str:
    """The address of a theme's page."""
    return f"themes/{key}.html"


def path_address(key: str) -> str:
    """The address of a path's page, a learner's or a workshop's."""
    return f"parcours/{key}.html"


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
    # A guide and its practice show the same texts: MkDocs writes them one after the other.
    texts = lru_cache(maxsize=1)(lambda slug, language: _texts(slug, language, workshop))
    for guide in workshop.guidebook.guides:
        yield Page(
            guide_address(guide.slug),
            "guide.html",
            "guide",
            guide.language,
            guide.header.title,
            guide.header.summary,
            _guide(guide, workshop, texts),
        )
        yield Page(
            practice_address(guide.slug),
            "practice.html",
            "practice",
            guide.language,
            words.practice.title.format(title=guide.header.title),
            words.practice.description.format(title=guide.header.title),
            _practice(guide, workshop, texts),
        )
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
    shown = {
        guide_address(guide.slug).replace("index.html", photo.address): photo
        for guide in guidebook.guides
        for photo in guide.photos()
    }
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


def _guide(guide: Guide, workshop: Workshop, texts: Texts) -> Callable[[], Context]:
    def context() -> Context:
        guidebook, render = workshop.guidebook, workshop.renderer.render
        service = guidebook.services.get(guide.header.service or "")
        ways, names = service.help if service else (), workshop.words.way.mapping()
        workshop.renderer.begin_page()
        introduction = render(guide.introduction, "mot-0", _page_address)
        known = {
            slug: found for slug in (*guide.header.before, *guide.header.after) if (found := guidebook.guide(slug))
        }
        return {
            "guide": guide,
            "introduction": StepView(None, introduction.html, Markup(), _definitions("mot-0", introduction.words)),  # type: ignore[arg-type]
            "steps": [_step(guide, view, workshop) for view in texts(guide.slug, guide.language)],
            "before": [known[slug] for slug in guide.header.before],
            "after": [known[slug] for slug in guide.header.after],
            "service": service,
            "phone": next((way.number for way in ways if way.by == "telephone"), None),
            "other_ways": [names[way] for way in dict.fromkeys(w.by for w in ways) if way != "telephone"],
            "stale": _is_stale(guide, workshop),
            "version": version_of(guide, guidebook.root),
            "short": short_link(workshop.site, guide.slug) if workshop.site else None,
        }

    return context


def _practice(guide: Guide, workshop: Workshop, texts: Texts) -> Callable[[], Context]:
    def context() -> Context:
        return {
            "texts": texts(guide.slug, guide.language),
            **practice(guide, workshop.guidebook, workshop.live, workshop.words),
        }

    return context


def _texts(slug: str, language: str, workshop: Workshop) -> list[StepView]:
    """The steps of a guide without their pictures; each word is explained once in them."""
    guide = workshop.guidebook.guide(slug, language)
    workshop.renderer.begin_page()
    return [_text(step, workshop) for step in guide.steps] if guide else []


def _text(step: Step, workshop: Workshop) -> StepView:
    scope = f"mot-{step.number}"
    text = workshop.renderer.render(step.markdown, scope, _page_address)
    return StepView(step, text.html, Markup(), _definitions(scope, text.words))


def _step(guide: Guide, view: StepView, workshop: Workshop) -> StepView:
    screen, step = guide.screen_of(view.step), view.step
    if screen is None:
        return view
    return replace(view, picture=workshop.drawer.draw(screen, step.picture.alternative, step.number == 1))


def _definitions(scope: str, keys: tuple[str, ...]) -> tuple[tuple[str, str], ...]:
    return tuple((f"{scope}-{key}", key) for key in keys)


def _page_address(target: str) -> str:
    """`../slug/guide.md#etape-2`, as an author writes it, from one guide's page to another's."""
    return target.replace("guide.md", "index.html")


def _is_stale(guide: Guide, workshop: Workshop) -> bool:
    verification = guide.header.verification
    if verification is None:
        return False
    months = (workshop.today.year - verification.on.year) * 12 + workshop.today.month - verification.on.month
    return months > workshop.max_age_months
