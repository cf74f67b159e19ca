"""What a page of docs/ would have a browser ask of another site: no page of ours asks anything of anybody.

The pages' own policy stops it (`shell.html`), and their author would only see a hole: here it is told.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from html.parser import HTMLParser

_ADDRESS = re.compile(r"(?:https?:)?//[^\s\"'<>),]+", re.IGNORECASE)
_HELD = re.compile(r"data:[^\s\"')]*", re.IGNORECASE)
"""A file that is in the page itself: its letters may look like an address."""
_LEADS = frozenset({"a", "area"})
"""Their address is asked for by who follows it."""
_FETCHED = frozenset({"src", "srcset", "poster", "data", "background", "href", "xlink:href", "style", "action"})


def asked_elsewhere(html: str) -> Iterator[str]:
    """The addresses, in their order, each once."""
    reading = _Reading()
    reading.feed(html)
    reading.close()
    yield from dict.fromkeys(reading.found)


class _Reading(HTMLParser):
    def __init__(self) -> None:
        super().__init__()
        self.found: list[str] = []
        self._in_style = False

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self._in_style = tag == "style"
        leads_away_by_itself = tag == "meta" and "http-equiv" in dict(attrs)
        for name, value in attrs:
            asked = name in _FETCHED and not (name == "href" and tag in _LEADS)
            if value and (asked or (leads_away_by_itself and name == "content")):
                self._note(value)

    def handle_data(self, data: str) -> None:
        if self._in_style:
            self._note(data)

    def _note(self, text: str) -> None:
        self.found += _ADDRESS.findall(_HELD.sub("", text))

    def handle_endtag(self, tag: str) -> None:
        self._in_style = False
