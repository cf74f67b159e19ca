"""The HTML report: a folder that opens from `file://`, itself accessible, to read, to filter, to print."""

from __future__ import annotations

import hashlib
import re
from collections import Counter
from collections.abc import Iterable, Iterator, Mapping, Sequence
from pathlib import Path

import yaml
from jinja2 import Environment, FileSystemLoader, StrictUndefined

from constat.groups import SHOWN, Group, groups
from constat.record import PageJson, Record
from constat.rgaa.criteria import Judged, judge
from constat.rgaa.manual import Verdict

_TEMPLATES = Path(__file__).parent / "templates"
STATES = {
    "non_conforme": "Non conforme",
    "a_verifier": "À vérifier par une personne",
    "conforme": "Conforme",
    "non_applicable": "Non applicable",
}


_PEOPLE: dict[str, str] = yaml.safe_load(Path(__file__).with_name("people.yml").read_text("utf-8"))
_EVERYBODY = "Toutes les personnes"
_MONTHS = (
    "janvier",
    "février",
    "mars",
    "avril",
    "mai",
    "juin",
    "juillet",
    "août",
    "septembre",
    "octobre",
    "novembre",
    "décembre",
)


def _day(date: object) -> str:
    """« 1er mars 2026 », of a date or of 2026-03-01."""
    year, month, day = str(date).split("-")
    return f"{'1er' if day == '01' else int(day)} {_MONTHS[int(month) - 1]} {year}"


def environment() -> Environment:
    """The templates of the audit, with escaping on."""
    made = Environment(
        loader=FileSystemLoader(_TEMPLATES),
        autoescape=True,
        undefined=StrictUndefined,
        trim_blocks=True,
        lstrip_blocks=True,
    )
    made.filters["day"] = _day
    return made


def key(group: Group) -> str:
    """A name for a finding that stays the same from one report to the next: its anchor and its picture."""
    said = "\n".join((group.rule.id, group.result, group.message, group.places[0].page.nom, group.places[0].selector))
    return f"{group.rule.id}-{hashlib.blake2b(said.encode(), digest_size=4).hexdigest()}"


def write(record: Record, folder: Path, verdicts: Sequence[Verdict], pictures: Mapping[str, str]) -> None:
    """Write the report; `pictures` gives the file of the picture of a finding, by `key`."""
    failures, doubts, advice = (groups(record, result) for result in SHOWN)
    judged = judge(record, verdicts)
    text = (
        environment()
        .get_template("report.html")
        .render(
            record=record,
            failures=failures,
            doubts=doubts,
            advice=advice,
            judged=judged,
            states=STATES,
            counts=Counter(one.state for one in judged),
            themes=list(dict.fromkeys(one.criterion.theme for one in judged)),
            hindered=list(_hindered(failures, doubts)),
            choices=_choices([*failures, *doubts, *advice]),
            people=people,
            day=_day(record.date),
            by_page=list(_by_page(record.pages, failures, doubts)),
            errors=[page for page in record.pages if page.erreur],
            pictures=pictures,
            key=key,
        )
    )
    folder.mkdir(parents=True, exist_ok=True)
    (folder / "index.html").write_text(text, "utf-8")
    for name in ("report.css", "report.js"):
        (folder / name).write_bytes((_TEMPLATES / name).read_bytes())


def people(why: str) -> list[str]:
    """Who is hindered, from a rule's « why »; everybody where it names nobody."""
    return [name for name, words in _PEOPLE.items() if re.search(words, why.lower())] or [_EVERYBODY]


def _hindered(failures: Iterable[Group], doubts: Iterable[Group]) -> Iterator[tuple[str, list[Group]]]:
    by_people: dict[str, list[Group]] = {name: [] for name in (*_PEOPLE, _EVERYBODY)}
    for group in (*failures, *doubts):
        for name in people(group.rule.pourquoi):
            by_people[name].append(group)
    yield from ((name, own) for name, own in by_people.items() if own)


def _choices(found: Sequence[Group]) -> dict[str, list[str]]:
    """What the lists of the filter offer: criteria, pages and people that something was found for."""
    numbers = sorted({number for group in found for number in group.rgaa}, key=lambda n: [int(x) for x in n.split(".")])
    pages = sorted({page.nom for group in found for page in group.pages})
    concerned = {name for group in found for name in people(group.rule.pourquoi)}
    return {"critere": numbers, "page": pages, "qui": [n for n in (*_PEOPLE, _EVERYBODY) if n in concerned]}


def _by_page(
    pages: Sequence[PageJson], failures: Sequence[Group], doubts: Sequence[Group]
) -> Iterator[tuple[PageJson, list[Group], int]]:
    for page in pages:
        own = [group for group in failures if page in group.pages]
        yield page, own, sum(1 for group in doubts if page in group.pages)


def failing(judged: Iterable[Judged]) -> list[Judged]:
    """The criteria with evidence of a failure."""
    return [one for one in judged if one.state == "non_conforme"]
