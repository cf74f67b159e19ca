"""What has the focus isn't wholly under a sticky part."""

from __future__ import annotations

from collections.abc import Iterator

from constat.check import Check
from constat.checks._driving import told
from constat.checks._walk import walk
from constat.finding import Finding
from constat.page import AuditedPage
from constat.people import People

CHECK = Check(
    id="focus-recouvert",
    title="Le focus n’est pas caché sous un bandeau fixe",
    rgaa=("10.7",),
    wcag=("2.4.11",),
    hinders=(People.HANDS,),
    why="Un bandeau fixe peut couvrir l’élément qui a le focus : la personne au clavier agit sans voir sur quoi.",
    looks="À chaque arrêt de Tab, on regarde en neuf points ce qui est peint par-dessus l’élément.",
    cannot_know="Si la personne peut déplacer ou fermer le bandeau.",
    stage="conduite",
)

_SAY = {
    "covered": (
        "Quand il a le focus, « {text} » est entièrement caché sous une partie fixe de la page ({by}).",
        "Réservez la place du bandeau (scroll-padding, marge du contenu), ou ne le fixez pas.",
    )
}


def look(page: AuditedPage) -> Iterator[Finding]:
    """Each covered stop, once."""
    told_already = set()
    for stop in walk(page).stops:
        if not stop["covered"] or stop["number"] in told_already or stop["hidden"]:
            continue
        told_already.add(stop["number"])
        yield told(CHECK, {**stop, "key": "covered", "by": stop["covered"]["selector"]}, _SAY)
