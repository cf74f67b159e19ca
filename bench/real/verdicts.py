"""What people said of what the audit had found, each reader in a file of their own; and the figures that follow."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Sequence
from dataclasses import asdict, dataclass
from pathlib import Path
from typing import Any, Literal, get_args

import yaml
from constat.finding import Result

from bench.real.causes import Cause
from bench.real.collection import DATA

JUDGED = DATA / "judged.yml"
READERS = DATA / "readers"
Verdict = Literal["vrai", "minime", "faux"]
"""A barrier; one that hinders nobody much; none at all."""
VERDICTS: tuple[Verdict, ...] = get_args(Verdict)


@dataclass(frozen=True, slots=True)
class Judged:
    """One cause that was judged: `number` places had it, readers saw those of `at`; `standing`: the last run has it."""

    id: str
    page: str
    rule: str
    result: Result
    message: str
    number: int
    at: tuple[str, ...]
    standing: bool = True

    @property
    def ours(self) -> bool:
        """Whether one of our own checks spoke."""
        return not self.rule.startswith("axe-")

    def speaks_of(self, cause: Cause) -> bool:
        """Whether a new run says it again: the same rule, at the place that was judged first."""
        same = (self.page, self.rule, self.result) == (cause.page, cause.rule, cause.result)
        return same and any(place.selector == self.at[0] for place in cause.places)


@dataclass(frozen=True, slots=True)
class Said:
    """What one reader said, and why."""

    verdict: Verdict
    why: str


def judged() -> list[Judged]:
    """All that was judged."""
    entries = yaml.safe_load(JUDGED.read_text("utf-8")) or []
    return [Judged(**{**entry, "at": tuple(entry["at"])}) for entry in entries]


def keep(entries: Iterable[Judged]) -> None:
    """Write what was judged, page after page."""
    ordered = sorted(entries, key=lambda one: (one.page, one.rule, one.id))
    JUDGED.write_text(dumped([{**asdict(one), "at": list(one.at)} for one in ordered]), "utf-8")


def dumped(data: Any) -> str:
    """YAML as the rest of it."""
    text: str = yaml.safe_dump(data, allow_unicode=True, sort_keys=False, width=110)
    return text


def readers() -> dict[str, dict[str, Said]]:
    """By reader, what each said, by the id of the cause."""
    return {file.stem: read(file) for file in sorted(READERS.glob("*.yml"))}


def read(file: Path) -> dict[str, Said]:
    """One reader's file: `id: [verdict, why]`.

    Raises:
        ValueError: a verdict is none of VERDICTS, or has no reason.
    """
    said = {str(key): Said(*value) for key, value in (yaml.safe_load(file.read_text("utf-8")) or {}).items()}
    for key, one in said.items():
        if one.verdict not in VERDICTS or not one.why:
            raise ValueError(f"{file.name}, {key} : « {one.verdict} » n’est pas un verdict avec sa raison")
    return said


def worst(key: str, said: Iterable[dict[str, Said]]) -> Verdict | None:
    """The worst verdict for us among the readers; None where nobody judged."""
    found = [one[key].verdict for one in said if key in one]
    return max(found, key=VERDICTS.index) if found else None


def disagreements(said: dict[str, dict[str, Said]]) -> list[str]:
    """The ids on which two readers differ."""
    keys = sorted({key for one in said.values() for key in one})
    return [key for key in keys if len({one[key].verdict for one in said.values() if key in one}) > 1]


def figures(entries: Sequence[Judged]) -> str:
    """The percentages over these: of causes, and of the places that they stand for."""
    said = list(readers().values())
    failures = [one for one in entries if one.result == "echoue"]
    lines = [
        _line("échecs d’axe-core", [one for one in failures if not one.ours], said),
        _line("échecs de nos contrôles", [one for one in failures if one.ours], said),
        _line("tous les échecs", failures, said),
        _line("doutes", [one for one in entries if one.result == "a_verifier"], said),
    ]
    true = [one for one in failures if worst(one.id, said) == "vrai"]
    axe = sum(not one.ours for one in true)
    if axe:
        lines.append(f"  échecs vrais : {len(true)}, {len(true) / axe:.1f} fois ceux d’axe-core ({axe})")
    return "\n".join(lines)


def _line(title: str, entries: Sequence[Judged], said: Sequence[dict[str, Said]]) -> str:
    causes: Counter[Verdict] = Counter()
    places: Counter[Verdict] = Counter()
    for one in entries:
        if verdict := worst(one.id, said):
            causes[verdict] += 1
            places[verdict] += one.number
    shares = ", ".join(f"{causes[name]} {name} ({_share(causes, name)})" for name in VERDICTS)
    return (
        f"  {title:24} {causes.total():4} causes : {shares} ; des {places.total()} lieux {_share(places, 'faux')} faux"
    )


def _share(counts: Counter[Verdict], name: Verdict) -> str:
    return f"{100 * counts[name] / (counts.total() or 1):.1f} %".replace(".", ",")
