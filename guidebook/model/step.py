"""A step of a guide, and its picture."""

from __future__ import annotations

from dataclasses import dataclass

from guidebook.model.text import Text
from guidebook.photos.album import Photo


@dataclass(frozen=True, slots=True)
class Picture:
    """The one picture of a step: a drawn screen of the storyboard, or a photo beside the guide."""

    line: int
    alternative: str
    target: str
    screen: str | None
    photo: Photo | None


@dataclass(frozen=True, slots=True)
class Step:
    """One thing to do. `text` is without its title and picture."""

    number: int
    line: int
    title: str
    text: Text
    picture: Picture
    lasting: int | None = None
    """Its number in its guide for ever, whatever is put before it; None where none was given."""
