"""What is pointed at, or has the focus, can still be read."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

from constat.check import Check
from constat.checks._driving import focus_on, point_of, take_the_wheel, told
from constat.finding import Finding
from constat.page import AuditedPage
from constat.people import People

CHECK = Check(
    id="contraste-au-survol",
    title="Un texte reste lisible au survol et au focus",
    rgaa=("3.2",),
    wcag=("1.4.3",),
    hinders=(People.LOW_VISION,),
    why="Une personne malvoyante pointe le lien qu’elle lit : s’il pâlit alors, elle ne sait plus sur quoi elle agit.",
    looks="La souris, puis le focus, vont sur chaque sorte de lien et de bouton ; on calcule le contraste du texte.",
    cannot_know="Le contraste sur une image, un dégradé ou une transparence : il n’est pas jugé ici.",
    stage="conduite",
    disturbs=True,
)

_CURE = "Dans cet état, donnez au texte un contraste d’au moins {least} : 1 avec son fond."
_SAY = {
    "hover": ("Au survol, « {text} » n’a plus qu’un contraste de {ratio} : 1.", _CURE),
    "focus": ("Quand il a le focus, « {text} » n’a plus qu’un contraste de {ratio} : 1.", _CURE),
}


def look(page: AuditedPage) -> Iterator[Finding]:
    """Point at each kind of control, then put the focus on it."""
    take_the_wheel(page)
    page.evaluate("() => __conduite.still(true)")
    for thing in page.run("contraste_au_survol", "find", 0):
        if found := _paled(page, thing):
            say = {key: (message, cure.format(**found)) for key, (message, cure) in _SAY.items()}
            yield told(CHECK, {**thing, **found}, say)


def _paled(page: AuditedPage, thing: dict[str, Any]) -> dict[str, str] | None:
    """How little contrast is left in a state, where there was enough before."""
    mark = thing["mark"]
    if (spot := point_of(page, mark)) is None:
        return None
    page.page.mouse.move(*spot)
    seen = {"hover": page.run("contraste_au_survol", "measure", mark)}
    page.page.mouse.move(1, 899)
    if focus_on(page, mark):
        seen["focus"] = page.run("contraste_au_survol", "measure", mark)
    for key, now in seen.items():
        if now and now["ratio"] < now["least"]:
            return {"key": key, **{name: f"{now[name]:.1f}".replace(".", ",") for name in ("ratio", "least")}}
    return None
