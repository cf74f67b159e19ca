"""Names that lead to something written elsewhere: whether it is there, and which one their author meant."""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import dataclass
from difflib import SequenceMatcher

from guidebook.reading.names import listing, nearest, slug_of

_MOST = 8
"""Names told of many: more are no help in a sentence."""
_AROUND = re.compile(r"^(?:\.{1,2}/|/|guides/)+|(?:/|/?guide\.md)$")
"""What stands around the name of a folder where somebody copied an address."""


@dataclass(frozen=True, slots=True)
class Known:
    """What there is: `titles` of what people see, by name, empty where there is none; `what` in the plural, as said."""

    titles: Mapping[str, str]
    what: str

    def __contains__(self, name: object) -> bool:
        return name in self.titles

    def cure(self, written: str, form: str = "{}") -> str:
        """What to write instead of a name that leads nowhere; `form` is how it stands there."""
        if meant := self._meant(written):
            return f"Vouliez-vous écrire « {form.format(meant)} » ?"
        if not self.titles:
            return "Il n’y en a encore aucun."
        if len(self.titles) <= _MOST:
            return f"{self.what} : {listing(sorted(self.titles))}."
        close = sorted(self.titles, key=lambda name: SequenceMatcher(None, written, name).ratio(), reverse=True)
        return f"{self.what} : {listing(sorted(close[:_MOST]))}, et {len(close) - _MOST} autres."

    def _meant(self, written: str) -> str | None:
        name = slug_of(_AROUND.sub("", written))
        by_title = {slug_of(title): name for name, title in self.titles.items() if title}
        if name in self.titles or name in by_title:
            return name if name in self.titles else by_title[name]
        if near := nearest(name, list(self.titles)):
            return near
        if near := nearest(name, list(by_title)):
            return by_title[near]
        words = set(name.split("-"))
        holding = [one for one in self.titles if words <= set(one.split("-"))]
        return holding[0] if len(holding) == 1 else None
