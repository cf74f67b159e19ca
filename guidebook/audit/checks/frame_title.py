"""The title of a frame says what it holds."""

from __future__ import annotations

from collections.abc import Iterator

from guidebook.audit.check import Check
from guidebook.audit.checks._reading import Say, Says, read
from guidebook.audit.finding import Finding
from guidebook.audit.page import AuditedPage

CHECK = Check(
    id="titre-de-cadre",
    title="Le titre de chaque cadre dit ce qu’il contient",
    rgaa=("2.2",),
    wcag=("2.4.1", "4.1.2"),
    why="Une personne aveugle décide d’entrer dans le cadre, ou de passer, d’après son titre.",
    looks="Les titres de remplissage et les noms de fichier ; les cadres qui coupent leur contenu.",
    cannot_know="Si un titre bien écrit dit ce que contient le cadre.",
    stage="lecture",
)

_SAYS: Says = {
    "empty": ("Le titre du cadre est « {text} ».", "Écrivez dans title ce que contient le cadre."),
    "file": (
        "Le titre du cadre est une adresse ou un nom de fichier : « {text} ».",
        "Écrivez dans title ce que contient le cadre.",
    ),
    "cut": Say(
        "Le cadre « {text} » ne défile pas, et son contenu est plus grand que lui.",
        'Ôtez scrolling="no".',
        rgaa=(),
        wcag=("1.4.4",),
    ),
}


def look(page: AuditedPage) -> Iterator[Finding]:
    """The title of a frame says what it holds."""
    yield from read(page, CHECK, "frame_title", _SAYS)
