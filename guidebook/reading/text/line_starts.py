"""What begins a line otherwise than Markdown says: it is read as its author meant it, and told.

Word processors put no-break spaces where Markdown wants a space, and bullets where it wants a hyphen. Read as written,
a list would be a sentence, and all that follows from it would be told too.
"""

from __future__ import annotations

import re
from dataclasses import dataclass

from guidebook.problem import Sentences
from guidebook.reading.text.call_out_line import CALL_OUTS, signs_of

ODD_SPACES = "\u00a0\u1680\u2000-\u200a\u202f\u205f\u3000"
_SIGN = r"[-*+>]|\d{1,9}[.)]|\#{1,6}|!!!|\?\?\?"
BULLET = "•●○◦‣⁃▪■□▫·∙➢➤►▶☐☑✓✔✗❖❑\uf0b7\uf0a7\uf076\uf0d8\uf0fc\uf06e\uf071"
_START = re.compile(rf"(?P<indent>[ \t{ODD_SPACES}]*)(?P<sign>(?:{_SIGN})?)(?P<after>[ \t{ODD_SPACES}]*)")
_ODD = re.compile(f"[{ODD_SPACES}]")
_BULLETS = re.compile(rf"([ \t]*)([{BULLET}]|[–—−‐‑](?=[ \t{ODD_SPACES}])|o(?=\t|  ))[ \t{ODD_SPACES}]*(?=\S)")
_DASHES = "–—−‐‑"
_MISCOUNTED = re.compile(
    rf'([ \t]*)(!{{1,2}}|!{{4,}}|\?{{1,2}}|\?{{4,}})[ \t]*(?P<name>{"|".join(CALL_OUTS)})[ \t]*(?="|$)', re.IGNORECASE
)
_NO_SPACE = re.compile(r"##(?=[^#\s])")
_SUSPECT = re.compile(
    rf"^[ \t]*(?:{_SIGN})?[ \t]*[{ODD_SPACES}]|^[ \t]*[{BULLET}{_DASHES}]|^[ \t]*o(?:\t|  )|^##\S"
    r"|^[ \t]*(?:!+[ \t]*a|!!!!|\?+[ \t]*b|\?\?\?\?)",
    re.MULTILINE | re.IGNORECASE,
)

_ODD_SPACE = "espace-insecable"


@dataclass(frozen=True, slots=True)
class Mended:
    """The text as its author meant it, what was said of it, and the lines that begin otherwise than written."""

    text: str
    said: tuple[tuple[int, Sentences], ...] = ()
    lines: frozenset[int] = frozenset()


def mended(text: str) -> Mended:
    """Mend the beginnings of the lines of a Markdown text; lines are counted from 0."""
    if not _SUSPECT.search(text):
        return Mended(text)
    lines, said = text.split("\n"), dict[int, Sentences]()
    changed, bullet, before = set[int](), "", ""
    for number, written in enumerate(lines):
        line = _NO_SPACE.sub("## ", written) if written.startswith("##") else written
        match = _BULLETS.match(line)
        if match and (match[2] not in _DASHES or bullet or not before.strip() or before.rstrip().endswith(":")):
            if match[2] != bullet:
                said[number] = say_bullet(match[2], line[match.end() :])
            line, bullet = f"{match[1]}- {line[match.end() :]}", match[2]
            changed.add(number)
        else:
            bullet = ""
            line, what = _line(line)
            if what:
                said[number] = what
                changed.add(number)
        lines[number], before = line, written
    return Mended("\n".join(lines), tuple(said.items()), frozenset(changed))


def _line(line: str) -> tuple[str, Sentences | None]:
    if match := _MISCOUNTED.match(line):
        name = match["name"].lower()
        meant = f"{match[1]}{signs_of(name)} {name} {line[match.end() :]}".rstrip()
        return meant, _say_signs(match[2], name)
    start = _START.match(line)
    if start is None or not _ODD.search(start.group()):
        return line, None
    if not line.strip():
        return "", None
    indent, sign, after = (_ODD.sub(" ", start[name]) for name in ("indent", "sign", "after"))
    if not sign and not _ODD.search(start["indent"]):
        return line, None
    meant = f"{indent}{sign}{after}{line[start.end() :]}"
    return meant, say_space(sign, meant)


def say_space(sign: str, meant: str) -> Sentences:
    """A space that is none, after a sign or at the beginning of a line, and the line to write."""
    where = f"après « {sign} »" if sign else "au début de cette ligne"
    return (
        _ODD_SPACE,
        f"L’espace {where} n’est pas un espace ordinaire : le texte ne serait pas lu comme vous le voyez.",
        f"Effacez-le et tapez un espace : « {_short(meant)} ».",
    )


def say_bullet(bullet: str, text: str) -> Sentences:
    """A bullet that stands where a hyphen should, and the line to write."""
    shown = f"« {bullet} »" if not "\ue000" <= bullet <= "\uf8ff" else "venue d’un traitement de texte"
    return (
        "puce",
        f"La puce {shown} n’est pas lue : il n’y aurait pas de liste.",
        f"Écrivez chaque ligne de la liste avec un tiret et un espace : « - {_short(text)} ».",
    )


def _say_signs(signs: str, name: str) -> Sentences:
    how = "Il manque un signe" if len(signs) < 3 else "Il y a trop de signes"
    return (
        "encadre-inconnu",
        f"{how} devant « {name} » : la page n’aurait pas d’encadré.",
        f"Écrivez {signs_of(name)} {name}.",
    )


def _short(text: str) -> str:
    plain = " ".join(text.split())
    return plain if len(plain) <= 40 else plain[:39].rstrip() + "…"
