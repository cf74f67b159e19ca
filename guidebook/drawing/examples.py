"""The examples of the elements and frames: read by the gallery, by the tests and by who adds a neighbour."""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path
from typing import Any, Literal

from guidebook.photos.album import Album, Photo
from guidebook.problem import Problem
from guidebook.reading.yaml.shape import shaped
from guidebook.reading.yaml.tree import Tree, parse
from guidebook.screens.elements import ELEMENTS
from guidebook.screens.folders import FOLDER
from guidebook.screens.frames import FRAMES, STORYBOARD
from guidebook.screens.frames.photo import PhotoFrame
from guidebook.screens.screen import Screen


@dataclass(frozen=True, slots=True)
class Example:
    """What an author may write (`text`, in YAML) and the screen it makes."""

    name: str
    kind: Literal["cadre", "element"]
    text: str
    screen: Screen


def examples() -> list[Example]:
    """Every frame, then every element, in the order of the handbook."""
    frames = [_example(FOLDER / "frames" / kind, "cadre") for kind in FRAMES]
    return frames + [_example(FOLDER / "elements" / kind, "element") for kind in ELEMENTS]


def example_photo() -> Photo:
    """The photo that the frame for photos is shown with.

    Raises:
        TypeError: its example has none.
    """
    screen = _example(FOLDER / "frames" / "photo", "cadre").screen
    if not isinstance(screen, PhotoFrame):
        raise TypeError(type(screen).__name__)
    return screen.photo


def _example(folder: Path, kind: Literal["cadre", "element"]) -> Example:
    file = folder / "example.yml"
    text = file.read_text("utf-8")
    tree = parse(text, str(file))
    if isinstance(tree, Problem):
        raise ValueError(str(tree))
    described = _framed(tree.value, folder.name) if kind == "element" else tree.value
    context = {"album": Album(FOLDER / "frames" / "photo")}
    screens, problems = shaped(STORYBOARD, Screen, Tree({"exemple": described}, path=str(file)), context)
    if screens is None:
        raise ValueError("\n".join(map(str, problems)))
    return Example(folder.name, kind, text, screens["exemple"])


def _framed(elements: Any, kind: str) -> dict[str, Any]:
    """The elements in a frame where they may be."""
    frames = ELEMENTS[kind].frames
    frame = {"cadre": frames[0] if frames else "navigateur", "contenu": elements}
    return {**frame, "fichier": "photo.svg"} if "photo" in frames else frame
