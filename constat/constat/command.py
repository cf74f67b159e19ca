"""What is asked → one audit → the reports that were asked."""

from __future__ import annotations

import datetime
import re
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from constat.browser import NoBrowser
from constat.groups import TRIFLE, Group, groups
from constat.levels import Level
from constat.record import NotARecord, Record, merge, read, record
from constat.reports.declaration import declaration, read_publisher
from constat.reports.machine import earl, junit, sarif
from constat.reports.pictures import FOLDER, pictures
from constat.reports.report import write as write_report
from constat.rgaa.criteria import criteria
from constat.rgaa.manual import Verdict, read_verdicts
from constat.visits.runner import AuditFailed, Depth, Settings, audit
from constat.visits.targets import Listed, NoTarget, targets
from constat.words import Language, counted, speak, words
from constat.written import Problem

FAILURES = (NoTarget, NotARecord, NoBrowser, AuditFailed)
"""What may keep an audit from being made; each is a sentence for the person who asked."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Habits:
    """What a program that calls this one knows of its own sites; of a stranger's site nothing is known.

    `program` is what a person types. `targets` are audited where none is named, and `cure` says what to do when they
    aren't there; only they have `verdicts` of their own. `listed` gives the pages of a folder that has a list of them.
    """

    program: str = "constat"
    targets: tuple[str, ...] = ()
    cure: str = ""
    listed: Listed | None = None
    journal: Path = Path(".cache/constat")
    verdicts: Path | None = None
    publisher: Path = Path("declaration.yml")


@dataclass(frozen=True, slots=True, kw_only=True)
class Asked:
    """What the command line asks, option by option; None is the habit."""

    targets: tuple[str, ...] = ()
    json_file: Path | None = None
    html: Path | None = None
    junit: Path | None = None
    sarif: Path | None = None
    earl: Path | None = None
    declaration: Path | None = None
    editeur: Path | None = None
    seuil: str = "erreur"
    niveau: Level = "AA"
    langue: Language = "fr"
    pages: str | None = None
    part: str = "1/1"
    fusionner: bool = False
    navigateur: tuple[str, ...] = ()
    controles: Depth = "tout"
    manuel: Path | None = None
    journal: Path | None = None
    habits: Habits = Habits()


@dataclass(frozen=True, slots=True)
class Done:
    """What to print, and the exit code."""

    lines: Sequence[str]
    code: int


def run(asked: Asked, tell: Callable[[str], None]) -> Done:
    """Make the audit, or merge several, and write the reports.

    Raises:
        NoTarget, NotARecord: bad input. NoBrowser, AuditFailed: the tool can't work.
    """
    speak(asked.langue)
    if asked.declaration and asked.langue != "fr":
        raise NoTarget(_said("french_law"))
    if asked.manuel and not asked.manuel.is_file():
        raise NoTarget(_said("no_verdicts", path=asked.manuel))
    made = _merged(asked) if asked.fusionner else _audited(asked, tell)
    today = datetime.date.today()
    verdicts, problems = _verdicts(asked, made, today)
    if asked.declaration:
        source = asked.editeur or asked.habits.publisher
        publisher = read_publisher(source, source.as_posix())
        if isinstance(publisher, Problem):
            problems = [*problems, publisher]
        else:
            _write(asked.declaration, declaration(made, verdicts, publisher, today))
    for path, text in ((asked.json_file, as_json), (asked.junit, junit), (asked.sarif, sarif), (asked.earl, earl)):
        if path:
            _write(path, text(made))
    if asked.html:
        write_report(made, asked.html, verdicts, pictures(made, asked.html, asked.navigateur))
    return Done((*map(str, problems), *_summary(made)), int(bool(problems)) or _code(made, asked.seuil))


def schema() -> dict[str, Any]:
    """The JSON Schema of `--json`."""
    return Record.model_json_schema()


def as_json(made: Record) -> str:
    """The record as a file."""
    return made.model_dump_json(indent=1) + "\n"


def _verdicts(asked: Asked, made: Record, today: datetime.date) -> tuple[list[Verdict], list[Problem]]:
    """What people judged: the file that is named, else the habit's, which can't tell of another site or of a part."""
    path, habits = asked.manuel, asked.habits
    own = asked.fusionner or asked.targets in ((), habits.targets)
    if path is None and own and made.part == "1/1" and not asked.pages:
        path = habits.verdicts
    return read_verdicts(path, path.as_posix(), made, criteria(), today) if path else ([], [])


def _merged(asked: Asked) -> Record:
    if not asked.targets:
        raise NoTarget(_said("no_shards", program=asked.habits.program))
    return merge([read(Path(name)) for name in asked.targets])


def _audited(asked: Asked, tell: Callable[[str], None]) -> Record:
    habits = asked.habits
    wanted = asked.targets or habits.targets
    if not wanted:
        raise NoTarget(_said("no_target", program=habits.program))
    if wanted == habits.targets and not all(Path(name).exists() for name in wanted):
        raise NoTarget(_said("no_folder", targets=" ".join(wanted), cure=habits.cure))
    settings = Settings(
        journal=asked.journal or habits.journal,
        level=asked.niveau,
        depth=asked.controles,
        remotes=asked.navigateur,
        pictures=asked.html and asked.html / FOLDER,
        tell=lambda *step: tell(_progress(*step)),
    )
    pages = targets(wanted, asked.pages, _part(asked.part), habits.listed)
    return record(audit(pages, settings), datetime.date.today().isoformat(), asked.part)


def _progress(stage: str, done: int, total: int, name: str) -> str:
    return _said("progress", stage=words("command", "stages", stage), done=done, all=total, name=name)


def _said(key: str, **values: object) -> str:
    text: str = words("command", key).format(**values)
    return text


def _part(text: str) -> tuple[int, int]:
    found = re.fullmatch(r"(\d+)/(\d+)", text)
    if not found or not 1 <= int(found[1]) <= int(found[2]):
        raise NoTarget(_said("no_part", text=text))
    return int(found[1]), int(found[2])


def _write(path: Path, text: str) -> None:
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_text(text, "utf-8")


def _code(made: Record, threshold: str) -> int:
    """1 where something failed or a page couldn't be examined; on demand, where a doubt is left."""
    wanted = {"echoue", "a_verifier"} if threshold == "doute" else {"echoue"}
    return int(any(page.error or any(c.result in wanted for c in page.findings) for page in made.pages))


def _summary(made: Record) -> Iterator[str]:
    errors = [page for page in made.pages if page.error]
    yield from (_said("failed_page", name=page.name, error=page.error) for page in errors)
    yield _said(
        "summary",
        pages=_count("pages", len(made.pages)),
        failures=_failures(groups(made, "echoue")),
        doubts=_count("doubts", len(groups(made, "a_verifier"))),
        errors=_count("errors", len(errors)),
    )


def _failures(found: Sequence[Group]) -> str:
    failures, trifles = _count("failures", len(found)), sum(group.harm == TRIFLE for group in found)
    return _said("trifles", failures=failures, trifles=_count("minor", trifles)) if trifles else failures


def _count(what: str, number: int) -> str:
    return counted("command", what, number=number)
