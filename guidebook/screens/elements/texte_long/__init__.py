"""The element `texte_long`."""

from __future__ import annotations

from collections.abc import Iterator

from pydantic import Field

from guidebook.schema import Prose
from guidebook.screens.element import Action, Element


class LongText(Element):
    """Un texte trop long pour sa place : on le fait défiler."""

    kind = "texte_long"
    actions = (Action.SCROLL,)
    items: tuple[Prose, ...] = Field(
        alias="texte_long", min_length=6, max_length=40, description="Les lignes du texte."
    )

    @property
    def label(self) -> str:
        return self.items[0]

    def texts(self) -> Iterator[str]:
        yield from self.items
