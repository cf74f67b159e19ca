"""What is laid out as a table of data is a table."""

from __future__ import annotations

from collections.abc import Iterator

from constat.check import Check
from constat.checks._reading import Says, read
from constat.finding import Finding
from constat.page import AuditedPage
from constat.people import People

CHECK = Check(
    id="faux-tableau",
    title="Ce qui est rangé en lignes et en colonnes est un tableau",
    rgaa=("5.7",),
    wcag=("1.3.1",),
    hinders=(People.BLIND,),
    why="Qui écoute la page entend une suite de mots et de nombres, sans savoir à quelle colonne chacun appartient.",
    looks="Les blocs alignés en trois colonnes ou plus, dont la première ligne nomme des colonnes de nombres.",
    cannot_know="Si des blocs alignés qui ne contiennent que des mots se lisent par colonne.",
    stage="lecture",
)

_SAYS: Says = {
    "drawn": (
        "Ces blocs forment un tableau ({count} colonnes), mais ne sont pas un <table> : « {text} ».",
        'Utilisez <table>, avec <th scope="col"> dans la première ligne.',
    ),
}


def look(page: AuditedPage) -> Iterator[Finding]:
    """What is laid out as a table of data is a table."""
    yield from read(page, CHECK, _SAYS)
