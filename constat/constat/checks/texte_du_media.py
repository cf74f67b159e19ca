"""A sound or a film can be followed without hearing or seeing."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

from constat.check import Check
from constat.checks._fetch import fetched
from constat.checks._reading import Say, Says, told
from constat.finding import Finding
from constat.page import AuditedPage
from constat.people import People

CHECK = Check(
    id="texte-du-media",
    title="Un son ou une vidéo se suit sans entendre ou sans voir",
    rgaa=("4.1", "4.3"),
    wcag=("1.2.1", "1.2.2"),
    act=("f51b46",),
    hinders=(
        People.BLIND,
        People.DEAF,
    ),
    why="Une personne sourde n’a que le texte, une personne aveugle que le son.",
    looks="Les sons et les vidéos que ni piste, ni texte, ni lien n’accompagnent. Un son n’est en "
    "faute que si la page dit que quelqu’un parle, ou s’il y est seul ; une vidéo, que si elle est muette et seule.",
    cannot_know="Si la transcription, les sous-titres ou l’audiodescription sont justes, et si la vidéo en a besoin.",
    stage="lecture",
)

_SAYS: Says = {
    "audio": Say(
        "Ce son n’a ni transcription, ni lien vers elle.",
        "Ajoutez à côté le texte de ce qui est dit.",
        rgaa=("4.1",),
        wcag=("1.2.1",),
        act=("e7aa44",),
    ),
    "captions": Say(
        "Cette vidéo n’a pas de piste de sous-titres. Parle-t-on, et est-ce écrit à l’image ?",
        'Ajoutez <track kind="captions">.',
        rgaa=("4.3",),
        wcag=("1.2.2",),
    ),
    "mute": Say(
        "Cette vidéo n’a pas de son, et rien d’écrit ne dit ce qu’elle montre.",
        "Ajoutez à côté le texte de ce que l’on y voit.",
        rgaa=("4.1",),
        wcag=("1.2.1",),
        act=("c3232f",),
    ),
    "gone": Say(
        "Le lien « {text} » ne mène nulle part dans la page.",
        "Écrivez le texte dans la page, et donnez-lui l’id que le lien demande.",
        rgaa=("4.1",),
        wcag=("1.2.1",),
        act=("e7aa44",),
    ),
    "blank": Say(
        "Le fichier de sous-titres de cette vidéo est vide, ou il n’est pas à son adresse.",
        "Donnez dans <track src> l’adresse d’un fichier WebVTT qui contient les sous-titres.",
        rgaa=("4.3",),
        wcag=("1.2.2",),
        act=("f51b46",),
    ),
    "video": Say(
        ("Cette vidéo n’a ni transcription, ni audiodescription à côté. Montre-t-elle ce qu’elle ne dit pas ?"),
        "Ajoutez une transcription, ou une audiodescription.",
        rgaa=("4.1", "4.5"),
        wcag=("1.2.1", "1.2.3", "1.2.5"),
        act=("c5a4ea",),
    ),
}


def look(page: AuditedPage) -> Iterator[Finding]:
    """A sound or a film can be followed without hearing or seeing."""
    seen = page.run("texte_du_media")
    blank = [{**video, "key": "blank"} for video in seen["written"] if not _has_words(page, video)]
    yield from told(CHECK, _SAYS, seen["looked"], [*seen["found"], *blank])


def _has_words(page: AuditedPage, video: dict[str, Any]) -> bool:
    """Whether one caption file of a video has captions; yes where nobody can tell."""
    files = [fetched(page, url) for url in video["files"]]
    return any(b"-->" in file if file is not None else not video["loaded"] for file in files)
