"""A form sent empty says in words which field is wrong, and ties the words to the field."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

from constat.check import Check
from constat.checks._driving import begin, point_of, take_the_wheel, told
from constat.finding import Finding
from constat.page import AuditedPage
from constat.people import People

CHECK = Check(
    id="erreur-de-saisie",
    title="Une erreur de saisie est écrite, et l’on sait quel champ elle concerne",
    rgaa=("11.10",),
    wcag=("3.3.1",),
    act=("36b590",),
    hinders=(
        People.LOW_VISION,
        People.READING,
    ),
    why="Un cadre rouge ne dit rien à qui ne voit pas les couleurs ou l’écran, et un message vague décourage.",
    looks="Les formulaires contrôlés par un script sont envoyés vides ; on lit ce qui apparaît et à quoi c’est relié.",
    cannot_know="Ce que le serveur répond, et si les mots aident vraiment à corriger.",
    stage="conduite",
    disturbs=True,
)

_CURE = (
    "Écrivez sous le champ ce qui manque (« Écrivez votre nom »), reliez-le avec aria-describedby, et mettez "
    'aria-invalid="true".'
)
_SAY = {
    "colour": ("Le formulaire vide est refusé, mais aucun mot ne dit ce qui ne va pas.", _CURE),
    "which": ("« {said} » : ce message ne dit pas lesquels des {bad} champs vides il concerne.", _CURE),
    "untied": ("« {said} » n’est pas relié au champ « {label} » qu’il concerne, ni annoncé.", _CURE),
    "doubt": ("« {said} » : le lien entre ce message et le champ « {label} » est-il clair sans voir l’écran ?", _CURE),
}


def look(page: AuditedPage) -> Iterator[Finding]:
    """Send each form empty."""
    take_the_wheel(page)
    for form in page.run("erreur_de_saisie", "find", 0):
        if (spot := point_of(page, form["button"])) is None:
            continue
        page.page.mouse.move(*spot)
        begin(page)
        page.page.mouse.click(*spot)
        page.page.wait_for_timeout(100)
        said = page.run("erreur_de_saisie", "said", form["mark"])
        if key := _fault(said):
            yield told(CHECK, {**said, "key": key, "result": "a_verifier" if key == "doubt" else "echoue"}, _SAY)


def _fault(said: dict[str, Any]) -> str:
    if said["left"] or said["alerted"] or not said["bad"]:
        return ""  # the server will tell, or a message was given
    if not said["said"]:
        return "colour" if said["mutations"] else ""
    if said["allTied"]:
        return ""
    if (
        said["bad"] > 1
        and not said["allNamed"]
        and not said["allBeside"]
        and not said["focus"]
        and not said["someMarked"]
    ):
        return "which"
    if said["alert"] and (said["allNamed"] or said["bad"] == 1):
        return ""
    if not said["focus"] and not said["alert"] and not said["someMarked"]:
        return "untied"
    return "" if said["focus"] and said["someMarked"] else "doubt"
