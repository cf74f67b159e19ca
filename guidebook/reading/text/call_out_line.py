"""The line that opens a call-out: `!!! attention`, `??? bloque "Je n’ai pas de téléphone"`."""

from __future__ import annotations

import re
from dataclasses import dataclass

from guidebook.problem import Sentences
from guidebook.reading.names import listing, nearest

CALL_OUTS = ("attention", "astuce", "bloque")
"""The call-outs an author may write; `bloque` folds, and carries a question as its title."""

_LINE = re.compile(r"(?P<signs>!!!|\?\?\?)(?P<more>[+-]?)\s*(?P<name>[^\s\"«“„‘’']*)\s*(?P<rest>.*?)\s*")
_TITLE = re.compile(r'"([^"]*)"')
_QUOTES = " \u00a0\u202f\"«»“”„‟‘’'"
_ELSEWHERE = {
    "attention": "warning danger caution important alerte avertissement error failure bug",
    "astuce": "note tip hint info conseil success example abstract summary remarque",
    "bloque": "question faq help aide blocage details",
}
"""What other Markdowns, and other people, call them."""
_MEANT = {name: kind for kind, names in _ELSEWHERE.items() for name in names.split()}


@dataclass(frozen=True, slots=True)
class CallOutLine:
    """`said` is what is wrong with the line; `kind` is empty where it names no call-out of ours."""

    kind: str
    title: str
    said: Sentences | None = None


def signs_of(kind: str) -> str:
    """What opens a call-out of that kind."""
    return "???" if kind == "bloque" else "!!!"


def meant_by(name: str) -> str | None:
    """The call-out that a name most likely stands for."""
    return _MEANT.get(name.lower()) or nearest(name, list(CALL_OUTS))


def read_call_out_line(line: str) -> CallOutLine:
    """Read a line that begins with « !!! » or « ??? »."""
    match = _LINE.fullmatch(line)
    if match is None:
        return CallOutLine("", "")
    name, rest = match["name"], match["rest"]
    quoted = _TITLE.fullmatch(rest)
    title = quoted[1].strip() if quoted else _TITLE.sub(r"« \1 »", rest.strip(_QUOTES))
    if name not in CALL_OUTS:
        return CallOutLine("", title, _unknown(name))
    if match["more"] or (match["signs"] != signs_of(name)):
        return CallOutLine(name, title, _wrong_signs(match["signs"] + match["more"], name))
    if rest and not quoted:
        return CallOutLine(name, title, _unread_title(name, rest, title))
    if name == "bloque" and not title:
        return CallOutLine(name, title, _NO_TITLE)
    return CallOutLine(name, title)


_NO_TITLE = (
    "encadre-sans-titre",
    "L’encadré « bloque » n’a pas de titre.",
    'Écrivez la difficulté de la personne : ??? bloque "Je n’ai pas de téléphone".',
)


def _unknown(name: str) -> Sentences:
    possible = f"Les encadrés possibles : {listing(list(CALL_OUTS))}."
    if not name:
        return "encadre-inconnu", "Cet encadré n’a pas de nom.", possible
    near = meant_by(name)
    cure = f"Vouliez-vous écrire « {near} » ?" if near else possible
    return "encadre-inconnu", f"L’encadré « {name} » n’existe pas.", cure


def _wrong_signs(signs: str, name: str) -> Sentences:
    message = f"L’encadré « {name} » ne s’écrit pas avec {signs}."
    return "encadre-inconnu", message, f"Écrivez {signs_of(name)} {name}."


def _unread_title(name: str, rest: str, title: str) -> Sentences:
    inside = _TITLE.search(rest)
    meant = inside[1] if inside and not rest.startswith('"') else title
    return (
        "encadre-inconnu",
        f"Le titre de l’encadré « {name} » n’est pas lisible.",
        f'Mettez-le entre guillemets droits : {signs_of(name)} {name} "{meant or "Votre titre"}".',
    )
