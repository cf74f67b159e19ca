"""The elements of a drawn screen: a folder each, its name being the name of the element's first field."""

from __future__ import annotations

from typing import TYPE_CHECKING, Annotated, Any, Union

from pydantic import Discriminator, Tag

from guidebook.screens.element import Element
from guidebook.screens.elements.rangee import Row
from guidebook.screens.folders import classes

ELEMENTS: dict[str, type[Element]] = classes("elements", Element)
"""Every element by its French name, in the order of the handbook."""


def kind_of(data: Any) -> str | None:
    """The French name of the element that an author's mapping describes, None if there is none."""
    if isinstance(data, Element):
        return data.kind
    if isinstance(data, dict):
        for key in data:
            if key in ELEMENTS:
                return ELEMENTS[key].kind
    return None


if TYPE_CHECKING:
    AnyElement = Element
else:
    AnyElement = Annotated[
        Union[tuple(Annotated[element, Tag(kind)] for kind, element in ELEMENTS.items())],  # noqa: UP007
        Discriminator(kind_of, custom_error_type="element_inconnu", custom_error_message=" "),
    ]
"""Whichever element the mapping names."""

Row.model_rebuild(_types_namespace={"AnyElement": AnyElement})
