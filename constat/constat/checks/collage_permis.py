"""A password or a code can be pasted: nobody has to remember or copy it by hand."""

from __future__ import annotations

from collections.abc import Iterator

from constat.check import Check
from constat.checks._driving import all_told, take_the_wheel
from constat.finding import Finding
from constat.page import AuditedPage
from constat.people import People

CHECK = Check(
    id="collage-permis",
    title="Un mot de passe ou un code se colle",
    rgaa=(),
    wcag=("3.3.8",),
    hinders=(People.READING,),
    why="Recopier un mot de passe demande mémoire et précision ; un gestionnaire de mots de passe colle.",
    looks="Un texte est collé par un script dans chaque champ ; on voit si la page le refuse.",
    cannot_know="Ce qu’un gestionnaire de mots de passe fait autrement que par le collage.",
    stage="conduite",
)

# WCAG 2.2, failure F109: https://www.w3.org/WAI/WCAG22/Techniques/failures/F109
_SAY = {
    "refused": (
        "Le champ « {text} » refuse qu’on y colle un texte.",
        "Ôtez ce qui arrête l’événement paste.",
    ),
    "maybe": (
        "Le champ « {text} » refuse qu’on y colle un texte. Faut-il recopier de mémoire ?",
        "Ôtez ce qui arrête l’événement paste.",
    ),
}


def look(page: AuditedPage) -> Iterator[Finding]:
    """Paste into each field for a secret."""
    take_the_wheel(page)
    yield from all_told(CHECK, page.run("collage_permis"), _SAY)
