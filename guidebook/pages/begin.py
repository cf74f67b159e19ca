"""« Où je commence ? »: ten first gestures on screens of our own, then a path and a sheet of paper for the advisor.

The screens, and the steps that teach each gesture, are in `begin.<language>.yml`. Each gesture is told twice: to those
who have a mouse, and to those who have none, who are never asked to click or to move an arrow.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, replace
from functools import cache
from pathlib import Path
from typing import Any, Literal

from markupsafe import Markup

from guidebook.addresses import step_address
from guidebook.languages.wording import Wording
from guidebook.model.guidebook import Guidebook
from guidebook.package_data import texts
from guidebook.pages.gestures import PUSH, TOUCH
from guidebook.pages.practice import Task, tasks
from guidebook.pages.toolbox import Toolbox
from guidebook.reading.yaml.shape import shaped
from guidebook.reading.yaml.tree import Tree
from guidebook.screens.frames import STORYBOARD
from guidebook.screens.screen import Screen

ADDRESS = "ou-je-commence.html"

Way = Literal["souris", "doigt"]
WAYS: tuple[Way, ...] = ("souris", "doigt")
_DRAWN = {"cliquer": TOUCH, "double_cliquer": TOUCH, "pointer": TOUCH, "defiler": PUSH}
_HOW = {"souris": ("mouse", "finger", "keyboard"), "doigt": ("finger", "keyboard")}


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
class Told:
    """A gesture as it is told to those who do it in one way; `lesson` is None where no guide of the site teaches it.

    `how` says, with each thing that one may have, what the hand does.
    """

    way: Way
    title: str
    name: str
    task: Task
    how: tuple[tuple[str, str], ...]
    lesson: Lesson | None

    @property
    def shown(self) -> str:
        """Its name as a sentence, which no other name begins with: « Cliquer. », « Cliquer deux fois. »."""
        return f"{self.name[:1].upper()}{self.name[1:]}."


@dataclass(frozen=True, slots=True)
class Gesture:
    """One gesture as the template shows it."""

    number: int
    alternative: str
    live: Markup
    told: tuple[Told, ...]


@cache
def gesture_screens(language: str = "fr") -> Mapping[str, Screen]:
    """The screen of each gesture, in order, by its name."""
    described = {name: gesture["screen"] for name, gesture in _data(language).items()}
    screens, problems = shaped(STORYBOARD, Screen, Tree(described, path="begin.yml"))
    if screens is None:
        raise ValueError("\n".join(map(str, problems)))
    return screens


def first_gestures(toolbox: Toolbox) -> Iterator[Gesture]:
    """What the page shows of each gesture, in order."""
    begin, screens, all_told = (
        toolbox.wording.begin,
        gesture_screens(),
        told_gestures(toolbox.guidebook, toolbox.wording),
    )
    for number, (name, screen) in enumerate(screens.items(), 1):
        live = toolbox.live.draw(screen, begin.position.format(number=number, total=len(screens)))
        yield Gesture(number, begin.gesture.branches()[name].alternative, live, all_told[name])


def told_gestures(guidebook: Guidebook, wording: Wording) -> dict[str, tuple[Told, ...]]:
    """Each gesture as it is told to those of each of the `WAYS`, by its name, in order."""
    return {
        name: tuple(_told(name, tasks(screen, wording)[0], way, guidebook, wording.begin) for way in WAYS)
        for name, screen in gesture_screens().items()
    }


def _told(name: str, task: Task, way: Way, guidebook: Guidebook, begin: Wording) -> Told:
    said = begin.gesture.branches()[name]
    own = {**said.mapping(), **(said.touch.mapping() if way == "doigt" and "touch" in said.branches() else {})}
    how = tuple((begin.mapping()[thing], own[thing]) for thing in _HOW[way] if thing in own)
    done = _touched(task, begin) if way == "doigt" else task
    return Told(way, own["title"], own["name"], done, how, lesson_of(name, guidebook, way))


def _touched(task: Task, begin: Wording) -> Task:
    """What is asked of a finger."""
    asked, look = (begin.touch.branches()[branch].mapping().get(task.action) for branch in ("do", "look"))
    said = {"sentence": asked.format(label=task.label), "form": asked} if asked else {}
    done = replace(task, **said, pictogram=_DRAWN[task.action]) if asked else task
    return replace(done, look=look) if look else done


def lessons(guidebook: Guidebook) -> Iterator[Lesson | None]:
    """What the page shows of guides: the steps that teach each gesture, to those of each of the `WAYS`."""
    yield from (lesson_of(name, guidebook, way) for name in gesture_screens() for way in WAYS)


def lesson_of(name: str, guidebook: Guidebook, way: Way = "souris") -> Lesson | None:
    """The first step that teaches a gesture, of those that the site has."""
    gesture = _data("fr")[name]
    taught = gesture.get("taught_finger", gesture["taught"]) if way == "doigt" else gesture["taught"]
    for slug, _, screen in (one.partition("#") for one in taught):
        guide = guidebook.guide(slug)
        step = next((step for step in guide.outline.steps if step.screen == screen), None) if guide else None
        if guide and step:
            return Lesson(slug, guide.header.title, step.number)
    return None


@cache
def _data(language: str) -> dict[str, Any]:
    return texts(Path(__file__).with_suffix(f".{language}.yml"))  # type: ignore[no-any-return]
