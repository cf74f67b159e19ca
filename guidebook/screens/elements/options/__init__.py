"""The element `options`."""

from __future__ import annotations

from pydantic import Field

from guidebook.schema import Prose
from guidebook.screens.choices import Choices


class RadioGroup(Choices):
    """Des ronds à cocher : une seule réponse."""

    kind = "options"
    text: Prose = Field(alias="options", description="La question.")
