"""A drawing made of signs has an alternative."""

from __future__ import annotations

from collections.abc import Iterator

from constat.check import Check
from constat.checks._reading import read
from constat.finding import Finding
from constat.page import AuditedPage
from constat.people import People

CHECK = Check(
    id="dessin-de-signes",
    title="Un dessin fait de signes a une alternative",
    rgaa=("13.5",),
    wcag=("1.1.1",),
    hinders=(People.BLIND,),
    why="Un lecteur d’écran épelle chaque signe : « deux-points, tiret, parenthèse ».",
    looks="Les lignes faites surtout de signes, les mots de deux alphabets, et les frimousses tapées au clavier, "
    'sans role="img" nommé ni <abbr title>.',
    cannot_know="Les jeux de lettres et les symboles d’un métier.",
    stage="lecture",
)

_SAYS = {
    "drawing": (
        "Ce dessin est fait de signes : « {text} ».",
        'Mettez-le dans un élément role="img" avec aria-label, ou remplacez-le par une image.',
    ),
    # WCAG 2.2, failure F71: https://www.w3.org/WAI/WCAG22/Techniques/failures/F71
    "mixed": (
        "Le mot « {text} » mélange des lettres de deux alphabets, qui se ressemblent à l’œil seulement.",
        "Écrivez-le avec les lettres d’une seule langue.",
    ),
    "face": (
        "Cette frimousse est faite de signes : « {text} ».",
        'Écrivez <span role="img" aria-label="sourire">, ou le mot.',
    ),
}


def look(page: AuditedPage) -> Iterator[Finding]:
    """A drawing made of signs has an alternative."""
    yield from read(page, CHECK, _SAYS)
