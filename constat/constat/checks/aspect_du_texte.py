"""Text is set to be read."""

from __future__ import annotations

from collections.abc import Iterator

from constat.check import Check
from constat.checks._reading import Say, Says, read
from constat.finding import Finding
from constat.page import AuditedPage
from constat.people import People

CHECK = Check(
    id="aspect-du-texte",
    title="Le texte est présenté pour être lu",
    rgaa=("10.1", "10.12"),
    wcag=("1.3.2",),
    hinders=(
        People.LOW_VISION,
        People.READING,
    ),
    why="Une personne qui lit avec peine, dyslexique ou malvoyante perd la ligne ou ne reconnaît "
    "plus la forme des mots.",
    looks="Le texte justifié, tout en capitales, en longues italiques, minuscule, aux lignes serrées "
    "ou centré sur de nombreuses lignes ; ce qui est souligné sans être un lien ; les mots dont "
    "les lettres sont séparées par des espaces.",
    cannot_know="Si la personne peut changer cet aspect dans les réglages de la page.",
    stage="lecture",
)

_SAYS: Says = {
    "justified": Say("Ce texte est justifié : « {text}… ».", "Alignez le texte à gauche.", rgaa=(), wcag=("1.4.8",)),
    "capitals": Say("Ce texte est tout en capitales : « {text}… ».", "Écrivez-le en minuscules.", rgaa=(), wcag=()),
    "italics": Say(
        "Ce long texte est tout en italique : « {text}… ».", "Gardez l’italique pour quelques mots.", rgaa=(), wcag=()
    ),
    "tiny": Say(
        "Ce texte a {size} pixels de haut : « {text}… ».", "Écrivez au moins à 16 pixels, ou 1rem.", rgaa=(), wcag=()
    ),
    "tight": Say(
        "Les lignes de ce texte sont serrées (interligne {leading}) : « {text}… ».",
        "Mettez un interligne d’au moins 1,5.",
        rgaa=(),
        wcag=("1.4.8",),
    ),
    "forced": Say(
        "L’interligne de ce texte est imposé à {leading} : « {text}… ».",
        "Ôtez !important, ou mettez au moins 1,5.",
        rgaa=("10.12",),
        wcag=("1.4.12",),
    ),
    "centred": Say("Ce long texte est centré : « {text}… ».", "Alignez le texte à gauche.", rgaa=(), wcag=("1.4.8",)),
    "loose": Say("Les lettres de ce texte sont très écartées : « {text}… ».", "Ôtez letter-spacing.", rgaa=(), wcag=()),
    "spelt": Say(
        "Des espaces séparent les lettres d’un mot : « {text} », épelé par la synthèse vocale.",
        "Écrivez le mot sans espaces, et écartez les lettres en CSS.",
        rgaa=("10.1",),
        wcag=("1.3.2",),
    ),
    "underlined": Say(
        "« {text} » est souligné sans être un lien.", "Gardez le soulignement pour les liens.", rgaa=(), wcag=()
    ),
}


def look(page: AuditedPage) -> Iterator[Finding]:
    """Text is set to be read."""
    yield from read(page, CHECK, _SAYS)
