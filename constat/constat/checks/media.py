"""A sound or a film can be started and stopped by everybody."""

from __future__ import annotations

from collections.abc import Iterator

from constat.check import Check
from constat.checks._reading import Say, Says, read
from constat.finding import Finding
from constat.page import AuditedPage
from constat.people import People

CHECK = Check(
    id="media",
    title="Un son ou une vidéo se lance et s’arrête pour tous",
    rgaa=("4.3", "4.11", "4.13"),
    wcag=("1.2.2", "2.1.1"),
    hinders=(
        People.HANDS,
        People.DEAF,
    ),
    why="Une personne au clavier n’a que les boutons ; une personne sourde n’a que la piste de sous-titres.",
    looks="Les vidéos sans boutons, les pistes de sous-titres sans fichier, les modules que les "
    "navigateurs n’ouvrent plus.",
    cannot_know="Si les boutons qu’un script ajoute font tout ce qu’il faut.",
    stage="lecture",
)

_SAYS: Says = {
    "controls": Say(
        "Cette vidéo n’a ni boutons, ni commande dans la page.",
        "Ajoutez l’attribut controls.",
        rgaa=("4.11",),
        wcag=("2.1.1",),
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
    """A sound or a film can be started and stopped by everybody."""
    yield from read(page, CHECK, _SAYS)
