"""What elements with several answers have: the answers, and the one to choose."""

from __future__ import annotations

from collections.abc import Iterator
from typing import ClassVar

from pydantic import Field, model_validator
from pydantic_core import PydanticCustomError

from guidebook.schema import Prose
from guidebook.screens.element import Action, Element


class Choices(Element):
    """An element with several answers."""

    actions = (Action.CHOOSE,)
    choice_roles: ClassVar[tuple[str, ...]] = ()
    """The same as `roles`, of each answer."""
    choices: tuple[Prose, ...] = Field(alias="choix", min_length=2, description="Les réponses possibles.")
    value: Prose | None = Field(None, alias="valeur", description="La réponse choisie : une de celles de « choix ».")

    @model_validator(mode="after")
    def _known_choice(self) -> Choices:
        if self.value is not None and self.value not in self.choices:
            raise PydanticCustomError("choix_inconnu", "", {"valeur": self.value, "possibles": list(self.choices)})
        return self

    def texts(self) -> Iterator[str]:
        """The question and its answers."""
        yield self.label
        yield from self.choices
