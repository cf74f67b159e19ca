"""A guide → its practice: each step's screen live, and what the learner does there, marker after marker.

Nothing is asked of authors: the sentences are made from the storyboard and the interface's wording.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from string import Formatter
from typing import Any, Literal
from urllib.parse import urlsplit

from markupsafe import Markup

from guidebook.languages.wording import Wording
from guidebook.model.guide import Guide
from guidebook.model.step import Step
from guidebook.pages.gestures import LOOK, Gesture, drawn_label, gestures, label_of
from guidebook.pages.qr import qr_code
from guidebook.pages.toolbox import Toolbox
from guidebook.screens.element import Action, Element
from guidebook.screens.elements.mot_de_passe import PasswordField
from guidebook.screens.elements.rangee import Row
from guidebook.screens.screen import Screen

TextKind = Literal["secret", "number", "address", "sign", "text"]

_NUMBER = re.compile(r"[\d\s.,/+€-]+")
_ADDRESS = re.compile(r"\S+@\S+|[^\s@]+\.[^\s@]+")
_AFTER_POINTS = re.compile(r"(?<=\.)(?=\w)")
_BRIEF = 8  # signs that hold on one line of a phone in letters twice as large
_SHORT = 20  # signs that hold on one line of a phone, in the size of the text to copy
_LINE = 40  # signs that hold there in the size of a long text


@dataclass(frozen=True, slots=True)
class Writing:
    """A text to write: `here` and not in the model; what is done `then`. After the last, nothing is on the screen.

    `kind` says how it is compared (10-compare.js); `enter` whether the Enter key alone sends it.
    """

    here: str
    then: str
    kind: TextKind
    is_last: bool = False
    enter: bool = False


@dataclass(frozen=True, slots=True)
class Task:
    """One marker: what to do, and what is said after a wrong click: `look` for what, then `where`."""

    marker: int | None
    action: str
    label: str
    value: str
    sentence: str
    look: str
    where: str
    writing: Writing | None = None
    pictogram: str = ""
    """The kind of gesture that its pictogram shows, where that is not its action."""
    form: str = ""
    """The sentence as the wording has it, its values left open."""

    @property
    def length(self) -> str:
        """How much of a line of a phone the value takes: « brief » of letters of any size, « long » of a whole line."""
        signs = len(self.value)
        return "long" if signs > _SHORT else "brief" if signs <= _BRIEF else ""

    @property
    def is_whole(self) -> bool:
        """Whether the value keeps to one line in the sentence: what is typed, and a number that is read."""
        is_number = bool(self.value) and not any(sign.isalpha() for sign in self.value)
        return bool(self.writing) or (is_number and self.value in self.sentence)

    def parts(self) -> Iterator[tuple[str, str]]:
        """The sentence, part by part: a text, and the name of the value that it is, if it is one."""
        values = {"label": self.label, "value": self.value, "number": str(self.marker)}
        for text, name, *_ in Formatter().parse(self.form):
            yield text, ""
            if name:
                yield values[name], name

    def pieces(self, text: str) -> list[str]:
        """A text that holds on no line of a phone, where it may be cut: after its points, as addresses are read."""
        return _AFTER_POINTS.split(text) if len(self.value) > _LINE else [text]

    def around_value(self) -> tuple[str, str, str]:
        """The sentence: before its value, the value with the quotes that hold to it, after."""
        before, _, after = self.sentence.partition(self.value)
        head, space, opening = before.rpartition(" ")
        closing, gap, tail = after.partition(" ")
        return head + space, opening + self.value + closing, gap + tail


@dataclass(frozen=True, slots=True)
class Exercise:
    """One step to practise; `live` is empty where its picture is a photo."""

    step: Step
    live: Markup
    tasks: tuple[Task, ...]


def practice(guide: Guide, toolbox: Toolbox) -> dict[str, Any]:
    """What the template of a practice reads, the texts of the steps set apart."""
    guidebook, where = toolbox.guidebook, toolbox.beside(guide.slug)
    exercises = [_exercise(step, guide.screen_of(step), toolbox, where) for step in guide.steps]
    service = guidebook.services.get(guide.header.service or "")
    real = service if service and not _is_invented(service.site) else None
    persona = guide.header.persona or next(iter(guidebook.personas))
    following = (guidebook.guide(slug) for slug in guide.header.after)
    return {
        "guide": guide,
        "beside": where,
        "exercises": exercises,
        "persona": guidebook.personas[persona],
        "real": real,
        "qr": qr_code(real.site) if real else None,
        "next_guide": next((found for found in following if found), None),
    }


def tasks(screen: Screen | None, wording: Wording) -> tuple[Task, ...]:
    """What to do on a screen, in the order of its markers; only to look where there is none, as at a photo."""
    if screen is None:
        return (_only_look(wording),)
    return tuple(_task(gesture, screen, wording) for gesture in gestures(screen))


def _exercise(step: Step, screen: Screen | None, toolbox: Toolbox, where: str) -> Exercise:
    drawn = toolbox.live.draw(screen, step.title, beside=where) if screen else Markup()
    return Exercise(step, drawn, tasks(screen, toolbox.wording))


def _only_look(wording: Wording) -> Task:
    asked = wording.practice.do.screen
    return Task(None, LOOK, "", "", asked, "", "", form=asked)


def _task(gesture: Gesture, screen: Screen, wording: Wording) -> Task:
    """One gesture's task: in the sentences of its element, or in those for all elements where it has none."""
    element = gesture.element
    if element is None:
        return _only_look(wording)
    sentences = _sentences(element, wording)
    facts = {"label": sentences["label"], "value": element.expected, "number": element.marker}
    return Task(
        marker=element.marker,
        action=gesture.action,
        label=sentences["label"],
        value=element.expected,
        sentence=_do(element, element.asked or LOOK, wording),
        form=_form(element, element.asked or LOOK, wording),
        look=_look(sentences["wrong_click"], element, wording).format(**facts),
        where=sentences["wrong_click_again"] or _where(element, screen, wording.practice.wrong_click_again),
        writing=_writing(element, screen, wording) if element.action is Action.TYPE else None,
    )


