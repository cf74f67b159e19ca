"""The element `texte`."""

from __future__ import annotations

from pydantic import Field

from guidebook.schema import Prose
from guidebook.screens.element import Element


class Paragraph(Element):
    """Une ou deux phrases."""

    kind = "texte"
    text: Prose = Field(alias="texte", description="Les phrases.")
