"""A link to a file says which kind it is."""

from __future__ import annotations

from collections.abc import Iterator

from constat.check import Check
from constat.checks._reading import read
from constat.finding import Finding
from constat.page import AuditedPage
from constat.people import People

CHECK = Check(
    id="fichier-annonce",
    title="Un lien vers un fichier annonce son format",
    rgaa=(),
    wcag=(),
    hinders=(People.EVERYBODY,),
    why="Une personne qui n’a pas le bon logiciel, ou peu de réseau, a besoin de savoir qu’un fichier va arriver.",
    looks="Les liens vers un document, une archive ou un programme, dont l’intitulé ne dit ni le format ni le poids.",
    cannot_know="Si le poids annoncé est le bon.",
    stage="lecture",
)

_SAYS = {
    "silent": (
        "Le lien « {text} » mène à un fichier {ending} sans le dire.",
        "Ajoutez le format et le poids dans le lien : « (PDF, 300 ko) ».",
    ),
}


def look(page: AuditedPage) -> Iterator[Finding]:
    """A link to a file says which kind it is."""
    yield from read(page, CHECK, _SAYS)
