"""What moving the device does can be done otherwise, and switched off."""

from __future__ import annotations

from collections.abc import Iterator

from constat.check import Check
from constat.checks._driving import mark_listeners, take_the_wheel, told
from constat.finding import WHOLE_PAGE, Finding
from constat.page import AuditedPage
from constat.people import People

CHECK = Check(
    id="mouvement-appareil",
    title="Secouer ou pencher l’appareil n’est jamais le seul moyen",
    rgaa=("13.12",),
    wcag=("2.5.4",),
    act=("7677a9", "c249d5"),
    hinders=(People.HANDS,),
    why="Un téléphone fixé à un fauteuil ne se secoue pas ; une main qui tremble le secoue sans le vouloir.",
    looks="Quand la page écoute les capteurs, on lui envoie un mouvement et l’on regarde ce qui change.",
    cannot_know="Si les commandes de la page font la même chose que le mouvement.",
    stage="conduite",
    disturbs=True,
)

_CURE = "Ajoutez un bouton qui fait la même chose, et un réglage qui désactive la réaction au mouvement."
_SAY = {
    "alone": ("Bouger l’appareil change la page, qui n’a aucune commande pour le faire ou l’empêcher.", _CURE),
    "maybe": ("Bouger l’appareil change la page. Un bouton fait-il la même chose, et peut-on l’empêcher ?", _CURE),
    "heard": ("La page écoute les mouvements de l’appareil. Peut-on faire la même chose sans le bouger ?", _CURE),
}


def look(page: AuditedPage) -> Iterator[Finding]:
    """Send a movement where the page listens to movements."""
    take_the_wheel(page)
    heard = {"devicemotion", "deviceorientation"} & set(mark_listeners(page)["window"])
    if not heard:
        return
    acted, told_so, controls = page.run("mouvement_appareil", sorted(heard))
    key = "heard" if not acted else "maybe" if controls or not told_so else "alone"
    yield told(CHECK, {**WHOLE_PAGE, "key": key, "result": "echoue" if key == "alone" else "a_verifier"}, _SAY)
