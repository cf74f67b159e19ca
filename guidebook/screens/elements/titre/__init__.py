"""The element `titre`."""

from __future__ import annotations

from pydantic import Field

from guidebook.schema import Prose
from guidebook.screens.element import Element


class Heading(Element):
    """Un titre écrit dans la page."""

    kind = "titre"
    roles = ("heading",)
    text: Prose = Field(alias="titre", description="Le titre.")
