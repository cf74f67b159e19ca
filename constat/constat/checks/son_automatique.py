"""No sound longer than three seconds starts by itself without a way to stop it."""

from __future__ import annotations

from collections.abc import Iterator

from constat.check import Check
from constat.checks._driving import all_told, take_the_wheel
from constat.finding import Finding
from constat.page import AuditedPage
from constat.people import People

CHECK = Check(
    id="son-automatique",
    title="Aucun son ne démarre seul sans que l’on puisse l’arrêter",
    rgaa=("4.10",),
    wcag=("1.4.2",),
    act=("80f0bf", "aaa1bf", "4c31df"),
    hinders=(People.BLIND,),
    why="Un son qui démarre seul couvre la voix du lecteur d’écran : la personne aveugle n’entend plus la page.",
    looks="On relève les sons et vidéos qui démarrent au chargement, leur durée et leurs commandes.",
    cannot_know="Un son joué par un service extérieur, ou dont le fichier n’est pas atteint.",
    stage="conduite",
    disturbs=True,
)

_CURE = "Ôtez « autoplay », ou placez au début de la page un bouton qui coupe le son."
_SAY = {
    "sound": ("Un son démarre seul, dure plus de trois secondes et n’a pas de commande{address}.", _CURE),
    "maybe": ("Un média démarre seul sans commande{address}. Fait-il du bruit plus de trois secondes ?", _CURE),
    "tone": ("La page fabrique un son au chargement. Dure-t-il plus de trois secondes, peut-on le couper ?", _CURE),
}


def look(page: AuditedPage) -> Iterator[Finding]:
    """What may play: elements of the page, and those that a script made."""
    if page.evaluate(
        "() => !document.querySelector('audio, video') && !__audit.started.sounds.length && !__audit.started.tones"
    ):
        return
    take_the_wheel(page)
    yield from all_told(CHECK, page.run("son_automatique"), _SAY)
