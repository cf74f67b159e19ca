"""The element `message`."""

from __future__ import annotations

from typing import Literal

from pydantic import Field

from guidebook.schema import Prose
from guidebook.screens.element import Element


class Notice(Element):
    """Un message affiché par le site, ou une bulle dans un SMS."""

    kind = "message"
    text: Prose = Field(alias="message", description="Le texte du message.")
    tone: Literal["info", "reussite", "attention"] = Field(
        "info", alias="ton", description="Le ton du message : info, reussite ou attention."
    )
