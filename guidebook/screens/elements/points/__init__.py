"""The element `points`."""

from __future__ import annotations

from collections.abc import Iterator

from pydantic import Field

from guidebook.schema import Prose
from guidebook.screens.element import Element


class Bullets(Element):
    """Une liste à puces."""

    kind = "points"
    items: tuple[Prose, ...] = Field(alias="points", min_length=1, description="Les lignes de la liste.")

    @property
    def label(self) -> str:
        return self.items[0]

    def texts(self) -> Iterator[str]:
        yield from self.items
