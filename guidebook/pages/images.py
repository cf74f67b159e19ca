"""A guide → « En images »: each step as its picture, a line for each gesture, and its warnings.

Nothing is asked of authors: the lines are made from the storyboard and the interface's wording.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, replace
from string import Formatter
from typing import Any

from markupsafe import Markup

from guidebook.languages.wording import Wording
from guidebook.model.guide import Guide
from guidebook.model.step import Step
from guidebook.model.text import CallOut, Paragraph, Text
from guidebook.pages.gestures import ENTER, WAIT, Gesture, awaits, ends_with_enter, gestures, label_of
from guidebook.pages.toolbox import Toolbox
from guidebook.screens.element import Action
from guidebook.screens.screen import Screen


@dataclass(frozen=True, slots=True)
class Line:
    """One gesture: its kind, its marker where it has one, and its sentence; a part is true where the screen says it."""

    kind: str
    marker: int | None
    parts: tuple[tuple[str, bool], ...]

    def as_dict(self) -> dict[str, Any]:
        """As `paper-strip.js` reads it."""
        return {"kind": self.kind, "marker": self.marker, "parts": self.parts}


@dataclass(frozen=True, slots=True)
class StepImages:
    """One step; `picture` is empty where it is a photo without markers."""

    step: Step
    picture: Markup
    lines: tuple[Line, ...]
    warnings: tuple[Markup, ...]


def images(guide: Guide, toolbox: Toolbox) -> dict[str, Any]:
    """What the template of « En images » reads."""
    return {
        "guide": guide,
        "beside": toolbox.beside(guide.slug),
        "warnings": tuple(_warnings(guide, 0, toolbox)),
        "steps": [_step(guide, step, toolbox) for step in guide.steps],
    }


def lines(guide: Guide, step: Step, wording: Wording) -> Iterator[Line]:
    """A line for each gesture of a step, in the order of its practice; what no marker shows is told in its place."""
    screen = guide.screen_of(step)
    if awaits(guide, step):
        yield Line(WAIT, None, _parts(wording.images.do.attendre, {}))
    for gesture in gestures(screen):
        yield _line(gesture, wording)
        if screen and ends_with_enter(gesture, screen):
            yield Line(ENTER, None, _parts(wording.images.do.entree, {"label": wording.images.enter_key}))


def titles_of_warnings(text: Text) -> Iterator[Text]:
    """The title of each warning of a text."""
    titles = (titled(warning) for warning in text.call_outs("attention"))
    return (Text((Paragraph(warning.line, warning.place, warning.title),)) for warning in titles)


def _step(guide: Guide, step: Step, toolbox: Toolbox) -> StepImages:
    screen: Screen | None = guide.screen_of(step)
    picture = Markup()
    if screen:
        at_once, where, alternative = step.number == 1, toolbox.beside(guide.slug), step.picture.alternative
        picture = toolbox.drawer.draw(screen, alternative, at_once, where, guide.is_french(alternative))
    warnings = tuple(_warnings(guide, step.number, toolbox))
    return StepImages(step, picture, tuple(lines(guide, step, toolbox.wording)), warnings)


def _line(gesture: Gesture, wording: Wording) -> Line:
    element = gesture.element
    if element is None:
        return Line(gesture.kind, None, _parts(wording.images.picture, {}))
    own = wording.screens.elements.branches()[element.kind].branches().get("images")
    sentences = {**wording.images.do.mapping(), **(own.mapping() if own else {})}
    said = {"label": label_of(element, wording), "value": element.expected}
    is_enter = element.action is Action.PRESS and said["label"] == wording.images.enter_key
    return Line(ENTER if is_enter else gesture.kind, element.marker, _parts(sentences[gesture.kind], said))


def _parts(sentence: str, said: dict[str, str]) -> tuple[tuple[str, bool], ...]:
    parts: list[tuple[str, bool]] = []
    for text, name, *_ in Formatter().parse(sentence):
        parts += [(text, False)] if text else []
        parts += [(said[name], True)] if name else []
    return tuple(parts)


def _warnings(guide: Guide, number: int, toolbox: Toolbox) -> Iterator[Markup]:
    """The warnings of a step, or before the first one (0).

    Their words are not explained here: a person who reads them reads the guide.
    """
    writer, known = toolbox.writer(guide), toolbox.guidebook.glossary
    text = guide.steps[number - 1].text if number else guide.introduction
    for place, warning in enumerate(text.call_outs("attention"), 1):
        scope, titles = f"attention-{number}-{place}", Text((titled(warning),))
        yield writer.write(titles, scope, known, translated=guide.is_translated).html


def titled(warning: CallOut) -> CallOut:
    """With a title that says what it is about: its first sentence, where the author gave none."""
    first = warning.blocks[0] if warning.blocks else None
    if warning.title or not isinstance(first, Paragraph):
        return warning
    title, *rest = first.sentences
    left = (replace(first, sentences=tuple(rest)),) if rest else ()
    return replace(warning, title=(title,), blocks=(*left, *warning.blocks[1:]))
