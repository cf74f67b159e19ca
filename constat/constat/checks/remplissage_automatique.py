"""A field about oneself can fill itself in."""

from __future__ import annotations

from collections.abc import Iterator

from constat.check import Check
from constat.checks._reading import read
from constat.finding import Finding
from constat.page import AuditedPage
from constat.people import People

CHECK = Check(
    id="remplissage-automatique",
    title="Un champ sur soi peut se remplir tout seul",
    rgaa=("11.13",),
    wcag=("1.3.5",),
    hinders=(People.READING,),
    why="Une personne qui écrit avec peine, ou qui ne se rappelle pas, laisse le navigateur écrire "
    "son nom et son adresse.",
    looks="Les étiquettes qui demandent un nom, une adresse, un téléphone, un courriel, une date de "
    "naissance, et l’attribut autocomplete.",
    cannot_know="Si le champ parle de la personne qui écrit ou d’une autre.",
    stage="lecture",
)

_SAYS = {
    "missing": (
        "Le champ « {text} » n’a pas d’attribut autocomplete.",
        "Ajoutez l’attribut autocomplete de HTML : name, email, tel, street-address…",
    ),
    "wrong": (
        'Le champ « {text} » annonce autocomplete="{value}".',
        "Écrivez la valeur qui dit ce que le champ demande.",
    ),
}


def look(page: AuditedPage) -> Iterator[Finding]:
    """A field about oneself can fill itself in."""
    yield from read(page, CHECK, _SAYS)
