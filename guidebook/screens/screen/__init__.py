"""The Screen: a frame and the elements in it. Its templates draw what stands around every frame."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from functools import cached_property
from typing import ClassVar

from pydantic import Field, model_validator
from pydantic_core import PydanticCustomError

from guidebook.schema import Authored
from guidebook.screens.element import Element
from guidebook.screens.elements import AnyElement
from guidebook.screens.elements.rangee import Row


class Screen(Authored):
    """Un écran dessiné : un vrai écran, un papier ou un appareil, en plus simple."""

    kind: ClassVar[str]
    enter_sends: ClassVar[bool] = False
    """Whether the Enter key is what ends a line there, whatever the field."""
    is_touched: ClassVar[bool] = False
    """Whether it is a screen under fingers."""

    frame: str = Field(alias="cadre", description="La sorte d’écran : navigateur, telephone, sms…")
    content: tuple[AnyElement, ...] = Field(
        alias="contenu", min_length=1, description="Les éléments de l’écran, de haut en bas."
    )

    @model_validator(mode="after")
    def _elements_at_home(self) -> Screen:
        for element in self.elements():
            if element.frames and self.kind not in element.frames:
                raise PydanticCustomError(
                    "mauvais_cadre", "", {"element": element.kind, "cadre": self.kind, "cadres": list(element.frames)}
                )
        numbers = [element.marker for element in self.marked]
        if sorted(numbers) != list(range(1, len(numbers) + 1)):  # type: ignore[type-var]
            raise PydanticCustomError("reperes_mal_numerotes", "", {"numeros": ", ".join(str(n) for n in numbers)})
        return self

    def elements(self) -> Iterator[Element]:
        """Every element, rows opened, in reading order."""
        for element in self.content:
            yield element
            if isinstance(element, Row):
                yield from element.items

    @cached_property
    def marked(self) -> tuple[Element, ...]:
        """The elements that carry a marker, by its number."""
        return tuple(sorted((e for e in self.elements() if e.marker is not None), key=lambda e: e.marker or 0))

    @property
    def body(self) -> Sequence[Element]:
        """What stands in the frame; a part of the content may stand elsewhere."""
        return self.content

    @property
    def is_received(self) -> bool:
        """Whether it is a message that somebody sent."""
        return False

    def texts(self) -> Iterator[str]:
        """Every text drawn in the screen."""
        for element in self.content:
            yield from element.texts()