def _writing(element: Element, screen: Screen, wording: Wording) -> Writing:
    words, sentences = wording.practice.then, _sentences(element, wording)
    here, kind = sentences["here"].format(label=sentences["label"]), _text_kind(element)
    if element.enter_sends or screen.enter_sends:
        return Writing(here, words.enter, kind, enter=True)
    following = next((e for e in screen.marked if e.action and (e.marker or 0) > (element.marker or 0)), None)
    if not following or not following.action:
        return Writing(here, words.last, kind, is_last=True)
    action = Action.CLICK if following.action is Action.TYPE else following.action
    sentence = _do(following, action.value, wording)
    return Writing(here, words.next.format(sentence=sentence[0].lower() + sentence[1:]), kind)


def _text_kind(element: Element) -> TextKind:
    if isinstance(element, PasswordField):
        return "secret"
    if _NUMBER.fullmatch(element.expected):
        return "number"
    if len(element.expected) == 1:
        return "sign"
    return "address" if _ADDRESS.fullmatch(element.expected) else "text"


def _do(element: Element, action: str, wording: Wording) -> str:
    label = _sentences(element, wording)["label"]
    return _form(element, action, wording).format(label=label, value=element.expected, number=element.marker)


def _form(element: Element, action: str, wording: Wording) -> str:
    own = wording.screens.elements.branches()[element.kind]
    do = {**wording.practice.do.mapping(), **(own.do.mapping() if "do" in own.branches() else {})}
    label = _sentences(element, wording)["label"]
    return str(wording.practice.do_answer if action == Action.CHOOSE and label.endswith("?") else do[action])


def _look(own: str, element: Element, wording: Wording) -> str:
    """What to look for: a sentence that tells a value is for an element that has one."""
    return own if element.expected or "{value}" not in own else str(wording.practice.wrong_click)


def _sentences(element: Element, wording: Wording) -> dict[str, str]:
    """Those of its element, or those for all where it has none."""
    practice, own = wording.practice, wording.screens.elements.branches()[element.kind]
    usual = {
        "label": label_of(element, wording),
        "wrong_click": practice.wrong_click,
        "wrong_click_again": "",
        "here": practice.here,
    }
    return {**usual, **own.mapping()}


def _where(element: Element, screen: Screen, wording: Wording) -> str:
    """Its place, told by the nearest words that stand before it."""
    row = next((e for e in screen.content if isinstance(e, Row) and element in e.items), None)
    beside = _named_before(element, row.items) if row else ""
    if beside:
        return str(wording.beside.format(other=beside))
    after = _named_before(row or element, screen.body)
    return str(wording.after.format(other=after) if after else wording.first)


def _named_before(element: Element, among: Sequence[Element]) -> str:
    """The words of the nearest element before this one that has some."""
    place = next(i for i, e in enumerate(among) if e is element)
    return next((drawn_label(e) for e in reversed(among[:place]) if drawn_label(e)), "")


def _is_invented(site: str) -> bool:
    """Whether an address leads nowhere by construction (RFC 2606)."""
    return (urlsplit(site).hostname or "").endswith(".example")
