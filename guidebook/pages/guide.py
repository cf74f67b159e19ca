"""A guide → its two pages: the steps to read, and the practice.

What is costly (rendering the steps) is done only when a page is written, once for the two.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import dataclass, replace
from functools import lru_cache

from markupsafe import Markup

from guidebook.addresses import guide_address, practice_address
from guidebook.languages.wording import Wording, long_date
from guidebook.model.guide import Guide, Step
from guidebook.model.service import Service
from guidebook.pages.page import Context, Page
from guidebook.pages.practice import practice
from guidebook.pages.qr import short_link
from guidebook.pages.sheet import sheet
from guidebook.pages.toolbox import Toolbox

Texts = Callable[[str, str], list["StepView"]]


@dataclass(frozen=True, slots=True)
class StepView:
    """A step as the template shows it."""

    step: Step
    text: Markup
    picture: Markup
    definitions: tuple[tuple[str, str], ...]
    """The identifier of each definition in the page, and its key in the glossary."""


def guide_pages(toolbox: Toolbox) -> Iterator[Page]:
    """The pages of every guide, one guide after the other."""
    wording = toolbox.wording
    # A guide and its practice show the same texts, and are written one after the other.
    texts = lru_cache(maxsize=1)(lambda slug, language: _texts(slug, language, toolbox))
    for guide in toolbox.guidebook.guides:
        made_of = _made_of(guide, toolbox)
        yield Page(
            guide_address(guide.slug),
            "guide.html",
            "guide",
            guide.language,
            guide.header.title,
            guide.header.summary,
            _guide(guide, toolbox, texts),
            paper=lambda page: sheet(page, toolbox),
            made_of=made_of,
        )
        yield Page(
            practice_address(guide.slug),
            "practice.html",
            "practice",
            guide.language,
            wording.practice.title.format(title=guide.header.title),
            wording.practice.description.format(title=guide.header.title),
            _practice(guide, toolbox, texts),
            made_of=made_of,
        )


def _made_of(guide: Guide, toolbox: Toolbox) -> tuple[str, ...]:
    """The guide, what all guides share, the guides it leads to by their titles, and whether its verification is old."""
    if not guide.digest:
        return ()
    others = (toolbox.guidebook.guide(slug) for slug in (*guide.header.before, *guide.header.after))
    titles = (f"{other.slug} {other.header.title}" if other else "" for other in others)
    return (guide.digest, guide.language, toolbox.guidebook.shared, str(_is_old(guide, toolbox)), *titles)


def _is_old(guide: Guide, toolbox: Toolbox) -> bool:
    checked = guide.header.verification
    return bool(checked and checked.is_old(toolbox.max_age_months, toolbox.today))


def _guide(guide: Guide, toolbox: Toolbox, texts: Texts) -> Callable[[], Context]:
    def context() -> Context:
        guidebook, render = toolbox.guidebook, toolbox.renderer.render
        service = guidebook.services.get(guide.header.service or "")
        toolbox.renderer.begin_page()
        introduction = render(guide.introduction, "mot-0", _page_address)
        known = {
            slug: found for slug in (*guide.header.before, *guide.header.after) if (found := guidebook.guide(slug))
        }
        return {
            "guide": guide,
            "introduction": StepView(None, introduction.html, Markup(), _definitions("mot-0", introduction.words)),  # type: ignore[arg-type]
            "steps": [_step(guide, view, toolbox) for view in texts(guide.slug, guide.language)],
            "before": [known[slug] for slug in guide.header.before],
            "after": [known[slug] for slug in guide.header.after],
            "service": service,
            "help": list(_help(service, toolbox.wording)),
            "verified": _verified(guide, toolbox),
            "short": short_link(toolbox.site, guide.slug) if toolbox.site else None,
        }

    return context


def _practice(guide: Guide, toolbox: Toolbox, texts: Texts) -> Callable[[], Context]:
    def context() -> Context:
        return {
            "texts": texts(guide.slug, guide.language),
            **practice(guide, toolbox.guidebook, toolbox.live, toolbox.wording),
        }

    return context


def _texts(slug: str, language: str, toolbox: Toolbox) -> list[StepView]:
    """The steps of a guide without their pictures; each word is explained once in them."""
    guide = toolbox.guidebook.guide(slug, language)
    toolbox.renderer.begin_page()
    return [_text(step, toolbox) for step in guide.steps] if guide else []


def _text(step: Step, toolbox: Toolbox) -> StepView:
    scope = f"mot-{step.number}"
    text = toolbox.renderer.render(step.markdown, scope, _page_address)
    return StepView(step, text.html, Markup(), _definitions(scope, text.words))


def _step(guide: Guide, view: StepView, toolbox: Toolbox) -> StepView:
    screen, step = guide.screen_of(view.step), view.step
    if screen is None:
        return view
    return replace(view, picture=toolbox.drawer.draw(screen, step.picture.alternative, step.number == 1))


def _definitions(scope: str, keys: tuple[str, ...]) -> tuple[tuple[str, str], ...]:
    return tuple((f"{scope}-{key}", key) for key in keys)


def _page_address(target: str) -> str:
    """`../slug/guide.md#etape-2`, as an author writes it, from one guide's page to another's."""
    return target.replace("guide.md", "index.html")


def _help(service: Service | None, wording: Wording) -> Iterator[str]:
    """Who answers, a sentence each."""
    yield wording.guide.help_adviser
    ways, names = service.help if service else (), wording.way.mapping()
    if number := next((way.number for way in ways if way.by == "telephone"), None):
        yield wording.guide.help_phone.format(number=number)
    if others := [names[way] for way in dict.fromkeys(way.by for way in ways) if way != "telephone"]:
        yield wording.guide.help_without_phone.format(ways=", ".join(others))


def _verified(guide: Guide, toolbox: Toolbox) -> str:
    """Who did the guide on the official site, and when; that it is long ago; or that nobody did."""
    wording, verification = toolbox.wording, guide.header.verification
    if verification is None:
        return str(wording.guide.not_verified)
    said = wording.guide.verified_long_ago if _is_old(guide, toolbox) else wording.guide.verified
    return str(said.format(date=long_date(verification.on, wording), by=verification.by))
