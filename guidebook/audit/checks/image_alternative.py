"""The alternative of an image says something."""

from __future__ import annotations

from collections.abc import Iterator

from guidebook.audit.check import Check
from guidebook.audit.checks._reading import read
from guidebook.audit.finding import Finding
from guidebook.audit.page import AuditedPage

CHECK = Check(
    id="alternative-d-image",
    title="L’alternative de chaque image dit quelque chose",
    rgaa=("1.3",),
    wcag=("1.1.1",),
    act=("qt1vmo",),
    why="Une personne aveugle entend ce texte à la place de l’image.",
    looks="Les alternatives qui sont un nom de fichier, un mot de remplissage ou un nom d’appareil photo.",
    cannot_know="Si une alternative bien écrite décrit vraiment l’image.",
    stage="lecture",
)

_SAYS = {
    "file": (
        "L’alternative de l’image est un nom de fichier : « {text} ».",
        'Écrivez ce que l’image apporte ; si elle n’apporte rien, écrivez alt="".',
    ),
    "filler": (
        "L’alternative de l’image est un mot de remplissage : « {text} ».",
        'Écrivez ce que l’image apporte ; si elle n’apporte rien, écrivez alt="".',
    ),
    "opening": (
        "L’alternative commence par « {text} » : le lecteur d’écran annonce déjà une image.",
        "Commencez par ce qui est montré.",
    ),
    "beside": (
        "L’alternative répète le texte qui suit ou précède l’image : « {text} » est entendu deux fois.",
        'Si le texte dit tout, écrivez alt="".',
    ),
}


def look(page: AuditedPage) -> Iterator[Finding]:
    """The alternative of an image says something."""
    yield from read(page, CHECK, "image_alternative", _SAYS)
