"""The focus never goes where nothing is seen."""

from __future__ import annotations

from collections.abc import Iterator

from constat.check import Check
from constat.checks._driving import told
from constat.checks._walk import walk
from constat.finding import Finding
from constat.page import AuditedPage
from constat.people import People

CHECK = Check(
    id="focus-cache",
    title="Le focus ne va jamais sur quelque chose d’invisible",
    rgaa=("10.7",),
    wcag=("2.4.7",),
    act=("oj04fd",),
    hinders=(People.HANDS,),
    why="La personne qui avance avec Tab voit le focus disparaître et ne sait plus où elle est.",
    looks="On avance avec Tab ; aucun arrêt ne doit être transparent, hors de l’écran ou sans taille.",
    cannot_know="Si un autre élément montre le focus à sa place ; alors la question est posée.",
    stage="conduite",
)

_SAY = {
    "faint": (
        "Le focus arrive sur un élément transparent : « {text} ».",
        "Montrez-le quand il a le focus, ou retirez-le du parcours tant qu’il est caché (hidden, visibility: hidden).",
    ),
    "away": (
        "Le focus arrive sur un élément placé hors de l’écran : « {text} ».",
        "Faites-le revenir à l’écran avec :focus, ou cachez-le aussi au clavier (hidden, visibility: hidden).",
    ),
    "nothing": (
        "Le focus arrive sur un élément qui n’occupe aucune place visible : « {text} ».",
        "Montrez-le quand il a le focus, ou cachez-le aussi au clavier (hidden, visibility: hidden).",
    ),
}


def look(page: AuditedPage) -> Iterator[Finding]:
    """Each hidden stop, once."""
    told_already = set()
    for stop in walk(page).stops:
        if not stop["hidden"] or stop["number"] in told_already:
            continue
        told_already.add(stop["number"])
        # A native box or file field under its drawn label, an iframe, an object: another thing may show the focus.
        doubtful = stop["tag"] in ("iframe", "object", "embed", "body") or (
            stop["tag"] in ("input", "select", "textarea") and stop["labelled"]
        )
        if stop["tag"] == "area" or (doubtful and stop["tag"] == "input"):
            continue  # the browser draws around an area itself; focus-visible looks at the label of a field
        yield told(CHECK, {**stop, "key": stop["hidden"], "result": "a_verifier" if doubtful else "echoue"}, _SAY)
