"""What a check is, and the loader that finds every one of them by name.

A check is a module of `checks/` named as its id (« alternative-d-image » is `alternative_d_image.py`), with:

- `CHECK`: a `Check`;
- `look(page)`: the Findings of one page; or, for the stage `site`, `look_site(pages)`: pairs of the address of a page
  and a Finding, over the facts of all pages.
"""

from __future__ import annotations

import pkgutil
from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass
from functools import cache
from importlib import import_module
from typing import TYPE_CHECKING, Literal

from constat.finding import Finding

if TYPE_CHECKING:
    from constat.page import AuditedPage, PageFacts

Stage = Literal["lecture", "conduite", "site"]


@dataclass(frozen=True, slots=True, kw_only=True)
class Check:
    """One check, as the report shows it. Sentences are plain French.

    `rgaa`, `wcag` and `act` hold the criteria, the success criteria and the ACT rules that an `echoue` breaks.
    `why` says whom the barrier hinders and how, `looks` how the check goes about it, `cannot_know` what it leaves to a
    person. `disturbs`: the page isn't left as found, and the runner loads it again.
    """

    id: str
    title: str
    rgaa: tuple[str, ...]
    wcag: tuple[str, ...]
    act: tuple[str, ...] = ()
    why: str
    looks: str
    cannot_know: str
    stage: Stage
    disturbs: bool = False

    @property
    def script(self) -> str:
        """The name of its module, and of its function in the page where it has one."""
        return self.id.replace("-", "_")


@dataclass(frozen=True, slots=True)
class LoadedCheck:
    """A check and the function that looks."""

    check: Check
    look: Callable[[AuditedPage], Iterable[Finding]] | None
    look_site: Callable[[Sequence[PageFacts]], Iterable[tuple[str, Finding]]] | None


@cache
def all_checks() -> tuple[LoadedCheck, ...]:
    """Every check of the package `checks`, by its id."""
    package = import_module("constat.checks")
    names = [module.name for module in pkgutil.iter_modules(package.__path__) if not module.name.startswith("_")]
    modules = [import_module(f"{package.__name__}.{name}") for name in names]
    checks = [LoadedCheck(m.CHECK, getattr(m, "look", None), getattr(m, "look_site", None)) for m in modules]
    return tuple(sorted(checks, key=lambda loaded: loaded.check.id))


def checks_of(stage: Stage) -> tuple[LoadedCheck, ...]:
    """The checks of one stage."""
    return tuple(loaded for loaded in all_checks() if loaded.check.stage == stage)
