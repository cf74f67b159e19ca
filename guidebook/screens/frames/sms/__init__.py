"""The frame `sms`."""

from __future__ import annotations

from pydantic import Field

from guidebook.schema import Prose
from guidebook.screens.screen import Screen


class TextMessages(Screen):
    """Des SMS reçus sur un téléphone."""

    kind = "sms"
    is_touched = True
    sender: Prose = Field(alias="de", description="Qui a envoyé le SMS.")

    @property
    def is_received(self) -> bool:
        return True
