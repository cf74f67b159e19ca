"""The keys of a composite widget lead from one of its entries to the next."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

from constat.check import Check
from constat.checks._driving import after, begin, eventually, point_of, settle, take_the_wheel, told
from constat.finding import Finding
from constat.page import AuditedPage
from constat.people import People

CHECK = Check(
    id="touches-du-composant",
    title="Les flèches du clavier marchent dans les onglets, les listes, les menus et les curseurs",
    rgaa=("7.3",),
    wcag=("2.1.1",),
    hinders=(People.BLIND, People.HANDS),
    why="Le lecteur d’écran annonce des onglets ou un menu, et la personne appuie sur les flèches : si rien ne bouge, "
    "elle reste sur la première entrée.",
    looks="Dans chaque composant dont Tab n’atteint pas toutes les entrées, on appuie sur les flèches, Début, Fin, "
    "Entrée et Espace ; si rien ne change, on clique, pour voir si la souris y fait ce que le clavier ne fait pas.",
    cannot_know="Si les touches qui marchent sont celles que l’on attend.",
    stage="conduite",
    disturbs=True,
)

_KEYS = ("ArrowRight", "ArrowDown", "ArrowLeft", "ArrowUp", "End", "Home", "Enter", "Space")
"""What https://www.w3.org/WAI/ARIA/apg/patterns/ gives to these widgets, those that act at the end."""
_SAY = {
    "entries": (
        "« {text} » : la souris choisit une entrée, mais ni Tab ni les flèches ne vont de l’une à l’autre.",
        'Faites aller le focus d’une entrée à l’autre avec les flèches, ou donnez tabindex="0" à chacune.',
    ),
    "value": (
        "« {text} » : la souris change la valeur, mais les flèches n’y font rien.",
        'Changez la valeur avec les flèches, ou utilisez <input type="range"> ou <input type="number">.',
    ),
}


def look(page: AuditedPage) -> Iterator[Finding]:
    """Drive each widget with its keys, then with the mouse where no key did anything."""
    take_the_wheel(page)
    for widget in page.run("touches_du_composant", "find", 0):
        if _moved_by_keys(page, widget["mark"]) is False and _moved_by_mouse(page, widget):
            yield told(CHECK, widget, _SAY)


def _told(page: AuditedPage, what: str, mark: int) -> str:
    return str(page.run("touches_du_composant", what, mark))


def _moved_by_keys(page: AuditedPage, mark: int) -> bool | None:
    """Whether a key changes where one is or what is chosen; None where the focus doesn't go there."""
    if not page.run("touches_du_composant", "enter", mark):
        return None
    before = _told(page, "state", mark)
    for key in _KEYS:
        page.page.keyboard.press(key)
        settle(page, 40)
        if _told(page, "state", mark) != before:
            return True
    return eventually(page, lambda: _told(page, "state", mark) != before)


def _moved_by_mouse(page: AuditedPage, widget: dict[str, Any]) -> bool:
    if (spot := point_of(page, widget["target"])) is None:
        return False
    begin(page)
    before = _told(page, "chosen", widget["mark"])
    x = spot[0] + widget["aside"]
    page.page.mouse.move(x, spot[1])
    page.page.mouse.click(x, spot[1])
    changed = after(page, 60)
    chosen = _told(page, "chosen", widget["mark"]) != before
    return chosen or (widget["key"] == "entries" and bool(changed["log"] or changed["shownText"]))
