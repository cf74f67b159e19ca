"""The draft as the page shows it: the screens as they will be drawn, and what can be done with each text."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from typing import Any

from markupsafe import Markup
from pydantic import TypeAdapter, ValidationError

from guidebook.desk.record.draft import Draft, DraftLine, DraftScreen, Words
from guidebook.desk.record.redraw.parts import Part, parts
from guidebook.desk.record.redraw.steps import picture, sentences, title
from guidebook.desk.record.redraw.storyboard import House, drawn
from guidebook.drawing.drawer import Drawer
from guidebook.screens.frames import AnyScreen, Screen

_SCREEN: TypeAdapter[Screen] = TypeAdapter(AnyScreen)


@dataclass(frozen=True, slots=True)
class Step:
    """A step that a screen makes: None for a drawing that can't be made of what is left."""

    title: str
    sentences: Sequence[str]
    drawing: Markup | None


@dataclass(frozen=True, slots=True)
class Hidden:
    """A text that is hidden: where it is, and what the page may say of it."""

    place: str
    line: DraftLine
    words: Words


@dataclass(frozen=True, slots=True)
class Shown:
    """A screen of the page."""

    screen: DraftScreen
    steps: Sequence[Step]
    kept: Sequence[DraftLine]
    others: Sequence[DraftLine]
    """What is proposed, and not drawn."""
    hidden: Sequence[Hidden]


def shown(draft: Draft, house: House, drawer: Drawer, persona: dict[str, str]) -> list[Shown]:
    """Every screen, in order."""
    steps: dict[int, list[Step]] = {}
    for part in parts(draft.screens):
        steps.setdefault(part.screen.number, []).append(_step(part, house, drawer, persona))
    return [_screen(screen, steps.get(screen.number, [])) for screen in draft.screens]


def hidden_of(screen: DraftScreen) -> Iterator[Hidden]:
    """Every hidden text of a screen; only the page that the author asks for shows them."""
    for line in screen.lines:
        for place, words in _texts(line):
            if words.reason is not None and not words.is_chosen and words.written is None and words.said:
                yield Hidden(f"{line.number}-{place}", line, words)


def words_at(screen: DraftScreen, place: str) -> tuple[DraftLine, Words]:
    """The text at a place of a screen.

    Raises:
        KeyError: there is none.
        ValueError: it isn't written like a place.
    """
    number, _, which = place.partition("-")
    line = screen.line(int(number))
    return line, dict(_texts(line))[which]


def _texts(line: DraftLine) -> Iterator[tuple[str, Words]]:
    yield "nom", line.name
    if line.hint:
        yield "aide", line.hint
    for number, choice in enumerate(line.choices):
        yield f"choix{number}", choice


def _screen(screen: DraftScreen, steps: Sequence[Step]) -> Shown:
    kept = [line for line in screen.lines if line.is_kept]
    others = [line for line in screen.lines if not line.is_kept and not line.name.is_hidden and line.name.said]
    return Shown(screen, steps, kept, others, list(hidden_of(screen)))


def _step(part: Part, house: House, drawer: Drawer, persona: dict[str, str]) -> Step:
    told = [sentence.replace("**", "").replace("\\", "") for sentence in sentences(part)]
    return Step(title(part).replace("\\", ""), told, _drawing(drawn(part, house), picture(part), drawer, persona))


def _drawing(screen: dict[str, Any], alternative: str, drawer: Drawer, persona: dict[str, str]) -> Markup | None:
    try:
        made = _SCREEN.validate_python(screen, context={"personnage": persona})
    except ValidationError:
        return None
    return drawer.draw(made, alternative.replace("\\", ""))
