"""The places of a site → what « Parler à quelqu’un » reads of them, and the pages that list them without scripts.

Places lie in parts, each a script of its own of `HEAVIEST` bytes at most: a page loads the parts around a town, and no
other. Near places lie in one part, for a part is a rectangle of the map cut in two until it is light enough (a k-d
tree). Towns and postcodes lie in an index, cut in the same way by the alphabet. `index` says what each holds.
"""

from __future__ import annotations

import json
import math
import re
from collections import defaultdict
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from functools import cached_property
from itertools import count
from typing import Any

from guidebook.addresses import places_page
from guidebook.languages.wording import Wording
from guidebook.model.place import NEEDS, Place
from guidebook.pages.page import Page
from guidebook.pages.toolbox import Toolbox
from guidebook.reading.places.row import plain

HEAVIEST = 24_000
"""Bytes of a part. Two or three are read for a town; larger ones take longer, smaller ones make the index heavy: with
20,000 places it has some 30 kB, and nothing has 60."""
_ON_A_PAGE = 60
"""Places of a page that lists them: some 40 kB of HTML."""
_SAINT = re.compile(r"\bst(e?)\b")

Told = dict[str, Any]
Box = tuple[float, float, float, float]


def town_key(name: str) -> str:
    """A town or a postcode as it is looked for: « St-Denis » and « Saint Denis » are one."""
    return _SAINT.sub(r"saint\1", " ".join(re.sub(r"[^a-z0-9]+", " ", plain(_apart(name))).split()))


def _apart(name: str) -> str:
    """Without the signs that have no plain letter of their own."""
    return name.replace("’", " ").replace("œ", "oe").replace("Œ", "Oe")


@dataclass(frozen=True)
class Near:
    """What the scripts of a site's places hold."""

    places: Sequence[Place]

    def scripts(self, made: str) -> Iterator[tuple[str, Any]]:
        """Each script's name and its content; `made` is the day of the build, for a device whose clock is wrong."""
        parts, chunks = list(self._parts), list(self._chunks())
        newest = max((place.updated for place in self.places if place.updated), default=None)
        yield (
            "index",
            {
                "made": made,
                "newest": newest.isoformat() if newest else None,
                "parts": [{"box": _box(part), "needs": _needs(part)} for part in parts],
                "towns": [min(chunk) for chunk in chunks],
            },
        )
        yield from ((f"p{number}", list(map(told, part))) for number, part in enumerate(parts))
        yield from ((f"v{number}", chunk) for number, chunk in enumerate(chunks))

    @cached_property
    def _parts(self) -> tuple[tuple[Place, ...], ...]:
        located = tuple(place for place in self.places if place.position)
        lost = tuple(sorted((place for place in self.places if not place.position), key=lambda p: p.postcode))
        return (*_cut(located), *_cut(lost))

    def _chunks(self) -> Iterator[dict[str, list[Told]]]:
        """The towns and postcodes, in the order of their keys."""
        chunk, weight = dict[str, list[Told]](), 0
        for key, entries in sorted(self._towns().items()):
            size = len(json.dumps({key: entries}, ensure_ascii=False).encode())
            if chunk and weight + size > HEAVIEST:
                yield chunk
                chunk, weight = {}, 0
            chunk[key] = entries
            weight += size
        if chunk:
            yield chunk

    def _towns(self) -> dict[str, list[Told]]:
        """By key, what a town or a postcode may be; a large town has many postcodes and is one."""
        found = defaultdict[tuple[str, str], list[Place]](list)
        for place in self.places:
            found[town_key(place.town), place.postcode[:2]].append(place)
            found[place.postcode, ""].append(place)
        part_of = {id(place): number for number, part in enumerate(self._parts) for place in part}
        towns = defaultdict[str, list[Told]](list)
        for (key, department), places in found.items():
            names = dict.fromkeys(place.town for place in places)
            label = f"{places[0].town} ({department})" if department else f"{key} {', '.join(list(names)[:2])}"
            located = [place.position for place in places if place.position]
            at = [round(sum(axis) / len(located), 4) for axis in zip(*located, strict=True)] if located else None
            towns[key].append({"label": label, "at": at, **({} if at else {"part": part_of[id(places[0])]})})
        return towns


