"""What looks like a heading is one."""

from __future__ import annotations

from collections.abc import Iterator

from constat.check import Check
from constat.checks._reading import read
from constat.finding import Finding
from constat.page import AuditedPage
from constat.people import People

CHECK = Check(
    id="faux-titre",
    title="Ce qui a l’air d’un titre en est un",
    rgaa=("9.1",),
    wcag=("1.3.1",),
    act=(),
    hinders=(People.BLIND,),
    why="Une personne aveugle saute de titre en titre pour trouver ce qu’elle cherche.",
    looks="Les lignes courtes, seules, grasses ou grandes, suivies d’un texte ordinaire, et qui ne sont "
    "pas des titres.",
    cannot_know="Si une phrase importante mise en gras sert de titre.",
    stage="lecture",
)

_SAYS = {
    "big": (
        "« {text} » a la taille et la graisse d’un titre, mais n’en est pas un.",
        "Écrivez un vrai titre : <h2>, <h3>…",
    ),
    "bold": (
        "« {text} » est une ligne toute en gras avant un texte. Est-ce un titre ?",
        "Si c’en est un, écrivez <h2>, <h3>…",
    ),
}


def look(page: AuditedPage) -> Iterator[Finding]:
    """What looks like a heading is one."""
    yield from read(page, CHECK, _SAYS)
