"""What a site asks of all its guides at once: enough for its lists and links, while each guide stays closed."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from typing import NamedTuple

from guidebook.model.content import Content
from guidebook.model.step import Step
from guidebook.model.text import FOLDED
from guidebook.screens.frames import Screen


class MarkerOutline(NamedTuple):
    """A marked element: `action` is None where the marker only points, `value` is what is typed, chosen or sent."""

    number: int | None
    element: str
    label: str
    action: str | None
    value: str | None


class ScreenOutline(NamedTuple):
    """A drawn screen; `service` is the name of its service, where it has one."""

    frame: str
    service: str | None
    markers: tuple[MarkerOutline, ...]


class StepOutline(NamedTuple):
    """A step; `photo` is the file that it has in the place of a `screen`, `lasting` its number for ever."""

    number: int
    title: str
    screen: str | None
    photo: str | None
    alternative: str
    lasting: int | None = None


class LinkOutline(NamedTuple):
    """A link to another guide, and its line."""

    target: str
    line: int


class Outline(NamedTuple):
    """A guide in short; `questions` are the titles of its folded call-outs."""

    steps: tuple[StepOutline, ...]
    screens: Mapping[str, ScreenOutline]
    links: tuple[LinkOutline, ...]
    questions: tuple[str, ...]
    has_photos: bool


def outline_of(content: Content) -> Outline:
    """The outline of a guide."""
    return Outline(
        tuple(map(_step, content.steps)),
        {name: screen_outline(screen) for name, screen in content.screens.items()},
        tuple(_links(content)),
        tuple(_questions(content)),
        any(True for _ in content.photos()),
    )


def screen_outline(screen: Screen) -> ScreenOutline:
    """The outline of a screen."""
    markers = (
        MarkerOutline(
            element.marker,
            element.kind,
            element.label,
            element.action.value if element.action else None,
            element.expected or None,
        )
        for element in screen.marked
    )
    return ScreenOutline(screen.frame, getattr(screen, "service", None), tuple(markers))


def _step(step: Step) -> StepOutline:
    picture = step.picture
    photo = picture.photo.address if picture.photo else None
    return StepOutline(step.number, step.title, picture.screen, photo, picture.alternative, step.lasting)


def _links(content: Content) -> Iterator[LinkOutline]:
    links = (link for text in content.texts() for link in text.links())
    yield from (LinkOutline(link.target, link.line) for link in links if not link.leaves)


def _questions(content: Content) -> Iterator[str]:
    for text in content.texts():
        for call_out in text.call_outs(FOLDED):
            yield " ".join(sentence.plain for sentence in call_out.title)
