"""What is shown first is read first."""

from __future__ import annotations

from collections.abc import Iterator

from constat.check import Check
from constat.checks._reading import read
from constat.finding import Finding
from constat.page import AuditedPage
from constat.people import People

CHECK = Check(
    id="ordre-visuel",
    title="L’ordre de lecture suit l’ordre affiché",
    rgaa=("10.3",),
    wcag=("1.3.2",),
    hinders=(People.BLIND,),
    why="Un lecteur d’écran suit l’ordre du code : la réponse arrive avant la question, l’étape 3 avant l’étape 1.",
    looks="Les blocs voisins que la feuille de styles a retournés : leur place à l’écran, comparée à "
    "leur ordre dans le code.",
    cannot_know="Si l’ordre compte entre deux blocs sans numéro ni titre.",
    stage="lecture",
)

_SAYS = {
    "turned": (
        "« {text} » est affiché avant « {other} », mais lu après.",
        "Mettez-les dans le code dans l’ordre où on doit les lire.",
    ),
    "doubt": (
        "« {text} » est affiché avant « {other} », mais lu après. L’ordre compte-t-il ?",
        "Mettez-les dans le code dans l’ordre où on doit les lire.",
    ),
}


def look(page: AuditedPage) -> Iterator[Finding]:
    """What is shown first is read first."""
    yield from read(page, CHECK, _SAYS)
