"""Whose guides they are: what one folder of guides says of itself."""

from __future__ import annotations

from pydantic import Field

from guidebook.schema import Authored, Prose, WebAddress


class Collection(Authored):
    """Un recueil : un dossier de guides, qui le publie et sous quelle licence."""

    name: Prose = Field(alias="nom", max_length=80, description="Le nom du recueil, ou de qui le publie.")
    address: WebAddress | None = Field(None, alias="adresse", description="L’adresse où trouver ce recueil.")
    licence: Prose = Field(max_length=80, description="Le nom de la licence des guides.")
    licence_text: WebAddress | None = Field(
        None, alias="texte_licence", description="L’adresse du texte de cette licence."
    )
    sentence: Prose | None = Field(
        None, alias="phrase", max_length=160, description="Ce que cette licence permet, en une phrase simple."
    )
