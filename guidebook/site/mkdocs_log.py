"""MkDocs' log, in French: what it warns of becomes Problems, its news become sentences or nothing."""

from __future__ import annotations

import logging
import os
import re
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from functools import cache
from pathlib import Path
from typing import Any
from urllib.parse import unquote

from guidebook.package_data import data
from guidebook.problem import Problem
from guidebook.reading.names import nearest
from guidebook.site.docs.names import alike

CONFIG = "mkdocs.yml"
_CLOCK = re.compile(r"^\[\d\d:\d\d:\d\d\] ")  # of the preview's lines


@contextmanager
def listening(root: Path, tell: Callable[[str], None], warn: Callable[[Problem], None]) -> Iterator[None]:
    """Hear MkDocs in this block: `tell` gets its news, `warn` each of its warnings and errors."""
    os.environ["NO_MKDOCS_2_WARNING"] = "1"  # Material's notice, in English, at every build
    logger = logging.getLogger("mkdocs")
    handler, before = _Ear(root, tell, warn), (logger.level, logger.propagate)
    logger.addHandler(handler)
    logger.setLevel(logging.INFO)
    logger.propagate = False
    try:
        yield
    finally:
        logger.removeHandler(handler)
        logger.setLevel(before[0])
        logger.propagate = before[1]


class _Ear(logging.Handler):
    def __init__(self, root: Path, tell: Callable[[str], None], warn: Callable[[Problem], None]) -> None:
        super().__init__(logging.INFO)
        self._root, self._tell, self._warn = root, tell, warn

    def emit(self, record: logging.LogRecord) -> None:
        """Pass on what a record means."""
        said = _CLOCK.sub("", record.getMessage())
        if problem := getattr(record, "problem", None):  # told by our own hook
            self._warn(problem)
        elif news := news_of(said):
            self._tell(news)
        elif record.levelno >= logging.WARNING:
            self._warn(problem_of(said, self._root))


def news_of(said: str) -> str | None:
    """What a line of the log tells the person who waits; None where it tells nothing."""
    for one in _sentences()["news"]:
        if found := re.fullmatch(one["says"], said):
            return str(one["told"].format(**found.groupdict()))
    return None


def problem_of(said: str, root: Path) -> Problem:
    """A warning of the log, as a Problem with its place."""
    for one in _sentences()["problems"]:
        if found := re.fullmatch(one["says"], said):
            groups = {name: text.strip() for name, text in found.groupdict().items() if text}
            path = f"docs/{groups['page']}" if "page" in groups else CONFIG
            if one["rule"] == "lien-casse" and (near := _near(root, path, groups.get("text", ""))):
                groups.setdefault("near", near)
            message = one["message"].format(**groups)
            return Problem(path, _line(root / path, groups.get("text")), one["rule"], message, _cure(one, groups))
    raise AssertionError("the last pattern fits all")


def _cure(one: dict[str, Any], groups: dict[str, str]) -> str:
    cures: list[str] = one["cure"]
    return next(cure for cure in cures if set(re.findall(r"\{(\w+)\}", cure)) <= set(groups)).format(**groups)


def _near(root: Path, page: str, link: str) -> str | None:
    """The link to what is there under nearly that name: another case, other accents, a slip."""
    path = unquote(link).partition("#")[0].replace("\\", "/")
    folder, _, name = path.rpartition("/")
    place = (root / page).parent / folder
    try:
        inside = place.resolve().is_relative_to(root.resolve())
        there = sorted(file.name for file in place.iterdir() if file.is_file()) if inside else []
    except (OSError, ValueError):
        return None
    found = next((each for each in there if alike(each) == alike(name)), None) or nearest(name, there)
    return f"{folder}/{found}".removeprefix("/") if found and found != link else None


def _line(file: Path, text: str | None) -> int:
    """The first line that has this text; MkDocs doesn't say which."""
    try:
        lines = file.read_text("utf-8").splitlines() if text else []
    except (OSError, UnicodeDecodeError):
        return 1
    return next((number for number, line in enumerate(lines, 1) if text and text in line), 1)


@cache
def _sentences() -> dict[str, Any]:
    return data(Path(__file__).with_suffix(".yml"))  # type: ignore[no-any-return]
