"""No text that matters is made by CSS."""

from __future__ import annotations

from collections.abc import Iterator

from constat.check import Check
from constat.checks._reading import read
from constat.finding import Finding
from constat.page import AuditedPage
from constat.people import People

CHECK = Check(
    id="texte-en-css",
    title="Aucun texte porteur de sens n’est mis par le CSS",
    rgaa=("10.2",),
    wcag=("1.3.1",),
    act=(),
    hinders=(People.LOW_VISION,),
    why="Un texte mis par le CSS disparaît quand on change les styles, et ne se traduit ni ne se copie.",
    looks="Les mots d’au moins trois lettres dans la propriété content de ::before et ::after.",
    cannot_know="Si ces mots sont répétés ailleurs dans la page.",
    stage="lecture",
)

_SAYS = {
    "word": (
        "Le texte « {text} » n’existe que dans le CSS.",
        "Écrivez-le dans le HTML.",
    ),
}


def look(page: AuditedPage) -> Iterator[Finding]:
    """No text that matters is made by CSS."""
    yield from read(page, CHECK, _SAYS)
