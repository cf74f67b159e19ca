"""Where the lines of a page may end: never after the « e- » of an e-mail, and an address first after its signs."""

from __future__ import annotations

import re

_TEXT = re.compile(r"(?<=>)[^<>]*?(?:\be-mail|@|https?://)[^<>]*(?=<)")
_E_MAIL = re.compile(r"(?:\b\w{1,2}[’'])?\be-mails?\b")
_ADDRESS = re.compile(r"[^\s<>«»@&]+@[^\s<>«»@&]+|https?://[^\s<>«»]{20,}")
_AFTER_SIGNS = re.compile(r"(?<=[^/:][./@?=])(?=\w)")
# What holds no elements, is copied as it is, is seen by nobody, or is whole already.
_LEFT = re.compile(
    r"<(?:title|script|style|option|textarea|text|tspan|code|pre)\b|<[^>]*class=\"(?:nowrap|visually-hidden)\""
)


def with_lines(html: str) -> str:
    """A page, whose titles, lists and screens break where a reader can go on."""
    return _TEXT.sub(lambda found: _held(found, html), html)


def _held(found: re.Match[str], html: str) -> str:
    text = found[0]
    if _LEFT.match(html, html.rfind("<", 0, found.start())):
        return text
    text = _E_MAIL.sub(r'<span class="nowrap">\g<0></span>', text)
    return _ADDRESS.sub(lambda address: _AFTER_SIGNS.sub("<wbr>", address[0]), text)
