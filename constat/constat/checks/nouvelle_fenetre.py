"""A link that opens a window says so."""

from __future__ import annotations

from collections.abc import Iterator

from constat.check import Check
from constat.checks._reading import read
from constat.finding import Finding
from constat.page import AuditedPage
from constat.people import People

CHECK = Check(
    id="nouvelle-fenetre",
    title="Un lien qui ouvre une fenêtre le dit",
    rgaa=(),
    wcag=("3.2.5",),
    hinders=(
        People.BLIND,
        People.READING,
    ),
    why="Une personne aveugle, ou peu à l’aise, ne comprend pas que le bouton « Précédent » ne marche plus.",
    looks="Les liens qui ouvrent une autre fenêtre, dont ni le nom, ni le titre, ni le texte voisin, "
    "ni une icône nommée n’en parlent.",
    cannot_know="Ce que dit une icône sans nom, et les fenêtres ouvertes par un script.",
    stage="lecture",
)

_SAYS = {
    "silent": (
        "Le lien « {text} » ouvre une autre fenêtre sans le dire.",
        "Ôtez target, ou ajoutez « (nouvelle fenêtre) » dans le lien.",
    ),
}


def look(page: AuditedPage) -> Iterator[Finding]:
    """A link that opens a window says so."""
    yield from read(page, CHECK, _SAYS)
