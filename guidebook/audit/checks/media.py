"""A sound or a film can be stopped, and followed without hearing or seeing."""

from __future__ import annotations

from collections.abc import Iterator

from guidebook.audit.check import Check
from guidebook.audit.checks._reading import Say, Says, read
from guidebook.audit.finding import Finding
from guidebook.audit.page import AuditedPage

CHECK = Check(
    id="media",
    title="Un son ou une vidéo s’arrête, et se suit sans entendre ou sans voir",
    rgaa=("4.1", "4.3", "4.11", "4.13"),
    wcag=("1.2.1", "1.2.2", "1.2.3", "1.2.5", "2.1.1"),
    why="Une personne sourde n’a que le texte, une personne aveugle que le son ; une personne au "
    "clavier n’a que les boutons.",
    looks="Les lecteurs sans boutons, les sons que ni texte ni lien n’accompagnent, les pistes de "
    "sous-titres sans fichier, les modules que les navigateurs n’ouvrent plus.",
    cannot_know="Si la transcription, les sous-titres ou l’audiodescription sont justes, et si la vidéo en a besoin.",
    stage="lecture",
)

_SAYS: Says = {
    "controls": Say(
        "Ce média n’a ni boutons, ni commande dans la page.",
        "Ajoutez l’attribut controls.",
        rgaa=("4.11",),
        wcag=("2.1.1",),
    ),
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
    "track": Say(
        "Cette piste n’a pas de fichier.",
        "Écrivez dans src le fichier des sous-titres.",
        rgaa=("4.3",),
        wcag=("1.2.2",),
    ),
    "plugin": Say(
        "Ce contenu demande un module que les navigateurs n’ouvrent plus.",
        "Remplacez-le par <video>, <audio> ou du HTML.",
        rgaa=("4.13",),
        wcag=(),
    ),
}


def look(page: AuditedPage) -> Iterator[Finding]:
    """A sound or a film can be stopped, and followed without hearing or seeing."""
    yield from read(page, CHECK, "media", _SAYS)
