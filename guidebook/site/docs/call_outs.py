"""The call-outs of a page of docs/ that Markdown reads otherwise than their author: empty, or of another title."""

from __future__ import annotations

import re
from collections.abc import Iterator

from guidebook.problem import Sentences
from guidebook.site.docs.written import STEP, width

_OPENS = re.compile(r'(?P<indent>[ \t]*)!!! ?(?P<kind>[\w-]+)(?P<more>(?: +[\w-]+)*)(?: +"(?P<title>.*?)")? *')
"""As Python-Markdown's `admonition` reads it."""
_PLACES = frozenset({"inline", "end"})
"""Words that Material takes for a place."""
_FRENCH = {
    **dict.fromkeys(("warning", "caution"), "Attention"),
    **dict.fromkeys(("tip", "hint"), "Astuce"),
    **dict.fromkeys(("abstract", "summary", "tldr"), "En bref"),
    **dict.fromkeys(("success", "check", "done"), "C’est fait"),
    **dict.fromkeys(("help", "faq"), "Question"),
    **dict.fromkeys(("failure", "fail", "missing", "error", "bug"), "Cela ne marche pas"),
    **dict.fromkeys(("quote", "cite"), "Citation"),
    "example": "Exemple",
    "seealso": "Voir aussi",
    "todo": "À faire",
}
"""The English kinds of Material, without those that are French as well."""
_MOVE = "Décalez son texte de quatre espaces, à la ligne sous « !!! »."


def call_out_problems(lines: list[str]) -> Iterator[tuple[int, Sentences]]:
    """What is wrong with each, at its line, from 1; `lines` are the page's, without code (`written.lines_of`)."""
    for number, line in enumerate(lines, 1):
        opens = _OPENS.fullmatch(line)
        if not opens:
            continue
        is_full = _has_text(opens["indent"], lines[number:])
        title = " ".join(word for word in opens["more"].split() if word not in _PLACES)
        if opens["title"] is None and title:
            message = f"« {title} » ne s’afficherait pas : le titre d’un encadré est entre guillemets droits."
            whole = f'Écrivez !!! {opens["kind"]} "{title}".'
            cut = f"{whole[:-1]}, et son texte à la ligne dessous, décalé de quatre espaces."
            yield number, ("encadre", message, whole if is_full else cut)
        elif not is_full:
            yield number, ("encadre", "Cet encadré serait vide : aucun texte n’est décalé dessous.", _MOVE)
        elif opens["title"] is None and (french := _FRENCH.get(opens["kind"].lower())):
            message = f"Cet encadré aurait pour titre « {opens['kind'].capitalize()} », en anglais."
            yield number, ("titre-anglais", message, f'Écrivez son titre : !!! {opens["kind"]} "{french}".')


def _has_text(indent: str, after: list[str]) -> bool:
    """Whether the first line with a text below is moved."""
    below = next((line for line in after if line.strip()), "")
    return width(below) >= width(f"{indent}!") + STEP
