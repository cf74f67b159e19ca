"""What MkDocs makes of docs/, for a kiosk: each link that leaves the site is closed, however its author wrote it."""

from __future__ import annotations

from collections.abc import Callable
from html.parser import HTMLParser
from urllib.parse import urlsplit

from markupsafe import Markup

Fragment = Callable[[str, Markup, int], str]
"""What stands in the place of a link: from its address, its text and its number."""


def closed(html: str, fragment: Fragment) -> str:
    """The same content with `fragment(address, text, number)` in the place of each link that leaves."""
    reading = _Reading(fragment)
    reading.feed(html)
    reading.close()
    return "".join(reading.made)


def leaves(address: str) -> bool:
    """Whether an address is outside: another site, a telephone number, an e-mail."""
    parts = urlsplit(address)
    return bool(parts.scheme or parts.netloc)


class _Reading(HTMLParser):
    """Writes what it reads, but for links that leave. A link holds no other (HTML, 4.5.1)."""

    def __init__(self, fragment: Fragment) -> None:
        super().__init__(convert_charrefs=False)
        self.made: list[str] = []
        self._fragment, self._number = fragment, 0
        self._left: tuple[str, list[str]] | None = None
        """The link that leaves and is being read: its address, and what was made before it."""

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        address = dict(attrs).get("href") or ""
        if tag == "a" and leaves(address):
            self._left, self.made = (address, self.made), []
        else:
            self.made.append(self.get_starttag_text() or "")

    def handle_startendtag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self.made.append(self.get_starttag_text() or "")

    def handle_endtag(self, tag: str) -> None:
        if tag != "a" or self._left is None:
            self.made.append(f"</{tag}>")
            return
        (address, before), text = self._left, "".join(self.made)
        self._number, self._left = self._number + 1, None
        self.made = [*before, self._fragment(address, Markup(text), self._number)]  # noqa: S704 - the page's own

    def handle_data(self, data: str) -> None:
        self.made.append(data)

    def handle_entityref(self, name: str) -> None:
        self.made.append(f"&{name};")

    def handle_charref(self, name: str) -> None:
        self.made.append(f"&#{name};")

    def handle_comment(self, data: str) -> None:
        self.made.append(f"<!--{data}-->")
