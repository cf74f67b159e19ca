"""The focus follows the order in which the page is read."""

from __future__ import annotations

from collections.abc import Iterator

from constat.check import Check
from constat.checks._driving import take_the_wheel, told
from constat.checks._walk import walk
from constat.finding import Finding
from constat.page import AuditedPage
from constat.people import People

CHECK = Check(
    id="ordre-focus",
    title="Le focus suit l’ordre de lecture",
    rgaa=("12.8",),
    wcag=("2.4.3",),
    hinders=(
        People.LOW_VISION,
        People.HANDS,
    ),
    why="Quand le focus saute d’un bout à l’autre de la page, la personne au clavier ou avec une loupe se perd.",
    looks="On avance avec Tab et l’on compare l’ordre des arrêts avec leur place à l’écran.",
    cannot_know="Si un ordre inhabituel a une raison pour la personne qui lit.",
    stage="conduite",
)

_SAY = {
    "tabindex": (
        "Un tabindex positif fait passer le focus sur « {text} » avant « {before} », placé plus haut.",
        "Ôtez les tabindex supérieurs à 0 et mettez les éléments dans le bon ordre dans le code.",
    ),
    "back": (
        "Dans ce bloc, le focus va à rebours de ce que l’on voit : il remonte {count} fois.",
        "Mettez les éléments dans le code dans l’ordre où on les voit, sans « order » ni « reverse ».",
    ),
    "two": (
        "Le focus passe sur « {before} » avant « {text} », que l’on voit pourtant en premier. Est-ce gênant ?",
        "Mettez les éléments dans le code dans l’ordre où on les voit.",
    ),
}


def look(page: AuditedPage) -> Iterator[Finding]:
    """Compare the order of the stops with what is seen."""
    trip = walk(page)
    take_the_wheel(page)  # the walk may be older than the page
    first: dict[int, int] = {}
    for index, stop in enumerate(trip.stops):
        first.setdefault(stop["number"], index)
    places = [trip.stops[index]["selector"] for index in first.values()]
    for seen in page.run("ordre_focus", places):
        yield told(CHECK, seen, _SAY)
