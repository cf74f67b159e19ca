"""The public services that drawn screens imitate, and how a person reaches them."""

from __future__ import annotations

import datetime
from typing import Annotated, Literal

from pydantic import AfterValidator, Field, model_validator
from pydantic_core import PydanticCustomError

from guidebook.languages.typography import unbroken
from guidebook.model.colour import Colour
from guidebook.schema import Authored, Prose, Verbatim, WebAddress

PhoneNumber = Annotated[Verbatim, AfterValidator(unbroken)]


class Help(Authored):
    """Une façon de joindre un service."""

    by: Literal["telephone", "en_ligne", "sur_place", "courrier", "relais"] = Field(
        alias="moyen", description="telephone, en_ligne, sur_place, courrier, ou relais (pour les personnes sourdes)."
    )
    sentence: Prose = Field(alias="phrase", description="Ce que la personne peut faire, en une phrase.")
    link: WebAddress | None = Field(None, alias="lien", description="L’adresse de la page utile.")
    number: PhoneNumber | None = Field(None, alias="numero", description="Le numéro de téléphone.")
    source: WebAddress = Field(description="La page d’où vient l’information.")
    read_on: datetime.date = Field(alias="lu_le", description="Le jour où cette page a été lue.")
    caution: Prose | None = Field(None, alias="reserve", description="Ce qui n’est pas sûr, dit à la personne.")


class Service(Authored):
    """Un service public que les écrans dessinés imitent."""

    name: Prose = Field(alias="nom", description="Le nom écrit en haut des écrans dessinés.")
    site: WebAddress = Field(description="L’adresse officielle.")
    colour: Colour = Field(
        alias="couleur", description="La couleur de l’en-tête dessiné, sous la forme #1a2b3c, assez foncée."
    )
    help: tuple[Help, ...] = Field((), alias="aide", description="Les façons de joindre ce service.")

    @model_validator(mode="after")
    def _another_way_than_the_telephone(self) -> Service:
        if self.help and all(way.by == "telephone" for way in self.help):
            raise PydanticCustomError("telephone_seul", "")
        return self
