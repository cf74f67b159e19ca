"""The Markdown of a step → safe HTML.

Three things are ours: « (1) » becomes a round marker, a word of the glossary becomes a button that
opens its definition, and a link to `../slug/guide.md` becomes a link to that guide's page. All the
rest is Python-Markdown's, and nh3 goes over the result: whatever an author managed to write, no
script, style or stray address reaches a learner.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Collection, Mapping
from dataclasses import dataclass
from xml.etree.ElementTree import Element, SubElement

import nh3
from markdown import Markdown
from markdown.extensions import Extension
from markdown.inlinepatterns import InlineProcessor
from markdown.treeprocessors import Treeprocessor
from markupsafe import Markup

from guidebook.languages.typography import french
from guidebook.model.word import Word
from guidebook.pages.plain_texts import PlainTexts
from guidebook.reading.prose import MARKER

_TAGS = {
    "p",
    "strong",
    "em",
    "ul",
    "ol",
    "li",
    "a",
    "br",
    "div",
    "details",
    "summary",
    "span",
    "button",
    "hr",
    "blockquote",
    "code",
}
# The Markdown that guides don't have: `prose` refuses it, and here it would only cost time.
_NO_BLOCKS = ("code", "hashheader", "setextheader", "hr", "reference")
_NO_INLINES = (
    "reference", "image_link", "image_reference", "short_reference", "short_image_ref", "automail", "html", "entity",
)  # fmt: skip
_PUNCTUATION = r"([.,]?)"
_BEFORE = r"(?P<before>(?<!\w)[A-Za-z]{1,2}['’]|«[ \u00a0\u202f]?)?"
_AFTER = r"(?P<after>[ \u00a0\u202f]?»[.,]?|[.,])?"
_CLASSES = {
    "div": {"admonition", "attention", "astuce"},
    "p": {"admonition-title"},
    "details": {"bloque"},
    "span": {"marker", "nowrap", "visually-hidden"},
    "button": {"word"},
}
_CLEANER = nh3.Cleaner(
    tags=_TAGS,
    attributes={"a": {"href"}, "button": {"type", "popovertarget"}, "ol": {"start"}},
    allowed_classes=_CLASSES,
    url_schemes={"https", "mailto", "tel"},
    attribute_filter=lambda _tag, name, value: None if name == "href" and value.startswith("//") else value,
    link_rel="noopener noreferrer",
)


@dataclass(frozen=True, slots=True)
class Explained:
    """HTML, and the keys of the glossary words that it explains."""

    html: Markup
    words: tuple[str, ...]


class Renderer:
    """Renders the texts of one language. One instance serves a whole build.

    `address` turns the target of a link between guides into the address of its page; `marker` is
    the word read before a marker's number; `words` is the glossary.
    """

    def __init__(self, words: Mapping[str, Word], marker: str) -> None:
        self._glossary = _Glossary(words)
        self._links = _Links()
        ours = _GuideMarkdown(self._glossary, self._links, marker)
        self._markdown = Markdown(
            extensions=["admonition", "pymdownx.details", "sane_lists", ours], output_format="html"
        )
        self._typography = _Typography(self._links, self._markdown)
        self._plain = PlainTexts(
            _Marker(marker, self._markdown),
            _WordButton(self._glossary, self._markdown) if self._glossary.pattern else None,
            self._html,
        )

    def begin_page(self) -> None:
        """A new page: each word of the glossary is explained once in it."""
        self._glossary.begin_page()

    def render(self, text: str, scope: str, address: Callable[[str], str]) -> Explained:
        """The HTML of `text`. `scope` makes the identifiers of its definitions unique in the page."""
        if not text:
            return Explained(Markup(), ())
        self._glossary.begin(scope)
        self._links.address = address
        html, rest = self._plain.begin(text)
        if rest:
            html += sanitised(self._markdown.reset().convert(rest))
        return Explained(Markup(html), tuple(self._glossary.found))  # noqa: S704 - nh3 has been over its elements

    def _html(self, element: Element) -> str:
        self._typography.run(element)
        return sanitised(self._markdown.serializer(element))


def sanitised(html: str) -> str:
    """Only what a guide's text may hold; everything else is dropped."""
    return _CLEANER.clean(html)


