"""What must be filled in is said before."""

from __future__ import annotations

from collections.abc import Iterator

from constat.check import Check
from constat.checks._reading import Say, Says, read
from constat.finding import Finding
from constat.page import AuditedPage
from constat.people import People

CHECK = Check(
    id="champ-obligatoire",
    title="Ce qui est obligatoire est dit avant, et pas par la couleur seule",
    rgaa=("3.1", "11.10"),
    wcag=("3.3.2",),
    hinders=(People.READING,),
    why="Une personne qui n’a pas vu l’indication envoie le formulaire, se le voit refuser, et abandonne.",
    looks="Les astérisques sans explication ou expliqués trop tard, les champs obligatoires que rien "
    "ne montre, les consignes qui désignent des champs par leur couleur.",
    cannot_know="Ce qu’un script exige sans le dire.",
    stage="lecture",
)

_SAYS: Says = {
    "star": Say(
        "L’astérisque de « {text} » n’est expliqué nulle part.",
        "Écrivez avant le formulaire : « Les champs suivis d’un * sont obligatoires ».",
        rgaa=("11.10",),
    ),
    "after": Say(
        "L’explication vient après les champs : « {text} ».", "Mettez-la avant le premier champ.", rgaa=("11.10",)
    ),
    "silent": Say(
        "Le champ « {text} » est obligatoire, et rien ne le montre.",
        "Ajoutez « (obligatoire) » dans son étiquette.",
        rgaa=("11.10",),
    ),
    "colour": Say(
        "Cette consigne désigne des champs par leur couleur ou leur aspect : « {text} ».",
        "Ajoutez le mot « obligatoire » ou « erreur » dans l’étiquette des champs.",
        rgaa=("3.1",),
        wcag=("1.4.1",),
    ),
}


def look(page: AuditedPage) -> Iterator[Finding]:
    """What must be filled in is said before."""
    yield from read(page, CHECK, _SAYS)
