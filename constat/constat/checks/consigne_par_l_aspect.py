"""An instruction doesn't rest on colour, shape or place alone."""

from __future__ import annotations

from collections.abc import Iterator

from constat.check import Check
from constat.checks._reading import Say, Says, told
from constat.finding import Finding
from constat.page import AuditedPage
from constat.people import People

CHECK = Check(
    id="consigne-par-l-aspect",
    title="Une consigne ne repose pas que sur la couleur, la forme ou la place",
    rgaa=("3.1", "10.9"),
    wcag=("1.3.3", "1.4.1"),
    hinders=(
        People.BLIND,
        People.LOW_VISION,
    ),
    why="Qui écoute la page, ou voit mal les couleurs, ne trouve pas « le bouton vert » ni « la colonne de droite ».",
    looks="Les phrases qui demandent quelque chose et désignent une chose par sa couleur, sa forme ou sa place. Elles "
    "ne sont en faute que si elles ne disent rien d’autre de la chose : ni nom, ni mot de ce que la page offre.",
    cannot_know="Si le reste de la phrase suffit à trouver la chose : c’est à une personne de le dire.",
    stage="lecture",
)

_SAYS: Says = {
    "colour": Say(
        "Cette consigne parle de couleur (« {word} ») : « {text} ». Se comprend-elle sans ?",
        "Ajoutez le nom de la chose.",
        rgaa=("3.1",),
        wcag=("1.4.1", "1.3.3"),
    ),
    "current": Say(
        "« {text} » est marqué comme la page où l’on est par sa seule couleur.",
        'Ajoutez aria-current="page", et une marque qui se voit sans la couleur : un trait, du gras.',
        rgaa=("3.1",),
        wcag=("1.4.1",),
    ),
    "legend": Say(
        "Les parts de ce dessin ne se reconnaissent qu’à leur couleur, dans la légende.",
        "Écrivez le nom de chaque part à côté d’elle.",
        rgaa=("3.1",),
        wcag=("1.4.1",),
    ),
    "shape": Say(
        "Cette consigne parle de forme (« {word} ») : « {text} ». Se comprend-elle sans ?",
        "Ajoutez le nom de la chose.",
        rgaa=("10.9",),
        wcag=("1.3.3",),
    ),
    "place": Say(
        "Cette consigne parle de place (« {word} ») : « {text} ». Se comprend-elle sans ?",
        "Ajoutez le nom de la chose.",
        rgaa=("10.9",),
        wcag=("1.3.3",),
    ),
}


def look(page: AuditedPage) -> Iterator[Finding]:
    """An instruction doesn't rest on colour, shape or place alone."""
    sentences, marks = page.run("consigne_par_l_aspect"), page.run("consigne_par_l_aspect_marques")
    yield from told(CHECK, _SAYS, False, [*sentences["found"], *marks["found"]])
