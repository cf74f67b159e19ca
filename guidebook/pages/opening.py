"""What a guide says before its first step."""

from __future__ import annotations

from guidebook.languages.wording import Wording
from guidebook.model.guide import Guide
from guidebook.model.text import CallOut, Text
from guidebook.reading.text.inlines import sentences_of


def opening(guide: Guide, wording: Wording) -> Text:
    """The introduction; the way without internet is one more case where somebody is blocked."""
    way = guide.without_internet.blocks
    if not way:
        return guide.introduction
    title = sentences_of(wording.guide.without_internet, way[0].line)
    return Text((*guide.introduction.blocks, CallOut(way[0].line, "sans-internet", "bloque", title, way)))
