"""What stands under the header of a guide: its texts, its steps, its screens."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field

from guidebook.model.source import Fact
from guidebook.model.step import Step
from guidebook.model.text import Text
from guidebook.photos.album import Photo
from guidebook.screens.frames import Screen


@dataclass(frozen=True, slots=True)
class Content:
    """The content of a guide."""

    introduction: Text
    steps: tuple[Step, ...] = ()
    screens: Mapping[str, Screen] = field(default_factory=dict)
    without_internet: Text = field(default_factory=Text)
    """The way for who can't or won't go on line, where there is one."""
    facts: tuple[Fact, ...] = ()
    """The sentences of which the header tells the sources, in their order."""

    def texts(self) -> Iterator[Text]:
        """The introduction, the way without internet, then the text of each step."""
        yield from (self.introduction, self.without_internet)
        yield from (step.text for step in self.steps)

    def photos(self) -> Iterator[Photo]:
        """The photo of each step, and those in screens."""
        yield from (step.picture.photo for step in self.steps if step.picture.photo)
        yield from (photo for screen in self.screens.values() if (photo := getattr(screen, "photo", None)))
