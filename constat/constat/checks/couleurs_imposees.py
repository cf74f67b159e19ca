"""Nothing useful vanishes when the reader imposes their own colours."""

from __future__ import annotations

from collections.abc import Iterator

from constat.check import Check
from constat.checks._driving import all_told, take_the_wheel
from constat.finding import Finding
from constat.page import AuditedPage
from constat.people import People

CHECK = Check(
    id="couleurs-imposees",
    title="Rien ne disparaît quand la personne impose ses couleurs",
    rgaa=(),
    wcag=("1.4.11",),
    hinders=(People.LOW_VISION,),
    why="Les contrastes renforcés remplacent toutes les couleurs : ce qui n’était qu’un fond coloré disparaît.",
    looks="Les couleurs imposées sont simulées : ce qui n’a pas de texte doit garder un bord, "
    "une image ou un dessin visible.",
    cannot_know="Si la forme disparue était utile ; la question est posée.",
    stage="conduite",
)

_CURE = "Donnez-lui une bordure (même transparente : elle redevient visible), une image <img>, ou du texte."
_SAY = {
    "control": (
        "Avec des couleurs imposées, « {text} » ne se voit plus : il n’était fait que d’un fond coloré.",
        _CURE,
    ),
    "mark": (
        "Avec des couleurs imposées, ce signe fait d’un fond coloré disparaît : porte-t-il une information ?",
        _CURE,
    ),
}


def look(page: AuditedPage) -> Iterator[Finding]:
    """What was drawn by a background alone."""
    take_the_wheel(page)
    page.run("couleurs_imposees", "before")
    page.page.emulate_media(forced_colors="active")
    try:
        page.page.wait_for_timeout(40)
        seen = page.run("couleurs_imposees", "after")
    finally:
        page.page.emulate_media(forced_colors="none")
    yield from all_told(CHECK, seen, _SAY)
