"""A PDF → the conditions that it meets."""

from __future__ import annotations

from pathlib import Path

import pikepdf
from pikepdf import Pdf

from tests.paper.pdfua.conditions import MACHINE, OURS
from tests.paper.pdfua.tree import Paper


def broken_rules(file: Path) -> list[str]:
    """What is broken, a sentence each with its number; nothing where all is well."""
    with pikepdf.open(file) as pdf:
        return broken_in(pdf)


def broken_in(pdf: Pdf) -> list[str]:
    """The same of an open document."""
    paper, table = Paper(pdf), MACHINE | OURS
    rules = dict.fromkeys(rule for _, its_rules in table.values() for rule in its_rules)
    found = dict.fromkeys(broken for rule in rules for broken in rule(paper))
    return [f"{number} {table[number][0]}: {place}".removesuffix(": ") for number, place in sorted(found)]
