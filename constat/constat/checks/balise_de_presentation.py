"""The look is in the style sheets."""

from __future__ import annotations

from collections.abc import Iterator

from constat.check import Check
from constat.checks._reading import read
from constat.finding import Finding
from constat.page import AuditedPage
from constat.people import People

CHECK = Check(
    id="balise-de-presentation",
    title="La présentation est dans les feuilles de styles",
    rgaa=("10.1",),
    wcag=("1.3.1",),
    act=(),
    hinders=(People.LOW_VISION,),
    why="Qui change les couleurs ou la taille du texte a besoin que la page ne les impose pas dans son code.",
    looks="Les balises et attributs de présentation que RGAA 10.1 nomme.",
    cannot_know="Rien : la liste est fermée.",
    stage="lecture",
)

_SAYS = {
    "tag": (
        "La balise <{text}> est de pure présentation.",
        "Ôtez-la et dites la présentation en CSS.",
    ),
    "attribute": (
        "L’attribut {text} est de pure présentation.",
        "Ôtez-le et dites la présentation en CSS.",
    ),
}


def look(page: AuditedPage) -> Iterator[Finding]:
    """The look is in the style sheets."""
    yield from read(page, CHECK, _SAYS)
