"""Nothing is lost at 200 %, by the zoom of the page and by text alone."""

from __future__ import annotations

from collections.abc import Iterator

from constat.check import Check
from constat.checks._driving import all_told, take_the_wheel
from constat.finding import Finding
from constat.page import VIEWPORT, AuditedPage
from constat.people import People

CHECK = Check(
    id="texte-200",
    title="Le texte reste entier à 200 %",
    rgaa=("10.4",),
    wcag=("1.4.4",),
    act=("59br37",),
    hinders=(People.LOW_VISION,),
    why="Une personne qui voit mal agrandit les caractères ; un texte coupé ou recouvert ne se lit plus.",
    looks="La page est vue à 200 % (640 × 512), puis ses caractères sont doublés seuls : on compare les textes coupés "
    "ou recouverts avec ceux d’avant.",
    cannot_know="Si le texte coupé se lit ailleurs dans la page.",
    stage="conduite",
)

_SAY = {
    "cut": (
        "Quand la page est agrandie à 200 %, ce texte est coupé : « {text} ».",
        "Ôtez la hauteur ou la largeur fixe de la boîte, ou « overflow: hidden ».",
    ),
    "over": (
        "Quand la page est agrandie à 200 %, « {text} » est recouvert par « {other} ».",
        "Laissez les blocs se placer l’un sous l’autre au lieu de les fixer.",
    ),
    "fixed": (
        "Quand la page est agrandie à 200 %, ce texte ne grandit pas : « {text} ».",
        "Donnez sa taille en « rem » : une taille en « vw » suit la fenêtre et annule l’agrandissement.",
    ),
    "text-cut": (
        "Quand les caractères seuls sont doublés, ce texte est coupé : « {text} ».",
        "Donnez les hauteurs en « em », ou seulement des hauteurs minimales.",
    ),
    "text-over": (
        "Quand les caractères seuls sont doublés, « {text} » est recouvert par « {other} ».",
        "Donnez les hauteurs et les places en « em », ou laissez les blocs se suivre.",
    ),
}


def look(page: AuditedPage) -> Iterator[Finding]:
    """The page at 200 %, then its text alone."""
    take_the_wheel(page)
    page.run("texte_200", "sizes")
    page.run("_texts", "before")
    try:
        page.page.set_viewport_size({"width": 640, "height": 512})
        page.page.wait_for_timeout(100)
        zoomed = [*page.run("_texts", "after"), *page.run("texte_200", "shrunk")]
    finally:
        page.page.set_viewport_size(VIEWPORT)  # type: ignore[arg-type]
    page.run("_texts", "before")
    page.run("texte_200", "double")
    alone = page.run("_texts", "after")
    page.run("texte_200", "back")
    already = {one["selector"] for one in zoomed}
    yield from all_told(CHECK, zoomed, _SAY)
    # RGAA 10.4 accepts either way of growing: text alone is a question.
    asked = [{**one, "key": f"text-{one['key']}", "result": "a_verifier"} for one in alone]
    yield from all_told(CHECK, [one for one in asked if one["selector"] not in already], _SAY)
