"""Which kiosks take a new content first: shares of all of them, each within the next, others at each content."""

from __future__ import annotations

import math

_GOLDEN = (math.sqrt(5) - 1) / 2
_TURN = math.sqrt(2) - 1


def place(kiosk: int, content: int) -> float:
    """Where a kiosk stands in the order of a content, from 0 (among the first) to 1.

    Multiples of the golden ratio spread neighbouring numbers as evenly as can be (Knuth, The Art of Computer
    Programming, 6.4): of kiosks numbered one after the other, a share of 5 % is 5 %, where a hash of chance would
    give a network of forty none at all once in eight times. The second term turns the order with each content, so
    that the same kiosk isn't always the one that tries.
    """
    return (kiosk * _GOLDEN + content * _TURN) % 1.0


def is_turn(kiosk: int, content: int, share: int) -> bool:
    """Whether the kiosk is among the `share` per cent that may take a content."""
    return 100 * place(kiosk, content) < share
