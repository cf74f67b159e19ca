"""RGAA 4.1.2: its 106 criteria, and the state that the evidence allows for each."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from functools import cache
from pathlib import Path
from typing import Any, Literal

import yaml

from constat.groups import Group, groups
from constat.record import Page, Record
from constat.rgaa.manual import Verdict
from constat.words import Language, counted, spoken, words

State = Literal["non_conforme", "a_verifier", "non_applicable", "conforme"]


@dataclass(frozen=True, slots=True)
class Criterion:
    """One criterion: our wording, how a person checks it, and what lets the machine decide."""

    number: str
    theme: str
    level: str
    title: str
    how: str
    wcag: tuple[str, ...]
    absent: tuple[str, ...]
    proof: tuple[str, ...]
    link: str


@dataclass(frozen=True, slots=True)
class Judged:
    """A criterion, its state, and what this state rests on."""

    criterion: Criterion
    state: State
    why: str
    failures: tuple[Group, ...] = ()
    doubts: tuple[Group, ...] = ()
    verdicts: tuple[Verdict, ...] = ()


def criteria() -> Mapping[str, Criterion]:
    """The 106 criteria by number, in their order, in the language that is spoken."""
    return _criteria(spoken())


@cache
def _criteria(language: Language) -> Mapping[str, Criterion]:
    data: Mapping[str, Any] = yaml.safe_load((Path(__file__).parent / "rgaa.yml").read_text("utf-8"))
    return {
        number: Criterion(
            number=number,
            theme=words("themes", language=language)[int(number.split(".")[0])],
            level=one["niveau"],
            title=words("criteria", number, language=language)[0],
            how=words("criteria", number, language=language)[1],
            wcag=tuple(one["wcag"]),
            absent=tuple(one.get("absent", ())),
            proof=tuple(one.get("preuve", ())),
            link=data["adresse"] + number,
        )
        for number, one in data["criteres"].items()
    }


def judge(record: Record, verdicts: Sequence[Verdict] = ()) -> list[Judged]:
    """The state of each criterion.

    Evidence of a failure wins over all; then what isn't on any page; then what people judged of every page; then what
    the checks prove; all the rest is for a person.
    """
    failures, doubts = groups(record, "echoue"), groups(record, "a_verifier")
    return [
        _judge(
            criterion,
            record,
            tuple(group for group in failures if criterion.number in group.rgaa),
            tuple(group for group in doubts if criterion.number in group.rgaa),
            tuple(verdict for verdict in verdicts if verdict.criterion == criterion.number),
        )
        for criterion in criteria().values()
    ]


def _judge(
    criterion: Criterion,
    record: Record,
    failures: tuple[Group, ...],
    doubts: tuple[Group, ...],
    verdicts: tuple[Verdict, ...],
) -> Judged:
    state, why = _state(criterion, record, failures, doubts, verdicts)
    return Judged(criterion, state, why, failures, doubts, verdicts)


def _state(
    criterion: Criterion,
    record: Record,
    failures: tuple[Group, ...],
    doubts: tuple[Group, ...],
    verdicts: tuple[Verdict, ...],
) -> tuple[State, str]:
    if failures:
        return "non_conforme", counted("why", "failures", number=len(failures))
    if refused := [verdict for verdict in verdicts if verdict.verdict == "non conforme"]:
        return "non_conforme", words("why", "refused").format(who=refused[0].who, day=f"{refused[0].day:%d/%m/%Y}")
    if why := _absent(criterion, record.pages):
        return "non_applicable", why
    if verdicts and _all_judged(verdicts, record.pages):
        state: State = "conforme" if any(v.verdict == "conforme" for v in verdicts) else "non_applicable"
        people = ", ".join(sorted({verdict.who for verdict in verdicts}))
        return state, words("why", "judged").format(who=people)
    if not doubts and _proved(criterion, record.pages):
        return "conforme", words("why", "proved")
    if doubts:
        return "a_verifier", counted("why", "doubts", number=len(doubts))
    return "a_verifier", words("why", "nobody")


def _absent(criterion: Criterion, pages: Sequence[Page]) -> str | None:
    """Why the criterion doesn't apply: only where every page was seen to the end."""
    if not criterion.absent or any(page.facts is None for page in pages):
        return None
    if criterion.absent == ("ensemble",):
        return str(words("why", "one_page")) if len(pages) == 1 else None
    if any(_has(page, criterion.absent) for page in pages):
        return None
    kinds = words("why", "nor").join(words("kinds", kind) for kind in criterion.absent)
    return str(words("why", "absent").format(kinds=kinds))


def _has(page: Page, kinds: Iterable[str]) -> bool:
    counts = (page.facts or {}).get("counts", {})
    return any(counts.get(kind, 1) for kind in kinds)


def _all_judged(verdicts: Sequence[Verdict], pages: Sequence[Page]) -> bool:
    judged = {verdict.page for verdict in verdicts}
    return "*" in judged or {page.name for page in pages} <= judged


def _proved(criterion: Criterion, pages: Sequence[Page]) -> bool:
    """Whether each rule that proves it passes on every page that holds such content."""
    concerned = [page for page in pages if not criterion.absent or _has(page, criterion.absent)]
    passed = [{one.rule for one in page.findings if one.result == "passe"} for page in concerned]
    whole = all(page.error is None for page in pages)
    return whole and bool(criterion.proof) and all(set(criterion.proof) <= rules for rules in passed)
