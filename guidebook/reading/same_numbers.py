"""Whether each number of a guide or a step is its own, and one that its collection may give."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from itertools import combinations

from guidebook.model.collection import Collection
from guidebook.model.guide import Guide
from guidebook.problem import Problem

_AGAIN = "Retirez cette ligne, puis tapez « guidebook numeros »."


def number_problems(guides: Iterable[Guide], collections: Sequence[Collection]) -> Iterator[Problem]:
    """One Problem for each number that would lead to two places, or that another network may give too."""
    owners = dict[int, str]()
    for guide in guides:
        number, line = guide.header.number, guide.header_lines.get("numero", 1)
        yield from _of_steps(guide)
        if number is None:
            continue
        owner = owners.setdefault(number, guide.slug)
        if owner != guide.slug:
            message = f"Ce guide a le même numéro que le guide « {owner} »."
            yield Problem(guide.path, line, "numero", message, _AGAIN)
        block = guide.collection.numbers if guide.collection else range(0)
        if block and number not in block:
            message = f"Le numéro {number} n’est pas parmi ceux de ce recueil : {_told(block)}."
            yield Problem(guide.path, line, "numero", message, _AGAIN)
    yield from _blocks(guides, collections)


def _of_steps(guide: Guide) -> Iterator[Problem]:
    seen = set[int]()
    for step in guide.outline.steps:
        if step.lasting is None:
            continue
        message = ""
        if step.lasting in seen:
            message = f"Deux étapes ont le même numéro : {step.lasting}."
        elif step.lasting > guide.header.given_steps or guide.header.number is None:
            message = f"Le numéro {step.lasting} de l’étape « {step.title} » n’a pas été donné par la commande."
        if message:
            yield Problem(guide.path, 1, "numero", message, _AGAIN)
        seen.add(step.lasting)


def _blocks(guides: Iterable[Guide], collections: Sequence[Collection]) -> Iterator[Problem]:
    path = next((guide.path for guide in guides if guide.collection == collections[-1]), "") if collections else ""
    for one, other in combinations((c for c in collections if c.numbers), 2):
        if one.numbers.start in other.numbers or other.numbers.start in one.numbers:
            message = f"Les recueils « {one.name} » et « {other.name} » donnent les mêmes numéros."
            cure = "Changez la ligne « numeros: » d’un de ces recueils : chacun a les siens."
            yield Problem(path.partition("/")[0] + "/recueil.yml", 1, "numero", message, cure)


def _told(block: range) -> str:
    return f"{block.start:05} à {block.stop - 1:05}"
