"""Drawn labels against those of a page: which stand, which have another name, which aren't there.

A label stands where the page has one of its roles with the same words, capitals and typography set apart. One that
doesn't may have been renamed: the best candidate is a label of its roles that no other drawn label has, near it in
words or standing between the same neighbours. Both orders are those of reading.
"""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterator, Sequence
from difflib import SequenceMatcher

from guidebook.desk.compare.verdict import DrawnLabel, Finding, PageLabel, Verdict

_ALIKE = 0.6
"""How much of two names is the same, of 1, when one may be the other's wherever it stands."""
_ALIKE_IN_PLACE = 0.35
"""The same between the same neighbours, where there is more than one candidate."""
_ASIDE = re.compile(r"\s*\((?:obligatoire|requis|facultatif|optionnel|nouvelle fenêtre)\)$")
_ENDS = re.compile(r"^[\s*«»\"“”]+|[\s*:«»\"“”…]+$")
_READ_ALIKE = {"titre": ("button", "group", "link", "radiogroup", "tab")}
"""Other roles in which the words of a kind are read as well: a heading may have become a link."""
_STEM = 5
"""Letters that words of one family have in common: « connexion », « connecter »."""


def compare(drawn: Sequence[DrawnLabel], page: Sequence[PageLabel]) -> tuple[Finding, ...]:
    """A verdict for each drawn label, in order."""
    places = _standing(drawn, page)
    renamed = dict(_renamed(drawn, page, places))
    return tuple(_finding(label, number in places, renamed.get(number)) for number, label in enumerate(drawn))


def _finding(label: DrawnLabel, stands: bool, other: PageLabel | None) -> Finding:
    if stands:
        return Finding(label, Verdict.HOLDS)
    return Finding(label, Verdict.CHANGED, _shown(other)) if other else Finding(label, Verdict.GONE)


def _standing(drawn: Sequence[DrawnLabel], page: Sequence[PageLabel]) -> dict[int, int]:
    """Where on the page each drawn label stands that does. Of several of one name each has its own, while there are."""
    places = dict[int, int]()
    for number, label in enumerate(drawn):
        roles = (*label.roles, *_READ_ALIKE.get(label.kind, ()))
        found = [place for place, other in enumerate(page) if other.role in roles and _same(label, other)]
        if found:
            places[number] = next((place for place in found if place not in places.values()), found[0])
    return places


def _same(label: DrawnLabel, other: PageLabel) -> bool:
    words, said = plain(label.words), (plain(other.name), plain(other.text))
    if label.kind == "tuile":  # its explanation is part of its name
        return any(one == words or one.startswith(f"{words} ") for one in said)
    return words in said


def _renamed(
    drawn: Sequence[DrawnLabel], page: Sequence[PageLabel], places: dict[int, int]
) -> Iterator[tuple[int, PageLabel]]:
    """The lost labels with what they seem to be called now, the surest first; no label of the page is taken twice."""
    known = {plain(label.words) for label in drawn}
    free = {
        place: other
        for place, other in enumerate(page)
        if place not in places.values() and not {plain(other.name), plain(other.text)} & known
    }
    scored = [
        (score, -place, number)
        for number, label in enumerate(drawn)
        if number not in places
        for place, score in _candidates(label, _between(number, places, len(page)), free)
    ]
    taken, done = set[int](), set[int]()
    for _, place, number in sorted(scored, reverse=True):
        if -place not in taken and number not in done:
            taken.add(-place)
            done.add(number)
            yield number, free[-place]


def _candidates(label: DrawnLabel, gap: range | None, free: dict[int, PageLabel]) -> Iterator[tuple[int, float]]:
    able = {place: other for place, other in free.items() if other.role in label.roles}
    inside = [place for place in able if gap and place in gap]
    for place, other in able.items():
        score = max(_alike(label.words, other.name), _alike(label.words, other.text))
        if place in inside and (score >= _ALIKE_IN_PLACE or len(inside) == 1):
            yield place, score + 1
        elif score >= _ALIKE:
            yield place, score


def _between(number: int, places: dict[int, int], length: int) -> range | None:
    """The places of the page between those of the neighbours that stand; None where none does, or they have crossed."""
    if not places:
        return None
    before = max((place for other, place in places.items() if other < number), default=-1)
    after = min((place for other, place in places.items() if other > number and place > before), default=length)
    return range(before + 1, after)


def _alike(one: str, other: str) -> float:
    """How much of two labels is the same, of 1: their letters, or the families of their longer words."""
    first, second = plain(one), plain(other)
    if not first or not second:
        return 0.0
    stems = [{word[:_STEM] for word in re.findall(r"\w+", text) if len(word) >= _STEM} for text in (first, second)]
    shared = len(stems[0] & stems[1]) * 2 / (len(stems[0]) + len(stems[1])) if all(stems) else 0.0
    return max(SequenceMatcher(None, first, second).ratio(), shared)


def plain(text: str) -> str:
    """The text as it is compared with another: one kind of space and of apostrophe, small letters, no signs around."""
    spaced = " ".join(unicodedata.normalize("NFKC", text).replace("’", "'").split()).casefold()
    spaced = re.sub(r"\s+([?!;:])", r"\1", spaced)
    return _ENDS.sub("", _ASIDE.sub("", _ENDS.sub("", spaced)))


def _shown(other: PageLabel) -> str:
    """The words that a person reads: a name may say more, for who doesn't see the page."""
    return other.text if other.text and len(other.text) <= len(other.name) else other.name
