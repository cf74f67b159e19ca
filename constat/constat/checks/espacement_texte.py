"""Nothing is lost when the reader spaces lines, words and letters (WCAG 1.4.12's four values)."""

from __future__ import annotations

from collections.abc import Iterator

from constat.check import Check
from constat.checks._driving import all_told, take_the_wheel
from constat.finding import Finding
from constat.page import AuditedPage
from constat.people import People

CHECK = Check(
    id="espacement-texte",
    title="Le texte reste entier quand le lecteur l’espace",
    rgaa=("10.12",),
    wcag=("1.4.12",),
    hinders=(
        People.LOW_VISION,
        People.READING,
    ),
    why="Des personnes dyslexiques ou malvoyantes écartent les lignes, les mots et les lettres pour lire.",
    looks="Les quatre espacements de la norme sont appliqués ; on compare les textes coupés ou recouverts avec "
    "ceux d’avant.",
    cannot_know="Si un texte coupé se lit ailleurs dans la page.",
    stage="conduite",
)

_SAY = {
    "cut": (
        "Quand le lecteur espace le texte, celui-ci est coupé : « {text} ».",
        "Ôtez la hauteur ou la largeur fixe de la boîte : min-height suffit.",
    ),
    "over": (
        "Quand le lecteur espace le texte, « {text} » est recouvert par « {other} ».",
        "Ôtez le placement absolu ou la hauteur fixe, pour que les blocs se suivent.",
    ),
    "locked": (
        "L’espacement du texte est imposé dans l’attribut style (« !important ») : le lecteur ne peut pas le changer.",
        "Mettez cet espacement dans la feuille de style, ou ôtez « !important ».",
    ),
}

# https://www.w3.org/TR/WCAG22/#text-spacing
_SPACED = """
* { line-height: 1.5 !important; letter-spacing: 0.12em !important; word-spacing: 0.16em !important; }
p { margin-bottom: 2em !important; }
"""


def look(page: AuditedPage) -> Iterator[Finding]:
    """Space the text, compare, put it back."""
    take_the_wheel(page)
    page.run("_texts", "before")
    page.run("espacement_texte", _SPACED)
    seen = page.run("_texts", "after")
    locked = page.run("espacement_texte", None)
    yield from all_told(CHECK, [*seen, *locked], _SAY)
