"""The wish for less movement is heard."""

from __future__ import annotations

from collections.abc import Iterator

from constat.check import Check
from constat.checks._driving import all_told, take_the_wheel
from constat.finding import Finding
from constat.page import AuditedPage
from constat.people import People

CHECK = Check(
    id="mouvement-reduit",
    title="La demande de réduire les animations est respectée",
    rgaa=(),
    wcag=("2.3.3",),
    hinders=(People.MOTION,),
    why="Un grand mouvement à l’écran donne des vertiges à certaines personnes, qui l’ont dit à leur appareil.",
    looks="La préférence « réduire les animations » est simulée ; on relève les grands déplacements qui restent.",
    cannot_know="Si ce mouvement est indispensable ; la question est posée.",
    stage="conduite",
)

_CURE = "Dans « @media (prefers-reduced-motion: reduce) », ôtez ce mouvement ou remplacez-le par un fondu."
_SAY = {
    "moves": ("« {text} » se déplace encore quand la personne a demandé moins d’animations.", _CURE),
    "scroll": ("Le défilement reste animé (scroll-behavior) quand la personne a demandé moins d’animations.", _CURE),
}


def look(page: AuditedPage) -> Iterator[Finding]:
    """What still moves once less movement is asked for."""
    take_the_wheel(page)
    page.page.emulate_media(reduced_motion="reduce")
    try:
        page.page.wait_for_timeout(40)
        seen = page.run("mouvement_reduit")
    finally:
        page.page.emulate_media(reduced_motion="no-preference")
    yield from all_told(CHECK, seen, _SAY)
