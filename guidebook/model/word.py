"""The words of the glossary."""

from __future__ import annotations

from pydantic import Field

from guidebook.schema import Authored, Prose


class Word(Authored):
    """Un mot expliqué."""

    definition: Prose = Field(description="L’explication, avec des mots qu’un enfant comprend.")
    forms: tuple[Prose, ...] = Field((), alias="formes", description="Les autres formes : le pluriel, une abréviation.")
    not_in: tuple[Prose, ...] = Field(
        (), alias="sauf", description="Les expressions où ce mot est un autre : « code postal » pour le mot « code »."
    )
    long_form: Prose | None = Field(None, alias="en_entier", description="Pour un sigle : le nom entier.")
