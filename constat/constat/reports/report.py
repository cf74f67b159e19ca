"""The HTML report: a folder that opens from `file://`, itself accessible, to read, to filter, to print."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Iterator, Mapping, Sequence
from pathlib import Path

from jinja2 import Environment, FileSystemLoader, StrictUndefined

from constat.groups import SHOWN, TRIFLE, Group, groups
from constat.people import People
from constat.record import Page, Record
from constat.reports.wcag import WCAG
from constat.rgaa.criteria import judge
from constat.rgaa.manual import Verdict
from constat.words import counted, spoken, words

_TEMPLATES = Path(__file__).parent / "templates"
_MOST = 20
"""Places that are told of one cause: the JSON has all."""


def _day(date: object) -> str:
    """« 1er mars 2026 », of a date or of 2026-03-01."""
    year, month, day = str(date).split("-")
    said = words("report", "first" if day == "01" else "day")
    return str(said.format(day=int(day), month=words("report", "months")[int(month) - 1], year=year))


def _count(number: int, what: str) -> str:
    """The form that a language gives this word of the report after this number."""
    return counted("report", what, number=number)


def _sentence(text: str) -> str:
    return text if text.endswith((".", "?", "!", "…")) else f"{text}."


def _wcag(number: str) -> str:
    """A success criterion, with its own name where the report speaks the language of WCAG."""
    return f"{number} {WCAG[number][1]}" if spoken() == "en" else number


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
    made.filters["count"] = _count
    made.filters["sentence"] = _sentence
    made.filters["wcag"] = _wcag
    return made


def key(group: Group) -> str:
    """The anchor of a finding, the same from one report to the next."""
    return f"{group.name}-{group.result}"


def write(record: Record, folder: Path, verdicts: Sequence[Verdict], pictures: Mapping[str, str]) -> None:
    """Write the report; `pictures` gives the file of the picture of a finding, by its name."""
    failures, doubts, advice = (groups(record, result) for result in SHOWN)
    judged = judge(record, verdicts)
    text = (
        environment()
        .get_template("report.html")
        .render(
            record=record,
            failures=failures,
            grave=[group for group in failures if group.harm > TRIFLE],
            trifles=[group for group in failures if group.harm == TRIFLE],
            doubts=doubts,
            advice=advice,
            judged=judged,
            states=words("states"),
            say=words("report"),
            language=record.language,
            counts=Counter(one.state for one in judged),
            themes=list(dict.fromkeys(one.criterion.theme for one in judged)),
            hindered=list(_hindered(failures, doubts)),
            choices=_choices([*failures, *doubts, *advice]),
            day=_day(record.date),
            by_page=list(_by_page(record.pages, failures, doubts)),
            errors=[page for page in record.pages if page.error],
            pictures=pictures,
            most=_MOST,
            key=key,
        )
    )
    folder.mkdir(parents=True, exist_ok=True)
    (folder / "index.html").write_text(text, "utf-8")
    for name in ("report.css", "report.js"):
        (folder / name).write_bytes((_TEMPLATES / name).read_bytes())


def _hindered(failures: Iterable[Group], doubts: Iterable[Group]) -> Iterator[tuple[str, list[Group]]]:
    found = [*failures, *doubts]
    by_people = {name: [group for group in found if name in group.rule.hinders] for name in People}
    yield from ((words("people", name.name), own) for name, own in by_people.items() if own)


def _choices(found: Sequence[Group]) -> dict[str, list[tuple[str, str]]]:
    """What the lists of the filter offer, values and texts: criteria, pages, people that something was found for."""
    numbers = sorted({number for group in found for number in group.rgaa}, key=lambda n: [int(x) for x in n.split(".")])
    pages = sorted({page.name for group in found for page in group.pages})
    concerned = {name for group in found for name in group.rule.hinders}
    people = [(name.name, words("people", name.name)) for name in People if name in concerned]
    return {"critere": [(n, n) for n in numbers], "page": [(name, name) for name in pages], "qui": people}


def _by_page(
    pages: Sequence[Page], failures: Sequence[Group], doubts: Sequence[Group]
) -> Iterator[tuple[Page, list[Group], int]]:
    for page in pages:
        own = [group for group in failures if page in group.pages]
        yield page, own, sum(1 for group in doubts if page in group.pages)
