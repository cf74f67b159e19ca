"""One trip with Tab through a page: what had the focus, in order, and how it looked."""

from __future__ import annotations

from dataclasses import dataclass
from functools import lru_cache
from typing import Any

from constat.checks._driving import take_the_wheel
from constat.page import AuditedPage

_MOST = 120


@dataclass(frozen=True, slots=True)
class Walk:
    """The stops; `left`: the focus could leave the page; `whole`: it went through all of it."""

    stops: tuple[dict[str, Any], ...]
    left: bool
    whole: bool


@lru_cache(maxsize=1)
def walk(page: AuditedPage) -> Walk:
    """Press Tab until the focus leaves the page or 120 times. The page is scrolled; its focus is dropped at the end."""
    take_the_wheel(page)
    page.run("_walk", "start")
    stops: list[dict[str, Any]] = []
    left = whole = False
    for _ in range(_MOST):
        page.page.keyboard.press("Tab")
        stop = page.run("_walk", "stop")
        if stop is None:
            left = whole = True
            break
        stops.append(stop)
        if len(stops) > 12 and _circles(stops):
            break
    page.run("_walk", "finish")
    return Walk(tuple(stops), left, whole)


def _circles(stops: list[dict[str, Any]]) -> bool:
    """Whether the last twelve stops are all old ones: the focus goes round without ever leaving the page."""
    old = {stop["number"] for stop in stops[:-12]}
    return all(stop["number"] in old for stop in stops[-12:]) or len({stop["number"] for stop in stops[-12:]}) <= 3
