"""A table of data has its headers and its title."""

from __future__ import annotations

from collections.abc import Iterator

from guidebook.audit.check import Check
from guidebook.audit.checks._reading import read
from guidebook.audit.finding import Finding
from guidebook.audit.page import AuditedPage

CHECK = Check(
    id="tableau-de-donnees",
    title="Un tableau de données a ses en-têtes et son titre",
    rgaa=(
        "5.4",
        "5.6",
        "5.7",
        "5.8",
    ),
    wcag=("1.3.1",),
    act=(),
    why="Un lecteur d’écran dit l’en-tête de chaque cellule où l’on arrive.",
    looks="Les tableaux sans en-tête dont la première ligne est en gras ou colorée, les titres mis dans "
    "une cellule, les portées fausses, les tableaux de mise en forme avec des en-têtes.",
    cannot_know="Si un tableau sans en-tête range des données.",
    stage="lecture",
)

_SAYS = {
    "headless": (
        "La première ligne de ce tableau a l’air d’en-têtes, mais aucune cellule n’est un <th>.",
        'Écrivez <th scope="col"> dans cette ligne.',
    ),
    "doubt": (
        "Ce tableau n’a pas d’en-tête. Range-t-il des données ?",
        'Si oui, écrivez des <th scope="col"> ou <th scope="row">. Sinon, role="presentation".',
    ),
    "title": (
        "Le titre du tableau, « {text} », est dans une cellule.",
        "Mettez-le dans <caption>.",
    ),
    "scope": (
        "La portée « {text} » de cet en-tête n’existe pas.",
        'Écrivez scope="col", "row", "colgroup" ou "rowgroup".',
    ),
    "layout": (
        "Ce tableau de mise en forme contient {text}, qui est pour les données.",
        'Ôtez role="presentation" si ce sont des données, sinon ôtez ces éléments.',
    ),
}


def look(page: AuditedPage) -> Iterator[Finding]:
    """A table of data has its headers and its title."""
    yield from read(page, CHECK, "data_table", _SAYS)
