"""A sound or a film can be followed without hearing or seeing."""

from __future__ import annotations

from collections.abc import Iterator

from guidebook.audit.check import Check
from guidebook.audit.checks._reading import Say, Says, read
from guidebook.audit.finding import Finding
from guidebook.audit.page import AuditedPage

CHECK = Check(
    id="texte-du-media",
    title="Un son ou une vidéo se suit sans entendre ou sans voir",
    rgaa=("4.1",),
    wcag=("1.2.1",),
    why="Une personne sourde n’a que le texte, une personne aveugle que le son.",
    looks="Les sons et les vidéos que ni piste, ni texte, ni lien n’accompagnent. Un son n’est en "
    "faute que si la page dit que quelqu’un parle, ou s’il y est seul.",
    cannot_know="Si la transcription, les sous-titres ou l’audiodescription sont justes, et si la vidéo en a besoin.",
    stage="lecture",
)

_SAYS: Says = {
    "audio": Say(
        "Ce son n’a ni transcription, ni lien vers elle.",
        "Ajoutez à côté le texte de ce qui est dit.",
        rgaa=("4.1",),
        wcag=("1.2.1",),
    ),
    "captions": Say(
        "Cette vidéo n’a pas de piste de sous-titres. Parle-t-on, et est-ce écrit à l’image ?",
        'Ajoutez <track kind="captions">.',
        rgaa=("4.3",),
        wcag=("1.2.2",),
    ),
    "video": Say(
        ("Cette vidéo n’a ni transcription, ni audiodescription à côté. Montre-t-elle ce qu’elle ne dit pas ?"),
        "Ajoutez une transcription, ou une audiodescription.",
        rgaa=("4.1", "4.5"),
        wcag=("1.2.3", "1.2.5"),
    ),
}


def look(page: AuditedPage) -> Iterator[Finding]:
    """A sound or a film can be followed without hearing or seeing."""
    yield from read(page, CHECK, "media_text", _SAYS)
