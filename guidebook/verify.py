"""Reading and judging together: every Problem of a folder of guides, and how they are reported."""

from __future__ import annotations

import datetime
import gc
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from guidebook import rules
from guidebook.languages import wording
from guidebook.machine.store import NOWHERE, Store
from guidebook.model.guidebook import Guidebook
from guidebook.problem import Problem, has_error
from guidebook.reading.reader import read
from guidebook.rules import Settings
from guidebook.rules._words import unmet_words

_TITLE_OF_ERRORS = "----- À corriger : le site ne se fabrique pas avant -----"


def store_of(root: Path) -> Store:
    """What was read and made before, under `root`."""
    return Store(root / ".cache" / "pas-a-pas.sqlite")


def check(
    root: Path, today: datetime.date, config: Path | None = None, store: Store = NOWHERE
) -> tuple[Guidebook, list[Problem]]:
    """The Guidebook of the site at `root`, and every Problem of form and of wording that day, by file.

    `config` is the file of the site's settings, where it is not `mkdocs.yml`. What is in the `store` as it is now is
    neither read nor judged again.
    """
    with _kept():
        reading = read(root, wording.languages(), config, store)
        asked = reading.guidebook.verification
        settings = Settings(today=today, max_age_months=asked.months, require_verification=asked.required)
        said = {*reading.problems, *rules.judge(reading.guidebook, settings, store)}
        if not has_error(list(reading.problems)):  # a guide that could not be read may have the words
            said.update(unmet_words(reading.guidebook, store))
        return reading.guidebook, sorted(said)


@contextmanager
def _kept() -> Iterator[None]:
    """What is read meanwhile stays until the end: the garbage collector need not go through it again and again."""
    gc.unfreeze()
    gc.disable()
    try:
        yield
    finally:
        gc.freeze()
        gc.enable()


def report(problems: list[Problem]) -> str:
    """All problems, then their count, as an author reads them: errors last, under a title: a terminal stops there."""
    if not problems:
        return "Tout va bien : aucun problème."
    errors = sorted(problem for problem in problems if has_error([problem]))
    advice = sorted(problem for problem in problems if not has_error([problem]))
    title = ["", _TITLE_OF_ERRORS, ""] if errors and advice else []
    count = f"{len(errors)} erreur{'s' * (len(errors) > 1)}, {len(advice)} conseil{'s' * (len(advice) > 1)}."
    return "\n".join([*map(str, advice), *title, *map(str, errors), "", count])
