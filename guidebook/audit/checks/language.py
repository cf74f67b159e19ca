"""The language said is the language written."""

from __future__ import annotations

from collections.abc import Iterator

from guidebook.audit.check import Check
from guidebook.audit.checks._reading import read
from guidebook.audit.finding import Finding
from guidebook.audit.page import AuditedPage

CHECK = Check(
    id="langue-du-texte",
    title="La langue annoncée est celle du texte",
    rgaa=(
        "8.4",
        "8.7",
        "8.8",
    ),
    wcag=(
        "3.1.1",
        "3.1.2",
    ),
    act=(
        "ucwvc8",
        "off6ek",
    ),
    why="Une voix de synthèse lit un texte anglais avec la prononciation française, et l’inverse : on "
    "ne comprend plus rien.",
    looks="Les petits mots fréquents de six langues, dans la page et dans chaque bloc d’au moins douze "
    "mots, comparés à lang.",
    cannot_know="Les citations de quelques mots, les noms et les langues rares.",
    stage="lecture",
)

_SAYS = {
    "page": (
        "La page est annoncée en « {said} », mais son texte est en « {text} ».",
        'Écrivez <html lang="…"> avec le bon code.',
    ),
    "part": (
        "Ce passage est annoncé en « {said} », mais il est en « {text} ».",
        "Écrivez lang avec le code de la langue sur le passage.",
    ),
}


def look(page: AuditedPage) -> Iterator[Finding]:
    """The language said is the language written."""
    yield from read(page, CHECK, "language", _SAYS)
