"""What a page does by itself as time passes: seen in a minute of its own clock, in less than two seconds of ours."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from functools import lru_cache
from typing import Any

from playwright.sync_api import Error

from constat.checks._driving import begin, take_the_wheel
from constat.loading import come
from constat.page import AuditedPage

_SETTLED = 5_500  # WCAG 2.2.2: what moves for more than five seconds
_MOMENTS = 6  # of two seconds: long enough for two turns of a slow carousel
_LOOKS = (1_870, 51, 79)
"""Between two looks, in milliseconds: uneven, else what comes and goes as often as we look would seem still."""
_HOUR = 3_600_000
# Drawn once is drawn; drawn again and again is movement.
_STARTED = """async () => {
  const {started} = __audit;
  for (let i = 0; i < 5 && started.drawn && started.drawn < 3; i += 1) await new Promise((go) => setTimeout(go, 30));
  return started.timers > 0 || started.drawn > 2 || document.querySelector('meta[http-equiv=refresh i]') !== null;
}"""


@dataclass(frozen=True, slots=True)
class Passing:
    """What happened by itself: `early` in five seconds, `late` afterwards.

    `places`: where each text was; `changing`: what a script still changes after five seconds; `flashing`: several
    times a second.
    """

    changing: tuple[dict[str, Any], ...] = ()
    flashing: tuple[dict[str, Any], ...] = ()
    stopped: bool = False
    early: dict[str, Any] | None = None
    late: dict[str, Any] | None = None
    places: Mapping[str, dict[str, Any]] = field(default_factory=dict)


@lru_cache(maxsize=1)
def time_passes(page: AuditedPage) -> Passing:
    """Load the page again with a clock of ours, and let it run."""
    if not page.evaluate(_STARTED):
        return Passing()
    with AuditedPage(page.page, "about:blank").again() as fresh:
        try:
            fresh.page.clock.install()
            come(fresh.page, page.url, 20)
            return _watched(fresh)
        except Error:  # a page that loads itself again and again, for instance
            return Passing()


def _watched(page: AuditedPage) -> Passing:
    clock = page.page.clock
    take_the_wheel(page)
    places = {text.pop("said"): text for text in page.run("_clock", "places")}
    begin(page)
    clock.run_for(_SETTLED)
    early = page.evaluate("() => __conduite.told()")
    begin(page)
    changing = _changing(page)
    flashing = _flashing(page) if changing else []
    stopped = False
    if changing and page.run("_clock", "pause"):
        clock.run_for(1_000)
        stopped = not _changing(page)
    clock.run_for(60_000)
    clock.fast_forward(_HOUR)
    clock.run_for(2_000)
    clock.fast_forward(20 * _HOUR)
    late = page.evaluate("() => __conduite.told()")
    return Passing(tuple(changing), tuple(flashing), stopped, early, late, places)


def _changing(page: AuditedPage) -> list[dict[str, Any]]:
    page.run("_clock", "watch")
    for moment in range(_MOMENTS):
        for wait in _LOOKS:
            page.page.clock.run_for(wait)
            page.run("_clock", "sample", moment)
    found: list[dict[str, Any]] = page.run("_clock", "changing")
    return found


def _flashing(page: AuditedPage) -> list[dict[str, Any]]:
    for _ in range(25):
        page.page.clock.run_for(40)
        page.run("flash", "moment")
    found: list[dict[str, Any]] = page.run("flash", "found")
    return found
