"""What is read on the screen is on the paper."""

from __future__ import annotations

from collections.abc import Iterator

from constat.check import Check
from constat.checks._driving import all_told, take_the_wheel
from constat.finding import Finding
from constat.page import AuditedPage
from constat.people import People

CHECK = Check(
    id="impression",
    title="Rien d’utile ne manque à l’impression",
    rgaa=(),
    wcag=(),
    hinders=(People.PAPER,),
    why="Beaucoup de personnes âgées lisent sur papier, et un conseiller imprime pour elles.",
    looks="La page est mise en forme pour l’imprimante : on cherche, dans le contenu principal, les textes qui "
    "disparaissent ou sont coupés.",
    cannot_know="Si le texte absent sert sur le papier.",
    stage="conduite",
)

_SAY = {
    "lost": (
        "À l’impression, ce texte du contenu disparaît : « {text} ».",
        "Dans « @media print », ne cachez que la navigation et les boutons.",
    ),
    "cut": (
        "À l’impression, ce texte est coupé : « {text} ».",
        "Dans « @media print », ôtez les hauteurs fixes et « overflow ».",
    ),
    "over": (
        "À l’impression, « {text} » est recouvert par « {other} ».",
        "Dans « @media print », ôtez les placements absolus.",
    ),
}


def look(page: AuditedPage) -> Iterator[Finding]:
    """Compare the screen and the paper."""
    take_the_wheel(page)
    page.run("_texts", "before")
    page.run("impression", "before")
    page.page.emulate_media(media="print")
    try:
        page.page.wait_for_timeout(40)
        seen = [*page.run("impression", "after"), *page.run("_texts", "after")]
    finally:
        page.page.emulate_media(media="screen")
    yield from all_told(CHECK, [{**one, "result": "a_verifier"} for one in seen], _SAY)
