"""A form sent empty says in words which field is wrong, and ties the words to the field."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

from constat.check import Check
from constat.checks._driving import begin, point_of, take_the_wheel
from constat.finding import Finding
from constat.page import AuditedPage
from constat.people import People

CHECK = Check(
    id="erreur-de-saisie",
    rgaa=("11.10",),
    wcag=("3.3.1",),
    act=("36b590",),
    hinders=(
        People.LOW_VISION,
        People.READING,
    ),
    stage="conduite",
    disturbs=True,
)


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
            yield CHECK.said({**said, "key": key, "result": "a_verifier" if key == "doubt" else "echoue"})


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
