"""Text written from right to left says so."""

from __future__ import annotations

from collections.abc import Iterator

from constat.check import Check
from constat.checks._reading import read
from constat.finding import Finding
from constat.page import AuditedPage
from constat.people import People

CHECK = Check(
    id="sens-de-lecture",
    title="Le texte qui se lit de droite à gauche le dit",
    rgaa=("8.10",),
    wcag=("1.3.2",),
    hinders=(People.EVERYBODY,),
    why="Un texte arabe ou hébreu sans dir est mal rangé : la ponctuation et les nombres changent de place.",
    looks="Les blocs surtout écrits en arabe ou en hébreu, affichés de gauche à droite ; l’inverse ; "
    "les valeurs de dir qui n’existent pas.",
    cannot_know="Le sens de quelques mots cités dans une phrase.",
    stage="lecture",
)

_SAYS = {
    "left": (
        "Ce texte se lit de droite à gauche, et rien ne le dit : « {text} ».",
        'Écrivez dir="rtl" (et lang) sur cet élément.',
    ),
    "right": (
        'Ce texte se lit de gauche à droite, mais il est dans un bloc dir="rtl" : « {text} ».',
        'Écrivez dir="ltr" sur cet élément.',
    ),
    "turned": (
        "« {text} » est écrit à l’envers, et retourné par la feuille de styles.",
        "Écrivez les lettres dans le bon ordre.",
    ),
    "value": ("« {text} » n’est pas une valeur de dir.", "Écrivez ltr, rtl ou auto."),
}


def look(page: AuditedPage) -> Iterator[Finding]:
    """Text written from right to left says so."""
    yield from read(page, CHECK, _SAYS)
