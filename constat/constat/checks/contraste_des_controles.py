"""The edge of a field and the drawing of a button stand out."""

from __future__ import annotations

from collections.abc import Iterator

from constat.check import Check
from constat.checks._reading import read
from constat.finding import Finding
from constat.page import AuditedPage
from constat.people import People

CHECK = Check(
    id="contraste-des-controles",
    title="Le bord des champs et le dessin des boutons se détachent du fond",
    rgaa=("3.3",),
    wcag=("1.4.11",),
    hinders=(People.LOW_VISION,),
    why="Une personne malvoyante ne voit pas où écrire, ni où appuyer.",
    looks="La couleur du bord et du fond de chaque champ, et celle des dessins des boutons sans texte, "
    "comparées à ce qui les entoure : il faut un contraste de 3.",
    cannot_know="Ce que montre une image, une ombre ou un dégradé.",
    stage="lecture",
)

_SAYS = {
    "field": (
        "Le champ « {text} » ne se détache pas de la page (contraste {ratio}, il en faut 3).",
        "Donnez-lui un bord plus foncé.",
    ),
    "icon": ("Le dessin du bouton « {text} » se détache mal (contraste {ratio}, il en faut 3).", "Foncez le dessin."),
}


def look(page: AuditedPage) -> Iterator[Finding]:
    """The edge of a field and the drawing of a button stand out."""
    yield from read(page, CHECK, _SAYS)
