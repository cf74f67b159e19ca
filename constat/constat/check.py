"""What a check is, and the loader that finds every one of them by name.

A check is a module of `checks/` named as its id (« alternative-d-image » is `alternative_d_image.py`), with:

- `CHECK`: a `Check`;
- `look(page)`: the Findings of one page; or, for the stage `site`, `look_site(pages)`: pairs of the address of a page
  and a Finding, over the facts of all pages.
"""

from __future__ import annotations

import pkgutil
from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass, field
from functools import cache
from importlib import import_module
from typing import TYPE_CHECKING, Annotated, Any, ClassVar, Literal, NamedTuple

from pydantic import ConfigDict, Field

from constat.finding import JSON_NAMES, Finding
from constat.people import People
from constat.words import words

if TYPE_CHECKING:
    from constat.page import AuditedPage, PageFacts

Stage = Literal["lecture", "conduite", "site"]
Broken = tuple[str, ...] | None


class Breaks(NamedTuple):
    """What one kind of place breaks, where that is less than all that its check may find broken."""

    rgaa: Broken = None
    wcag: Broken = None
    act: Broken = None


_DECIMALS = ("ratio", "least", "wanted", "leading")
"""The values that are numbers, in which a language has its own sign."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Rule:
    """A check as the report shows it, in plain words; the aliases are its names in the JSON.

    `hinders` and `why` say whom the barrier hinders and how, `looks` how the check goes about it, `cannot_know` what it
    leaves to a person.
    """

    __pydantic_config__: ClassVar[ConfigDict] = JSON_NAMES

    id: str
    title: Annotated[str, Field(alias="titre")]
    rgaa: Annotated[tuple[str, ...], Field(description="Critères du RGAA 4.1.2 que cette règle regarde.")]
    wcag: Annotated[tuple[str, ...], Field(description="Critères de succès des WCAG.")]
    act: Annotated[tuple[str, ...], Field(description="Règles ACT du W3C.")] = ()
    hinders: Annotated[tuple[People, ...], Field(alias="gene", description="Qui est gêné.")] = (People.EVERYBODY,)
    why: Annotated[str, Field(alias="pourquoi", description="Qui est gêné, et comment.")]
    looks: Annotated[str, Field(alias="regarde", description="Comment la règle regarde.")]
    cannot_know: Annotated[str, Field(alias="ignore", description="Ce qu’elle ne peut pas savoir.")]
    stage: Annotated[Stage, Field(alias="etape", description="lecture, conduite ou site.")]


@dataclass(frozen=True, slots=True, kw_only=True)
class Check:
    """One check. What it says stands in `languages/`, under its id.

    `rgaa`, `wcag` and `act` hold the criteria, the success criteria and the ACT rules that an `echoue` breaks; `breaks`
    those of each kind of place that breaks less. `disturbs`: the page isn't left as found, and the runner loads it
    again.
    """

    id: str
    rgaa: tuple[str, ...]
    wcag: tuple[str, ...]
    act: tuple[str, ...] = ()
    hinders: tuple[People, ...] = (People.EVERYBODY,)
    stage: Stage
    disturbs: bool = False
    breaks: Mapping[str, Breaks] = field(default_factory=dict, compare=False)

    @property
    def script(self) -> str:
        """The name of its module, and of its function in the page where it has one."""
        return self.id.replace("-", "_")

    def described(self) -> Rule:
        """This check for the report."""
        said = words("checks", self.id)
        return Rule(
            id=self.id,
            title=said["title"],
            rgaa=self.rgaa,
            wcag=self.wcag,
            act=self.act,
            hinders=self.hinders,
            why=said["why"],
            looks=said["looks"],
            cannot_know=said["cannot_know"],
            stage=self.stage,
        )

    def part(self, name: str) -> str:
        """A part of its sentences that depends on what is seen."""
        text: str = words("checks", self.id, "parts", name)
        return text

    def said(self, seen: Mapping[str, Any]) -> Finding:
        """The finding of one thing seen: its `key` chooses the message and the remedy, its values fill them."""
        key = seen["key"]
        sign = words("decimal")
        values = {name: str(value).replace(".", sign) if name in _DECIMALS else value for name, value in seen.items()}
        message, remedy, *again = (text.format_map(values) for text in words("checks", self.id, "says", key))
        broken = self.breaks.get(key, Breaks())._asdict()
        return self.finding(seen, message, remedy, again=again[0] if again else self.again(), **broken)

    def again(self) -> str:
        """What a person does to see what this check saw."""
        text: str = words("checks", self.id).get("again") or words("again")
        return text

    def finding(
        self,
        seen: Mapping[str, Any],
        message: str,
        remedy: str,
        *,
        rgaa: Broken = None,
        wcag: Broken = None,
        act: Broken = None,
        again: str = "",
    ) -> Finding:
        """What is said of one entry of `AuditedPage.run`: its result (`echoue` without one), selector, snippet, box.

        What breaks no criterion neither fails nor is doubted: it is an advice.
        """
        box = seen.get("box")
        rgaa, wcag = (self.rgaa if rgaa is None else rgaa), (self.wcag if wcag is None else wcag)
        return Finding(
            rule=self.id,
            result=seen.get("result", "echoue") if rgaa or wcag else "passe",
            selector=seen.get("selector", ""),
            snippet=seen.get("snippet", ""),
            wcag=wcag,
            rgaa=rgaa,
            act=self.act if act is None else act,
            message=message,
            remedy=remedy,
            box=tuple(box) if box else None,
            cause=seen.get("key", ""),
            shape=seen.get("shape", ""),
            again=again,
        )

    def passed(self, message: str = "") -> Finding:
        """There was something to judge, and nothing is wrong."""
        return self.finding({"result": "passe"}, message or words("checks", self.id, "title") + ".", "")


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
