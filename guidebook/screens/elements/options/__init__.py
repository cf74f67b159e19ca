"""The element `options`."""

from __future__ import annotations

from pydantic import Field

from guidebook.schema import Prose
from guidebook.screens.choices import Choices


class RadioGroup(Choices):
    """Des ronds à cocher : une seule réponse."""

    kind = "options"
    roles = ("radiogroup", "group")
    choice_roles = ("radio", "menuitemradio")
    text: Prose = Field(alias="options", description="La question.")
