"""The alternative of an image says something."""

from __future__ import annotations

from collections.abc import Iterator

from constat.check import Check
from constat.checks._reading import Say, Says, told
from constat.finding import Finding
from constat.page import AuditedPage
from constat.people import People

CHECK = Check(
    id="alternative-d-image",
    title="L’alternative de chaque image dit quelque chose",
    rgaa=("1.1", "1.2", "1.3", "1.5", "8.2"),
    wcag=("1.1.1",),
    act=("qt1vmo",),
    hinders=(People.BLIND,),
    why="Une personne aveugle entend ce texte à la place de l’image.",
    looks="Les alternatives qui sont un nom de fichier, un mot de remplissage, ou qui disent que "
    "l’image décore ; les images dites vides qui gardent un titre ; celles qui répètent le texte "
    "voisin ; les dessins et les fonds sans alternative.",
    cannot_know="Si une alternative bien écrite décrit vraiment l’image, et si une image sans alternative informe.",
    stage="lecture",
)

_SAYS: Says = {
    "file": Say(
        "L’alternative de l’image est un nom de fichier : « {text} ».",
        'Écrivez ce que l’image apporte ; si elle n’apporte rien, écrivez alt="".',
        rgaa=("1.3",),
    ),
    "filler": Say(
        "L’alternative de l’image est un mot de remplissage : « {text} ».",
        'Écrivez ce que l’image apporte ; si elle n’apporte rien, écrivez alt="".',
        rgaa=("1.3",),
    ),
    "decor": Say(
        "Cette image décore, et son alternative est lue : « {text} ».", 'Écrivez alt="".', rgaa=("1.2",), act=()
    ),
    "robot": Say(
        "Ce test contre les robots n’a pas d’autre solution que l’image.",
        "Ajoutez un test qui ne demande pas de voir : une question, un son, un courriel.",
        rgaa=("1.5",),
        act=(),
    ),
    "server": Say(
        "Les zones de cette image cliquable ne sont connues que du serveur : « {text} ».",
        "Donnez les mêmes liens en texte, ou une image avec <map> et <area>.",
        rgaa=("1.1",),
        wcag=("1.1.1", "2.1.1"),
        act=(),
    ),
    "caption": Say(
        "Cette légende n’est pas reliée à son image : « {text} ». Est-ce une légende ?",
        "Mettez les deux dans <figure>, la légende dans <figcaption>.",
        rgaa=("1.9",),
        act=(),
    ),
    "both": Say(
        "Cette image est dite décorative, mais porte le texte « {text} ».",
        "Ôtez title et aria-label, ou mettez ce texte dans alt.",
        rgaa=("1.2",),
        wcag=(),
        act=(),
    ),
    "torn": Say(
        "Cette image est dite décorative par son rôle, et son alternative dit « {text} ».",
        'Si elle informe, ôtez role ; sinon écrivez alt="".',
        rgaa=("8.2",),
        wcag=(),
        act=(),
    ),
    "opening": Say(
        "L’alternative commence par « {text} » : le lecteur d’écran annonce déjà une image.",
        "Commencez par ce qui est montré.",
        rgaa=(),
        wcag=(),
        act=(),
    ),
    "long": Say(
        "L’alternative est très longue : « {text} ».",
        "Gardez une phrase, et mettez le reste dans la page.",
        rgaa=("1.3",),
    ),
    "beside": Say(
        "L’alternative répète le texte voisin : « {text} » est entendu deux fois.",
        'Si le texte dit tout, écrivez alt="".',
        rgaa=("1.2",),
        wcag=(),
        act=(),
    ),
    "same": Say(
        "Deux images différentes ont la même alternative, « {text} ». Montrent-elles la même chose ?",
        "Dites ce que chacune montre.",
        rgaa=("1.3",),
    ),
    "drawing": Say(
        "Ce dessin n’est ni nommé ni caché aux lecteurs d’écran. Informe-t-il ?",
        'S’il informe, ajoutez role="img" et un nom ; sinon aria-hidden="true".',
        rgaa=("1.1",),
        act=(),
    ),
    "sent": Say(
        "« {text} » : l’image dont parle cette phrase est dite décorative.",
        "Écrivez dans alt ce que l’image montre.",
        rgaa=("1.1",),
        act=(),
    ),
    "canvas": Say(
        "Ce dessin (<canvas>) écrit « {text} », qu’aucun lecteur d’écran n’entend.",
        'Écrivez la même chose dans la page, ou ajoutez role="img" et un nom.',
        rgaa=("1.1",),
        act=(),
    ),
    "background": Say(
        "Une image de la feuille de styles est montrée seule. Informe-t-elle ?",
        "Si elle informe, mettez-la dans <img> avec une alternative.",
        rgaa=("10.2",),
        act=(),
    ),
}


def look(page: AuditedPage) -> Iterator[Finding]:
    """The alternative of an image says something."""
    there, absent = page.run("alternative_d_image"), page.run("alternative_d_image_absente")
    yield from told(CHECK, _SAYS, there["looked"], [*there["found"], *absent["found"]])
