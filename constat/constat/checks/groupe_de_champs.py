"""Choices of one question are grouped, under the question."""

from __future__ import annotations

from collections.abc import Iterator

from constat.check import Check
from constat.checks._reading import Say, Says, read
from constat.finding import Finding
from constat.page import AuditedPage
from constat.people import People

CHECK = Check(
    id="groupe-de-champs",
    title="Les choix d’une même question sont groupés, sous la question",
    rgaa=("11.5", "11.6", "11.7"),
    wcag=("1.3.1", "3.3.2"),
    hinders=(People.BLIND,),
    why="Un lecteur d’écran dit « Oui, bouton radio » sans dire la question.",
    looks="Les boutons radio d’un même nom, les cases à cocher qui se suivent sous une question, les "
    "dates en trois champs, hors de tout groupe ; les groupes sans légende ou à la légende vide "
    "de sens.",
    cannot_know="Si des cases à cocher voisines répondent à la même question.",
    stage="lecture",
)

_SAYS: Says = {
    "radios": Say(
        "Ces {count} boutons radio ne sont pas groupés.",
        "Mettez-les dans <fieldset> avec une <legend> qui pose la question.",
        rgaa=("11.5",),
    ),
    "boxes": Say(
        "Ces {count} cases à cocher ne sont pas groupées sous leur question : « {text} ».",
        "Mettez-les dans <fieldset> avec une <legend> qui pose la question.",
        rgaa=("11.5",),
    ),
    "date": Say(
        "Le jour, le mois et l’année d’une date ne sont pas groupés.",
        "Mettez-les dans <fieldset> avec une <legend> qui dit quelle date.",
        rgaa=("11.5",),
    ),
    "legend": Say(
        "Ce groupe de champs n’a pas de légende.",
        "Ajoutez <legend> en tête du <fieldset>, ou nommez le groupe.",
        rgaa=("11.6",),
    ),
    "vague": Say("La légende de ce groupe, « {text} », ne dit rien.", "Écrivez la question posée.", rgaa=("11.7",)),
    "place": Say(
        "La légende « {text} » n’est pas le premier élément de son groupe.",
        "Mettez <legend> en tête du <fieldset>.",
        rgaa=("11.6",),
    ),
}


def look(page: AuditedPage) -> Iterator[Finding]:
    """Choices of one question are grouped, under the question."""
    yield from read(page, CHECK, _SAYS)
