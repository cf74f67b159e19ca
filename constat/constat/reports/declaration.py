"""The legal declaration as Markdown, in its prescribed structure (arrêté du 20 septembre 2019, modèle du RGAA)."""

from __future__ import annotations

import datetime
from collections import Counter
from collections.abc import Sequence
from pathlib import Path

import yaml
from pydantic import BaseModel, ConfigDict, Field, ValidationError

from constat.record import Record
from constat.reports.report import environment
from constat.rgaa.criteria import Judged, judge
from constat.rgaa.manual import MAX_AGE_DAYS, Verdict
from constat.written import Problem, problem, read


class _Model(BaseModel):
    model_config = ConfigDict(frozen=True, extra="forbid")


class HumanAudit(_Model):
    """The full audit that a person made: by whom, and when it ended."""

    par: str = ""
    fin: datetime.date | None = None


class Exemption(_Model):
    """A content left as it is because mending it would cost too much, and why."""

    contenu: str
    raison: str


class Publisher(_Model):
    """`declaration.yml`: what the audit can't know. `entete`: front matter for a site generator, written as it is."""

    entite: str
    site: str
    publiee: datetime.date
    audit_humain: HumanAudit = HumanAudit()
    derogations: tuple[Exemption, ...] = ()
    non_soumis: tuple[str, ...] = ()
    technologies: tuple[str, ...]
    environnements: tuple[str, ...] = ()
    contact: tuple[str, ...]
    entete: dict[str, str] = Field(default_factory=dict)


def read_publisher(path: Path, name: str) -> Publisher | Problem:
    """The publisher's file, or what is wrong with it."""
    if not path.is_file():
        return problem(name, 1, "declaration", "absent")
    written = read(path, name)
    if isinstance(written, Problem):
        return written
    try:
        return Publisher.model_validate(written.value)
    except ValidationError as error:
        place = error.errors()[0]["loc"]
        field = ".".join(str(part) for part in place)
        return problem(name, written.line_at(*place), "declaration", "field", field=field)


def declaration(record: Record, verdicts: Sequence[Verdict], publisher: Publisher, today: datetime.date) -> str:
    """The page as Markdown."""
    judged = judge(record, verdicts)
    state, rate = legal_state(judged, publisher.audit_humain, today)
    return (
        environment()
        .get_template("declaration.md")
        .render(
            publisher=publisher,
            record=record,
            state=state,
            rate=rate,
            failures=[one for one in judged if one.state == "non_conforme"],
            left=sum(1 for one in judged if one.state == "a_verifier"),
            counts=Counter(one.state for one in judged),
            front=yaml.safe_dump(publisher.entete, allow_unicode=True, sort_keys=False, width=10_000),
        )
    )


def legal_state(judged: Sequence[Judged], human: HumanAudit, today: datetime.date) -> tuple[str, int | None]:
    """The state that the law names, and the rate: only after a person’s audit of every criterion, still valid."""
    valid = bool(human.par) and human.fin is not None and 0 <= (today - human.fin).days <= MAX_AGE_DAYS
    if not valid or any(one.state == "a_verifier" for one in judged):
        return "non conforme", None
    kept = sum(1 for one in judged if one.state == "conforme")
    concerned = kept + sum(1 for one in judged if one.state == "non_conforme")
    if kept == concerned:
        return "totalement conforme", 100
    rate = 100 * kept // concerned
    return ("partiellement conforme" if rate >= 50 else "non conforme"), rate
