"""The title tells the page."""

from __future__ import annotations

from collections.abc import Iterator

from constat.check import Check
from constat.checks._reading import read
from constat.finding import Finding
from constat.page import AuditedPage
from constat.people import People

CHECK = Check(
    id="titre-de-page",
    title="Le titre de la page dit ce qu’elle est",
    rgaa=("8.6",),
    wcag=("2.4.2",),
    act=("c4a8a4",),
    hinders=(People.BLIND,),
    why="Le titre est ce qu’un lecteur d’écran dit d’abord, et ce qu’on lit dans les onglets et l’historique.",
    looks="Les titres de remplissage, les noms de fichier, et les titres dont aucun mot n’est dans la page.",
    cannot_know="Si un titre bien écrit distingue cette page des pages voisines.",
    stage="lecture",
)

_SAYS = {
    "empty": (
        "Le titre de la page, « {text} », ne dit rien d’elle.",
        "Écrivez dans <title> ce qu’est la page, puis le nom du site.",
    ),
    "file": (
        "Le titre de la page est un nom de fichier ou une adresse : « {text} ».",
        "Écrivez dans <title> ce qu’est la page, puis le nom du site.",
    ),
    "short": ("Le titre de la page est « {text} ». De quel site ?", "Ajoutez le nom du site."),
    "other": ("Aucun mot du titre, « {text} », n’est dans la page.", "Écrivez dans <title> ce qu’est cette page."),
    "apart": (
        (
            "Le titre de la page, « {text} », n’a aucun mot de son grand titre, « {heading} ». "
            "Parlent-ils de la même chose ?"
        ),
        "Reprenez dans <title> les mots du <h1>.",
    ),
}


def look(page: AuditedPage) -> Iterator[Finding]:
    """The title tells the page."""
    yield from read(page, CHECK, _SAYS)
