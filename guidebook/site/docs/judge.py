"""A page of docs/ once Markdown has read it: what of it would act, lead nowhere, show its signs, or be lost."""

from __future__ import annotations

from collections.abc import Collection, Iterator

from guidebook.problem import Level, Problem, Sentences
from guidebook.site.docs.call_outs import call_out_problems
from guidebook.site.docs.elsewhere import asked_elsewhere
from guidebook.site.docs.fences import fence_problems
from guidebook.site.docs.html import refused
from guidebook.site.docs.lists import list_problems
from guidebook.site.docs.shown import signs_shown
from guidebook.site.docs.tables import table_problems
from guidebook.site.docs.text import shown
from guidebook.site.docs.written import fences_of, lines_of

_ADVICE = frozenset({"liste-imbriquee", "liste-numeros", "titre-anglais"})
"""What is shown, and not quite as it was meant."""
_ACCENTS = "accent-grave"
"""Told of a block of code that is not read, these follow from it."""
_HELD = "Mettez une copie du fichier dans docs/, et écrivez son chemin vu depuis cette page."


def judged(path: str, html: str, address: str, markdown: str, first_line: int, known: Collection[str]) -> list[Problem]:
    """What is wrong with the page at `path`, by line; `markdown` begins at its `first_line`.

    It is at `address` in the site, whose addresses are `known`.
    """
    told = list(_acting(html, address, markdown, known))
    acting = {line for line, _ in told}
    told += [each for each in (*_misread(html, markdown), *_asked(html, markdown)) if each[0] not in acting]
    return [
        Problem(path, first_line - 1 + line, *said, Level.ADVICE if said[0] in _ADVICE else Level.ERROR)
        for line, said in sorted(dict.fromkeys(told))
    ]


def _acting(html: str, address: str, markdown: str, known: Collection[str]) -> Iterator[tuple[int, Sentences]]:
    return ((_line(text, markdown), said) for said, text in refused(html, address, markdown, known))


def _misread(html: str, markdown: str) -> list[tuple[int, Sentences]]:
    page, lines = shown(html), lines_of(markdown)
    fences = list(fence_problems(lines, page.code, fences_of(markdown)))
    told = [*call_out_problems(lines), *fences, *list_problems(lines), *table_problems(lines)]
    known = {line for line, _ in told}  # one mistake, one message
    signs = signs_shown(page.blocks, markdown.split("\n"))
    told += [(line, said) for line, said in signs if line not in known and not (fences and said[0] == _ACCENTS)]
    return told


def _asked(html: str, markdown: str) -> Iterator[tuple[int, Sentences]]:
    for address in asked_elsewhere(html):
        message = f"Cette page demande « {address} » à un autre site, à l’insu de la personne ; rien ne s’afficherait."
        yield _line(address, markdown), ("adresse-ailleurs", message, _HELD)


def _line(text: str, markdown: str) -> int:
    return next((number for number, line in enumerate(markdown.split("\n"), 1) if text in line), 1)
