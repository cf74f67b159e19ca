"""One of pydantic's errors, with what is needed to talk about it to an author."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from typing import Any, get_args

from pydantic.fields import FieldInfo

from guidebook.reading.names import shortened
from guidebook.schema import Authored
from guidebook.screens.element import Element
from guidebook.screens.elements import ELEMENTS
from guidebook.screens.frames import FRAMES, Screen

_OF_A_KEY = "[key]"
"""How pydantic says that what is wrong with a mapping's value is its name."""


class Verdict:
    """One of pydantic's errors, with what is needed to talk about it."""

    def __init__(
        self,
        root: type[Authored],
        place: tuple[str | int, ...],
        value: Any,
        context: Mapping[str, Any],
        whole: str = "",
    ) -> None:
        """`whole` is the field that the root is the value of, where it is no whole file."""
        self.value, self.context = value, context
        names = [part for part in place if isinstance(part, str) and part != _OF_A_KEY]
        self.is_whole = not names
        self.of_a_key = _OF_A_KEY in place
        self.name = names[-1] if names else "ce fichier"
        self.in_list = bool(place) and isinstance(place[-1], int)
        self.named = f"« {names[-1] if names else whole} »" if names or whole else "Ce fichier"
        self.model = root
        for part in names[:-1]:
            self.model = _inside(self.model, part)

    @property
    def known(self) -> list[str]:
        """The fields that could stand there."""
        return [field.alias or name for name, field in self.model.model_fields.items()]

    @property
    def field(self) -> FieldInfo | None:
        """What the model says of the field, if it has it."""
        fields = self.model.model_fields
        return next((field for name, field in fields.items() if (field.alias or name) == self.name), None)

    @property
    def shown(self) -> str:
        """The value, short enough for a sentence."""
        return shortened(self.value if isinstance(self.value, str) else type(self.value).__name__)


def _inside(model: type[Authored], part: str) -> type[Authored]:
    """The model one step further down: the tag of an element or a frame, or a field that holds a model."""
    if issubclass(model, Screen | Element):
        if part in FRAMES:
            return FRAMES[part]
        if part in ELEMENTS:
            return ELEMENTS[part]
    for name, field in model.model_fields.items():
        if (field.alias or name) == part:
            return next(_models_in(field.annotation), model)
    return model


def _models_in(annotation: Any) -> Iterator[type[Authored]]:
    if isinstance(annotation, type) and issubclass(annotation, Authored):
        yield annotation
    for argument in get_args(annotation):
        yield from _models_in(argument)
