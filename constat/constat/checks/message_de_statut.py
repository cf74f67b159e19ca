"""A message that appears is told to those who don't see it, and stays long enough."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

from constat.check import Check
from constat.checks._driving import begin, focus_on, point_of, take_the_wheel, told
from constat.finding import Finding
from constat.page import AuditedPage
from constat.people import People

CHECK = Check(
    id="message-de-statut",
    title="Les messages qui apparaissent sont annoncés, et restent",
    rgaa=("7.5",),
    wcag=("4.1.3",),
    hinders=(People.BLIND,),
    why="La personne aveugle appuie sur « Ajouter » et n’entend rien : elle ne sait pas si cela a marché.",
    looks="On actionne les boutons et l’on écrit dans les champs de recherche ; un texte court qui apparaît doit être "
    'dans une zone annoncée (role="status", role="alert", aria-live), ou recevoir le focus.',
    cannot_know="Si un texte qui apparaît est un message, quand ses mots ne le disent pas.",
    stage="conduite",
    disturbs=True,
)

_LIVE = 'Écrivez-le dans un élément déjà présent qui porte role="status" (ou role="alert" pour une erreur).'
_SAY = {
    "untold": ("Le message « {said} » apparaît, mais rien ne l’annonce à qui ne le voit pas.", _LIVE),
    "maybe": ("« {said} » apparaît sans être annoncé. Est-ce un message pour la personne ?", _LIVE),
    "fleeting": (
        "Le message « {said} » disparaît en moins de deux secondes.",
        "Laissez-le affiché jusqu’à ce que la personne le ferme ou passe à autre chose.",
    ),
}


def look(page: AuditedPage) -> Iterator[Finding]:
    """Work each button and field, and look at the message."""
    take_the_wheel(page)
    for thing in page.run("message_de_statut", "find", 0):
        if said := _said(page, thing):
            for key in _faults(page, said):
                yield told(CHECK, {**said, "key": key, "result": "a_verifier" if key == "maybe" else "echoue"}, _SAY)


def _said(page: AuditedPage, thing: dict[str, Any]) -> dict[str, Any] | None:
    if thing["way"] == "type":
        if not focus_on(page, thing["mark"]):
            return None
        # A letter that many names have, then two that none has.
        first = _heard(page, thing, "a")
        return first if first and first["status"] else _heard(page, thing, "zq") or first
    if (spot := point_of(page, thing["mark"])) is None:
        return None
    page.page.mouse.move(*spot)
    begin(page)
    page.page.mouse.click(*spot)
    return _after(page, thing)


def _heard(page: AuditedPage, thing: dict[str, Any], typed: str) -> dict[str, Any] | None:
    begin(page)
    page.page.keyboard.type(typed)
    return _after(page, thing)


def _after(page: AuditedPage, thing: dict[str, Any]) -> dict[str, Any] | None:
    page.page.wait_for_timeout(80)
    said: dict[str, Any] | None = page.run("message_de_statut", "said", thing["mark"])
    return said


def _faults(page: AuditedPage, said: dict[str, Any]) -> Iterator[str]:
    if not said["short"] or said["panel"]:
        return
    if not said["live"] and not said["focus"]:
        if said["status"] and not said["controls"]:
            yield "untold"
        elif said["status"]:
            yield "maybe"
    if said["status"] or said["live"]:
        page.page.wait_for_timeout(900)
        if not page.run("message_de_statut", "still", 0):
            yield "fleeting"
