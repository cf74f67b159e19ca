"""`ecrans.yml`: each screen drawn with what the author kept."""

from __future__ import annotations

from collections.abc import Container, Iterable, Mapping
from dataclasses import dataclass
from typing import Any

import yaml

from guidebook.desk.record.draft import TO_WRITE, DraftLine
from guidebook.desk.record.redraw.parts import ENTER, Part
from guidebook.desk.record.redraw.values import FILE, value_of
from guidebook.web_address import is_honest

_ACTIONS = {"saisir", "cliquer", "cocher", "choisir", "envoyer"}
_TYPED = ("champ", "mot_de_passe")
_FEWEST = 2
"""Answers that a question has."""


@dataclass(frozen=True, slots=True)
class House:
    """What the site has already: its services by the host of their address, its themes, what its person has."""

    services: Mapping[str, str]
    themes: tuple[str, ...]
    persona: Container[str]

    def service_of(self, host: str) -> str | None:
        """The service whose site has that host."""
        bare = host.removeprefix("www.")
        return next((name for at, name in self.services.items() if bare == at or bare.endswith(f".{at}")), None)


def storyboard(steps: Iterable[Part], house: House, head: str) -> str:
    """The whole file; `head` says where it comes from."""
    screens = {part.name: drawn(part, house) for part in steps}
    blocks = (dumped({name: screen}) for name, screen in screens.items())
    return f"# {head}\n" + "\n".join(blocks)


def drawn(part: Part, house: House) -> dict[str, Any]:
    """One screen, as an author writes it."""
    host = "" if part.screen.address.is_hidden else part.screen.address.shown
    screen: dict[str, Any] = {"cadre": "navigateur"}
    if service := house.service_of(host):
        screen["service"] = service
    if is_honest(f"https://{host}/"):
        screen["adresse"] = host
    page = part.screen.page
    if page.said and not page.is_hidden and is_honest(page.shown):
        screen["page"] = page.shown
    lines = part.lines()
    screen["contenu"] = [_element(line, part, house) for line in lines] or [{"texte": TO_WRITE}]
    return screen


def _element(line: DraftLine, part: Part, house: House) -> dict[str, Any]:
    gesture = next((g for g in part.gestures if g.line == line.number and g.what != ENTER), None)
    element: dict[str, Any] = {line.kind: line.name.shown}
    if line.hint and not line.hint.is_hidden:
        element["aide"] = line.hint.shown
    if line.kind in ("options", "liste"):
        element["choix"] = choices_of(line)
    if gesture:
        element |= _value(line, gesture.choice, house)
        element["repere"] = part.markers[line.number]
        if gesture.what in _ACTIONS:
            element["action"] = gesture.what
    return element


def choices_of(line: DraftLine) -> list[str]:
    """The answers that may be shown, and as many to be written as a question needs: there may be a hundred hidden."""
    shown = list(dict.fromkeys(choice.shown for choice in line.choices if not choice.is_hidden))
    hidden = any(choice.is_hidden for choice in line.choices)
    lacking = max(_FEWEST - len(shown), int(hidden))
    return [*shown, *(f"{TO_WRITE} {number}" for number in range(1, lacking + 1))]


def chosen_of(line: DraftLine, choice: int | None) -> str:
    """The answer that is chosen in the exercise: of a list that opens, nobody knows which one was."""
    choices = choices_of(line)
    if choice is None or choice >= len(line.choices):
        return choices[0]
    return choices[-1] if line.choices[choice].is_hidden else line.choices[choice].shown


def _value(line: DraftLine, choice: int | None, house: House) -> dict[str, str]:
    if line.kind in _TYPED:
        return {"valeur": value_of(line, house.persona)}
    if line.kind in ("options", "liste"):
        return {"valeur": chosen_of(line, choice)}
    return {"valeur": FILE} if line.kind == "piece_jointe" else {}


class _Dumper(yaml.SafeDumper):
    def increase_indent(self, flow: bool = False, indentless: bool = False) -> None:
        """As authors write lists: shifted under their field."""
        super().increase_indent(flow, False)


def dumped(data: Mapping[str, Any]) -> str:
    """YAML as authors write it."""
    return yaml.dump(dict(data), Dumper=_Dumper, allow_unicode=True, sort_keys=False, width=1000)
