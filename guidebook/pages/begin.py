"""« Où je commence ? »: ten first gestures on screens of our own, then a path and a sheet of paper for the advisor.

The screens, and the steps that teach each gesture, are in `begin.<language>.yml`.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from functools import cache
from pathlib import Path
from typing import Any

from markupsafe import Markup

from guidebook.addresses import step_address
from guidebook.languages.wording import Wording
from guidebook.model.guidebook import Guidebook
from guidebook.package_data import texts
from guidebook.pages.page import Context, Page
from guidebook.pages.practice import Task, tasks
from guidebook.pages.toolbox import Toolbox
from guidebook.reading.shape import shaped
from guidebook.reading.yaml_tree import Tree
from guidebook.screens.frames import STORYBOARD
from guidebook.screens.screen import Screen

ADDRESS = "ou-je-commence.html"


@dataclass(frozen=True, slots=True)
class Lesson:
    """The step of a guide that teaches a gesture."""

    guide: str
    title: str
    number: int

    @property
    def address(self) -> str:
        """Where it is on the site."""
        return step_address(self.guide, self.number)


@dataclass(frozen=True, slots=True)
class Gesture:
    """One gesture as the template shows it; `lesson` is None where no guide of the site teaches it."""

    number: int
    said: Wording
    live: Markup
    tasks: tuple[Task, ...]
    lesson: Lesson | None


def begin_page(toolbox: Toolbox) -> Page:
    """The page."""
    said = toolbox.wording.begin
    return Page(ADDRESS, "begin.html", "begin", "fr", said.title, said.description, lambda: _context(toolbox))


@cache
def gesture_screens(language: str = "fr") -> Mapping[str, Screen]:
    """The screen of each gesture, in order, by its name."""
    described = {name: gesture["screen"] for name, gesture in _data(language).items()}
    screens, problems = shaped(STORYBOARD, Screen, Tree(described, path="begin.yml"))
    if screens is None:
        raise ValueError("\n".join(map(str, problems)))
    return screens


def _context(toolbox: Toolbox) -> Context:
    return {"gestures": list(_gestures(toolbox))}


def _gestures(toolbox: Toolbox) -> Iterator[Gesture]:
    all_said = toolbox.wording.begin.gesture.branches()
    for number, (name, screen) in enumerate(gesture_screens().items(), 1):
        said, live = all_said[name], toolbox.live.draw(screen, all_said[name].title)
        yield Gesture(number, said, live, tasks(screen, toolbox.wording), lesson_of(name, toolbox.guidebook))


def lesson_of(name: str, guidebook: Guidebook) -> Lesson | None:
    """The first step that teaches a gesture, of those that the site has."""
    for slug, _, screen in (one.partition("#") for one in _data("fr")[name]["taught"]):
        guide = guidebook.guide(slug)
        step = next((step for step in guide.steps if step.picture.screen == screen), None) if guide else None
        if guide and step:
            return Lesson(slug, guide.header.title, step.number)
    return None


@cache
def _data(language: str) -> dict[str, Any]:
    return texts(Path(__file__).with_suffix(f".{language}.yml"))  # type: ignore[no-any-return]
