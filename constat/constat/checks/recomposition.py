"""At 320 px wide (1280 px at 400 %), everything is read by scrolling one way only."""

from __future__ import annotations

from collections.abc import Iterator

from constat.check import Check
from constat.checks._driving import all_told, take_the_wheel
from constat.finding import Finding
from constat.page import VIEWPORT, AuditedPage
from constat.people import People

CHECK = Check(
    id="recomposition",
    title="Le contenu se lit à 320 pixels de large, sans défilement dans les deux sens",
    rgaa=("10.11",),
    wcag=("1.4.10",),
    hinders=(People.LOW_VISION,),
    why="Une personne malvoyante qui grossit la page quatre fois, ou qui lit sur un petit téléphone, perd la fin "
    "des lignes ou doit faire défiler chaque ligne de côté.",
    looks="La page est rétrécie à 320 pixels : on cherche ce qui déborde, et les textes coupés qui ne l’étaient pas.",
    cannot_know="Si un contenu large (plan, grand tableau, jeu) a vraiment besoin de ses deux dimensions.",
    stage="conduite",
)

_SAY = {
    "page": (
        "À 320 pixels de large, la page doit défiler de côté : elle en occupe {width}, à cause de ce texte.",
        "Remplacez la largeur fixe par une largeur maximale (max-width: 100%) et laissez les colonnes passer l’une "
        "sous l’autre.",
    ),
    "wide": (
        "À 320 pixels de large, la page défile de côté ({width} pixels). Ce contenu a-t-il besoin de ses deux "
        "dimensions ?",
        "Sinon, limitez sa largeur (max-width: 100%), ou mettez-le dans une boîte qui défile seule.",
    ),
    "inner": (
        "À 320 pixels de large, ce texte ne se lit qu’en faisant défiler sa boîte de côté : « {text} ».",
        "Laissez le texte passer à la ligne : ôtez la largeur fixe ou « white-space: nowrap ».",
    ),
    "gone": (
        "À 320 pixels de large, ce texte n’est plus là : « {text} ».",
        "Montrez-le aussi sur les petits écrans : ôtez « display: none » de la feuille de style.",
    ),
    "cut": (
        "À 320 pixels de large, ce texte est coupé : « {text} ».",
        "Ôtez la hauteur fixe (min-height suffit) ou « overflow: hidden », et laissez le texte passer à la ligne.",
    ),
    "over": (
        "À 320 pixels de large, « {text} » est recouvert par « {other} ».",
        "Ôtez le placement absolu ou la hauteur fixe, pour que les textes se suivent.",
    ),
}


def look(page: AuditedPage) -> Iterator[Finding]:
    """Compare the page at 1280 px with the page at 320 px."""
    take_the_wheel(page)
    page.run("recomposition", True)
    page.run("_texts", "before")
    try:
        # 1280 × 1024 at 400 % is 320 × 256; the height is kept, so that sticky parts are not judged here.
        page.page.set_viewport_size({"width": 320, "height": 800})
        page.page.wait_for_timeout(100)
        seen = [*page.run("recomposition", False), *page.run("_texts", "after")]
    finally:
        page.page.set_viewport_size(VIEWPORT)  # type: ignore[arg-type]
    yield from all_told(CHECK, seen, _SAY)
