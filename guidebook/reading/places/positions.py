"""Where a place is that doesn't say it: where the others of its town are, or of its postcode, or of its département."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Callable, Iterable, Iterator
from dataclasses import replace

from guidebook.model.place import Place
from guidebook.reading.places.row import plain

_AREAS: tuple[Callable[[Place], str], ...] = (
    lambda place: f"{place.postcode} {plain(place.town)}",
    lambda place: place.postcode,
    lambda place: place.postcode[:2],
)
"""From the smallest to the largest."""


def placed(places: Iterable[Place]) -> Iterator[Place]:
    """The same places, in their order; those without a position get the middle of their area, where it has one."""
    places = list(places)
    middles = [_middles(places, area) for area in _AREAS]
    for place in places:
        if place.position:
            yield place
            continue
        known = (middle.get(area(place)) for middle, area in zip(middles, _AREAS, strict=True))
        yield replace(place, position=next(filter(None, known), None), is_exact=False)


def _middles(places: Iterable[Place], area: Callable[[Place], str]) -> dict[str, tuple[float, float]]:
    found = defaultdict[str, list[tuple[float, float]]](list)
    for place in places:
        if place.position:
            found[area(place)].append(place.position)
    return {
        name: (round(sum(a for a, _ in all_) / len(all_), 4), round(sum(b for _, b in all_) / len(all_), 4))
        for name, all_ in found.items()
    }
