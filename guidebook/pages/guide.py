"""A guide → its three pages: the steps to read, the same in images, and the practice.

What is costly (rendering the steps) is done only when a page is written, once for those that share it.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import dataclass, replace
from functools import partial

from markupsafe import Markup

from guidebook.addresses import guide_address, images_address, mistake_address, practice_address, signs_address
from guidebook.languages.wording import Wording, long_date
from guidebook.model.guide import Guide
from guidebook.model.service import Service
from guidebook.model.step import Step
from guidebook.pages.gestures import gestures
from guidebook.pages.images import images
from guidebook.pages.listening import Listening, of_guides
from guidebook.pages.met_words import MetWords, met_words
from guidebook.pages.mistake import reports
from guidebook.pages.opening import opening_in
from guidebook.pages.page import Context, Page
from guidebook.pages.practice import practice
from guidebook.pages.qr import ShortLink, short_link
from guidebook.pages.sheet import sheet
from guidebook.pages.signs import signs
from guidebook.pages.sources import named_sources
from guidebook.pages.text import Explained
from guidebook.pages.toolbox import Toolbox


@dataclass(frozen=True, slots=True)
class TextView:
    """A text as the template shows it."""

    text: Markup
    definitions: tuple[tuple[str, str], ...]
    """The identifier of each definition in the page, and its key in the glossary."""


@dataclass(frozen=True, slots=True)
class StepView(TextView):
    """A step as the template shows it."""

    step: Step
    picture: Markup


Texts = Callable[[Guide, frozenset[str]], list[StepView]]
Heard = Callable[[Guide], Listening]


def guide_pages(toolbox: Toolbox) -> Iterator[Page]:
    """The pages of every guide, one guide after the other."""
    wording = toolbox.wording
    texts, met, heard = _texts(toolbox), met_words(toolbox), of_guides(toolbox)
    for guide in toolbox.guidebook.guides:
        made_of = _made_of(guide, toolbox)
        yield Page(
            guide_address(guide.slug),
            "guide.html",
            "guide",
            guide.language,
            guide.header.title,
            guide.header.summary,
            _with_voice(heard, guide, _guide(guide, toolbox, texts, met)),
            paper=lambda page: sheet(page, toolbox),
            aloud=partial(heard, guide),
            made_of=(*made_of, *sorted(met(guide))) if made_of else (),
        )
        others = [
            (practice_address(guide.slug), "practice", _with_voice(heard, guide, _practice(guide, toolbox, texts))),
            (images_address(guide.slug), "images", _with_voice(heard, guide, _images(guide, toolbox))),
        ]
        said = wording.mistake
        yield Page(
            mistake_address(guide.slug),
            "mistake.html",
            "mistake",
            guide.language,
            said.page_title.format(title=guide.header.title),
            said.lead,
            partial(reports, guide, toolbox),
            made_of=made_of,
        )
        if guide.film:
            others.append((signs_address(guide.slug), "signs", _signs(guide, toolbox)))
        for address, kind, context in others:
            said = wording.branches()[kind]
            title, description = (text.format(title=guide.header.title) for text in (said.title, said.description))
            yield Page(address, f"{kind}.html", kind, guide.language, title, description, context, made_of=made_of)


def _made_of(guide: Guide, toolbox: Toolbox) -> tuple[str, ...]:
    """The guide, what all share, the sounds, the titles of those it leads to, which dates are old.

    The text alone has the words that are met before it too.
    """
    if not guide.digest:
        return ()
    others = (toolbox.guidebook.guide(slug) for slug in (*guide.header.before, *guide.header.after))
    titles = (f"{other.slug} {other.header.title}" if other else "" for other in others)
    old = (_is_old(guide, toolbox), *(s.says_its_date(toolbox.today) for s in guide.header.keyed().values()))
    shared = (toolbox.guidebook.shared, toolbox.sounds.digest)
    return (guide.digest, guide.language, *shared, str(old), *titles)


def _is_old(guide: Guide, toolbox: Toolbox) -> bool:
    checked = guide.header.verification
    return bool(checked and checked.is_old(toolbox.max_age_months, toolbox.today))


def _guide(guide: Guide, toolbox: Toolbox, texts: Texts, met: MetWords) -> Callable[[], Context]:
    def context() -> Context:
        guidebook = toolbox.guidebook
        service = guidebook.services.get(guide.header.service or "")
        introduction = _introduction(guide, toolbox)
        known = {
            slug: found for slug in (*guide.header.before, *guide.header.after) if (found := guidebook.guide(slug))
        }
        return {
            "guide": guide,
            "beside": toolbox.beside(guide.slug),
            "kinds": _kinds(guide),
            "introduction": TextView(introduction.html, _definitions(0, introduction.words)),
            "steps": [_step(guide, view, toolbox) for view in texts(guide, frozenset(introduction.words))],
            "before": [known[slug] for slug in guide.header.before],
            "after": [known[slug] for slug in guide.header.after],
            "service": service,
            "help": list(_help(service, toolbox.wording)),
            "verified": _verified(guide, toolbox),
            "met": met(guide),
            "sources": list(named_sources(guide, toolbox.today, toolbox.wording)),
            "short": _short(guide, toolbox),
        }

    return context


def _introduction(guide: Guide, toolbox: Toolbox) -> Explained:
    """What stands before the steps."""
    return toolbox.writer(guide).write(opening_in(guide, toolbox), _scope(0), translated=guide.is_translated)


def _practice(guide: Guide, toolbox: Toolbox, texts: Texts) -> Callable[[], Context]:
    def context() -> Context:
        return {
            "texts": texts(guide, frozenset()),
            "kinds": _kinds(guide),
            **practice(guide, toolbox),
        }

    return context


def _with_voice(heard: Heard, guide: Guide, context: Callable[[], Context]) -> Callable[[], Context]:
    """The same context, which says whether there is any sound, and what has one as a whole."""
    return lambda: {**context(), "voiced": bool(heard(guide).sounds), "heard": heard(guide)}


def _kinds(guide: Guide) -> list[str]:
    """The kinds of gestures that the texts of a guide ask for."""
    return sorted({g.kind for step in guide.steps for g in gestures(guide.screen_of(step)) if g.element})


def _images(guide: Guide, toolbox: Toolbox) -> Callable[[], Context]:
    def context() -> Context:
        return {**images(guide, toolbox), "verified": _verified(guide, toolbox), "short": _short(guide, toolbox)}

    return context


def _signs(guide: Guide, toolbox: Toolbox) -> Callable[[], Context]:
    def context() -> Context:
        return {**signs(guide, toolbox), "verified": _verified(guide, toolbox), "short": _short(guide, toolbox)}

    return context


def _short(guide: Guide, toolbox: Toolbox) -> ShortLink | None:
    return short_link(toolbox.site, guide.slug, language=toolbox.language.code) if toolbox.site else None


def _texts(toolbox: Toolbox) -> Texts:
    """The steps of a guide without their pictures; each word is explained once in a page.

    A guide and its practice are written one after the other, and show the same texts where the introduction of the
    guide explains no word: those are not written twice.
    """
    last: dict[tuple[str, str, frozenset[str]], list[StepView]] = {}

    def texts(guide: Guide, known: frozenset[str]) -> list[StepView]:
        key = (guide.slug, guide.language, known)
        if key not in last:
            last.clear()
            last[key] = list(_views(guide, known, toolbox))
        return last[key]

    return texts


def _views(guide: Guide, known: frozenset[str], toolbox: Toolbox) -> Iterator[StepView]:
    writer = toolbox.writer(guide)
    for step in guide.steps:
        done = {g.element.marker: g.kind for g in gestures(guide.screen_of(step)) if g.element and g.element.marker}
        text = writer.write(step.text, _scope(step.number), known, done, guide.is_translated)
        known |= frozenset(text.words)
        yield StepView(text.html, _definitions(step.number, text.words), step, Markup())


def _step(guide: Guide, view: StepView, toolbox: Toolbox) -> StepView:
    screen, step = guide.screen_of(view.step), view.step
    if screen is None:
        return view
    at_once, where, alternative = step.number == 1, toolbox.beside(guide.slug), step.picture.alternative
    return replace(view, picture=toolbox.drawer.draw(screen, alternative, at_once, where, guide.is_french(alternative)))


def _scope(number: int) -> str:
    """What begins the identifiers of the definitions in a step; the introduction is number 0."""
    return f"mot-{number}"


def _definitions(number: int, keys: tuple[str, ...]) -> tuple[tuple[str, str], ...]:
    return tuple((f"{_scope(number)}-{key}", key) for key in keys)


def _help(service: Service | None, wording: Wording) -> Iterator[str]:
    """Who answers, a sentence each."""
    yield wording.guide.help_adviser
    ways, names = service.help if service else (), wording.way.mapping()
    if number := next((way.number for way in ways if way.by == "telephone"), None):
        yield wording.guide.help_phone.format(number=number)
    if others := [names[way] for way in dict.fromkeys(way.by for way in ways) if way != "telephone"]:
        yield wording.guide.help_without_phone.format(ways=wording.guide.help_between.join(others))


def _verified(guide: Guide, toolbox: Toolbox) -> str:
    """Who did the guide on the official site, and when; that it is long ago; or that nobody did."""
    wording, verification = toolbox.wording, guide.header.verification
    if verification is None:
        return str(wording.guide.not_verified if guide.header.service else wording.guide.not_checked)
    said = wording.guide.verified_long_ago if _is_old(guide, toolbox) else wording.guide.verified
    return str(said.format(date=long_date(verification.on, wording), by=verification.by))
