"""The frame `document`."""

from __future__ import annotations

from pydantic import Field

from guidebook.schema import Prose
from guidebook.screens.screen import Screen


class Document(Screen):
    """Un papier : une carte, une lettre, une feuille."""

    kind = "document"
    title: Prose = Field(alias="nom", description="Le nom du papier.")
