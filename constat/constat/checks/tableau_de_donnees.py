"""A table of data has its headers and its title."""

from __future__ import annotations

from collections.abc import Iterator

from constat.check import Check
from constat.checks._reading import Say, Says, told
from constat.finding import Finding
from constat.page import AuditedPage
from constat.people import People

CHECK = Check(
    id="tableau-de-donnees",
    title="Un tableau de données a ses en-têtes et son titre",
    rgaa=("5.2", "5.3", "5.4", "5.5", "5.6", "5.7", "5.8"),
    wcag=("1.3.1",),
    act=("d0f69e",),
    hinders=(People.BLIND,),
    why="Un lecteur d’écran dit le titre du tableau, puis l’en-tête de chaque cellule où l’on arrive.",
    looks="Les tableaux sans en-tête dont la première ligne est en gras ou colorée, ou dont les "
    "colonnes sont des nombres ; les en-têtes muets ou à la portée fausse ; les titres mis dans "
    "une cellule ou au-dessus, vides de sens ; les tableaux de mise en forme avec des en-têtes.",
    cannot_know="Si un tableau sans en-tête range des données, et si un tableau complexe est assez expliqué.",
    stage="lecture",
)

_SAYS: Says = {
    "headless": Say(
        "Ce tableau range des données, mais aucune cellule n’est un <th>.",
        'Écrivez <th scope="col"> dans la ligne qui nomme les colonnes.',
        rgaa=("5.6",),
    ),
    "doubt": Say(
        "Ce tableau n’a pas d’en-tête. Range-t-il des données ?",
        'Si oui, écrivez des <th scope="col"> ou <th scope="row">. Sinon, role="presentation".',
        rgaa=("5.6",),
    ),
    "unsaid": Say(
        "Ce tableau sert sans doute à la mise en page. Se lit-il dans l’ordre ?",
        'Ajoutez role="presentation", ou remplacez-le par des blocs.',
        rgaa=("5.3",),
        wcag=("1.3.2",),
    ),
    "broken": Say(
        "Cette ligne du tableau en contient plusieurs, séparées par des retours à la ligne.",
        "Faites une ligne <tr> de chacune.",
        rgaa=("5.3",),
        wcag=("1.3.1",),
    ),
    "side": Say(
        "« {text} » nomme sa ligne ou sa colonne, mais n’est pas un en-tête.",
        'Écrivez <th scope="row"> ou <th scope="col">.',
        rgaa=("5.6",),
    ),
    "title": Say(
        "Le titre du tableau, « {text} », est dans une cellule.", "Mettez-le dans <caption>.", rgaa=("5.4",), wcag=()
    ),
    "beside": Say(
        "Le titre du tableau, « {text} », est posé au-dessus sans lui être relié.",
        "Mettez-le dans <caption>, ou reliez-le par aria-labelledby.",
        rgaa=("5.4",),
        wcag=(),
    ),
    "unnamed": Say("Ce tableau n’a pas de titre. A-t-il besoin d’un titre ?", "Ajoutez <caption>.", rgaa=("5.4",)),
    "empty": Say(
        "Le titre de ce tableau est vide.",
        "Écrivez dans <caption> ce que contient le tableau.",
        rgaa=("5.5",),
        wcag=(),
    ),
    "vague": Say("Le titre du tableau est « {text} ».", "Écrivez ce que contient le tableau.", rgaa=("5.5",), wcag=()),
    "summary": Say(
        "Le résumé du tableau est « {text} ».",
        "Écrivez comment lire le tableau, ou ôtez summary.",
        rgaa=("5.2",),
        wcag=(),
    ),
    "complex": Say(
        "Ce tableau croise plusieurs niveaux d’en-têtes, sans résumé. Sait-on comment le lire ?",
        "Ajoutez dans <caption> une phrase qui dit comment il est rangé.",
        rgaa=("5.1",),
    ),
    "scope": Say(
        "La portée « {text} » de cet en-tête n’existe pas.",
        'Écrivez scope="col", "row", "colgroup" ou "rowgroup".',
        rgaa=("5.7",),
    ),
    "cell": Say(
        "La cellule « {text} » a une portée, sans être un en-tête.",
        "Écrivez <th>, ou ôtez scope.",
        rgaa=("5.7",),
        wcag=(),
    ),
    "alone": Say(
        "L’en-tête « {text} » n’est celui d’aucune cellule.",
        "Mettez des cellules sous lui, ou corrigez scope et headers.",
        rgaa=("5.7",),
        act=("d0f69e",),
    ),
    "all": Say(
        "Ce tableau n’a que des en-têtes, et aucune cellule de données.",
        "Écrivez les données dans des <td>.",
        rgaa=("5.7",),
        act=("d0f69e",),
    ),
    "turned": Say(
        "Cet en-tête a la portée « {text} », alors qu’il nomme l’autre sens.",
        'Écrivez scope="col" en haut d’une colonne, scope="row" au début d’une ligne.',
        rgaa=("5.7",),
    ),
    "mute": Say(
        "{count} en-têtes ne disent pas s’ils nomment une ligne ou une colonne.",
        'Ajoutez scope="col" ou scope="row" à chaque <th>.',
        rgaa=("5.7",),
        wcag=(),
    ),
    "hollow": Say(
        "Un en-tête de ce tableau est vide, au-dessus de données.",
        "Écrivez dans chaque <th> ce que contient sa colonne.",
        rgaa=("5.6",),
    ),
    "nested": Say(
        "Ce tableau est dans une cellule d’un autre, et n’a pas d’en-tête.",
        "Écrivez son contenu en phrases ou en liste, ou faites-en un tableau à part avec des <th>.",
        rgaa=("5.3",),
    ),
    "layout": Say(
        "Ce tableau de mise en forme contient {text}, qui est pour les données.",
        'Ôtez role="presentation" si ce sont des données, sinon ôtez ces éléments.',
        rgaa=("5.8",),
    ),
}


def look(page: AuditedPage) -> Iterator[Finding]:
    """A table of data has its headers and its title."""
    headers, titles = page.run("tableau_de_donnees"), page.run("tableau_de_donnees_titre")
    yield from told(CHECK, _SAYS, headers["looked"], [*headers["found"], *titles["found"]])
