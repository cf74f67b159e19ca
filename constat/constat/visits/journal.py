"""What a run has seen so far, on disk, a line a page: a killed run goes on where it was, and memory stays flat."""

from __future__ import annotations

import hashlib
import json
from collections.abc import Iterator, Sequence
from dataclasses import asdict
from pathlib import Path
from typing import Any

from pydantic import TypeAdapter

from constat.visits.arrival import Visit
from constat.visits.targets import Target

_VISIT = TypeAdapter(Visit)


class Journal:
    """The visits of one run, by stage and address."""

    def __init__(self, path: Path) -> None:
        self._path = path
        self._places: dict[tuple[str, str], int] = {}
        if path.is_file():
            self._read()

    @classmethod
    def of(cls, folder: Path, pages: Sequence[Target], *settings: str) -> Journal:
        """The journal of these pages, as they are now, under these settings: another page or check makes another."""
        known = json.dumps([[asdict(page) for page in pages], *settings, _checks_digest()])
        return cls(folder / f"{hashlib.blake2b(known.encode(), digest_size=8).hexdigest()}.jsonl")

    def _read(self) -> None:
        with self._path.open("rb") as lines:
            place = 0
            for line in lines:
                if line.endswith(b"\n") and (entry := _entry(line)):
                    self._places[entry["stage"], entry["url"]] = place
                    place += len(line)
                else:
                    break
        # What a kill cut short is written again.
        with self._path.open("r+b") as file:
            file.truncate(place)

    def __contains__(self, key: tuple[str, str]) -> bool:
        return key in self._places

    def add(self, stage: str, url: str, visit: Visit) -> None:
        """Write a visit, and make sure it is on the disk."""
        self._path.parent.mkdir(parents=True, exist_ok=True)
        line = json.dumps({"stage": stage, "url": url, "visit": asdict(visit)}, ensure_ascii=False)
        with self._path.open("ab") as file:
            self._places[stage, url] = file.tell()
            # An extract may end in the middle of an emoji: no report could be written with the half of it.
            file.write(line.encode("utf-8", "replace") + b"\n")

    def visit(self, stage: str, url: str) -> Visit | None:
        """What was seen of a page at a stage."""
        if (place := self._places.get((stage, url))) is None:
            return None
        with self._path.open("rb") as file:
            file.seek(place)
            return _VISIT.validate_python(json.loads(file.readline())["visit"])

    def visits(self, stage: str) -> Iterator[tuple[str, Visit]]:
        """Every visit of a stage, one in memory at a time."""
        for known, url in list(self._places):
            if known == stage and (visit := self.visit(stage, url)):
                yield url, visit

    def forget(self) -> None:
        """Delete it: the run is complete."""
        self._path.unlink(missing_ok=True)


def _entry(line: bytes) -> dict[str, Any] | None:
    try:
        entry: dict[str, Any] = json.loads(line)
    except ValueError:
        return None
    return entry if {"stage", "url", "visit"} <= entry.keys() else None


def _checks_digest() -> str:
    here = Path(__file__).parent.parent
    files = sorted(file for file in here.rglob("*") if file.suffix in (".py", ".js", ".yml"))
    return hashlib.blake2b(b"".join(file.read_bytes() for file in files), digest_size=8).hexdigest()
