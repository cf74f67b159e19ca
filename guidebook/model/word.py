"""The words of the glossary."""

from __future__ import annotations

from pydantic import Field

from guidebook.schema import Authored, Words


class Word(Authored):
    """Un mot expliqué."""

    definition: Words = Field(description="L’explication, avec des mots qu’un enfant comprend.")
    forms: tuple[Words, ...] = Field((), alias="formes", description="Les autres formes : le pluriel, une abréviation.")
    long_form: Words | None = Field(None, alias="en_entier", description="Pour un sigle : le nom entier.")
