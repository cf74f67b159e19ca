"""Who translated a guide, in the sentences of a reader's language: the same on paper as on its page."""

from __future__ import annotations

from collections.abc import Iterator

from markupsafe import Markup, escape

from guidebook.languages.interface import StillFrench
from guidebook.languages.wording import Wording
from guidebook.model.translation import Translation
from guidebook.pages.wording_in_templates import FRENCH


def provenance(by: Translation, wording: Wording) -> Markup:
    """That its text is French; else who translated it, who read it again, and that a part is still French."""
    return Markup(" ").join(FRENCH.format(one) if isinstance(one, StillFrench) else one for one in _said(by, wording))


def _said(by: Translation, wording: Wording) -> Iterator[str]:
    said = wording.translation
    if by.is_whole_french:
        yield said.french
        return
    yield said.machine if by.is_by_machine else said.person
    if by.read_by:
        yield escape(said.read_by).format(by=by.read_by)
    if by.stale or by.missing:
        yield said.part
