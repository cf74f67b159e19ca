"""The help and the fault of a field are tied to it."""

from __future__ import annotations

from collections.abc import Iterator

from constat.check import Check
from constat.checks._reading import Say, Says, read
from constat.finding import Finding
from constat.page import AuditedPage
from constat.people import People

CHECK = Check(
    id="aide-de-champ",
    title="L’aide et l’erreur d’un champ lui sont reliées",
    rgaa=("11.10",),
    wcag=("1.3.1", "3.3.2"),
    hinders=(People.BLIND,),
    why="Un lecteur d’écran, dans un formulaire, ne dit que l’étiquette et ce qui est relié au champ "
    ": un format écrit à côté n’est pas entendu.",
    looks="Les textes courts posés contre un champ, qui disent un format, un exemple ou une erreur, "
    "hors de l’étiquette et d’aria-describedby.",
    cannot_know="Si un texte voisin sans mot de consigne est utile pour remplir le champ.",
    stage="lecture",
)

_SAYS: Says = {
    "hint": Say(
        "L’aide « {text} » n’est pas reliée au champ « {name} ».",
        "Donnez-lui un id, et écrivez-le dans aria-describedby sur le champ.",
        wcag=("1.3.1", "3.3.2"),
    ),
    "format": Say(
        "Le champ « {name} » refuse ce qui n’a pas la bonne forme, et rien ne dit laquelle.",
        "Écrivez dans l’étiquette la forme demandée, avec un exemple.",
        wcag=("3.3.2",),
    ),
    "rules": Say(
        "Rien ne dit ce que le mot de passe « {name} » doit contenir.",
        "Écrivez avant le champ combien de signes il faut, et lesquels.",
        wcag=("3.3.2",),
    ),
    "error": Say(
        "Le message « {text} » n’est pas relié au champ « {name} ».",
        "Donnez-lui un id, et écrivez-le dans aria-describedby sur le champ.",
        wcag=("1.3.1",),
    ),
}


def look(page: AuditedPage) -> Iterator[Finding]:
    """The help and the fault of a field are tied to it."""
    yield from read(page, CHECK, _SAYS)
