"""The HTML that Markdown made of a page of docs/, judged by lists of what is allowed: a stranger may have written it.

Markdown lets HTML pass. What could act, cover the page, or close what our pages open is told, and so are the links
that MkDocs doesn't look at.
"""

from __future__ import annotations

import posixpath
import re
from collections.abc import Collection, Iterator
from html.parser import HTMLParser
from urllib.parse import unquote, urlsplit

_ALONE = frozenset({"br", "hr", "img", "wbr", "col"})
_OPTIONAL = frozenset({"p", "li", "dt", "dd", "td", "th", "tr", "tbody", "thead", "tfoot", "colgroup", "caption"})
"""Those that HTML lets open (13.1.2.4); « p » closes by itself too."""
_TAGS = _ALONE | _OPTIONAL | frozenset({
    "a", "abbr", "b", "bdi", "blockquote", "cite", "code", "data", "del", "details", "dfn", "div", "dl", "em",
    "figcaption", "figure", "h1", "h2", "h3", "h4", "h5", "h6", "i", "ins", "kbd", "mark", "ol", "pre", "q", "s",
    "samp", "section", "small", "span", "strong", "sub", "summary", "sup", "table", "time", "u", "ul",
    "var",
})  # fmt: skip
_ATTRIBUTES = frozenset({
    "alt", "cite", "class", "colspan", "datetime", "dir", "headers", "height", "href", "hreflang", "id", "lang", "open",
    "rel", "reversed", "rowspan", "scope", "span", "src", "start", "title", "translate", "type", "value", "width",
})  # fmt: skip
_OF_TABLES = re.compile(r"text-align: (left|right|center);")
"""The one style that Markdown writes itself."""
_SCHEMES = frozenset({"", "http", "https", "mailto", "tel"})
_HELD = re.compile(r"data:image/(png|jpeg|gif|webp)[;,]", re.IGNORECASE)
"""A picture that is in the page itself."""
_UNREAD_LINK = re.compile(r"(?<!\w)\[[^\[\]\n]+\]\[[^\[\]\n]*\]")
_UNREAD = re.compile(
    r"^\[[ xX]\] .{0,40}|~~(?=\S)[^~\n]+~~|==(?=\S)[^=\n]+==|\$(?=\S)[^$\n]*[\\^_{}][^$\n]*\$|"
    r"^\|[^\n]*\|[ \t]*$|^[!?]{3}[^\n]*",
    re.MULTILINE,
)
"""Markdown of other programs: a box to tick, what is struck or marked, a formula; a table without its line of bars."""

Found = tuple[str, str]
"""The sentence of our log, with a `%s`, and what it is said of."""

_HTML = "has the HTML '%s', which no page has."
_OPEN = "has the HTML '%s', which is not closed or not open."
_NOWHERE = "has a link to '%s', which leads nowhere."
_NO_LINK = "has '%s', which no line explains."
_AS_IT_IS = "has '%s', which is shown as it is."


def refused(html: str, address: str, markdown: str, known: Collection[str]) -> Iterator[Found]:
    """What is wrong, each once, in a page at `address`; `known` are the addresses of the site."""
    reading = _Reading(address, markdown, known)
    reading.feed(html)
    reading.close()
    reading.end()
    yield from dict.fromkeys(reading.found)


class _Reading(HTMLParser):
    def __init__(self, address: str, markdown: str, known: Collection[str]) -> None:
        super().__init__(convert_charrefs=False)
        self.found: list[Found] = []
        self._folder, self._markdown, self._known = posixpath.dirname(address), markdown, known
        self._open: list[tuple[str, str]] = []

    def end(self) -> None:
        """What is still open at the end."""
        self.found += [(_OPEN, shown) for tag, shown in self._open if tag not in _OPTIONAL]

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self._judge(tag, attrs)
        if tag not in _ALONE and tag in _TAGS:
            self._open.append((tag, self._shown()))

    def handle_startendtag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self._judge(tag, attrs)
        if tag not in _ALONE and tag in _TAGS:  # to a browser « <div /> » is open
            self.found.append((_OPEN, self._shown()))

    def handle_endtag(self, tag: str) -> None:
        if tag not in _TAGS:
            if not any(shown.lower().startswith(f"<{tag}") for _, shown in self.found):
                self.found.append((_HTML, f"</{tag}>"))
        elif tag not in [opened for opened, _ in self._open]:
            self.found.append((_OPEN, f"</{tag}>"))
        else:
            while (last := self._open.pop())[0] != tag:
                self.found += [(_OPEN, last[1])] if last[0] not in _OPTIONAL else []

    def handle_data(self, data: str) -> None:
        if "<!--" in data:  # a browser takes all the rest of the page for a remark
            self.found.append((_OPEN, "<!--"))
        if not any(tag in ("code", "pre") for tag, _ in self._open):
            self.found += [(_NO_LINK, text) for text in _UNREAD_LINK.findall(data)]
            self.found += [(_AS_IT_IS, match[0]) for match in _UNREAD.finditer(data)]

    def handle_decl(self, decl: str) -> None:
        self.found.append((_HTML, "<!" + decl.partition(" ")[0]))

    def unknown_decl(self, data: str) -> None:
        self.found.append((_HTML, "<!["))

    def handle_pi(self, data: str) -> None:
        self.found.append((_HTML, "<?"))

    def _judge(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        styled = tag in ("td", "th")
        if tag not in _TAGS or any(
            name not in _ATTRIBUTES and not (styled and name == "style" and _OF_TABLES.fullmatch(value or ""))
            for name, value in attrs
        ):
            self.found.append((_HTML, self._shown()))
            return
        for name, value in attrs:
            if name in ("href", "src", "cite") and self._leads_nowhere(name, value or ""):
                self.found.append((_NOWHERE, value or "()"))

    def _leads_nowhere(self, name: str, value: str) -> bool:
        try:
            parts = urlsplit(value)
        except ValueError:
            return True
        if name == "src" and _HELD.match(value):
            return False
        if parts.scheme not in _SCHEMES or (parts.scheme in ("http", "https") and not parts.hostname):
            return True
        if parts.scheme in ("mailto", "tel") or parts.netloc:
            return name == "src" and not parts.netloc
        if value == "":
            return True
        if parts.path == "" or self._shown() not in self._markdown:  # MkDocs looks at the links of Markdown
            return False
        aimed = posixpath.normpath(posixpath.join(self._folder, unquote(parts.path)))
        return aimed not in self._known and posixpath.join(aimed, "index.html") not in self._known

    def _shown(self) -> str:
        return (self.get_starttag_text() or "").split("\n")[0][:80]
