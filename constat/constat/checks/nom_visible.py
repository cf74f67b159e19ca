"""What is written on a control is in its name."""

from __future__ import annotations

from collections.abc import Iterator

from constat.check import Check
from constat.checks._reading import Say, Says, read
from constat.finding import Finding
from constat.page import AuditedPage
from constat.people import People

CHECK = Check(
    id="nom-visible",
    title="Le nom d’un bouton, d’un lien ou d’un champ contient les mots qu’on y lit",
    rgaa=("6.1", "7.1", "11.2", "11.9"),
    wcag=("2.5.3",),
    act=("2ee8b8",),
    hinders=(People.HANDS,),
    why="Une personne qui commande par la voix dit les mots qu’elle lit : si le nom caché est autre, rien ne se passe.",
    looks="Les mots visibles, dans l’ordre et sans la ponctuation ni ce qui est entre parenthèses, "
    "cherchés dans le nom que donnent aria-label et aria-labelledby.",
    cannot_know="Ce que veut dire un signe seul (× pour fermer), et quel est l’intitulé d’un long bloc cliquable.",
    stage="lecture",
)

_SAYS: Says = {
    "link": Say(
        "On lit « {text} » sur ce lien, mais son nom est « {name} ».",
        "Commencez l’aria-label par les mots visibles, ou ôtez-le.",
        rgaa=("6.1",),
    ),
    "button": Say(
        "On lit « {text} » sur ce bouton, mais son nom est « {name} ».",
        "Commencez l’aria-label par les mots visibles, ou ôtez-le.",
        rgaa=("11.9",),
    ),
    "field": Say(
        "L’étiquette de ce champ est « {text} », mais son nom est « {name} ».",
        "Ôtez l’aria-label : l’étiquette suffit.",
        rgaa=("11.2",),
    ),
    "other": Say(
        "On lit « {text} », mais le nom est « {name} ».",
        "Commencez l’aria-label par les mots visibles, ou ôtez-le.",
        rgaa=("7.1",),
    ),
}


def look(page: AuditedPage) -> Iterator[Finding]:
    """What is written on a control is in its name."""
    yield from read(page, CHECK, _SAYS)
