"""The headings make an outline."""

from __future__ import annotations

from collections.abc import Iterator

from constat.check import Check
from constat.checks._reading import Say, Says, read
from constat.finding import Finding
from constat.page import AuditedPage
from constat.people import People

CHECK = Check(
    id="plan-des-titres",
    title="Les titres forment un plan",
    rgaa=("9.1",),
    wcag=(),
    hinders=(People.BLIND,),
    why="Une personne aveugle parcourt une page de titre en titre : un niveau qui manque fait croire "
    "qu’une partie a disparu.",
    looks="L’absence de titre de niveau 1, ou de tout titre, les niveaux sautés, les paragraphes mis "
    "en titre, les titres qui ne disent rien.",
    cannot_know="Si un titre résume bien ce qui le suit.",
    stage="lecture",
)

_SAYS: Says = {
    "topless": (
        "Aucun titre n’est de niveau 1 ; le premier est « {text} ».",
        "Mettez le titre de la page dans un <h1>.",
    ),
    "tops": (
        "La page a plusieurs titres de niveau 1, dont « {text} ». Sont-ils tous des titres de page ?",
        "Gardez un seul <h1> pour le titre de la page.",
    ),
    "jump": (
        "Le titre « {text} » est de niveau {to}, juste après un titre de niveau {from}.",
        "Descendez d’un niveau à la fois, et dites l’aspect en CSS.",
    ),
    "long": ("Ce titre est un paragraphe : « {text} ».", "Mettez ce texte dans un <p>, et gardez un titre court."),
    "empty": Say(
        "Le titre « {text} » ne dit rien de ce qui le suit.",
        "Écrivez de quoi parle cette partie.",
        wcag=("2.4.6",),
        act=("b49b2e",),
    ),
    "twins": (
        "Deux titres du même niveau s’appellent « {text} ». Sait-on ce qui les distingue ?",
        "Dites dans chaque titre ce qu’il a de propre.",
    ),
    "none": Say(
        "Ce long texte n’a aucun titre.", "Donnez un <h1> à la page, et un <h2> à chaque partie.", act=("047fe0",)
    ),
}


def look(page: AuditedPage) -> Iterator[Finding]:
    """The headings make an outline."""
    yield from read(page, CHECK, _SAYS)
