"""A run of the audit over pages of the collection, what of it is to be judged, and what the verdicts say of it."""

from __future__ import annotations

import json
import sys
from collections.abc import Iterable, Sequence
from dataclasses import asdict, replace
from pathlib import Path

from constat.finding import Finding

from bench.judged import Auditor
from bench.real.causes import Cause, causes, sample
from bench.real.collection import PLACE, name_of
from bench.real.verdicts import Judged, Said, readers, worst

_SEEN = PLACE / "seen"
_DOUBTS = 60
"""Doubts that are judged in each half: there are several hundred."""


def audited(pages: Sequence[Path], again: bool = False) -> list[Cause]:
    """What the audit says of these pages; of those that were audited before what it said then, unless `again`."""
    _SEEN.mkdir(parents=True, exist_ok=True)
    found: list[Cause] = []
    with Auditor(("lecture", "conduite"), "AA") as auditor:
        for number, page in enumerate(pages, 1):
            file = _SEEN / (name_of(page).replace("/", "~") + ".json")
            if again or not file.is_file():
                [(_, seen)] = auditor.look([page]).items()
                file.write_text(json.dumps([asdict(one) for one in seen], ensure_ascii=False), "utf-8")
            found += causes(name_of(page), (Finding(**one) for one in json.loads(file.read_text("utf-8"))))
            print(f"\r  {number}/{len(pages)} pages ", end="", file=sys.stderr, flush=True)
    print("\r", end="", file=sys.stderr)
    return found


def to_judge(found: Iterable[Cause], known: Sequence[Judged], most: int) -> list[Cause]:
    """The failures without a verdict, at most so many, every rule in its turn; and a sample of the doubts."""
    failures = [one for one in found if one.result == "echoue"]
    doubts = sample([one for one in found if one.result == "a_verifier"], _DOUBTS)
    return [one for one in (*sample(failures, most), *doubts) if not any(old.speaks_of(one) for old in known)]


def taken(found: Sequence[Cause], said: dict[str, Said], known: Sequence[Judged]) -> list[Judged]:
    """What was judged, with what a reader has judged now."""
    had = {one.id for one in known}
    new = [one for one in found if one.id in said and one.id not in had]
    entries = [Judged(one.id, one.page, one.rule, one.result, one.message, len(one.places), one.at) for one in new]
    return [*known, *entries]


def refreshed(pages: Sequence[Path], found: Sequence[Cause], known: Sequence[Judged]) -> list[Judged]:
    """What was judged, with what the last run of these pages still has of it."""
    names = {name_of(page) for page in pages}
    return [
        replace(one, standing=any(one.speaks_of(cause) for cause in found)) if one.page in names else one
        for one in known
    ]


def false_again(found: Iterable[Cause], known: Sequence[Judged]) -> list[str]:
    """The failures of a run that were judged false, a line each."""
    said = list(readers().values())
    lines = [
        f"faux : {_line(one)} — {old.id}"
        for one in found
        for old in known
        if one.result == "echoue" and old.speaks_of(one) and worst(old.id, said) == "faux"
    ]
    return sorted(lines)


def unjudged(found: Iterable[Cause], known: Sequence[Judged]) -> list[str]:
    """The failures of a run that nobody has judged, a line each."""
    new = (one for one in found if one.result == "echoue" and not any(old.speaks_of(one) for old in known))
    return sorted(f"sans verdict : {_line(one)}" for one in new)


def _line(one: Cause) -> str:
    return f"{one.page} : {one.rule} : {one.message} ({one.at[0]})"
