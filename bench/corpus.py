"""The barrier corpus of the audit (`constat/tests/corpus`): YAML → entries → pages."""

from __future__ import annotations

import hashlib
import re
import shutil
from collections.abc import Iterator
from functools import cache
from pathlib import Path
from typing import Any, Literal, get_args

import yaml
from pydantic import BaseModel, ConfigDict, Field

from bench.projects import ROOT

CORPUS = ROOT / "constat" / "tests" / "corpus"
Part = Literal["dev", "held-out"]
Outcome = Literal["failed", "passed", "inapplicable"]
_EMPTY = '<!doctype html>\n<html lang="en">\n<head><title>Example</title></head>\n<body>\n{}</body>\n</html>\n'
_FOR_HEAD = re.compile(r"\s*(<style>.*?</style>|<(?:meta|link)\b[^>]*>)", re.DOTALL)


class _Entry(BaseModel):
    model_config = ConfigDict(frozen=True, extra="forbid")

    id: str
    family: str
    title: str
    wcag: tuple[str, ...] = ()

    @property
    def part(self) -> Part:
        """Half of the entries are for those who build checks, half for the day of the measure."""
        return "dev" if hashlib.sha256(self.id.encode()).digest()[0] % 2 else "held-out"


class Barrier(_Entry):
    """A page that hinders, and its twin that does the same without hindering.

    The twin is either written (`repaired`), or made from the barrier by replacing texts (`repair`). Where what is wrong
    is the page around, `break_` (regular expressions) makes the barrier from the twin. `where` is a selector of what
    hinders; without it any finding counts. A `doubt` is one that only a person can confirm.
    """

    rgaa: tuple[str, ...] = ()
    level: Literal["fail", "doubt"] = "fail"
    lang: Literal["en", "fr"] = "en"
    where: str = ""
    whole: bool = False
    barrier: str = ""
    repaired: str = ""
    repair: dict[str, str] = Field(default_factory=dict)
    break_: dict[str, str] = Field(default_factory=dict, alias="break")

    def pages(self) -> tuple[str, str]:
        """The page with the barrier, and its twin.

        Raises:
            ValueError: a text to replace is not there.
        """
        twin = self._shell(_replaced(self.barrier, self.repair) if self.repair else self.repaired)
        page = self._shell(self.barrier)
        if self.break_:
            page = twin
            for pattern, text in self.break_.items():
                page, found = re.subn(pattern, text, page, flags=re.DOTALL)
                if not found:
                    raise ValueError(f"{self.id}: « {pattern} » is not in the page")
        return page, twin

    def _shell(self, body: str) -> str:
        return body if self.whole else shell(self.lang, self.id, body)


class Rule(_Entry):
    """A small document, and what a rule that is right says of it: `family` is the rule."""

    expected: Outcome
    html: str

    def page(self) -> str:
        """The whole document."""
        whole = self.html.lstrip().startswith("<!doctype")
        return self.html if whole else _EMPTY.format(self.html)


@cache
def barriers() -> tuple[Barrier, ...]:
    """Every barrier, family after family."""
    return tuple(Barrier(family=family, **entry) for family, entries in _files("barriers") for entry in entries)


@cache
def rules() -> tuple[Rule, ...]:
    """Every document in the manner of the W3C's rules."""
    return tuple(
        Rule(
            id=f"{family}-{outcome}-{name}",
            family=family,
            title=name.replace("-", " "),
            wcag=cases["wcag"],
            expected=outcome,
            html=html,
        )
        for family, cases in _files("rules")
        for outcome in get_args(Outcome)
        for name, html in cases.get(outcome, {}).items()
    )


def shell(lang: str, key: str, body: str) -> str:
    """An ordinary page around a body; styles and metadata that begin the body go into the head."""
    topics = _topics()[lang]
    heading, intro = topics[hashlib.sha256(key.encode()).digest()[1] % len(topics)]
    head = ""
    while found := _FOR_HEAD.match(body):
        head, body = head + found[1] + "\n", body[found.end() :]
    page = (CORPUS / f"shell.{lang}.html").read_text("utf-8").replace("</head>", f"{head}</head>")
    return page.replace("{heading}", heading).replace("{intro}", intro).replace("{body}", body.strip())


def write(folder: Path, pages: dict[str, str]) -> None:
    """The pages, by name, with the pictures and films that they show."""
    shutil.copytree(CORPUS / "assets", folder)
    for name, page in pages.items():
        (folder / f"{name}.html").write_text(page, "utf-8")


def _replaced(text: str, repair: dict[str, str]) -> str:
    for old, new in repair.items():
        if old not in text:
            raise ValueError(f"« {old} » is not in {text[:80]!r}")
        text = text.replace(old, new)
    return text


def _files(kind: str) -> Iterator[tuple[str, Any]]:
    for path in sorted((CORPUS / kind).glob("*.yml")):
        # Numbers stay as they are written: 1.10 is not 1.1.
        yield path.stem, yaml.load(path.read_text("utf-8"), yaml.BaseLoader)  # noqa: S506 - makes texts only


@cache
def _topics() -> dict[str, list[list[str]]]:
    topics: dict[str, list[list[str]]] = yaml.safe_load((CORPUS / "shell.yml").read_text("utf-8"))
    return topics
