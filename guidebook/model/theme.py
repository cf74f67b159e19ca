"""The themes of the home page."""

from __future__ import annotations

from pydantic import Field

from guidebook.schema import Authored, Prose, Reference


class Theme(Authored):
    """Un thème de la page d’accueil."""

    title: Prose = Field(alias="titre", description="Le titre de la case.")
    pictogram: Reference = Field(
        alias="pictogramme", description="Le nom d’un dessin, par exemple mouse, email ou bank."
    )
    sentence: Prose = Field(alias="phrase", description="Une phrase qui dit ce qu’on y trouve.")
