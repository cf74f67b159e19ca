"""The language said is the language written."""

from __future__ import annotations

from collections.abc import Iterator

from constat.check import Check
from constat.checks._reading import Say, Says, read
from constat.finding import Finding
from constat.page import AuditedPage
from constat.people import People

CHECK = Check(
    id="langue-du-texte",
    title="La langue annoncée est celle du texte",
    rgaa=("8.4", "8.7", "8.8"),
    wcag=("3.1.1", "3.1.2"),
    act=("ucwvc8", "off6ek"),
    hinders=(
        People.BLIND,
        People.READING,
    ),
    why="Une voix de synthèse lit un texte anglais avec la prononciation française, et l’inverse : "
    "on ne comprend plus rien.",
    looks="Les petits mots fréquents de sept langues, et l’écriture (arabe, grecque, chinoise…), dans "
    "la page et dans chaque bloc, comparés à lang.",
    cannot_know="Les citations de quelques mots, les noms, et les autres langues qui s’écrivent en lettres latines.",
    stage="lecture",
)

_SAYS: Says = {
    "page": Say(
        "La page est annoncée en « {said} », mais son texte est en « {text} ».",
        'Écrivez <html lang="…"> avec le bon code.',
        rgaa=("8.4",),
        wcag=("3.1.1",),
        act=("ucwvc8",),
    ),
    "part": Say(
        "Ce passage est annoncé en « {said} », mais il est en « {text} ».",
        "Écrivez lang avec le code de la langue sur le passage.",
        rgaa=("8.7",),
        wcag=("3.1.2",),
        act=("off6ek",),
    ),
    "code": Say(
        "Ce passage déclare la langue « {said} », mais il est en « {text} ».",
        "Écrivez dans lang le code de la langue du passage.",
        rgaa=("8.8",),
        wcag=("3.1.2",),
        act=("off6ek",),
    ),
    "few": Say(
        "« {words} » semble être en {text}, dans un passage annoncé en « {said} ». Faut-il le dire ?",
        "Si ce n’est ni un nom ni un mot passé dans la langue, ajoutez lang.",
        rgaa=("8.7",),
        wcag=("3.1.2",),
        act=(),
    ),
}


def look(page: AuditedPage) -> Iterator[Finding]:
    """The language said is the language written."""
    yield from read(page, CHECK, _SAYS)
