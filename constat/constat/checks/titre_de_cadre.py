"""The title of a frame says what it holds."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

from playwright.sync_api import Error

from constat.check import Check
from constat.checks._reading import Say, Says, told
from constat.finding import Finding
from constat.page import AuditedPage
from constat.people import People

CHECK = Check(
    id="titre-de-cadre",
    title="Le titre de chaque cadre dit ce qu’il contient",
    rgaa=("2.2",),
    wcag=("2.4.1", "4.1.2"),
    act=("4b1c6c",),
    hinders=(People.BLIND,),
    why="Une personne aveugle décide d’entrer dans le cadre, ou de passer, d’après son titre.",
    looks="Les titres de remplissage et les noms de fichier ; les cadres qui coupent leur contenu.",
    cannot_know="Si un titre bien écrit dit ce que contient le cadre.",
    stage="lecture",
)

_SAYS: Says = {
    "empty": ("Le titre du cadre est « {text} ».", "Écrivez dans title ce que contient le cadre."),
    "file": (
        "Le titre du cadre est une adresse ou un nom de fichier : « {text} ».",
        "Écrivez dans title ce que contient le cadre.",
    ),
    "twin": Say(
        "Deux cadres s’appellent « {text} », et ne montrent pas la même chose.",
        "Dites dans chaque titre ce qui distingue son cadre.",
        wcag=("4.1.2",),
        act=("4b1c6c",),
    ),
    "maybe": Say(
        "Deux cadres s’appellent « {text} ». Montrent-ils la même chose ?",
        "Sinon, dites dans chaque titre ce qui distingue son cadre.",
        wcag=("4.1.2",),
        act=("4b1c6c",),
    ),
    "cut": Say(
        "Le cadre « {text} » ne défile pas, et son contenu est plus grand que lui.",
        'Ôtez scrolling="no".',
        rgaa=(),
        wcag=("1.4.4",),
    ),
}


def look(page: AuditedPage) -> Iterator[Finding]:
    """The title of a frame says what it holds."""
    seen = page.run("titre_de_cadre")
    twins = [judged for twin in seen["twins"] if (judged := _compared(page, twin))]
    yield from told(CHECK, _SAYS, seen["looked"], [*seen["found"], *twins])


def _compared(page: AuditedPage, twin: dict[str, Any]) -> dict[str, Any] | None:
    """The entry; as a doubt where a frame shows no text; None where both show the same."""
    texts = [_text(page, url) for url in (twin["one"], twin["two"])]
    if not all(texts):
        return {**twin, "key": "maybe", "result": "a_verifier"}
    return None if texts[0] == texts[1] else twin


def _text(page: AuditedPage, url: str) -> str:
    frame = next((frame for frame in page.page.frames if frame.url == url), None)
    try:
        return " ".join(page.evaluate("() => document.body.innerText", frame=frame).split()) if frame else ""
    except Error:  # it has gone, or answers no more
        return ""
