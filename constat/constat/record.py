"""The result of an audit as JSON: a documented, versioned shape (`schemas/audit.json`), that shards are merged from."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from functools import cache
from pathlib import Path
from typing import Any

from pydantic import BaseModel, ConfigDict, Field, ValidationError

from constat.check import Check
from constat.finding import Box, Result
from constat.page import PageFacts
from constat.visits.runner import Audit, PageAudit, whole_site

VERSION = 1


class NotARecord(Exception):
    """A file is not the JSON of an audit. The message is for the person who runs the command."""


class _Model(BaseModel):
    model_config = ConfigDict(frozen=True, extra="forbid")


class Regle(_Model):
    """A rule: one of axe-core's (« axe-… ») or one of our checks."""

    id: str
    titre: str
    rgaa: tuple[str, ...] = Field(description="Critères du RGAA 4.1.2 que cette règle regarde.")
    wcag: tuple[str, ...] = Field(description="Critères de succès des WCAG.")
    act: tuple[str, ...] = Field(description="Règles ACT du W3C.")
    pourquoi: str = Field(description="Qui est gêné, et comment.")
    regarde: str = Field(description="Comment la règle regarde.")
    ignore: str = Field(description="Ce qu’elle ne peut pas savoir.")
    etape: str = Field(description="lecture, conduite ou site.")


class Constat(_Model):
    """What a rule says of one place of a page."""

    regle: str
    resultat: Result
    selecteur: str = Field(description="Sélecteur CSS ; « >>> » entre dans un shadow root, « |> » dans un cadre.")
    extrait: str
    wcag: tuple[str, ...]
    rgaa: tuple[str, ...]
    act: tuple[str, ...]
    message: str
    remede: str
    boite: Box | None = Field(None, description="x, y, largeur, hauteur dans la page, en pixels CSS.")

    @property
    def is_advice(self) -> bool:
        """Whether it passes and could be better all the same."""
        return self.resultat == "passe" and bool(self.remede)


class PageJson(_Model):
    """One page."""

    url: str
    nom: str = Field(description="Le nom de la page dans le dossier ou le site.")
    erreur: str | None = Field(description="Ce qui a empêché d’examiner la page en entier.")
    notes: tuple[str, ...] = ()
    conduite: str | None = Field(
        None, description="La page conduite au clavier à la place de celle-ci, parce qu’elle a les mêmes composants."
    )
    secondes: float = 0
    constats: tuple[Constat, ...]
    faits: dict[str, Any] | None = Field(None, description="Ce que la page contient, pour les critères et les fusions.")


class Record(_Model):
    """The whole audit."""

    version: int = VERSION
    date: str
    part: str = Field("1/1", description="La part du site que cet audit a vue.")
    regles: tuple[Regle, ...]
    pages: tuple[PageJson, ...]


def record(audit: Audit, date: str, part: str = "1/1") -> Record:
    """An audit as JSON."""
    rules = {check.id: _rule(check) for check in audit.checks}
    _passed.cache_clear()
    return Record(date=date, part=part, regles=tuple(rules.values()), pages=tuple(_page(p, rules) for p in audit.pages))


def _rule(check: Check) -> Regle:
    return Regle(
        id=check.id,
        titre=check.title,
        rgaa=check.rgaa,
        wcag=check.wcag,
        act=check.act,
        pourquoi=check.why,
        regarde=check.looks,
        ignore=check.cannot_know,
        etape=check.stage,
    )


def _page(page: PageAudit, rules: dict[str, Regle]) -> PageJson:
    visit = page.visit
    return PageJson(
        url=page.target.url,
        nom=page.target.name,
        erreur=visit.error,
        notes=tuple(visit.notes),
        conduite=page.driven,
        secondes=round(visit.seconds, 2),
        constats=tuple(_finding(finding, rules) for finding in visit.findings),
        faits=visit.facts,
    )


@cache
def _passed(rule: Regle, message: str) -> Constat:
    """What passes says the same on every page: one object for a thousand pages."""
    return Constat(
        regle=rule.id,
        resultat="passe",
        selecteur="",
        extrait="",
        wcag=rule.wcag,
        rgaa=rule.rgaa,
        act=rule.act,
        message=message,
        remede="",
        boite=None,
    )


def _finding(finding: dict[str, Any], rules: dict[str, Regle]) -> Constat:
    rule = rules[finding["rule"]]
    if finding["result"] == "passe" and not finding["selector"]:
        return _passed(rule, finding["message"])
    return Constat(
        regle=rule.id,
        resultat=finding["result"],
        selecteur=finding["selector"],
        extrait=finding["snippet"],
        wcag=_broken(finding, rule, "wcag"),
        rgaa=_broken(finding, rule, "rgaa"),
        act=_broken(finding, rule, "act"),
        message=finding["message"],
        remede=finding["remedy"],
        boite=finding["box"],
    )


def _broken(finding: dict[str, Any], rule: Regle, kind: str) -> tuple[str, ...]:
    own = finding.get(kind)
    return tuple(getattr(rule, kind) if own is None else own)


def read(path: Path) -> Record:
    """A record from its file.

    Raises:
        NotARecord: the file is missing, or isn't the JSON of an audit.
    """
    try:
        return Record.model_validate_json(path.read_bytes())
    except (OSError, ValidationError) as error:
        raise NotARecord(f"« {path} » n’est pas le résultat d’un audit (--json).") from error


def merge(records: Sequence[Record]) -> Record:
    """One record of several shards; what compares pages with one another is looked at again over them all."""
    rules = {rule.id: rule for one in records for rule in one.regles}
    pages = {page.url: page for one in records for page in one.pages}
    facts = [PageFacts(page.url, page.faits) for page in pages.values() if page.faits]
    whole = whole_site(facts)
    together = tuple(_with(page, whole.get(page.url, ()), rules) for page in pages.values())
    date = max(one.date for one in records)
    return Record(date=date, part="1/1", regles=tuple(rules.values()), pages=together)


def _with(page: PageJson, found: Iterable[dict[str, Any]], rules: dict[str, Regle]) -> PageJson:
    own = (finding for finding in page.constats if rules[finding.regle].etape != "site")
    return page.model_copy(update={"constats": (*own, *(_finding(finding, rules) for finding in found))})
