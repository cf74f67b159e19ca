"""The element `rangee`."""

from __future__ import annotations

from collections.abc import Iterator
from typing import TYPE_CHECKING

from pydantic import Field

from guidebook.screens.element import Element

if TYPE_CHECKING:  # it holds any element, so it is completed where all of them are known
    from guidebook.screens.elements import AnyElement


class Row(Element):
    """Plusieurs éléments côte à côte."""

    kind = "rangee"
    items: tuple[AnyElement, ...] = Field(alias="rangee", min_length=2, max_length=6, description="Les éléments.")

    def texts(self) -> Iterator[str]:
        for item in self.items:
            yield from item.texts()
