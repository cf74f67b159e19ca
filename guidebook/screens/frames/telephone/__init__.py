"""The frame `telephone`."""

from __future__ import annotations

from pydantic import Field

from guidebook.schema import Prose, Reference
from guidebook.screens.screen import Screen


class Phone(Screen):
    """L’écran d’un téléphone."""

    kind = "telephone"
    is_touched = True
    service: Reference | None = Field(None, description="Le service imité (un nom de services.yml).")
    app: Prose | None = Field(None, alias="application", description="Le nom de l’application, en haut.")
