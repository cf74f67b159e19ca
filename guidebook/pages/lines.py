"""Where the lines of a page may end: never after the « e- » of an e-mail, and an address first after its signs."""

from __future__ import annotations

import re

# A text with one of the signs that they have: a page has a thousand texts, and most have none.
_TEXT = re.compile(r">([^<>@:-]*+[@:-][^<>]*)(?=<)")
_E_MAIL = re.compile(r"(?:\b\w{1,2}[’'])?\be-mails?\b")
_ADDRESS = re.compile(r"[^\s<>«»@&]+@[^\s<>«»@&]+|https?://[^\s<>«»]{20,}")
_AFTER_SIGNS = re.compile(r"(?<=[^/:][./@?=])(?=\w)")
# What holds no elements, is copied as it is, is seen by nobody, or is whole already.
_LEFT = re.compile(
    r"<(?:title|script|style|option|textarea|text|tspan|code|pre)\b|<[^>]*class=\"(?:nowrap|visually-hidden)\""
)
# What may set its parts side by side, as the pictogram and the name of a button: the text stays one of them.
_IN_A_ROW = re.compile(r"<(?:a|button|h1)\b|</")


def with_lines(html: str) -> str:
    """A page, whose titles, lists and screens break where a reader can go on."""
    return _TEXT.sub(lambda found: _held(found, html), html)


def _held(found: re.Match[str], html: str) -> str:
    text, tag = found[1], html.rfind("<", 0, found.start())
    if _LEFT.match(html, tag):
        return found[0]
    held = _E_MAIL.sub(r'<span class="nowrap">\g<0></span>', text)
    held = _ADDRESS.sub(lambda address: _AFTER_SIGNS.sub("<wbr>", address[0]), held)
    return f"><span>{held}</span>" if held != text and _IN_A_ROW.match(html, tag) else f">{held}"