class _GuideMarkdown(Extension):
    """Registers what is ours, and takes away what guides don't have (raw HTML)."""

    def __init__(self, glossary: _Glossary, links: _Links, marker: str) -> None:
        super().__init__()
        self._glossary, self._links, self._marker = glossary, links, marker

    def extendMarkdown(self, md: Markdown) -> None:
        """Python-Markdown's hook."""
        for name in _NO_INLINES:
            md.inlinePatterns.deregister(name)
        for name in _NO_BLOCKS:
            md.parser.blockprocessors.deregister(name)
        md.preprocessors.deregister("html_block")
        md.treeprocessors.deregister("prettify")
        md.inlinePatterns.register(_Marker(self._marker, md), "marker", 75)
        if self._glossary.pattern:
            md.inlinePatterns.register(_WordButton(self._glossary, md), "word", 15)
        md.treeprocessors.register(_Typography(self._links, md), "typography", 5)


class _Marker(InlineProcessor):
    """« (1) » → the round marker, which a screen reader hears as « repère 1 »; it stays with the word before."""

    def __init__(self, word: str, md: Markdown) -> None:
        super().__init__("([ \\n]?)" + MARKER.pattern + _PUNCTUATION, md)
        self._word = word

    def handleMatch(self, m: re.Match[str], data: str) -> tuple[Element, int, int]:  # type: ignore[override]
        badge = Element("span", {"class": "marker"})
        spoken = SubElement(badge, "span", {"class": "visually-hidden"})
        spoken.text = f"{self._word} "
        spoken.tail = m[2]
        return _together(m[1] and " ", badge, m[3]), m.start(), m.end()


def _together(before: str, element: Element, after: str) -> Element:
    """The element, kept on one line with the signs around it: browsers would break between them."""
    if not before and not after:
        return element
    kept = Element("span", {"class": "nowrap"})
    kept.text, element.tail = before, after
    kept.append(element)
    return kept


class _Glossary:
    """The words that can be explained, and those met since `begin`."""

    def __init__(self, words: Mapping[str, Word]) -> None:
        self._keys: dict[str, str] = {}
        for key, word in words.items():
            for form in (*word.forms, *(() if "-" in key or "_" in key else (key,))):
                self._keys.setdefault(_folded(form), key)
        any_form = _any_of(self._keys)
        self.pattern = rf"{_BEFORE}(?<![\w@.-])(?P<form>{any_form})(?![\w@-]|\.\w){_AFTER}" if any_form else ""
        self.begin_page()

    def begin_page(self) -> None:
        """Forget which words were explained."""
        self._explained = set[str]()

    def begin(self, scope: str) -> None:
        """A new text of the page."""
        self.scope, self.found = scope, list[str]()

    def take(self, form: str) -> str | None:
        """The identifier of the definition, None when the page has it already."""
        key = self._keys[_folded(form)]
        if key in self._explained:
            return None
        self._explained.add(key)
        self.found.append(key)
        return f"{self.scope}-{key}"


def _any_of(forms: Collection[str]) -> str:
    """A pattern of all forms, longest first, whatever their capitals.

    By first letter: a sixth of the time of one long alternation, measured with 113 words.
    """
    groups: dict[str, list[str]] = {}
    for form in sorted(forms, key=len, reverse=True):
        groups.setdefault(form[0], []).append(re.escape(form[1:]))
    return "|".join(f"[{first}{first.upper()}](?i:{'|'.join(rest)})" for first, rest in groups.items())


def _folded(form: str) -> str:
    return form.lower().replace("'", "’")


class _WordButton(InlineProcessor):
    """A word of the glossary → a button that opens its definition; no script needed (popover)."""

    ANCESTOR_EXCLUDES = ("a", "summary", "button", "strong")

    def __init__(self, glossary: _Glossary, md: Markdown) -> None:
        super().__init__(glossary.pattern, md)
        self._glossary = glossary

    def handleMatch(self, m: re.Match[str], data: str) -> tuple[Element | str | None, int | None, int | None]:  # type: ignore[override]
        identifier = self._glossary.take(m["form"])
        if identifier is None:
            return None, None, None
        button = Element("button", {"type": "button", "class": "word", "popovertarget": identifier})
        button.text = m["form"]
        return _together(m["before"] or "", button, m["after"] or ""), m.start(), m.end()


class _Links:
    """Where links between guides lead, for the text at hand."""

    address: Callable[[str], str] = staticmethod(lambda target: target)


class _Typography(Treeprocessor):
    """Sets French spaces and apostrophes in what is read, and the addresses of links."""

    def __init__(self, links: _Links, md: Markdown) -> None:
        super().__init__(md)
        self._links = links

    def run(self, root: Element) -> None:
        """Python-Markdown's hook: changes the tree in place."""
        for element in root.iter():
            if element.text and element.tag != "code":
                element.text = french(element.text)
            if element.tail:
                element.tail = french(element.tail)
            if element.tag == "a":
                href = element.get("href", "")
                if not href.startswith(("https:", "mailto:", "tel:")):
                    element.set("href", self._links.address(href))
