"""The numbers of guides and steps (`model/number.py`), written into the files of authors by a command, never a build.

A number is given once. What says so is in the files themselves: how many were given, of guides in `recueil.yml`, of
steps in the head of their guide. A number below, that nothing has any more, was of something that is gone.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

from guidebook.machine.disk import whole_file
from guidebook.model.collection import Collection
from guidebook.model.guide import Guide
from guidebook.model.guidebook import Guidebook
from guidebook.model.number import LAST_STEP, number_of, shown_number

_RECUEIL = "recueil.yml"


@dataclass(frozen=True, slots=True)
class Given:
    """What a command gave: a line for each guide that changed, and what it could not give."""

    told: tuple[str, ...] = ()
    refused: tuple[str, ...] = ()


def give_numbers(guidebook: Guidebook) -> Given:
    """Write the numbers that lack, in the site's own folders.

    Raises:
        OSError: a file can't be written.
    """
    told, refused = list[str](), list[str]()
    for folder in guidebook.own_folders:
        guides = [guide for guide in guidebook.guides if (guidebook.root / guide.path).parent.parent == folder]
        if not guides:
            continue
        owner = guides[0].collection
        if owner is None or not owner.numbers:
            refused.append(f"{folder.name}/{_RECUEIL} n’a pas de ligne « numeros: » : {_ASK}")
            continue
        try:
            told += _number(guidebook.root, folder / _RECUEIL, guides, owner)
        except _Full as full:
            refused.append(str(full))
    return Given(tuple(told), tuple(refused))


_ASK = "demandez les vôtres (manuel « Pour les réseaux »), ou écrivez « numeros: 90000-99999 » pour un essai."


class _Full(Exception):
    """No number is left."""


def _number(root: Path, recueil: Path, guides: list[Guide], owner: Collection) -> Iterator[str]:
    given = owner.given
    for guide in guides:
        number = guide.header.number
        if number is None:
            if given >= len(owner.numbers):
                raise _Full(f"Les numéros de {recueil.parent.name}/{_RECUEIL} sont tous donnés : demandez-en d’autres.")
            number = owner.numbers[given]
            given += 1
            _write(recueil, _with_field(recueil, "numeros_donnes", given))  # first: none is given twice
        file = root / guide.path
        if (text := _numbered(file, guide, number)) is not None:
            _write(file, text)
            yield f"{guide.path} : {shown_number(number_of(number))}"


def _numbered(file: Path, guide: Guide, number: int) -> str | None:
    """The guide's text with the numbers that lacked, None where none did."""
    lines, given = _lines(file), guide.header.given_steps
    new = [step for step in guide.steps if step.lasting is None]
    if not new and guide.header.number is not None:
        return None
    if given + len(new) > LAST_STEP:
        raise _Full(f"{guide.path} a déjà donné {given} numéros d’étapes : faites deux guides.")
    for place, step in reversed(list(enumerate(new, given + 1))):
        lines.insert(step.line, f"numero: {place}{_ending(lines)}")
    end = next(n for n, line in enumerate(lines[1:], 1) if line.rstrip() in ("---", "..."))
    lines[1:end] = list(_fields(lines[1:end], {"numero": number, "numeros_d_etapes": given + len(new)}, _ending(lines)))
    return "".join(lines)


def _with_field(file: Path, name: str, value: int) -> str:
    lines = _lines(file)
    if lines and not lines[-1].endswith("\n"):
        lines[-1] += "\n"
    return "".join(_fields(lines, {name: value}, _ending(lines)))


def _fields(lines: list[str], fields: dict[str, int], ending: str) -> Iterator[str]:
    """YAML lines with these fields, each in its place or at the end."""
    left = dict(fields)
    for line in lines:
        name = line.partition(":")[0]
        if name in left:
            yield f"{name}: {_padded(name, left.pop(name))}{ending}"
        else:
            yield line
    for name, value in left.items():
        yield f"{name}: {_padded(name, value)}{ending}"


def _padded(name: str, value: int) -> str:
    return f"{value:05}" if name == "numero" else str(value)


def _lines(file: Path) -> list[str]:
    return re.findall(r"[^\n]*\n|[^\n]+", file.read_bytes().decode("utf-8"))


def _ending(lines: list[str]) -> str:
    return "\r\n" if lines and lines[0].endswith("\r\n") else "\n"


def _write(file: Path, text: str) -> None:
    with whole_file(file) as made:
        made.write(text.encode())
