"""A page of docs/ once Markdown has read it: what of it would act, lead nowhere, show its signs, or be lost."""

from __future__ import annotations

from collections.abc import Collection, Iterator
from dataclasses import astuple, dataclass
from functools import lru_cache

from guidebook.machine.store import NOWHERE, Store, key_of
from guidebook.problem import Level, Problem, Sentences, packed, unpacked
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


@dataclass(frozen=True, slots=True)
class Written:
    """A page of docs/ at its `path`: its Markdown from its `first_line` on, the HTML made of it, its address."""

    path: str
    markdown: str
    first_line: int
    html: str
    address: str


def judged(page: Written, known: frozenset[str], store: Store = NOWHERE) -> list[Problem]:
    """What is wrong with a page, by line, in a site with the addresses `known`; one in the store was judged before."""
    key = key_of("docs", *map(str, astuple(page)), _whole(known))
    kept = store.get(key)
    if kept is None:
        kept = packed(_judged(page.path, page.html, page.address, page.markdown, page.first_line, known))
        store.put(key, kept)
    return unpacked(kept)


@lru_cache(maxsize=1)
def _whole(known: frozenset[str]) -> str:
    """Some ten thousand addresses, for each page of docs/."""
    return "\n".join(sorted(known))


def _judged(
    path: str, html: str, address: str, markdown: str, first_line: int, known: Collection[str]
) -> list[Problem]:
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
