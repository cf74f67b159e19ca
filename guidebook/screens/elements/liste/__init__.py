"""The element `liste`."""

from __future__ import annotations

from pydantic import Field

from guidebook.schema import Prose
from guidebook.screens.choices import Choices


class DropDown(Choices):
    """Une liste qui s’ouvre, pour choisir une réponse."""

    kind = "liste"
    roles = ("combobox", "listbox")
    choice_roles = ("option",)
    text: Prose = Field(alias="liste", description="Le nom de la liste.")
