"""The themes of the home page."""

from __future__ import annotations

from pydantic import Field

from guidebook.schema import Authored, Name, Prose, Reference


class Theme(Authored):
    """Un thème de la page d’accueil."""

    title: Prose = Field(alias="titre", description="Le titre de la case.")
    pictogram: Reference = Field(
        alias="pictogramme", description="Le nom d’un dessin, par exemple mouse, email ou bank."
    )
    coop: Name | None = Field(
        None,
        alias="thematique_coop",
        description="La thématique de La Coop de la médiation numérique, pour le bilan : email, sante, argent_impots…",
    )
    sentence: Prose = Field(alias="phrase", description="Une phrase qui dit ce qu’on y trouve.")
