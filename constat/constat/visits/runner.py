"""The whole audit: every page read, each template driven, the site as a whole; what is seen goes into a journal."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass, field, replace
from pathlib import Path
from typing import Literal

from constat.check import Rule, all_checks, checks_of
from constat.finding import Finding
from constat.levels import Level, at_level
from constat.page import PageFacts
from constat.visits.arrival import LOAD_SECONDS, Visit
from constat.visits.cover import cover
from constat.visits.journal import Journal
from constat.visits.targets import Target, is_here
from constat.visits.worker import Looking, Pool
from constat.words import spoken, words

Depth = Literal["axe", "lecture", "tout"]
LIMITS = {"axe": 60.0, "lecture": 60.0, "conduite": 90.0}
"""Seconds without anything new after which a page is given up, by stage."""

_VOICES = {"axe": {True}, "lecture": {True, False}, "conduite": {False}}
"""Whether axe (True) and our own checks (False) must find something on a stage’s canary."""
_CANARIES = Path(__file__).parent / "canaries"


class AuditFailed(Exception):
    """The audit itself can't be trusted or can't run. The message is for the person who runs it."""


@dataclass(frozen=True, slots=True)
class Settings:
    """How to audit. `level`: the level of WCAG that is asked, beyond which all is advice.

    `pictures`: the folder for a picture of each cause; None takes none.
    `remotes`: addresses of Playwright browser servers; none means a browser of this machine.
    """

    journal: Path
    depth: Depth = "tout"
    remotes: tuple[str, ...] = ()
    load_seconds: float = LOAD_SECONDS
    level: Level = "AA"
    pictures: Path | None = None
    limits: dict[str, float] = field(default_factory=lambda: dict(LIMITS))
    tell: Callable[[str, int, int, str], None] = lambda stage, done, all_, name: None


@dataclass(frozen=True, slots=True)
class PageAudit:
    """All that the audit says of one page. `driven` is the page that was driven for it, None when none was."""

    target: Target
    visit: Visit
    driven: str | None


@dataclass(frozen=True, slots=True)
class Audit:
    """What was seen; the pages come from the journal one at a time, once: the journal goes with the last."""

    checks: tuple[Rule, ...]
    pages: Iterator[PageAudit]


def audit(pages: Sequence[Target], settings: Settings) -> Audit:
    """Audit these pages.

    Raises:
        NoBrowser: no browser starts or answers.
        AuditFailed: a canary page passed.
    """
    run = _Run(pages, settings)
    alone = all(is_here(page.url) for page in pages)
    how = Looking(
        load_seconds=settings.load_seconds,
        alone=alone,
        pictures=settings.pictures,
        level=settings.level,
        language=spoken(),
    )
    with Pool(settings.remotes, how) as run.pool:
        catalogue = run.pool.catalogue()
        first = "axe" if settings.depth == "axe" else "lecture"
        run.stage(first, [page.url for page in pages])
        represented = run.drive() if settings.depth == "tout" else {}
        whole = run.site() if settings.depth == "tout" else {}
    found = run.results(first, represented, whole)
    return Audit((*catalogue, *(loaded.check.described() for loaded in all_checks())), found)


class _Run:
    def __init__(self, pages: Sequence[Target], settings: Settings) -> None:
        self.settings, self.pages = settings, pages
        self.journal = Journal.of(settings.journal, pages, settings.depth, settings.level, spoken())
        self.names = {page.url: page.name for page in pages}
        self.pool: Pool

    def stage(self, stage: str, urls: Sequence[str]) -> None:
        """Visit the pages that the journal doesn't have, a canary first."""
        waiting = [url for url in urls if (stage, url) not in self.journal]
        done = len(urls) - len(waiting)
        if waiting:
            self.canary(stage)
        for url, visit in self.pool.visits(stage, waiting, self.settings.limits[stage]):
            self.journal.add(stage, url, visit)
            done += 1
            self.settings.tell(stage, done, len(urls), self.names[url])

    def canary(self, stage: str) -> None:
        """Visit a page that must fail, by axe and by our checks where the stage has both."""
        page = _CANARIES / ("conduite.html" if stage == "conduite" else "lecture.html")
        visit = self.sing(stage, page)
        rules = {finding.rule for finding in visit.findings if finding.result == "echoue"}
        families = {rule.startswith("axe-") for rule in rules}
        if not _VOICES[stage] <= families:
            raise _blind(stage, visit.error or " ".join(visit.notes))

    def sing(self, stage: str, page: Path) -> Visit:
        """The visit of a canary page."""
        [(_, visit)] = self.pool.visits(stage, [page.as_uri()], self.settings.limits[stage])
        return visit

    def drive(self) -> dict[str, str]:
        """Drive a page for each template and component; which one stands for which page."""
        shapes = {url: visit.signature for url, visit in self.journal.visits("lecture") if visit.signature}
        represented = cover(shapes)
        self.stage("conduite", sorted(set(represented.values()), key=list(self.names).index))
        return represented

    def site(self) -> dict[str, list[Finding]]:
        """What the pages say together, by address."""
        pair = [(page.as_uri(), self.sing("lecture", page).facts) for page in sorted(_CANARIES.glob("site-*.html"))]
        seen = whole_site([PageFacts(url, facts) for url, facts in pair if facts is not None])
        if not any(finding.result == "echoue" for found in seen.values() for finding in found):
            raise _blind("site")
        facts = (
            PageFacts(url, visit.facts) for url, visit in self.journal.visits("lecture") if visit.facts is not None
        )
        return whole_site(list(facts))

    def results(self, first: str, represented: dict[str, str], whole: dict[str, list[Finding]]) -> Iterator[PageAudit]:
        """Every page's findings of every stage."""
        for page in self.pages:
            yield self.result(page, first, represented, whole)
        self.journal.forget()

    def result(
        self, page: Target, first: str, represented: dict[str, str], whole: dict[str, list[Finding]]
    ) -> PageAudit:
        """A page's findings of every stage."""
        visit = self.journal.visit(first, page.url) or Visit(error=words("visits", "unseen"))
        driven = self.journal.visit("conduite", page.url) or Visit()
        found = [*visit.findings, *driven.findings, *whole.get(page.url, ())]
        together = replace(
            visit,
            error=visit.error or driven.error,
            notes=list(dict.fromkeys([*visit.notes, *driven.notes])),
            findings=[at_level(one, self.settings.level) for one in found],
            seconds=visit.seconds + driven.seconds,
        )
        return PageAudit(page, together, represented.get(page.url))


def _blind(stage: str, why: str = "") -> AuditFailed:
    return AuditFailed(words("visits", "blind").format(stage=stage, why=why or words("visits", "nothing")))


def whole_site(facts: Sequence[PageFacts]) -> dict[str, list[Finding]]:
    """The findings of the checks that compare pages, by address."""
    found: dict[str, list[Finding]] = {}
    for loaded in checks_of("site"):
        assert loaded.look_site is not None
        for url, finding in loaded.look_site(facts):
            found.setdefault(url, []).append(finding)
    return found
