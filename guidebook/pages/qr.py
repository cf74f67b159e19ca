"""An address as a QR code: the path of its dark squares, which a template draws as SVG."""

from __future__ import annotations

from dataclasses import dataclass
from functools import lru_cache
from itertools import groupby

import segno

from guidebook.addresses import full_address, short_address, shown


@dataclass(frozen=True, slots=True)
class QrCode:
    """`size` squares a side, without the white margin; `path` is SVG path data, one unit a square.

    `mask` is which of the eight patterns keeps its squares from clots (ISO 18004, 7.8).
    """

    size: int
    path: str
    mask: int


@lru_cache(1024)
def qr_code(address: str, correction: str = "m", mask: int | None = None) -> QrCode:
    """The code of an address; readable with a seventh of it hidden, or with a quarter of it (`correction` q).

    Without a `mask` the best of the eight is sought: that takes four fifths of the time.
    """
    code = segno.make(address, error=correction, micro=False, mask=mask)
    path = "".join(run for y, row in enumerate(code.matrix) for run in _runs(row, y))
    return QrCode(len(code.matrix), path, code.mask)


def _runs(row: bytearray, y: int) -> list[str]:
    runs, x = [], 0
    for dark, squares in groupby(row):
        length = len(list(squares))
        if dark:
            runs.append(f"M{x} {y}h{length}v1h-{length}z")
        x += length
    return runs


@dataclass(frozen=True, slots=True)
class ShortLink:
    """A short address, as it is typed and as a code to photograph."""

    shown: str
    qr: QrCode

    def as_dict(self) -> dict[str, str | int]:
        """As `paper-sheet.js` reads it."""
        return {"address": self.shown, "size": self.qr.size, "path": self.qr.path}


def short_link(site: str, slug: str, part: str = "", language: str = "fr") -> ShortLink:
    """The short address of a guide, of one of its steps or of its practice, on the public site.

    A code is read with any mask: those of other languages have that of their French one.
    """
    french, address = (full_address(site, short_address(slug, part, code)) for code in ("fr", language))
    mask = None if address == french else qr_code(french, "q").mask
    return ShortLink(shown(address), qr_code(address, "q", mask))
