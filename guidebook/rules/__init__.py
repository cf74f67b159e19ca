"""The authoring lints: one rule a file, found by name. They judge meaning; shape is the reader's business.

A rule is a module whose name doesn't begin with « _ », with four constants and one function:

- `ID`: its French name, shown to authors;
- `LEVEL`: its usual level;
- `LANGUAGE`: the language whose guides it can read, None for all;
- `REASON`: why it helps the learner, in French, for the handbook's table (`pages/reference.py`);
- `check(guide, guidebook, settings)`: the Problems of one guide.
"""

from __future__ import annotations

import datetime
import pkgutil
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from importlib import import_module

from guidebook.machine.store import NOWHERE, Store, key_of
from guidebook.model.guide import Guide
from guidebook.model.guidebook import Guidebook
from guidebook.problem import Level, Problem, packed, unpacked
from guidebook.rules._clock import future_dates
from guidebook.rules._paths import as_guides


@dataclass(frozen=True, slots=True, kw_only=True)
class Settings:
    """What the site asks of its guides, and the day on which they are judged."""

    today: datetime.date
    max_age_months: int = 12
    require_verification: bool = False


@dataclass(frozen=True, slots=True)
class Rule:
    """One authoring lint."""

    id: str
    level: Level
    language: str | None
    reason: str
    check: Callable[[Guide, Guidebook, Settings], Iterator[Problem]]


def all_rules() -> tuple[Rule, ...]:
    """Every rule of this package, by its id."""
    names = [module.name for module in pkgutil.iter_modules(__path__) if not module.name.startswith("_")]
    modules = [import_module(f"{__name__}.{name}") for name in names]
    rules = [Rule(m.ID, m.LEVEL, m.LANGUAGE, m.REASON, m.check) for m in modules]
    return tuple(sorted(rules, key=lambda rule: rule.id))


def judge(guidebook: Guidebook, settings: Settings, store: Store = NOWHERE) -> list[Problem]:
    """What the rules find in the guides and the learners' paths, and dates to come, in the order of files and lines.

    A guide that was judged with the same words, services and settings is not judged again.
    """
    rules = all_rules()
    found = set(future_dates(guidebook, settings.today))
    for guide in (*guidebook.guides, *as_guides(guidebook, settings.today)):
        key = key_of("rules", guide.digest, guide.language, guidebook.shared, str(settings))
        kept = store.get(key) if guide.digest else None
        if kept is None:
            kept = packed(_judged(guide, guidebook, settings, rules))
            if guide.digest:
                store.put(key, kept)
        found.update(unpacked(kept))
    return sorted(found)


def _judged(guide: Guide, guidebook: Guidebook, settings: Settings, rules: tuple[Rule, ...]) -> Iterator[Problem]:
    for rule in rules:
        if rule.language in (None, guide.language):
            yield from rule.check(guide, guidebook, settings)
