"""A look filled with other words is what the template would have drawn with them."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

import pytest
from markupsafe import Markup

from guidebook.drawing.drawer import Drawer
from guidebook.drawing.examples import examples
from guidebook.languages import wording
from guidebook.model.service import Service
from guidebook.screens.element import Element
from guidebook.screens.elements.rangee import Row
from guidebook.screens.frames.photo import PhotoFrame

WORDING = wording.load("fr")


def elements() -> Iterator[Element]:
    for example in examples():
        for element in example.screen.elements():
            if not isinstance(element, Row):
                yield element


def in_other_words(element: Element) -> Element:
    """The same with each text changed, the same texts alike; what names a drawing stays."""

    def other(value: Any) -> Any:
        if type(value) is tuple:
            return tuple(map(other, value))
        return f"<{value[::-1]}> & 100 % %s" if type(value) is str and value else value

    literal = element.kind in ("touche", "souris", "doigt")
    kept = {"text"} if literal else {"tone"}
    return element.model_copy(update={k: other(v) for k, v in element.__dict__.items() if k not in kept})


@pytest.mark.parametrize("live", [False, True], ids=["still", "live"])
def test_a_look_filled_with_other_words_is_what_the_template_draws(live: bool) -> None:
    drawer = Drawer({}, WORDING.screens, live=live)
    for element in elements():
        drawer._element(element)
        other = in_other_words(element)
        by_template = drawer._macro(f"elements/{element.kind}")
        assert drawer._element(other) == by_template(other), element.kind
        assert drawer._element(element) == by_template(element), element.kind


@pytest.mark.parametrize("live", [False, True], ids=["still", "live"])
def test_a_frame_filled_with_other_words_is_what_the_template_draws(live: bool) -> None:
    service = Service.model_validate({"nom": "<b> & 100 %", "site": "https://a.example/", "couleur": "#000000"})
    drawer = Drawer({}, WORDING.screens, live=live)
    for screen in (example.screen for example in examples() if not isinstance(example.screen, PhotoFrame)):
        kept = {"content", "frame", "service"}
        texts = {k: f"<{k}> % %s" for k, v in screen.__dict__.items() if type(v) is str and k not in kept}
        by_template = drawer._macro(f"frames/{screen.kind}")
        for one in (screen, screen.model_copy(update=texts), screen):
            for known in (service, None, service.model_copy(update={"name": "Autre"})):
                inside = Markup(f"<p>{known and known.colour}</p>")
                drawn = drawer._frame(type(screen))(one, known, inside)
                assert drawn == by_template(one, known, inside), screen.kind


def test_two_kinds_with_the_same_words_are_told_apart() -> None:
    drawer = Drawer({}, WORDING.screens)
    lists = [drawer._marker_list([element]) for element in elements() if element.marker]
    own = WORDING.screens.elements.branches()
    kinds = [own[element.kind].name for element in elements() if element.marker]
    assert all(kind in line for line, kind in zip(lists, kinds, strict=True))
