"""The frames of a drawn screen: a folder each, its name being what authors write after `cadre:`."""

from __future__ import annotations

from typing import TYPE_CHECKING, Annotated, Any, Union

from pydantic import Discriminator, Tag, TypeAdapter

from guidebook.schema import Name
from guidebook.screens.folders import classes
from guidebook.screens.screen import Screen

__all__ = ["FRAMES", "STORYBOARD", "AnyScreen", "Screen", "frame_of"]

FRAMES: dict[str, type[Screen]] = classes("frames", Screen)
"""Every frame by its French name, in the order of the handbook."""


def frame_of(data: Any) -> str | None:
    """The French name of the frame that an author's mapping asks for."""
    name = data.frame if isinstance(data, Screen) else data.get("cadre") if isinstance(data, dict) else None
    return name if name in FRAMES else None


if TYPE_CHECKING:
    AnyScreen = Screen
else:
    AnyScreen = Annotated[
        Union[tuple(Annotated[frame, Tag(kind)] for kind, frame in FRAMES.items())],  # noqa: UP007
        Discriminator(frame_of, custom_error_type="cadre_inconnu", custom_error_message=" "),
    ]
"""Whichever screen the mapping's `cadre` names."""

# Made once: the models of all elements take a while to become a validator.
STORYBOARD: TypeAdapter[dict[str, Screen]] = TypeAdapter(dict[Name, AnyScreen])
"""The screens of a folder, by their names."""
