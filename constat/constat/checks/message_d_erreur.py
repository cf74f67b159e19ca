"""A message of error says what is wrong, and where."""

from __future__ import annotations

from collections.abc import Iterator

from constat.check import Check
from constat.checks._reading import read
from constat.finding import Finding
from constat.page import AuditedPage
from constat.people import People

CHECK = Check(
    id="message-d-erreur",
    title="Un message d’erreur dit ce qui ne va pas, et où",
    rgaa=("11.10", "11.11"),
    wcag=("3.3.1", "3.3.3"),
    act=("36b590",),
    hinders=(People.READING,),
    why="Une personne qui ne sait pas quoi corriger abandonne, et croit que c’est sa faute.",
    looks="Dans une page qui a des champs, les messages qui disent seulement « erreur » ou « invalide "
    "», les champs dits faux sans un mot, les messages qui ne nomment aucun champ.",
    cannot_know="Si un message précis aide vraiment à corriger.",
    stage="lecture",
)

_SAYS = {
    "vague": (
        "Le message « {text} » ne dit pas ce qui ne va pas.",
        "Dites quoi écrire : « Écrivez la date comme ceci : 12/03/1950 ».",
    ),
    "silent": (
        "Le champ « {text} » est dit faux, et rien ne dit pourquoi.",
        "Ajoutez un message, et reliez-le par aria-describedby.",
    ),
    "nameless": (
        "Le message « {text} » ne nomme aucun champ. Sait-on lequel corriger ?",
        "Nommez chaque champ, et reliez-le.",
    ),
}


def look(page: AuditedPage) -> Iterator[Finding]:
    """A message of error says what is wrong, and where."""
    yield from read(page, CHECK, _SAYS)
