"""The places near a venue, read again from the built site, for its papers."""

from __future__ import annotations

import json
import math
from collections.abc import Iterator
from pathlib import Path
from typing import Any

COUNT = 3
_BETWEEN = ", "


def near_lines(site: Path, postcode: str | None) -> tuple[str, ...]:
    """A line for each of the places nearest to a postcode: its name, its address and its telephone.

    None without places in the site, or where no place is in that département.
    """
    if not postcode:
        return ()
    places = [place for place in _places(site) if place.get("at")]
    ours = min(
        (place["postcode"] for place in places if place["postcode"][:2] == postcode[:2]),
        key=lambda other: abs(int(other) - int(postcode)),
        default=None,
    )
    if ours is None:
        return ()
    at = [place["at"] for place in places if place["postcode"] == ours]
    south, west = (sum(axis) / len(at) for axis in zip(*at, strict=True))
    narrow = math.cos(math.radians(south))
    near = sorted(places, key=lambda p: math.hypot(p["at"][0] - south, (p["at"][1] - west) * narrow))
    return tuple(map(_line, near[:COUNT]))


def _places(site: Path) -> Iterator[dict[str, Any]]:
    for script in sorted((site / "lieux").glob("p*.js")):
        yield from json.loads(script.read_text("utf-8").split(" = ", 1)[1].removesuffix(";\n"))


def _line(place: dict[str, Any]) -> str:
    where = " ".join((place["postcode"], place["town"]))
    ways = (place.get("address"), where, place.get("telephone") or place.get("email"))
    return f"{place['name']} : {_BETWEEN.join(filter(None, ways))}".replace(" :", "\u00a0:")
