"""Recording one of our own practices gives its storyboard back: a practice is a walk through known screens."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import pytest

from guidebook.desk.record.draft import DraftScreen
from guidebook.reading.reader import read
from guidebook.screens.choices import Choices
from guidebook.screens.element import Element
from guidebook.screens.frames import Screen
from tests.browser.learner import Learner
from tests.conftest import ROOT, french_guides
from tests.record.conftest import Walker

pytestmark = pytest.mark.browser

SLUG = "ouvrir-un-site"
PLAYED = ("formulaire", "envoi")
"""The screens of a web page; the address bar and the keyboard are no part of what a site shows."""


def drawn(screen: Screen) -> list[tuple[str, str, tuple[str, ...]]]:
    """What the storyboard draws, rows opened."""
    return [told(element) for element in screen.elements() if element.kind != "rangee"]


def told(element: Element) -> tuple[str, str, tuple[str, ...]]:
    """A title that is drawn is no title of the page around it."""
    kind = "texte" if element.kind == "titre" else element.kind
    return kind, element.label, element.choices if isinstance(element, Choices) else ()


def found(screen: DraftScreen) -> list[tuple[str, str, tuple[str, ...]]]:
    return [(line.kind, line.line.name, tuple(choice.said for choice in line.choices)) for line in screen.lines]


def test_a_practice_gives_its_storyboard_back(walker: Walker, example_site: Path) -> None:
    told_of: dict[str, Any] = next(guide for guide in french_guides(example_site) if guide["slug"] == SLUG)
    guide = next(one for one in read(ROOT / "tests" / "example").guidebook.guides if one.slug == SLUG)
    Learner(walker.page, example_site, told_of, "keyboard").play()
    screens = [screen for screen in walker.draft().screens if screen.gestures]
    (hint,) = [line.hint for screen in screens for line in screen.lines if line.line.name == "Votre nom"]
    assert hint and hint.said == "Comme sur vos papiers"
    for name in PLAYED:
        screen = guide.screens[name]
        wanted = [(element.action, element.label) for element in screen.marked]
        recorded = next(one for one in screens if wanted[0][1] in {one.line(g.line).line.name for g in one.gestures})
        gestures = [(g.what, recorded.line(g.line).line.name) for g in recorded.gestures if g.what != "entrer"]
        assert gestures == wanted, name
        lines = found(recorded)
        places = [lines.index(line) for line in drawn(screen)]
        assert places == sorted(places), name
