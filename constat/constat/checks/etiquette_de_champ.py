"""A field is tied to what names it."""

from __future__ import annotations

from collections.abc import Iterator

from constat.check import Check
from constat.checks._reading import Say, Says, read
from constat.finding import Finding
from constat.page import AuditedPage
from constat.people import People

CHECK = Check(
    id="etiquette-de-champ",
    title="Chaque champ est relié à ce qui le nomme",
    rgaa=("11.1", "11.2", "11.4"),
    wcag=("1.3.1", "3.3.2", "4.1.2"),
    act=("cc0f0a",),
    hinders=(People.BLIND,),
    why="Un lecteur d’écran dit l’étiquette quand on arrive dans le champ ; un texte posé à côté ne "
    "suffit pas, un exemple qui s’efface non plus.",
    looks="Les champs nommés par leur seul exemple, les étiquettes sans champ, vides de sens, répétées "
    "ou posées loin de leur champ.",
    cannot_know="Si l’étiquette dit bien ce qu’il faut écrire.",
    stage="lecture",
)

_SAYS: Says = {
    "placeholder": Say(
        "Ce champ n’est nommé que par son exemple, « {text} », qui s’efface quand on écrit.",
        "Ajoutez un <label for> visible.",
        rgaa=("11.1",),
    ),
    "astray": Say(
        "Cette étiquette, « {text} », renvoie à un champ qui n’existe pas.",
        "Écrivez dans for l’id du champ.",
        rgaa=("11.1",),
        wcag=("1.3.1",),
    ),
    "untied": Say(
        "L’étiquette « {text} » n’est reliée à aucun champ.",
        "Ajoutez for avec l’id du champ.",
        rgaa=("11.1",),
        wcag=("1.3.1",),
    ),
    "lone": Say(
        "« {text} » est écrit dans <label>, et n’est l’étiquette d’aucun champ.",
        "Pour le titre d’un groupe, écrivez <fieldset> et <legend>, ou un titre ; sinon, <p>.",
        rgaa=(),
        wcag=(),
        act=(),
    ),
    "doubled": Say(
        "Deux champs ont le même id, « {text} » : l’étiquette n’est reliée qu’au premier.",
        "Donnez à chaque champ un id à lui, et écrivez-le dans le for de son étiquette.",
        rgaa=("11.1",),
    ),
    "crossed": Say(
        "L’étiquette « {text} » est reliée à ce champ, mais posée contre un autre, et l’autre contre celui-ci.",
        "Échangez leurs for.",
        rgaa=("11.1", "11.4"),
        wcag=("1.3.1", "2.4.6"),
    ),
    "vague": Say(
        "L’étiquette de ce champ, « {text} », ne dit pas quoi écrire.",
        "Écrivez ce qui est demandé.",
        rgaa=("11.2",),
        wcag=("2.4.6",),
        act=("cc0f0a",),
    ),
    "twin": Say(
        "Deux champs du même formulaire s’appellent « {text} ».",
        "Dites dans chaque étiquette ce qui les distingue, ou groupez-les sous deux légendes.",
        rgaa=("11.2",),
        wcag=("2.4.6",),
        act=("cc0f0a",),
    ),
    "unseen": Say(
        "L’étiquette « {text} » est entendue, mais ne se voit pas. Le champ se comprend-il à la vue ?",
        "Montrez l’étiquette.",
        rgaa=("11.2",),
        wcag=("3.3.2",),
    ),
    "far": Say(
        "L’étiquette « {text} » est à {gap} pixels de son champ.",
        "Posez l’étiquette juste au-dessus ou juste à gauche du champ.",
        rgaa=("11.4",),
        wcag=(),
    ),
}


def look(page: AuditedPage) -> Iterator[Finding]:
    """A field is tied to what names it."""
    yield from read(page, CHECK, _SAYS)
