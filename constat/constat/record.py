"""The result of an audit as JSON: a documented, versioned shape (`schemas/audit.json`), that shards are merged from."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from pathlib import Path
from typing import Any

from pydantic import BaseModel, ConfigDict, Field, ValidationError

from constat.check import Rule
from constat.finding import Finding
from constat.page import PageFacts
from constat.visits.runner import Audit, PageAudit, whole_site
from constat.words import Language, speak, spoken, words

VERSION = 3


class NotARecord(Exception):
    """A file is not the JSON of an audit. The message is for the person who runs the command."""


class _Model(BaseModel):
    """The aliases are the names in the JSON."""

    model_config = ConfigDict(frozen=True, extra="forbid", validate_by_name=True, serialize_by_alias=True)


class Page(_Model):
    """One page."""

    url: str
    name: str = Field(alias="nom", description="Le nom de la page dans le dossier ou le site.")
    error: str | None = Field(alias="erreur", description="Ce qui a empêché d’examiner la page en entier.")
    notes: tuple[str, ...] = ()
    driven: str | None = Field(
        None,
        alias="conduite",
        description="La page conduite au clavier à la place de celle-ci, parce qu’elle a les mêmes composants.",
    )
    seconds: float = Field(0, alias="secondes")
    findings: tuple[Finding, ...] = Field(alias="constats")
    facts: dict[str, Any] | None = Field(
        None, alias="faits", description="Ce que la page contient, pour les critères et les fusions."
    )


class Record(_Model):
    """The whole audit. Its rules are axe-core's (« axe-… ») and our checks."""

    version: int = VERSION
    date: str
    language: Language = Field("fr", alias="langue", description="La langue des messages.")
    part: str = Field("1/1", description="La part du site que cet audit a vue.")
    rules: tuple[Rule, ...] = Field(alias="regles")
    pages: tuple[Page, ...]


def record(audit: Audit, date: str, part: str = "1/1") -> Record:
    """An audit as JSON."""
    same: dict[Finding, Finding] = {}
    pages = tuple(_page(page, same) for page in audit.pages)
    return Record(date=date, language=spoken(), part=part, rules=audit.checks, pages=pages)


def _page(page: PageAudit, same: dict[Finding, Finding]) -> Page:
    visit = page.visit
    return Page(
        url=page.target.url,
        name=page.target.name,
        error=visit.error,
        notes=tuple(visit.notes),
        driven=page.driven,
        seconds=round(visit.seconds, 2),
        # What passes says the same on every page: one object for a thousand pages.
        findings=tuple(same.setdefault(one, one) if one.result == "passe" else one for one in visit.findings),
        facts=visit.facts,
    )


def read(path: Path) -> Record:
    """A record from its file.

    Raises:
        NotARecord: the file is missing, or isn't the JSON of an audit.
    """
    try:
        return Record.model_validate_json(path.read_bytes())
    except (OSError, ValidationError) as error:
        raise NotARecord(words("command", "no_record").format(path=path)) from error


def merge(records: Sequence[Record]) -> Record:
    """One record of several shards; what compares pages with one another is looked at again over them all.

    Raises:
        NotARecord: they don't speak the same language.
    """
    if len({one.language for one in records}) > 1:
        raise NotARecord(words("command", "two_languages"))
    speak(records[0].language)
    rules = {rule.id: rule for one in records for rule in one.rules}
    pages = {page.url: page for one in records for page in one.pages}
    whole = whole_site([PageFacts(page.url, page.facts) for page in pages.values() if page.facts])
    together = tuple(_with(page, whole.get(page.url, ()), rules) for page in pages.values())
    date = max(one.date for one in records)
    return Record(date=date, language=spoken(), part="1/1", rules=tuple(rules.values()), pages=together)


def _with(page: Page, found: Iterable[Finding], rules: dict[str, Rule]) -> Page:
    own = (one for one in page.findings if rules[one.rule].stage != "site")
    return page.model_copy(update={"findings": (*own, *found)})
