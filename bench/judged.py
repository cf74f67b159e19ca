"""Pages → what the audit says of each; and whether it speaks of the barrier."""

from __future__ import annotations

import sys
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Literal

from constat.finding import Finding
from constat.levels import Level
from constat.page import PageFacts
from constat.visits.runner import LIMITS, whole_site
from constat.visits.worker import Looking, Pool
from playwright.sync_api import Error, Page

from bench.corpus import Barrier

Findings = list[Finding]
Stage = Literal["lecture", "conduite"]
# A finding about a whole page says nothing of one place in it, unless this place can't be seen.
_NEAR = """([where, selectors]) => {
  const places = [...document.querySelectorAll(where)];
  const whole = [document.documentElement, document.body, document.querySelector("main")];
  return selectors.map((selector) => {
    let found = null;
    try { found = document.querySelector(selector.split(/ (?:>>>|\\|>) /)[0]); } catch { return false; }
    if (!found) return false;
    if (whole.includes(found)) return places.some((place) => place === found || document.head.contains(place));
    return places.some((place) => found === place || found.contains(place) || place.contains(found)
      || found.previousElementSibling === place || found.nextElementSibling === place);
  });
}"""


@dataclass(frozen=True, slots=True)
class Judged:
    """What was said of one barrier: rules that found it, that doubt it, and the same of its twin."""

    entry: Barrier
    found: tuple[str, ...]
    doubted: tuple[str, ...]
    elsewhere: tuple[str, ...]
    alarms: tuple[str, ...]
    twin_doubts: tuple[str, ...]

    @property
    def reached(self) -> bool:
        """Found, or at least doubted."""
        return bool(self.found or self.doubted)


class Auditor:
    """The stages of the audit over pages that are each a site of their own: none stands for another."""

    def __init__(self, stages: Sequence[Stage], level: Level = "AAA") -> None:
        self._stages, self._level = stages, level

    def __enter__(self) -> Auditor:
        self._pool = Pool((), Looking(level=self._level)).__enter__()
        return self

    def __exit__(self, *exception: object) -> None:
        self._pool.__exit__(*exception)

    def look(self, pages: Iterable[Path]) -> dict[str, Findings]:
        """The findings on each page, by its address, without what passes."""
        urls = [page.resolve().as_uri() for page in pages]
        found: dict[str, Findings] = {url: [] for url in urls}
        for stage in self._stages:
            for number, (url, visit) in enumerate(self._pool.visits(stage, urls, LIMITS[stage]), 1):
                found[url] += visit.findings
                if visit.facts is not None:
                    found[url] += whole_site([PageFacts(url, visit.facts)]).get(url, [])
                print(f"\r  {stage} {number}/{len(urls)} ", end="", file=sys.stderr, flush=True)
        print("\r", end="", file=sys.stderr)
        return {url: [one for one in seen if one.result != "passe"] for url, seen in found.items()}


def judge(entry: Barrier, page: Page, url: str, seen: Findings, twin: Findings) -> Judged:
    """Which findings are new, compared with the twin, and speak of the barrier."""
    known = {(one.rule, getattr(one, key)) for one in twin for key in ("selector", "snippet")}
    new = [one for one in seen if not {(one.rule, one.selector), (one.rule, one.snippet)} & known]
    near = _near(entry.where, page, url, new)
    at = [one for one, is_near in zip(new, near, strict=True) if is_near]
    return Judged(
        entry=entry,
        found=_rules(at, "echoue"),
        doubted=_rules(at, "a_verifier"),
        elsewhere=_rules([one for one in new if one not in at]),
        alarms=_rules(twin, "echoue"),
        twin_doubts=_rules(twin, "a_verifier"),
    )


def _near(where: str, page: Page, url: str, findings: Findings) -> list[bool]:
    if not where or not findings:
        return [True] * len(findings)
    try:
        page.goto(url, wait_until="load", timeout=15_000)
        near: list[bool] = page.evaluate(_NEAR, [where, [one.selector for one in findings]])
    except Error:
        return [False] * len(findings)
    return near


def _rules(findings: Findings, result: str | None = None) -> tuple[str, ...]:
    return tuple(sorted({one.rule for one in findings if result in (None, one.result)}))
