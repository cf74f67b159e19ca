"""Whose guides they are: what one folder of guides says of itself."""

from __future__ import annotations

import re
from typing import Annotated

from pydantic import AfterValidator, Field, StringConstraints

from guidebook.languages.typography import NO_BREAK_SPACE
from guidebook.schema import Authored, Prose, WebAddress

Licence = Annotated[
    Prose, StringConstraints(max_length=80), AfterValidator(lambda name: re.sub(r" (?=\d)", NO_BREAK_SPACE, name))
]
"""The name of a licence: its number stays beside it."""


class Collection(Authored):
    """Un recueil : un dossier de guides, qui le publie et sous quelle licence."""

    name: Prose = Field(alias="nom", max_length=80, description="Le nom du recueil, ou de qui le publie.")
    address: WebAddress | None = Field(None, alias="adresse", description="L’adresse où trouver ce recueil.")
    licence: Licence = Field(description="Le nom de la licence des guides.")
    licence_text: WebAddress | None = Field(
        None, alias="texte_licence", description="L’adresse du texte de cette licence."
    )
    sentence: Prose | None = Field(
        None, alias="phrase", max_length=160, description="Ce que cette licence permet, en une phrase simple."
    )
