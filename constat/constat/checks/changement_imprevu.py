"""Receiving the focus or being filled in doesn't take the reader elsewhere."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

from constat.check import Check
from constat.checks._driving import after, begin, focus_on, take_the_wheel, told
from constat.checks._reading import Say, Says
from constat.checks._walk import walk
from constat.finding import Finding
from constat.page import AuditedPage
from constat.people import People

CHECK = Check(
    id="changement-imprevu",
    title="Aller sur un champ ou le remplir n’emmène pas ailleurs",
    rgaa=("7.4",),
    wcag=("3.2.1", "3.2.2"),
    hinders=(People.BLIND,),
    why="Une personne aveugle, ou qui parcourt une liste avec les flèches, se retrouve ailleurs sans l’avoir demandé.",
    looks="On parcourt la page avec Tab, puis on change chaque liste, case et champ au clavier : la page ne doit ni "
    "partir, ni s’envoyer, ni ouvrir de fenêtre.",
    cannot_know="Si la personne a été prévenue autrement que par un texte voisin.",
    stage="conduite",
    disturbs=True,
)

_CURE = "Agissez quand la personne actionne un bouton (« Valider », « Aller »), ou prévenez-la juste avant."
_SAY: Says = {
    "focus": Say("Dès que « {text} » reçoit le focus, la page {did}.", _CURE, rgaa=("7.4",), wcag=("3.2.1",)),
    "input": Say(
        "Dès que « {text} » change de valeur, la page {did}, sans qu’on l’ait demandé.",
        _CURE,
        rgaa=("7.4",),
        wcag=("3.2.2",),
    ),
    "full": Say(
        "Dès que « {text} » est rempli, le focus part ailleurs, sans qu’on l’ait demandé.",
        _CURE,
        rgaa=("7.4",),
        wcag=("3.2.2",),
    ),
    "moved": Say(
        "Dès que l’on écrit dans « {text} », le focus part ailleurs. Est-ce annoncé ?",
        _CURE,
        rgaa=("7.4",),
        wcag=("3.2.2",),
    ),
}
_DID = {
    "navigate": "part vers une autre adresse ou s’envoie",
    "reload": "se recharge",
    "open": "ouvre une fenêtre",
    "close": "se ferme",
    "alert": "ouvre un message qui bloque",
}
_KEYS = {"select": "ArrowDown", "box": "Space", "text": "a"}


def look(page: AuditedPage) -> Iterator[Finding]:
    """The focus first, then each kind of field."""
    take_the_wheel(page)
    told_already = set()
    for stop in walk(page).stops:
        if (did := _did(stop["asked"])) and stop["number"] not in told_already:
            told_already.add(stop["number"])
            yield told(CHECK, {**stop, "key": "focus", "did": did}, _SAY)
    for field in page.run("changement_imprevu"):
        if found := _changed(page, field):
            yield told(CHECK, {**field, **found}, _SAY)


def _did(log: list[dict[str, str]]) -> str:
    return next((_DID[one["kind"]] for one in log if one["kind"] in _DID), "")


def _changed(page: AuditedPage, field: dict[str, Any]) -> dict[str, str] | None:
    if not focus_on(page, field["mark"]):
        return None
    begin(page)
    page.page.keyboard.press(_KEYS[field["way"]])
    changed = after(page)
    if (did := _did(changed["log"])) and not field["warned"]:
        return {"key": "input", "did": did, "result": "echoue"}
    if changed["moved"] and field["way"] == "text":
        return {"key": "moved", "result": "a_verifier"}
    if field["way"] == "text" and 1 < field["room"] < 7 and not field["warned"]:
        begin(page)
        page.page.keyboard.type("1" * field["room"])
        if after(page)["moved"]:
            return {"key": "full", "result": "echoue"}
    return None
