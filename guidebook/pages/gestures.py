"""The gestures of a step, from its screen: for its practice, for « En images », and for the pictograms of its text."""

from __future__ import annotations

from dataclasses import dataclass

from guidebook.languages.wording import Wording
from guidebook.model.guide import Guide
from guidebook.model.step import Step
from guidebook.screens.element import Action, Element
from guidebook.screens.elements.rangee import Row
from guidebook.screens.screen import Screen

LOOK = "voir"
"""What is done at a marker that only points, or with a picture that has none."""
TOUCH = "toucher"
"""A click where there is no mouse."""
PUSH = "pousser"
"""A scroll where there is no mouse."""
ENTER = "entree"
"""A press of the Enter key, which bears a sign that everybody may look for."""
WAIT = "attendre"
"""What comes before a message."""


@dataclass(frozen=True, slots=True)
class Gesture:
    """What is done at the marker of an element: its `action`, which is a `kind` of gesture.

    A picture without markers is only looked at: there is no element.
    """

    action: str
    kind: str
    element: Element | None = None


def gestures(screen: Screen | None) -> tuple[Gesture, ...]:
    """What is done on a screen, in the order of its markers; `screen` is None where a photo has its place."""
    return tuple(_gesture(element, screen) for element in (screen.marked if screen else ())) or (Gesture(LOOK, LOOK),)


def awaits(guide: Guide, step: Step) -> bool:
    """Whether a message has to come first: one where something is clicked, or that brings what is typed later.

    Any other may come by itself: the example of a fraud is to be looked at, never waited for.
    """
    screen = guide.screen_of(step)
    if screen is None or not screen.is_received:
        return False
    if any(element.action for element in screen.marked):
        return True
    later = (guide.screen_of(other) for other in guide.steps[step.number :])
    typed = {_close(e.expected) for other in later if other for e in other.marked if e.action is Action.TYPE}
    return any(value in _close(text) for value in typed for text in screen.texts())


def ends_with_enter(gesture: Gesture, screen: Screen) -> bool:
    """Whether the Enter key sends what is typed there: nothing else on the screen does."""
    element = gesture.element
    if element is None or element.action is not Action.TYPE or not (element.enter_sends or screen.enter_sends):
        return False
    return not any(other.action and (other.marker or 0) > (element.marker or 0) for other in screen.marked)


def label_of(element: Element, wording: Wording) -> str:
    """The words of the screen that name an element, or those that it has instead."""
    return wording.screens.elements.branches()[element.kind].mapping().get("label", "") or drawn_label(element)


def drawn_label(element: Element) -> str:
    """The words drawn on an element, or on the first of a row."""
    return element.label or (drawn_label(element.items[0]) if isinstance(element, Row) else "")


def _close(text: str) -> str:
    """Without its spaces, which are other ones in a sentence than in what is typed."""
    return "".join(text.split())


def _gesture(element: Element, screen: Screen | None) -> Gesture:
    action = element.action
    if action is None:
        return Gesture(LOOK, LOOK, element)
    is_touch = action is Action.CLICK and (element.is_touched or bool(screen and screen.is_touched))
    return Gesture(action.value, TOUCH if is_touch else element.asked, element)
