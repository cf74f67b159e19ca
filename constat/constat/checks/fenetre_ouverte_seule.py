"""No window opens by itself."""

from __future__ import annotations

from collections.abc import Iterator

from constat.check import Check
from constat.checks._clock import time_passes
from constat.finding import WHOLE_PAGE, Finding
from constat.page import AuditedPage
from constat.people import People

CHECK = Check(
    id="fenetre-ouverte-seule",
    title="Aucune fenêtre ne s’ouvre d’elle-même",
    rgaa=("13.2",),
    wcag=("3.2.1", "3.2.5"),
    hinders=(
        People.BLIND,
        People.READING,
    ),
    why="La personne aveugle, ou qui débute, se retrouve dans une autre fenêtre et ne sait pas revenir.",
    looks="On charge la page et on laisse passer le temps sans rien toucher : aucune fenêtre ne doit s’ouvrir.",
    cannot_know="Une fenêtre que seul le serveur déciderait d’ouvrir.",
    stage="conduite",
)


def look(page: AuditedPage) -> Iterator[Finding]:
    """The windows opened at arrival, then as time passes."""
    early, late = (time_passes(page).early, time_passes(page).late)
    opened: list[str] = page.evaluate("() => __audit.started.windows")
    opened += [one["detail"] for moment in (early, late) if moment for one in moment["log"] if one["kind"] == "open"]
    if opened:
        where = opened[0].rpartition("/")[2] or "une adresse"
        yield CHECK.finding(
            WHOLE_PAGE,
            f"Une fenêtre s’ouvre sans que l’on touche à rien ({where[:60]}).",
            "Ouvrez-la seulement quand la personne suit un lien ou appuie sur un bouton qui le dit.",
        )
