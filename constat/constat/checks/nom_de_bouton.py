"""A button says what it does."""

from __future__ import annotations

from collections.abc import Iterator

from constat.check import Check
from constat.checks._reading import Say, Says, read
from constat.finding import Finding
from constat.page import AuditedPage
from constat.people import People

CHECK = Check(
    id="nom-de-bouton",
    title="Chaque bouton dit ce qu’il fait",
    rgaa=("11.9",),
    wcag=("2.4.6", "4.1.2"),
    hinders=(People.BLIND,),
    why="Une personne aveugle n’entend que le nom du bouton.",
    looks="Les noms de remplissage (« bouton », « cliquez ici »), les noms sans lettre ni signe connu, "
    "les boutons du même nom côte à côte, les formulaires sans bouton d’envoi.",
    cannot_know="Si un nom bien écrit dit ce que fait le bouton.",
    stage="lecture",
)

_SAYS: Says = {
    "vague": Say("Le bouton s’appelle « {text} ».", "Écrivez ce qu’il fait : « Envoyer la demande ».", wcag=("2.4.6",)),
    "sign": Say(
        "Le nom de ce bouton n’a ni lettre ni chiffre : « {text} ».",
        "Écrivez ce qu’il fait, ou nommez-le par aria-label.",
        wcag=("4.1.2",),
    ),
    "icon": Say(
        "Le nom de ce bouton est un dessin, « {text} », que chaque lecteur d’écran lit à sa façon, ou pas du tout.",
        "Écrivez ce qu’il fait, ou nommez-le par aria-label.",
        wcag=("2.4.6", "4.1.2"),
    ),
    "twin": (
        "Plusieurs boutons s’appellent « {text} ». Sait-on ce que fait chacun ?",
        "Ajoutez ce que chacun concerne : « Supprimer la photo ».",
    ),
    "none": Say(
        "Le formulaire du champ « {text} » n’a pas de bouton d’envoi.",
        "Ajoutez un bouton : « Envoyer ».",
        rgaa=(),
        wcag=("3.2.2",),
    ),
}


def look(page: AuditedPage) -> Iterator[Finding]:
    """A button says what it does."""
    yield from read(page, CHECK, _SAYS)
