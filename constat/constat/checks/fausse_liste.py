"""What looks like a list is one."""

from __future__ import annotations

from collections.abc import Iterator

from constat.check import Check
from constat.checks._reading import read
from constat.finding import Finding
from constat.page import AuditedPage
from constat.people import People

CHECK = Check(
    id="fausse-liste",
    title="Ce qui a l’air d’une liste en est une",
    rgaa=("9.3",),
    wcag=("1.3.1",),
    act=(),
    hinders=(People.BLIND,),
    why="Un lecteur d’écran annonce le nombre d’éléments d’une vraie liste et y saute.",
    looks="Au moins trois lignes de suite qui commencent par une puce ou par des numéros qui se suivent, "
    "hors de toute liste.",
    cannot_know="Si des lignes sans puce forment une énumération.",
    stage="lecture",
)

_SAYS = {
    "bullets": (
        "Ces {count} lignes commencent par « {mark} » mais ne forment pas une liste.",
        "Écrivez une vraie liste : <ul> et <li>.",
    ),
    "numbers": (
        "Ces {count} lignes sont numérotées à la main et ne forment pas une liste.",
        "Écrivez une vraie liste : <ol> et <li>.",
    ),
}


def look(page: AuditedPage) -> Iterator[Finding]:
    """What looks like a list is one."""
    yield from read(page, CHECK, _SAYS)
