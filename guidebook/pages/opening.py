"""What a guide says before its first step."""

from __future__ import annotations

from dataclasses import replace

from guidebook.languages.wording import Wording
from guidebook.model.guide import Guide
from guidebook.model.text import CallOut, Text
from guidebook.pages.toolbox import Toolbox
from guidebook.reading.text.inlines import sentences_of


def opening_in(guide: Guide, toolbox: Toolbox) -> Text:
    """The same in the toolbox's language; all of it is French in a guide that nobody translated."""
    if toolbox.french is None:
        return opening(guide, toolbox.wording)
    french = toolbox.french.wording
    return opening(guide, toolbox.wording, french) if guide.is_translated else opening(guide, french)


def opening(guide: Guide, wording: Wording, french: Wording | None = None) -> Text:
    """The introduction; the way without internet is one more case where somebody is blocked.

    Where `wording` is that of a translated guide, `french` is what it translates.
    """
    way = guide.without_internet.blocks
    if not way:
        return guide.introduction
    title = sentences_of(wording.guide.without_internet, way[0].line)
    if french:
        [source] = sentences_of(french.guide.without_internet, way[0].line)
        title = tuple(replace(sentence, source=source) for sentence in title)
    return Text((*guide.introduction.blocks, CallOut(way[0].line, "sans-internet", "bloque", title, way)))
