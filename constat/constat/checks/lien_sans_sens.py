"""A link says where it goes."""

from __future__ import annotations

from collections.abc import Iterator

from constat.check import Check
from constat.checks._reading import Say, Says, read
from constat.finding import Finding
from constat.page import AuditedPage
from constat.people import People

CHECK = Check(
    id="lien-sans-sens",
    title="Chaque lien dit où il mène",
    rgaa=("6.1",),
    wcag=(
        "2.4.4",
        "2.4.9",
    ),
    act=(
        "c487ae",
        "5effbb",
        "aizyf1",
    ),
    hinders=(People.BLIND,),
    why="Une personne aveugle parcourt la liste des liens, sans la phrase autour.",
    looks="Les intitulés qui ne disent rien (« cliquez ici », « en savoir plus »…), seuls ou sans contexte.",
    cannot_know="Si un intitulé bien écrit mène vraiment là où il le dit.",
    stage="lecture",
)

_SAYS: Says = {
    # The sentence around may tell the destination: the criterion is kept, the list of links isn't.
    "here": Say(
        "Le lien « {text} » ne dit pas où il mène.",
        "Mettez dans le lien les mots qui disent où il mène : « Télécharger le formulaire ».",
        rgaa=(),
        wcag=("2.4.9",),
        act=("aizyf1",),
    ),
    "alone": (
        "Le lien « {text} » ne dit pas où il mène, et rien autour ne le complète.",
        "Mettez dans le lien les mots qui disent où il mène.",
    ),
    "context": (
        "Le lien « {text} » ne se comprend qu’avec le texte autour. Ce texte suffit-il ?",
        "Mettez dans le lien les mots qui disent où il mène.",
    ),
    "sign": (
        "L’intitulé du lien n’a ni lettre ni chiffre : « {text} ».",
        "Mettez dans le lien les mots qui disent où il mène.",
    ),
    "address": (
        "L’intitulé du lien est une adresse : « {text} », lue lettre à lettre.",
        "Donnez au lien le nom de la page.",
    ),
}


def look(page: AuditedPage) -> Iterator[Finding]:
    """A link says where it goes."""
    yield from read(page, CHECK, _SAYS)
