"""What is seen is told, and told once."""

from __future__ import annotations

from collections.abc import Iterator

from constat.check import Check
from constat.checks._reading import Say, Says, read
from constat.finding import Finding
from constat.page import AuditedPage
from constat.people import People

CHECK = Check(
    id="texte-cache",
    title="Ce qui se voit est dit, et dit une seule fois",
    rgaa=("9.1", "10.8"),
    wcag=("1.3.1", "4.1.2"),
    hinders=(People.BLIND,),
    why="Une personne aveugle n’a pas accès à un texte que tout le monde voit, ou l’entend deux fois.",
    looks="Les textes visibles cachés par aria-hidden sans être répétés, les titres et listes privés "
    "de leur rôle, les bulles title qui répètent l’intitulé.",
    cannot_know="Si un texte caché est dit autrement, ailleurs.",
    stage="lecture",
)

_SAYS: Says = {
    "text": Say(
        "Ce texte se voit, mais il est caché aux lecteurs d’écran : « {text} ».", "Ôtez aria-hidden.", rgaa=("10.8",)
    ),
    "role": Say(
        "Cet élément a perdu son rôle : « {text} ».", 'Ôtez role="presentation".', rgaa=("9.1",), wcag=("1.3.1",)
    ),
    "list": Say(
        "Cette liste a perdu son rôle : « {text} ». Est-ce une énumération ?",
        'Ôtez role="presentation".',
        rgaa=("9.3",),
        wcag=("1.3.1",),
    ),
    "twice": Say(
        "La bulle répète l’intitulé : « {text} » peut être entendu deux fois.", "Ôtez title.", rgaa=(), wcag=()
    ),
    "tip": Say(
        ("Ce texte n’est que dans une bulle, que ni le clavier ni le doigt n’ouvrent : « {text} ». Est-il utile ?"),
        "Écrivez-le dans la page.",
        rgaa=(),
        wcag=(),
    ),
}


def look(page: AuditedPage) -> Iterator[Finding]:
    """What is seen is told, and told once."""
    yield from read(page, CHECK, _SAYS)
