"""Two links of the same name go to the same place."""

from __future__ import annotations

from collections.abc import Iterator
from difflib import SequenceMatcher
from typing import Any

from constat.check import Check
from constat.checks._fetch import words_at
from constat.checks._reading import told
from constat.finding import Finding
from constat.page import AuditedPage
from constat.people import People

CHECK = Check(
    id="liens-jumeaux",
    title="Deux liens du même nom mènent au même endroit",
    rgaa=("6.1",),
    wcag=("2.4.4", "2.4.9"),
    act=("fd3a94", "b20e66"),
    hinders=(People.BLIND,),
    why="Une personne aveugle, qui parcourt la liste des liens, ne sait pas lequel prendre.",
    looks="Les liens du même nom vers deux adresses : dans la même phrase ou la même case, rien ne les distingue ; "
    "ailleurs, on cherche ce qui les distingue autour. Quand les deux pages sont à portée, on compare leur texte.",
    cannot_know="Si deux pages différentes rendent le même service.",
    stage="lecture",
)

_SAME = 0.97
"""Two pages that share so much of their words, in the same order, differ by a date or by the mark of the menu."""

_SAYS = {
    "same": (
        "Au même endroit, deux liens s’appellent « {text} » et mènent à deux pages.",
        "Donnez à chaque lien un nom qui dit où il mène.",
    ),
    "doubt": (
        "Deux liens s’appellent « {text} » et mènent à deux adresses. Ce qui est autour suffit-il ?",
        "Donnez à chaque lien un nom qui dit où il mène.",
    ),
}


def look(page: AuditedPage) -> Iterator[Finding]:
    """Two links of the same name go to the same place."""
    seen = page.run("liens_jumeaux")
    found = [judged for entry in seen["found"] if (judged := _compared(page, entry))]
    yield from told(CHECK, _SAYS, seen["looked"], found)


def _compared(page: AuditedPage, entry: dict[str, Any]) -> dict[str, Any] | None:
    """The entry, as a doubt where a page is out of reach; None where both pages say the same."""
    one, two = (words_at(page, entry[name]) for name in ("one", "two"))
    if one is None or two is None:
        return {**entry, "result": "a_verifier"}
    matcher = SequenceMatcher(None, one.split(), two.split(), autojunk=False)
    same = one == two or (matcher.quick_ratio() > _SAME and matcher.ratio() > _SAME)
    return None if same else entry
