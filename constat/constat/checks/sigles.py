"""An acronym is spelt out once: an advice, and a question where a page is full of them."""

from __future__ import annotations

from collections.abc import Iterator

from constat.check import Check
from constat.checks._reading import Say, Says, read
from constat.finding import Finding
from constat.page import AuditedPage
from constat.people import People

CHECK = Check(
    id="sigles",
    title="Les sigles sont expliqués",
    rgaa=(),
    wcag=("3.1.4",),
    hinders=(People.READING,),
    why="Une personne qui lit avec peine, ou qui débute, ne sait pas ce que veulent dire ces lettres.",
    looks="Les mots en capitales dont la page ne donne ni les mots entiers, ni une explication entre parenthèses, ni "
    "<abbr title>. Un ou deux sont un conseil ; à partir de trois, la question est posée. Les plus courants (PDF, "
    "SMS…) sont laissés.",
    cannot_know="Si ceux qui lisent cette page connaissent déjà ce sigle.",
    stage="lecture",
)

_REMEDY = "Écrivez une fois les mots entiers : « la caisse d’allocations familiales (CAF) »."
_SAYS: Says = {
    "one": Say("Le sigle {text} n’est expliqué nulle part dans la page.", _REMEDY, wcag=()),
    "some": Say("Ces sigles ne sont expliqués nulle part dans la page : {text}. Les connaît-on ?", _REMEDY, wcag=()),
}


def look(page: AuditedPage) -> Iterator[Finding]:
    """An acronym is spelt out once."""
    yield from read(page, CHECK, _SAYS)
