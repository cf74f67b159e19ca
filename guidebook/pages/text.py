"""Text → HTML, which is in `prose.html`, and what differs on a page and on paper in `prose/`.

« (1) » is a round marker, a word of the glossary a button that explains it.
A marker or a word stays on one line with the signs around it: browsers would break between them.
"""

from __future__ import annotations

import re
from collections.abc import Collection, Mapping
from dataclasses import dataclass
from functools import cache
from typing import Any, Literal
from urllib.parse import urlsplit

from jinja2 import FileSystemLoader, StrictUndefined
from markupsafe import Markup, escape

from guidebook.addresses import shown
from guidebook.drawing.escaping import EscapingEnvironment
from guidebook.languages.wording import Wording
from guidebook.model.glossary import Glossary
from guidebook.model.text import Text
from guidebook.pages.qr import qr_code
from guidebook.pages.text_parts import NO_GESTURES, Parts
from guidebook.theme import THEME

Medium = Literal["page", "paper"]

_TYPED = 32
"""The signs of an address that are typed without a mistake, on one line beside a picture."""

_LETTER_AND_HYPHEN = re.compile(r"\b[^\W\d_]-[^\W_]+")


@dataclass(frozen=True, slots=True)
class Explained:
    """HTML, and the keys of the glossary words that it explains."""

    html: Markup
    words: tuple[str, ...]


class TextWriter:
    """Writes the texts of one language for one medium; on a `kiosk` no link leaves the site."""

    def __init__(
        self,
        glossary: Glossary,
        wording: Wording,
        kiosk: bool = False,
        medium: Medium = "page",
        french: Wording | None = None,
    ) -> None:
        """`french` is the wording of the texts that `wording` translates, where it isn't French itself."""
        given = {"wording": wording, "kiosk": kiosk, "medium": f"prose/{medium}.html", "french": french or wording}
        prose: Any = _environment().get_template("prose.html").make_module(given)
        self._glossary, self._blocks = glossary, prose.blocks
        self._wording, self._kiosk, self._medium = wording, kiosk, medium

    def saying(self, glossary: Glossary, wording: Wording) -> TextWriter:
        """One for the texts of another language."""
        return TextWriter(glossary, wording, self._kiosk, self._medium, self._wording)

    def write(
        self,
        text: Text,
        scope: str,
        known: Collection[str] = (),
        gestures: Mapping[int, str] = NO_GESTURES,
        translated: bool = False,
        warns: bool = False,
    ) -> Explained:
        """The HTML of a text. Words that are `known` from before in the page are not explained again.

        `scope` makes the identifiers of its definitions, and of its links on a kiosk, unique in the page. `gestures`
        are the kinds of what is done at each marker: a pictogram stands where the text first names it. What
        stayed French in a `translated` text is marked; all of one that `warns` keeps its French beside.
        """
        if not text.blocks:
            return Explained(Markup(), ())
        parts = Parts(self._glossary, scope, known, gestures, translated)
        return Explained(self._blocks(parts.blocks(text.blocks, warns=warns)), tuple(parts.explained))

    def words(self, text: Text) -> tuple[str, ...]:
        """The keys of the words that a text would explain, without writing it."""
        parts = Parts(self._glossary, "", ())
        parts.blocks(text.blocks)
        return tuple(parts.explained)


@cache
def _environment() -> EscapingEnvironment:
    """The templates of texts, compiled once for pages and paper."""
    environment = EscapingEnvironment(
        loader=FileSystemLoader(THEME),
        autoescape=True,
        trim_blocks=True,
        lstrip_blocks=True,
        undefined=StrictUndefined,
    )
    environment.filters.update(qr=qr_code, whole=_whole, typed=_typed)
    return environment


def _whole(text: str) -> Markup:
    """The text, where no line ends after the « e- » of an e-mail."""
    return Markup(_LETTER_AND_HYPHEN.sub(r'<span class="nowrap">\g<0></span>', str(escape(text))))  # noqa: S704 - escaped


def _typed(address: str) -> str:
    """What a hand can type of an address that was printed: all of it, or only its site where it is long."""
    parts = urlsplit(address)
    whole = shown(address).removeprefix("www.").rstrip("/")
    return "" if parts.scheme != "https" else whole if len(whole) <= _TYPED else parts.netloc.removeprefix("www.")
