"""Mistakes of writing in HTML source: what a browser mends in silence, each in its own way."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, field
from html.parser import HTMLParser

VOID = frozenset(
    ["area", "base", "br", "col", "embed", "hr", "img", "input", "link", "meta", "param", "source", "track", "wbr"]
)
_OPTIONAL = frozenset(
    [
        "html",
        "head",
        "body",
        "p",
        "li",
        "dt",
        "dd",
        "option",
        "optgroup",
        "tr",
        "td",
        "th",
        "thead",
        "tbody",
        "tfoot",
        "colgroup",
        "caption",
        "rb",
        "rt",
        "rtc",
        "rp",
    ]
)
"""Elements whose end tag may be left out (HTML, « optional tags »)."""

_FOREIGN = frozenset(("svg", "math"))
_RAW = frozenset(("textarea", "title", "xmp", "iframe", "noembed", "noframes", "template", "noscript"))
_CLOSES_P = frozenset(
    [
        "address",
        "article",
        "aside",
        "blockquote",
        "center",
        "details",
        "dialog",
        "dir",
        "div",
        "dl",
        "fieldset",
        "figcaption",
        "figure",
        "footer",
        "form",
        "h1",
        "h2",
        "h3",
        "h4",
        "h5",
        "h6",
        "header",
        "hgroup",
        "hr",
        "main",
        "menu",
        "nav",
        "ol",
        "p",
        "pre",
        "section",
        "table",
        "ul",
    ]
)


_ALONE = frozenset(("a", "button", "form"))
"""Elements that may not hold another of their kind: the browser closes the first."""
_HEADINGS = frozenset(("h1", "h2", "h3", "h4", "h5", "h6"))


@dataclass(frozen=True, slots=True)
class Mistake:
    """A mistake: its kind (inside, double, stray, open, crossed), the element or attribute, and its line."""

    kind: str
    name: str
    line: int


@dataclass(slots=True)
class _Reader:
    """What is open at each point of the source."""

    open: list[tuple[str, int]] = field(default_factory=list)
    found: list[Mistake] = field(default_factory=list)


class _Parser(HTMLParser):
    def __init__(self) -> None:
        super().__init__(convert_charrefs=True)
        self.reader = _Reader()

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        line = self.getpos()[0]
        if self._raw(tag):
            return
        names = [name for name, _ in attrs]
        self.reader.found += [
            Mistake("double", name, line) for name in sorted({n for n in names if names.count(n) > 1})
        ]
        if tag in _CLOSES_P and self.reader.open and self.reader.open[-1][0] == "p":
            self.reader.open.pop()
        around = [name for name, _ in self.reader.open]
        if (tag in _ALONE and tag in around) or (tag in _HEADINGS and around and around[-1] in _HEADINGS):
            self.reader.found.append(Mistake("inside", tag, line))
        if tag not in VOID:
            self.reader.open.append((tag, line))

    def handle_startendtag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self.handle_starttag(tag, attrs)
        # In SVG and MathML, « /> » closes; in HTML it does nothing, but who writes <div/> means an empty element.
        if tag not in VOID and self.reader.open and self.reader.open[-1][0] == tag:
            self.reader.open.pop()

    def handle_endtag(self, tag: str) -> None:
        line = self.getpos()[0]
        raw = self._inside_raw()
        if tag in VOID or (raw and raw != tag):
            return
        if tag == "p":
            self._close_p()
            return
        names = [name for name, _ in self.reader.open]
        if tag not in names:
            self.reader.found.append(Mistake("stray", tag, line))
            return
        at = len(names) - 1 - names[::-1].index(tag)
        left = [one for one in self.reader.open[at + 1 :] if one[0] not in _OPTIONAL]
        self.reader.found += [Mistake("crossed", name, opened) for name, opened in left]
        del self.reader.open[at:]

    def _close_p(self) -> None:
        names = [name for name, _ in self.reader.open]
        if "p" in names:
            at = len(names) - 1 - names[::-1].index("p")
            if all(name not in _CLOSES_P for name in names[at + 1 :]):
                left = [one for one in self.reader.open[at + 1 :] if one[0] not in _OPTIONAL]
                self.reader.found += [Mistake("crossed", name, opened) for name, opened in left]
                del self.reader.open[at:]
        else:
            self.reader.found.append(Mistake("stray", "p", self.getpos()[0]))

    def _inside_raw(self) -> str | None:
        return next((name for name, _ in reversed(self.reader.open) if name in _RAW), None)

    def _raw(self, tag: str) -> bool:
        """Whether what stands here is text, or markup that isn't parsed as the page's."""
        return self._inside_raw() is not None and tag not in _RAW


def mistakes(source: str) -> Iterator[Mistake]:
    """The mistakes of an HTML source, in their order; none of XML."""
    if source.lstrip().startswith("<?xml"):
        return
    parser = _Parser()
    parser.feed(source)
    parser.close()
    left = [Mistake("open", name, line) for name, line in parser.reader.open if name not in _OPTIONAL]
    seen = {(one.kind, one.name, one.line): one for one in [*parser.reader.found, *left] if one.name not in _FOREIGN}
    yield from sorted(seen.values(), key=lambda one: one.line)
