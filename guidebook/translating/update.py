"""A file of translations and the French of today → the file that a translator goes on with.

What is new is added empty. What changed keeps its translation, marked (`fuzzy`) with the former French. What is gone is
kept at the end, out of use. No translation is ever written or changed here, and doing it twice changes nothing.
"""

from __future__ import annotations

from collections.abc import Iterable
from difflib import SequenceMatcher

import polib

from guidebook.languages.units import HINTS, Unit, same

_ALIKE = 0.6
"""How much of two French texts is the same, of 1, where one is the other, changed."""
_ALIKE_IN_PLACE = 0.4
"""The same for two texts that stand in one place."""

_Key = tuple[str | None, str, str]


def updated(file: polib.POFile, units: Iterable[Unit], forms: int) -> polib.POFile:
    """The same file, with the entries of these units in their order; a text that counts has so many `forms`."""
    known = {_key(entry.msgctxt, entry.msgid, entry.msgid_plural): entry for entry in sorted(file, key=_worth)}
    wanted = _grouped(units, set(known))
    former = [entry for key, entry in known.items() if key not in wanted and any(_strings(entry))]
    made = list[polib.POEntry]()
    for key, places in wanted.items():
        entry = known.get(key) or _changed(places, former) or polib.POEntry()
        made.append(_renewed(entry, key[0], places, forms))
    file[:] = [*made, *map(_out_of_use, former)]
    return file


def _worth(entry: polib.POEntry) -> tuple[bool, bool]:
    """Of two entries of one text, the last is taken: the one that is in use and translated."""
    return any(_strings(entry)), not entry.obsolete


def _key(context: str | None, text: str, plural: str) -> _Key:
    """What a unit is found by."""
    return context, same(text), same(plural)


def _grouped(units: Iterable[Unit], known: set[_Key]) -> dict[_Key, list[Unit]]:
    """Units of one text together; apart where somebody gave the file an entry for that place (`msgctxt`)."""
    grouped: dict[_Key, list[Unit]] = {}
    for unit in units:
        apart = _key(unit.place, unit.text, unit.plural)
        grouped.setdefault(apart if apart in known else (None, *apart[1:]), []).append(unit)
    return grouped


def _changed(places: list[Unit], former: list[polib.POEntry]) -> polib.POEntry | None:
    """The entry whose French became this text, taken out of the former ones."""
    text, here = places[0].text, {unit.place for unit in places}
    matcher, best, found = SequenceMatcher(autojunk=False, b=text), 0.0, None
    for entry in former:
        if bool(entry.msgid_plural) != bool(places[0].plural):
            continue
        in_place = any(place in here for place, _ in entry.occurrences)
        matcher.set_seq1(entry.msgid)
        least = max(_ALIKE_IN_PLACE if in_place else _ALIKE, best - in_place)
        if matcher.real_quick_ratio() >= least and matcher.quick_ratio() >= least:
            score = matcher.ratio()
            if score >= least and score + in_place > best:
                best, found = score + in_place, entry
    if found:
        former.remove(found)
        _mark_changed(found)
    return found


def _mark_changed(entry: polib.POEntry) -> None:
    """Keep the French that its translation translates; where it was stale before, an older one."""
    if entry.previous_msgid is None:
        entry.previous_msgid = entry.msgid
        entry.previous_msgid_plural = entry.msgid_plural or None
    if "fuzzy" not in entry.flags:
        entry.flags.append("fuzzy")


def _renewed(entry: polib.POEntry, context: str | None, places: list[Unit], forms: int) -> polib.POEntry:
    unit = places[0]
    if unit.plural and not entry.msgstr_plural:
        entry.msgstr_plural = dict.fromkeys(range(forms), "")
    entry.obsolete = 0
    entry.msgctxt, entry.msgid, entry.msgid_plural = context, unit.text, unit.plural
    entry.occurrences = [(place, "") for place in dict.fromkeys(one.place for one in places)]
    entry.comment = unit.hint or HINTS.get(unit.kind, "")
    return entry


def _out_of_use(entry: polib.POEntry) -> polib.POEntry:
    entry.obsolete = 1
    entry.previous_msgctxt = entry.previous_msgid = entry.previous_msgid_plural = None  # polib reads none of them again
    return entry


def _strings(entry: polib.POEntry) -> list[str]:
    return [entry.msgstr, *entry.msgstr_plural.values()]
