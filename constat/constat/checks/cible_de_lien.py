"""A link leads somewhere, once."""

from __future__ import annotations

from collections.abc import Iterator

from constat.check import Check
from constat.checks._reading import Say, Says, read
from constat.finding import Finding
from constat.page import AuditedPage
from constat.people import People

CHECK = Check(
    id="cible-de-lien",
    title="Chaque lien mène quelque part, et une seule fois",
    rgaa=("6.1", "12.7"),
    wcag=("2.4.1",),
    hinders=(
        People.BLIND,
        People.HANDS,
    ),
    why="Une personne au clavier, ou qui écoute, suit un lien et reste sur place, ou rencontre deux fois le même.",
    looks="Les ancres de la page qui n’existent pas, les adresses mal écrites, les liens vers « # » ou "
    "un script, et l’image et le texte voisins qui mènent au même endroit.",
    cannot_know="Ce qu’un script fait du clic.",
    stage="lecture",
)

_SAYS: Says = {
    "anchor": Say(
        "Le lien « {text} » mène à « #{id} », qui n’existe pas dans la page.",
        "Mettez cet id sur l’élément visé, ou corrigez le lien.",
        rgaa=(),
        wcag=(),
    ),
    "skip": Say(
        "Le lien « {text} » mène à « #{id} », qui n’existe pas dans la page.",
        "Mettez cet id sur l’élément visé.",
        rgaa=("12.7",),
    ),
    "broken": Say("L’adresse du lien « {text} » est mal écrite : « {href} ».", "Corrigez l’adresse.", rgaa=(), wcag=()),
    "hash": Say(
        "Le lien « {text} » mène à « # » : c’est sans doute un bouton.",
        "Si le clic fait une action, écrivez <button>.",
        rgaa=(),
        wcag=(),
    ),
    "script": Say(
        "Le lien « {text} » lance un script : c’est sans doute un bouton.",
        "Si le clic fait une action, écrivez <button>.",
        rgaa=(),
        wcag=(),
    ),
    "twice": Say(
        "Deux liens voisins mènent au même endroit : « {text} » est rencontré deux fois.",
        'Réunissez l’image et le texte dans un seul lien, avec alt="" si le texte dit tout.',
        rgaa=(),
        wcag=(),
    ),
    "mail": Say(
        "Le lien « {text} » ouvre un logiciel de courrier sans le dire. Le comprend-on ?",
        "Écrivez l’adresse, ou « par courriel ».",
        rgaa=(),
        wcag=(),
    ),
    "title": Say(
        "La bulle du lien « {text} » dit autre chose : « {title} ». Laquelle est juste ?",
        "Ôtez title, ou reprenez-y l’intitulé du lien.",
        rgaa=("6.1",),
        wcag=(),
    ),
    "long": Say(
        "L’intitulé de ce lien est très long : « {text} ».",
        "Gardez dans le lien quelques mots, et sortez le reste.",
        rgaa=(),
        wcag=(),
    ),
}


def look(page: AuditedPage) -> Iterator[Finding]:
    """A link leads somewhere, once."""
    yield from read(page, CHECK, _SAYS)
