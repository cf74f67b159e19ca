"""Two links of the same name go to the same place."""

from __future__ import annotations

from collections.abc import Iterator
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
    found = [entry for entry in seen["found"] if not _equal(page, entry)]
    yield from told(CHECK, _SAYS, seen["looked"], found)


def _equal(page: AuditedPage, entry: dict[str, Any]) -> bool:
    words = words_at(page, entry["one"])
    return words is not None and words == words_at(page, entry["two"])
