"""Markdown that is only paragraphs, bold, markers and words of the glossary → the HTML Python-Markdown makes of it.

Steps without lists or links are so plain, most of them up to their first call-out, and rendering them was the costliest
part of a build: this takes a seventh of the time. Every element comes from the same processors as in the other texts;
between them stands text without any sign that HTML or Markdown reads.
"""

from __future__ import annotations

import re
from collections.abc import Callable
from xml.etree.ElementTree import Element

from markdown.inlinepatterns import InlineProcessor

from guidebook.languages.typography import french

_RARE = re.compile(r"[\x00-\x09\x0b-\x1f`\\\[<>&_]| $|^ *(?:[-+]|\*(?!\*)|\d|!!!|\?\?\?| {4})", re.MULTILINE)
_BOLD_OR_NOTHING = re.compile(r"[^*]*(?:\*\*(?![\s*])[^*]+(?<!\s)\*\*(?!\*)[^*]*)*")
_CALL_OUT = re.compile(r"\n\n+(?=!!! |\?\?\? )")
_BETWEEN_PARAGRAPHS = re.compile(r"\n\n+")
_HOLE = "\ue000"


class PlainTexts:
    """Renders plain texts; `html` writes an element, with its French typography."""

    def __init__(self, marker: InlineProcessor, word: InlineProcessor | None, html: Callable[[Element], str]) -> None:
        self._marker, self._word, self._html = marker, word, html
        self._paragraph, self._bold = self._tags("p"), self._tags("strong")
        self._known = dict[tuple[object, ...], str]()
        self._known_markers = dict[str, str | None]()

    def begin(self, text: str) -> tuple[str, str]:
        """The HTML of the plain beginning of `text`, and what is left for Python-Markdown: all, or its call-outs."""
        plain, *call_outs = _CALL_OUT.split(text, maxsplit=1)
        blocks = _BETWEEN_PARAGRAPHS.split(plain.strip("\n"))
        if _RARE.search(plain) or not all(block.strip() and _BOLD_OR_NOTHING.fullmatch(block) for block in blocks):
            return "", text
        begin, end = self._paragraph
        return "".join([f"{begin}{self._inline(block.lstrip())}{end}" for block in blocks]), "".join(call_outs)

    def _inline(self, block: str) -> str:
        parts = block.split("**")
        parts[::2] = [self._around_markers(part, self._around_words) for part in parts[::2]]
        begin, end = self._bold
        parts[1::2] = [f"{begin}{self._around_markers(part, _written)}{end}" for part in parts[1::2]]
        return "".join(parts)

    def _around_markers(self, text: str, write: Callable[[str], str]) -> str:
        return _around(self._marker, text, write, self._made_marker) if "(" in text else write(text)

    def _around_words(self, text: str) -> str:
        return _around(self._word, text, _written, self._made) if self._word else _written(text)

    def _made_marker(self, match: re.Match[str], processor: InlineProcessor) -> str | None:
        """The same marker is the same element, wherever it stands."""
        if match[0] not in self._known_markers:
            self._known_markers[match[0]] = self._made(match, processor)
        return self._known_markers[match[0]]

    def _made(self, match: re.Match[str], processor: InlineProcessor) -> str | None:
        """The HTML of what `processor` makes; the same element is written once for the whole site."""
        element = processor.handleMatch(match, match.string)[0]
        if not isinstance(element, Element):
            return None
        parts = tuple([(part.tag, part.text, part.tail, *part.attrib.items()) for part in element.iter()])
        if parts not in self._known:
            self._known[parts] = self._html(element)
        return self._known[parts]

    def _tags(self, name: str) -> tuple[str, str]:
        element = Element(name)
        element.text = _HOLE
        begin, _, end = self._html(element).partition(_HOLE)
        return begin, end


def _around(
    processor: InlineProcessor,
    text: str,
    write: Callable[[str], str],
    made: Callable[[re.Match[str], InlineProcessor], str | None],
) -> str:
    """What is `made` of each thing that `processor` finds, and the text between written by `write`."""
    pieces, done = list[str](), 0
    for match in processor.getCompiledRegExp().finditer(text):
        html = made(match, processor)
        if html is not None:
            pieces += write(text[done : match.start()]), html
            done = match.end()
    return "".join((*pieces, write(text[done:]))) if pieces else write(text)


def _written(text: str) -> str:
    """Text without `<`, `>` or `&`, as HTML serializers write it."""
    return french(text).replace("\u00a0", "&nbsp;")
