"""No sound longer than three seconds starts by itself without a way to stop it."""

from __future__ import annotations

import base64
from collections.abc import Iterator
from typing import Any
from urllib.parse import urldefrag

from playwright.sync_api import Error

from constat.check import Check
from constat.checks._driving import all_told, take_the_wheel
from constat.checks._fetch import fetched
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
    looks="On relève les sons et vidéos qui démarrent au chargement, leurs commandes, et combien de temps on les "
    "entend : une partie de fichier (#t=8,10) compte pour elle seule, un silence pour rien.",
    cannot_know="Un son joué par un service extérieur, ou dont le fichier n’est pas atteint.",
    stage="conduite",
    disturbs=True,
)

_SECONDS = 3
"""How long a sound may last, in RGAA 4.10 and WCAG 1.4.2."""
_MOST_BYTES = 10_000_000
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
    yield from all_told(CHECK, [one for one in page.run("son_automatique") if _is_heard(page, one)], _SAY)


def _is_heard(page: AuditedPage, seen: dict[str, Any]) -> bool:
    """Whether more than three seconds of it are heard; yes where its file can't be read."""
    if not seen.get("part"):
        return True
    address = urldefrag(seen["source"]).url
    reads_itself = address.startswith(("data:", "blob:"))
    content = b"" if reads_itself else fetched(page, address)
    if content is None or len(content) > _MOST_BYTES:
        return True
    text = base64.b64encode(content).decode()
    try:
        heard = page.run("son_automatique_entendu", address, text)
    except Error:  # the browser can't decode it
        return True
    if heard is None:
        return False
    return bool(seen["loop"]) or min(heard[1], seen["part"][1]) - max(heard[0], seen["part"][0]) > _SECONDS
