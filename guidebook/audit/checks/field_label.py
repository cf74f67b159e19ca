"""A field is tied to what names it."""

from __future__ import annotations

from collections.abc import Iterator

from guidebook.audit.check import Check
from guidebook.audit.checks._reading import read
from guidebook.audit.finding import Finding
from guidebook.audit.page import AuditedPage

CHECK = Check(
    id="etiquette-de-champ",
    title="Chaque champ est relié à ce qui le nomme",
    rgaa=(
        "11.1",
        "11.6",
    ),
    wcag=(
        "1.3.1",
        "3.3.2",
        "4.1.2",
    ),
    act=(),
    why="Un lecteur d’écran dit l’étiquette quand on arrive dans le champ ; un texte posé à côté ne "
    "suffit pas, un exemple qui s’efface non plus.",
    looks="Les champs nommés par leur seul exemple, les étiquettes vides ou sans champ, les groupes de "
    "boutons ronds sans légende.",
    cannot_know="Si l’étiquette dit bien ce qu’il faut écrire.",
    stage="lecture",
)

_SAYS = {
    "placeholder": (
        "Ce champ n’est nommé que par son exemple, « {text} », qui s’efface quand on écrit.",
        "Ajoutez un <label for> visible.",
    ),
    "astray": (
        "Cette étiquette, « {text} », renvoie à un champ qui n’existe pas.",
        "Écrivez dans for l’id du champ.",
    ),
    "group": (
        "Ces {count} boutons ronds n’ont ni groupe ni légende.",
        "Mettez-les dans <fieldset> avec une <legend> qui pose la question.",
    ),
    "legend": (
        "Ce groupe de champs n’a pas de légende.",
        "Ajoutez <legend> en tête du <fieldset>.",
    ),
}


def look(page: AuditedPage) -> Iterator[Finding]:
    """A field is tied to what names it."""
    yield from read(page, CHECK, "field_label", _SAYS)
