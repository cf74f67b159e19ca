"""What is touched is large enough for a hand that trembles: an advice, which no law asks."""

from __future__ import annotations

from collections.abc import Iterator

from constat.check import Check
from constat.checks._reading import Say, Says, read
from constat.finding import Finding
from constat.page import AuditedPage
from constat.people import People

CHECK = Check(
    id="cible-confortable",
    title="Ce qui se touche fait au moins 44 pixels de côté",
    rgaa=(),
    wcag=("2.5.5",),
    hinders=(People.HANDS,),
    why="Une personne dont la main tremble, ou qui a de gros doigts, touche à côté.",
    looks="La taille des liens, des boutons et des champs, avec l’étiquette des cases à cocher ; pas "
    "celle des liens dans une phrase. C’est un conseil : sous 24 pixels, une autre règle échoue.",
    cannot_know="Si une autre commande, plus grande, fait la même chose.",
    stage="lecture",
)

_REMEDY = "Donnez 44 pixels de haut et de large à ce qui se touche, par padding ou min-height (WCAG 2.5.5, niveau AAA)."
_SAYS: Says = {
    "one": Say("Une commande de {width} × {height} pixels serait plus facile à toucher à 44.", _REMEDY, wcag=()),
    "some": Say(
        "{count} commandes seraient plus faciles à toucher à 44 pixels ; la plus petite fait {width} × {height}.",
        _REMEDY,
        wcag=(),
    ),
}


def look(page: AuditedPage) -> Iterator[Finding]:
    """What is touched is large enough for a hand that trembles."""
    yield from read(page, CHECK, _SAYS)
