"""Elements are used for what they mean."""

from __future__ import annotations

from collections.abc import Iterator

from constat.check import Check
from constat.checks._reading import Say, Says, read
from constat.finding import Finding
from constat.page import AuditedPage
from constat.people import People

CHECK = Check(
    id="balises-detournees",
    title="Les balises servent à ce qu’elles veulent dire",
    rgaa=("5.6", "8.9", "10.1"),
    wcag=("1.3.1",),
    hinders=(People.BLIND,),
    why="Un lecteur d’écran annonce une liste, une citation ou un paragraphe vide : on cherche ce qui n’y est pas.",
    looks="Les paragraphes vides, les retours à la ligne par deux à la place de paragraphes, les "
    "colonnes faites d’espaces, les citations, listes et groupes de champs qui ne servent qu’à "
    "décaler.",
    cannot_know="Si une citation cite vraiment quelqu’un.",
    stage="lecture",
)

_SAYS: Says = {
    "blank": Say("Un paragraphe vide sert à faire de la place.", "Ôtez-le, et espacez en CSS.", rgaa=("8.9",), wcag=()),
    "breaks": Say(
        "Des retours à la ligne par deux remplacent des paragraphes.",
        "Mettez chaque paragraphe dans un <p>.",
        rgaa=("8.9",),
        wcag=("1.3.1",),
    ),
    "columns": Say(
        "Ces {rows} lignes forment des colonnes avec des espaces ou des barres.",
        "Écrivez un vrai tableau : <table>, avec des <th>.",
        rgaa=("5.6", "10.1"),
    ),
    "quote": Say(
        "Ce qui est ici en citation n’a pas l’air d’en être une.",
        "Ôtez <blockquote>, et décalez en CSS.",
        rgaa=("8.9",),
    ),
    "list": Say("Cette liste n’a que des éléments vides.", "Ôtez-la.", rgaa=("8.9",)),
    "lists": Say(
        "Plusieurs listes d’un seul élément se suivent. Est-ce une seule énumération ?",
        "Réunissez-les en une seule liste.",
        rgaa=("9.3",),
    ),
    "fieldset": Say(
        "Ce groupe de champs n’a aucun champ : « {text} ».",
        "Ôtez <fieldset>, et tracez le cadre en CSS.",
        rgaa=("8.9",),
    ),
    "terms": Say("Cette liste de définitions n’a aucun terme.", "Ôtez <dl>, et décalez en CSS.", rgaa=("8.9",)),
}


def look(page: AuditedPage) -> Iterator[Finding]:
    """Elements are used for what they mean."""
    yield from read(page, CHECK, _SAYS)