def told(place: Place) -> Told:
    """A place as scripts read it; what it doesn't say is not there."""
    known = {
        "name": place.name,
        "address": place.address,
        "postcode": place.postcode,
        "town": place.town,
        "telephone": place.telephone,
        "email": place.email,
        "site": place.site,
        "hours": [[day.first, day.last, [list(span) for span in day.spans]] for day in place.hours.days],
        "vary": place.hours.vary,
        "needs": [number for number, need in enumerate(NEEDS) if need in place.needs],
        "updated": place.updated.isoformat() if place.updated else "",
        "at": list(place.position) if place.position else None,
        "about": not place.is_exact,
    }
    return {name: value for name, value in known.items() if value}


def _cut(places: tuple[Place, ...]) -> Iterator[tuple[Place, ...]]:
    """Rectangles of places, each light enough; places without a position are cut in their order."""
    if not places:
        return
    if len(places) == 1 or len(json.dumps(list(map(told, places)), ensure_ascii=False).encode()) <= HEAVIEST:
        yield places
        return
    if box := _box(places):
        south, west, north, east = box
        is_tall = north - south >= (east - west) * math.cos(math.radians((north + south) / 2))
        places = tuple(sorted(places, key=lambda place: (place.position or (0.0, 0.0))[0 if is_tall else 1]))
    middle = len(places) // 2
    yield from _cut(places[:middle])
    yield from _cut(places[middle:])


def _box(places: Iterable[Place]) -> Box | None:
    """South, west, north, east; None where nobody knows."""
    at = [place.position for place in places if place.position]
    if not at:
        return None
    (south, west), (north, east) = map(min, zip(*at, strict=True)), map(max, zip(*at, strict=True))
    return south, west, north, east


def _needs(places: Iterable[Place]) -> int:
    """A bit for each need that one of the places answers."""
    return sum(1 << number for number, need in enumerate(NEEDS) if any(need in place.needs for place in places))


def place_pages(toolbox: Toolbox) -> Iterator[Page]:
    """The pages that list all places by their postcodes: the way without scripts."""
    places = sorted(toolbox.guidebook.places, key=lambda place: (place.postcode, place.town, place.name))
    if not places:
        return
    said = toolbox.wording.near
    groups = [places[begin : begin + _ON_A_PAGE] for begin in range(0, len(places), _ON_A_PAGE)]
    listed = [(places_page(number), group[0], group[-1]) for number, group in zip(count(1), groups, strict=False)]
    made_of = (toolbox.guidebook.shared, toolbox.guidebook.places_digest, toolbox.today.isoformat())
    told = ("fr", said.list_title, said.list_lead)
    yield Page(places_page(), "places.html", "places", *told, lambda: {"groups": listed}, made_of=made_of)
    for (address, first, last), group in zip(listed, groups, strict=True):
        title = f"{said.list_title} : {first.postcode} – {last.postcode}"
        context = {"shown": [shown(place, toolbox) for place in group], "first": first, "last": last}
        yield Page(
            address, "place-list.html", "places", "fr", title, said.list_lead, context.copy, made_of=(*made_of, address)
        )


def shown(place: Place, toolbox: Toolbox) -> Told:
    """A place as a template shows it."""
    is_old = place.updated is None or (toolbox.today - place.updated).days > 365
    return {"place": place, "hours": hours_lines(place, toolbox.wording), "is_old": is_old}


def hours_lines(place: Place, wording: Wording) -> list[str]:
    """« du lundi au vendredi : de 9 h à 12 h »."""
    said = wording.near
    return [
        said.line.format(
            days=_days(day.first, day.last, said),
            times=said.between.join(_span(*span, said) for span in day.spans),
        )
        for day in place.hours.days
    ]


def _days(first: int, last: int, said: Wording) -> str:
    days = said.days.split()
    return days[first] if first == last else str(said.day_range.format(first=days[first], last=days[last]))


def _span(begins: int, ends: int, note: str, said: Wording) -> str:
    text = said.span.format(begins=_time(begins, said), ends=_time(ends, said))
    return f"{text} ({note})" if note else str(text)


def _time(minute: int, said: Wording) -> str:
    hour, rest = divmod(minute, 60)
    return str(said.time_minutes.format(h=hour, m=f"{rest:02}") if rest else said.time.format(h=hour))
