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


Block = Annotated[str, StringConstraints(strip_whitespace=True, pattern=r"^\d{5}-\d{5}$")]
"""The first and the last number of guides, with a hyphen between."""


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
    block: Block | None = Field(
        None,
        alias="numeros",
        description="Les numéros que ce recueil peut donner à ses guides : le premier et le dernier, 20000-20499.",
    )
    given: int = Field(
        0,
        alias="numeros_donnes",
        ge=0,
        description="Combien de ces numéros ont été donnés. « guidebook numeros » l’écrit.",
    )

    @property
    def numbers(self) -> range:
        """The numbers of its block, none where it has no block."""
        if self.block is None:
            return range(0)
        first, last = map(int, self.block.split("-"))
        return range(first, last + 1)
