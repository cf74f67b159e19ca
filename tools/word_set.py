"""A set of words that fits in a script: fingerprints in order, their gaps in Rice codes (a Golomb-coded set).

20 000 words take 38 kB of text instead of the 90 of the same words written out. One strange word in 1 024 passes for
one of them. `guidebook/theme/assets/js/search-common.js` reads it.
Source: F. Putze, P. Sanders, J. Singler, « Cache-, Hash- and Space-Efficient Bloom Filters », 2007, section 3.3.
"""

from __future__ import annotations

import base64
import itertools
import json
import re
import textwrap
import unicodedata
from collections.abc import Iterable

_RICE = 10
"""Bits of a gap that are written as they are; one chance in 2 ** 10 of a false answer."""
_WORD = re.compile("[a-z]{3,}")
"""Shorter words are stop words, or short forms that the guides have or have not."""


def commonest(ranked: Iterable[str], count: int) -> list[str]:
    """The first words of a ranked list, as the search compares them: parted, without accents or capitals, once each."""
    words = dict.fromkeys(part for word in ranked for part in _plain(word))
    return list(words)[:count]


def script(words: list[str], name: str, origin: str) -> str:
    """The set as a classic script that sets one global."""
    prints = sorted({fingerprint(word, len(words)) for word in words})
    text = "\n".join(textwrap.wrap(base64.b64encode(_gaps(prints)).decode(), 119))
    numbers = f"range:{len(words) << _RICE},count:{len(prints)},rice:{_RICE}"
    return f"/* {origin} */\n{name}={{{numbers},gaps:`\n{text}`}};\n"


def fingerprint(word: str, count: int) -> int:
    """FNV-1a of 32 bits, brought into `count` × 2 ** 10."""
    value = 0x811C9DC5
    for byte in word.encode():
        value = (value ^ byte) * 0x01000193 & 0xFFFFFFFF
    return value % (count << _RICE)


def _plain(word: str) -> Iterable[str]:
    lower = word.lower().replace("œ", "oe").replace("æ", "ae")
    bare = "".join(sign for sign in unicodedata.normalize("NFD", lower) if not unicodedata.combining(sign))
    return (part for part in re.split("[-'’]", bare) if _WORD.fullmatch(part))


def _gaps(prints: list[int]) -> bytes:
    gaps = [value - before for before, value in itertools.pairwise([0, *prints])]
    bits = "".join("1" * (gap >> _RICE) + "0" + f"{gap & (1 << _RICE) - 1:0{_RICE}b}" for gap in gaps)
    bits += "1" * (-len(bits) % 8)
    return int(bits, 2).to_bytes(len(bits) // 8, "big")


def ranked(content: bytes) -> list[str]:
    """The words of a JSON list, the commonest first."""
    words: list[str] = json.loads(content)
    return words
