"""A link in a sentence has more than its colour."""

from __future__ import annotations

from collections.abc import Iterator

from constat.check import Check
from constat.checks._reading import Say, Says, read
from constat.finding import Finding
from constat.page import AuditedPage
from constat.people import People

CHECK = Check(
    id="lien-par-la-couleur",
    title="Un lien dans une phrase se voit sans les couleurs",
    rgaa=("10.6",),
    wcag=("1.4.1",),
    hinders=(People.LOW_VISION,),
    why="Une personne qui voit mal les couleurs ne trouve pas le lien dans la phrase.",
    looks="Les liens posés dans une phrase, sans trait, sans graisse, sans fond : leur contraste avec "
    "le texte autour, puis ce que les feuilles de styles changent au survol.",
    cannot_know="Ce qu’un script change au survol.",
    stage="lecture",
)

_SAYS: Says = {
    "faint": (
        ("Le lien « {text} » ne se distingue de sa phrase que par sa couleur (contraste {ratio}, il en faut 3)."),
        "Soulignez les liens dans les phrases.",
    ),
    "hover": Say(
        ("Le lien « {text} » ne se distingue de sa phrase que par sa couleur, et rien d’autre ne change au survol."),
        "Soulignez les liens dans les phrases, ou au moins au survol et au focus.",
        wcag=(),
    ),
}


def look(page: AuditedPage) -> Iterator[Finding]:
    """A link in a sentence has more than its colour."""
    yield from read(page, CHECK, _SAYS)
