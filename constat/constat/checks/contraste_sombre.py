"""Where the page has a dark dress, its texts stay legible in it."""

from __future__ import annotations

from collections.abc import Iterator

from constat.check import Check
from constat.checks._driving import all_told, take_the_wheel
from constat.finding import Finding
from constat.page import AuditedPage
from constat.people import People

CHECK = Check(
    id="contraste-sombre",
    title="Le texte reste lisible en mode sombre",
    rgaa=("3.2",),
    wcag=("1.4.3",),
    hinders=(People.LOW_VISION,),
    why="Beaucoup de personnes qui voient mal ou que la lumière gêne règlent leur appareil en sombre.",
    looks="Le mode sombre est demandé ; si des couleurs changent, le contraste de chaque texte est mesuré de nouveau.",
    cannot_know="Le contraste d’un texte posé sur une image.",
    stage="conduite",
)

_SAY = {
    "dark": (
        "En mode sombre, « {text} » n’a qu’un contraste de {ratio} : 1 (il en faut {wanted}).",
        "Changez la couleur du texte ou du fond dans « prefers-color-scheme: dark ».",
    ),
}


def look(page: AuditedPage) -> Iterator[Finding]:
    """The contrasts that fail in the dark and not in the light."""
    take_the_wheel(page)
    light = page.run("contraste_sombre", "colours")
    page.page.emulate_media(color_scheme="dark")
    try:
        page.page.wait_for_timeout(60)
        if page.run("contraste_sombre", "colours") == light:
            return
        seen = page.run("contraste_sombre", "measure")
        page.page.emulate_media(color_scheme="light")
        known = {one["selector"] for one in page.run("contraste_sombre", "measure")} if seen else set()
    finally:
        page.page.emulate_media(color_scheme="light")
        page.evaluate("() => __conduite.still(false)")
    yield from all_told(CHECK, [one for one in seen if one["selector"] not in known], _SAY)
