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

from guidebook.problem import Sentences

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

Found = tuple[Sentences, str]
"""What is told, and what it is told of, as the page has it."""

_MARKDOWN = "Écrivez du Markdown : des titres, des paragraphes, des listes, des tableaux, des images."
_ADDRESS = "Écrivez le chemin d’un fichier de docs/, vu depuis cette page, ou une adresse complète : « https://… »."


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
        self.found += [_not_closed(shown) for tag, shown in self._open if tag not in _OPTIONAL]

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self._judge(tag, attrs)
        if tag not in _ALONE and tag in _TAGS:
            self._open.append((tag, self._shown()))

    def handle_startendtag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self._judge(tag, attrs)
        if tag not in _ALONE and tag in _TAGS:  # to a browser « <div /> » is open
            self.found.append(_not_closed(self._shown()))

    def handle_endtag(self, tag: str) -> None:
        if tag not in _TAGS:
            if not any(shown.lower().startswith(f"<{tag}") for _, shown in self.found):
                self.found.append(_html(f"</{tag}>"))
        elif tag not in [opened for opened, _ in self._open]:
            self.found.append(_not_closed(f"</{tag}>"))
        else:
            while (last := self._open.pop())[0] != tag:
                self.found += [_not_closed(last[1])] if last[0] not in _OPTIONAL else []

    def handle_data(self, data: str) -> None:
        if "<!--" in data:  # a browser takes all the rest of the page for a remark
            self.found.append(_not_closed("<!--"))

    def handle_decl(self, decl: str) -> None:
        self.found.append(_html("<!" + decl.partition(" ")[0]))

    def unknown_decl(self, data: str) -> None:
        self.found.append(_html("<!["))

    def handle_pi(self, data: str) -> None:
        self.found.append(_html("<?"))

    def _judge(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        styled = tag in ("td", "th")
        if tag not in _TAGS or any(
            name not in _ATTRIBUTES and not (styled and name == "style" and _OF_TABLES.fullmatch(value or ""))
            for name, value in attrs
        ):
            self.found.append(_html(self._shown()))
            return
        for name, value in attrs:
            if name in ("href", "src", "cite") and self._leads_nowhere(name, value or ""):
                self.found.append(_nowhere(value or "()"))

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


def _html(text: str) -> Found:
    return ("html", f"Cette page contient du HTML qui n’a pas sa place ici : {text}", _MARKDOWN), text


def _not_closed(text: str) -> Found:
    message = f"Dans cette page, ce HTML n’est pas fermé, ou se ferme sans être ouvert : {text}"
    return ("html", message, "Enlevez-le, et écrivez du Markdown."), text


def _nowhere(text: str) -> Found:
    return ("lien-casse", f"« {text} » n’est pas une adresse que la personne peut suivre.", _ADDRESS), text
