"""The frame `logiciel`."""

from __future__ import annotations

from pydantic import Field

from guidebook.schema import Prose
from guidebook.screens.screen import Screen


class Program(Screen):
    """La fenêtre d’un logiciel : traitement de texte ou fichiers."""

    kind = "logiciel"
    title: Prose = Field(alias="nom", description="Ce qui est écrit en haut de la fenêtre.")
