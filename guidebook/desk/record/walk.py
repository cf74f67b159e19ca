"""A walk on a real site: the screens that were seen and the gestures on them. It is never written anywhere."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import Any, Literal

What = Literal["saisir", "cliquer", "cocher", "choisir", "envoyer", "entrer"]
"""A gesture, as `Action` has it; « entrer » is the Enter key in a field."""

FIELDS = ("champ", "mot_de_passe", "case", "options", "liste", "piece_jointe")


@dataclass(frozen=True, slots=True)
class Line:
    """One thing that was seen: a control, a heading, or a text. `kind` is the element that draws it."""

    kind: str
    name: str
    hint: str = ""
    purpose: str = ""
    """What the site says that a field is for: `autocomplete` and `type`."""
    choices: tuple[str, ...] = ()
    near: str = ""
    """What stands in the same row, and tells a repeated button from its neighbours."""
    level: int = 0
    is_text: bool = False
    """Neither a control nor a heading."""
    is_around: bool = False
    """In the head, the menu or the foot of the page."""
    is_cell: bool = False
    """In a cell of a table, or the value of a list of data."""
    is_item: bool = False
    """In one of several things alike: an item of a list, a card."""
    is_listed: bool = False
    """Its choices are those of a list that opens."""

    @staticmethod
    def of(told: dict[str, Any]) -> Line:
        """The line that the page's script told."""
        return Line(
            kind=str(told["kind"]),
            name=str(told.get("name") or ""),
            hint=str(told.get("hint") or ""),
            purpose=str(told.get("purpose") or ""),
            choices=tuple(map(str, told.get("choices") or ())),
            near=str(told.get("near") or ""),
            level=int(told.get("level") or 0),
            is_text=bool(told.get("text")),
            is_around=bool(told.get("around")),
            is_cell=bool(told.get("cell")),
            is_item=bool(told.get("item")),
            is_listed=bool(told.get("listed")),
        )


@dataclass(frozen=True, slots=True)
class Gesture:
    """What was done on a line, given by its place in the screen; for a round to tick, which choice."""

    what: What
    line: int
    choice: int | None = None


@dataclass(slots=True)
class Seen:
    """A screen: what was seen before the first gesture on it, then the gestures."""

    host: str
    path: str
    lines: tuple[Line, ...]
    gestures: list[Gesture] = field(default_factory=list)
    opens_window: bool = False
    downloads: bool = False
    is_secure: bool = False
    """At an address in https."""
    asks: bool = False
    """A window of the browser itself asked something (« OK », « Annuler »)."""

    def headings(self) -> tuple[str, ...]:
        """What tells a screen from another whose buttons are the same."""
        return tuple(line.name for line in self.lines if line.kind == "titre")

    def fields(self) -> frozenset[tuple[str, str]]:
        """Kind and name of what is filled in."""
        return frozenset((line.kind, line.name) for line in self.lines if line.kind in FIELDS)


@dataclass(frozen=True, slots=True)
class Walk:
    """The screens in the order in which they were met."""

    screens: tuple[Seen, ...]
