"""What comes back on every page can be skipped."""

from __future__ import annotations

from collections.abc import Iterator

from constat.check import Check
from constat.checks._reading import Say, Says, read
from constat.finding import Finding
from constat.page import AuditedPage
from constat.people import People

CHECK = Check(
    id="blocs-a-passer",
    title="On peut passer ce qui revient sur chaque page",
    rgaa=("12.6", "12.7"),
    wcag=("2.4.1",),
    act=("cf77f2",),
    hinders=(
        People.BLIND,
        People.HANDS,
    ),
    why="Au clavier ou à l’écoute, il faut traverser tout le menu à chaque page avant d’arriver au texte.",
    looks="Les pages qui commencent par plusieurs liens, sans titre, sans zone principale et sans lien "
    "vers le contenu.",
    cannot_know="Si ces liens reviennent sur d’autres pages.",
    stage="lecture",
)

_SAYS: Says = {
    "twin": Say(
        "Deux menus différents de la page s’appellent « {text} ».",
        "Donnez à chacun, dans aria-label, un nom qui dit où il mène.",
        rgaa=("12.6",),
        wcag=("2.4.6",),
        act=(),
    ),
    "none": Say(
        (
            "La page commence par {count} liens, et rien ne permet d’aller droit au texte : ni titre, ni "
            "zone principale, ni lien."
        ),
        "Mettez le texte dans <main>, avec un <h1>, et un premier lien « Aller au contenu ».",
    ),
}


def look(page: AuditedPage) -> Iterator[Finding]:
    """What comes back on every page can be skipped."""
    yield from read(page, CHECK, _SAYS)
