"""Forms made from the models: what a field asks, and what a form says.

A form sends its fields in their order. `genre` begins an element, `origine` says its place as it was; `genre` with the
word `fin` ends a group. An element can so be moved in the page without any number to change.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from typing import Any, Literal, get_args, get_origin

from pydantic.fields import FieldInfo

from guidebook.desk.atelier.entries import Item, Value
from guidebook.schema import Authored
from guidebook.screens.element import Action, Element
from guidebook.screens.elements import ELEMENTS
from guidebook.screens.frames import FRAMES

KIND, PLACE, END = "genre", "origine", "fin"
GROUP = "rangee"
_COMMON = ("repere", "action")
_MARKERS = range(1, 10)

Ask = Literal["text", "long", "lines", "number", "check", "choice"]
Pairs = Iterable[tuple[str, str]]


@dataclass(frozen=True, slots=True)
class Input:
    """One field of a form; `choices` are the values that it may have, with what is read for each."""

    name: str
    label: str
    ask: Ask
    value: str
    required: bool
    choices: Sequence[tuple[str, str]] = ()
    low: int = 0
    high: int = 0


@dataclass(frozen=True, slots=True)
class Known:
    """What fields may name: the values of the invented person, the services, the photos; what actions are called."""

    person: Sequence[str] = ()
    services: Sequence[tuple[str, str]] = ()
    photos: Sequence[str] = ()
    actions: Mapping[str, str] = field(default_factory=dict)


@dataclass(frozen=True, slots=True)
class Fieldset:
    """An element as a form shows it; a group has `items`."""

    kind: str
    place: str
    inputs: Sequence[Input]
    items: Sequence[Fieldset] | None = None


def of_element(data: Mapping[str, Any], place: int | None, known: Known) -> Fieldset | None:
    """The form of an element as the file says it; None for what is no element."""
    kind = next((key for key in data if key in ELEMENTS), None)
    if kind is None:
        return None
    inputs = [
        each for each in inputs_of(ELEMENTS[kind], data, known) if kind != GROUP or each.name not in (*_COMMON, GROUP)
    ]
    items = None
    if kind == GROUP:
        inside = data[GROUP] if isinstance(data[GROUP], list) else []
        found = (of_element(each, number, known) for number, each in enumerate(inside) if isinstance(each, dict))
        items = [each for each in found if each]
    return Fieldset(kind, "" if place is None else str(place), inputs, items)


def inputs_of(model: type[Authored], data: Mapping[str, Any], known: Known) -> list[Input]:
    """The fields of a model, those that all elements have last."""
    made = [_input(name, info, model, data, known) for name, info in model.model_fields.items()]
    return sorted((each for each in made if each), key=lambda each: each.name in _COMMON)


def _input(name: str, info: FieldInfo, model: type[Authored], data: Mapping[str, Any], known: Known) -> Input | None:
    alias = info.alias or name
    if alias == "cadre" or any(
        isinstance(kind, type) and issubclass(kind, Authored) for kind in _inside(info.annotation)
    ):
        return None  # what is chosen once, and what has a form of its own
    ask, choices = _asked(alias, info, model, known)
    if alias == "action" and not choices:
        return None
    value = data.get(alias, "")
    shown = "\n".join(map(str, value)) if isinstance(value, list) else str(value)
    if ask == "text" and "\n" in shown:
        ask = "long"
    if ask == "choice" and shown and shown not in dict(choices):
        choices = [*choices, (shown, shown)]  # what the file says stays, and is told
    low, high = (next((getattr(m, at) for m in info.metadata if hasattr(m, at)), 0) for at in ("ge", "le"))
    return Input(alias, (info.description or alias).rstrip("."), ask, shown, info.is_required(), choices, low, high)


def _asked(alias: str, info: FieldInfo, model: type[Authored], known: Known) -> tuple[Ask, Sequence[tuple[str, str]]]:
    kinds = set(_kinds(info.annotation))
    if alias == "repere":
        return "choice", [("", ""), *((str(n), str(n)) for n in _MARKERS)]
    if Action in kinds:
        actions = model.actions if issubclass(model, Element) else ()
        return "choice", [
            ("", ""),
            *((a.value, known.actions.get(a.value, a.value)) for a in actions),
        ] if actions else []
    if literal := _literal(info.annotation):
        return "choice", [("", ""), *((word, word) for word in literal)]
    if alias == "service":
        return "choice", [("", ""), *known.services]
    if alias == "fichier" and model is FRAMES["photo"]:
        return "choice", [("", ""), *((name, name) for name in known.photos)]
    if bool in kinds:
        return "check", ()
    if int in kinds:
        return "number", ()
    if tuple in kinds:
        return "lines", ()
    return "text", [(word, word) for word in known.person] if alias in ("valeur", "barre_adresse") else ()


def _kinds(annotation: Any) -> Iterator[Any]:
    yield get_origin(annotation) or annotation
    for inside in get_args(annotation):
        if get_origin(annotation) is not tuple:
            yield from _kinds(inside)


def _is_model(kind: Any) -> bool:
    return isinstance(kind, type) and issubclass(kind, Authored)


def _inside(annotation: Any) -> Iterator[Any]:
    yield annotation
    for inside in get_args(annotation):
        yield from _inside(inside)


def _literal(annotation: Any) -> tuple[str, ...]:
    return get_args(annotation) if get_origin(annotation) is Literal else ()


def fields_said(pairs: Pairs, model: type[Authored]) -> dict[str, Value]:
    """What a form says of a model: an empty field is none, but for those that are needed."""
    sent, fields = dict(pairs), dict[str, Value]()
    for each in inputs_of(model, {}, Known()):
        if each.name in sent and (value := _value(each, sent[each.name])) is not None:
            fields[each.name] = value
    return fields


def _value(asked: Input, text: str) -> Value | None:
    text = text.replace("\r\n", "\n")
    if asked.ask == "lines":
        lines = [line.strip() for line in text.split("\n") if line.strip()]
        return lines or ([""] if asked.required else None)
    text = text.strip("\n") if "\n" in text else text
    if not text.strip():
        return "" if asked.required else None
    return int(text) if asked.ask in ("number", "choice") and text.isdecimal() and str(int(text)) == text else text


def elements_said(pairs: Pairs) -> list[Item]:
    """The elements that a form says, in its order."""
    rest = list(pairs)
    return list(_elements(rest))


def _elements(rest: list[tuple[str, str]]) -> Iterator[Item]:
    while rest:
        name, kind = rest.pop(0)
        if name != KIND:
            continue
        if kind == END:
            return
        own = list[tuple[str, str]]()
        while rest and rest[0][0] != KIND:
            own.append(rest.pop(0))
        if kind not in ELEMENTS:
            continue
        place = dict(own).get(PLACE, "")
        origin = int(place) if place.isdecimal() else None
        if kind == GROUP:
            said = fields_said(own, ELEMENTS[GROUP])
            yield Item(origin, {GROUP: list(_elements(rest)), **{key: said[key] for key in said if key != GROUP}})
        else:
            yield Item(origin, _first(kind, fields_said(own, ELEMENTS[kind])))


def _first(kind: str, fields: Mapping[str, Value]) -> dict[str, Value]:
    """The field that says what it is stands first."""
    return {kind: fields.get(kind, ""), **fields}


def new_element(kind: str) -> Item:
    """An element of which nothing is said yet."""
    if kind == GROUP:
        return Item(None, {GROUP: [new_element("bouton"), new_element("bouton")]})
    return Item(
        None,
        _first(kind, {each.name: _blank(each) for each in inputs_of(ELEMENTS[kind], {}, Known()) if each.required}),
    )


def _blank(asked: Input) -> Value:
    return [""] if asked.ask == "lines" else int(asked.low) if asked.ask == "number" else ""


def allowed(frame: str) -> list[str]:
    """The elements that may stand in a frame."""
    return [
        kind
        for kind, model in ELEMENTS.items()
        if (not model.frames or frame in model.frames) and (frame != "photo" or "photo" in model.frames)
    ]
