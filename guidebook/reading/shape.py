"""Parse, don't validate: a Tree becomes a model, or Problems that say in French what is wrong.

pydantic judges; this file only knows how to say it to an author, with the sentences of `shape.yml`.
"""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Callable, Iterator, Mapping
from difflib import get_close_matches
from pathlib import Path
from typing import Any, TypeVar, get_args

from pydantic import TypeAdapter, ValidationError
from pydantic.fields import FieldInfo

from guidebook.package_data import data
from guidebook.problem import Problem
from guidebook.reading.yaml_tree import Tree
from guidebook.schema import Authored
from guidebook.screens.element import Element
from guidebook.screens.elements import ELEMENTS
from guidebook.screens.frames import FRAMES, Screen

T = TypeVar("T")
Sentences = tuple[str, str, str]
"""The rule that was broken, what is there, what to write instead."""


def shaped(
    adapter: TypeAdapter[T], root: type[Authored], tree: Tree, path: str, context: Mapping[str, Any] | None = None
) -> T | list[Problem]:
    """The value the tree describes, or one Problem for each thing wrong with it.

    `root` is the model whose field names are proposed at the top level.
    """
    try:
        return adapter.validate_python(tree.value, context=dict(context or {}))
    except ValidationError as error:
        return sorted(_problems(error, root, tree, path))


def nearest(name: str, known: list[str]) -> str | None:
    """The known name that an author most likely meant."""
    found = get_close_matches(name.lower(), known, n=1, cutoff=0.7)
    if found:
        return found[0]
    plain = {_plain(word): word for word in known}
    return next((plain[word] for word in get_close_matches(_plain(name), list(plain), n=1, cutoff=0.7)), None)


def _plain(text: str) -> str:
    """Small letters without accents."""
    return unicodedata.normalize("NFKD", text).encode("ascii", "ignore").decode().lower()


def listing(names: list[str]) -> str:
    """Names as a French enumeration."""
    return ", ".join(f"« {name} »" for name in names)


def _problems(error: ValidationError, root: type[Authored], tree: Tree, path: str) -> Iterator[Problem]:
    details = error.errors(include_url=False)
    meant = {place for detail in details if (place := _meant(detail, root))}
    for detail in details:
        place = detail["loc"]
        if detail["type"] == "too_short" and any(d["loc"][: len(place)] == place != d["loc"] for d in details):
            continue  # pydantic counts a list's bad items as missing
        if detail["type"] == "missing" and place in meant:
            continue  # it is there, misspelt: told once
        rule, message, cure = _say(detail["type"], _Detail(root, place, detail.get("input"), detail.get("ctx") or {}))
        yield Problem(path, tree.line_at(place), rule, message, cure)


def _meant(detail: Any, root: type[Authored]) -> tuple[str | int, ...] | None:
    """The place of the field that a misspelt name stands for."""
    if detail["type"] != "extra_forbidden":
        return None
    place = detail["loc"]
    d = _Detail(root, place, None, {})
    near = nearest(d.name, d.known)
    return (*place[:-1], near) if near else None


class _Detail:
    """One of pydantic's errors, with what is needed to talk about it."""

    def __init__(self, root: type[Authored], place: tuple[str | int, ...], value: Any, context: Mapping[str, Any]):
        self.value, self.context = value, context
        names = [part for part in place if isinstance(part, str)]
        self.name = names[-1] if names else "ce fichier"
        self.in_list = bool(place) and isinstance(place[-1], int)
        self.named = f"« {names[-1]} »" if names else "Ce fichier"
        self.model = root
        for part in names[:-1]:
            self.model = _inside(self.model, part)

    @property
    def known(self) -> list[str]:
        return [field.alias or name for name, field in self.model.model_fields.items()]

    @property
    def field(self) -> FieldInfo | None:
        fields = self.model.model_fields
        return next((field for name, field in fields.items() if (field.alias or name) == self.name), None)

    @property
    def shown(self) -> str:
        text = self.value if isinstance(self.value, str) else type(self.value).__name__
        return text if len(text) <= 60 else text[:57] + "…"


def _inside(model: type[Authored], part: str) -> type[Authored]:
    """The model one step further down: the tag of an element or a frame, or a field that holds a model."""
    if issubclass(model, Screen | Element):
        if part in FRAMES:
            return FRAMES[part]
        if part in ELEMENTS:
            return ELEMENTS[part]
    for name, field in model.model_fields.items():
        if (field.alias or name) == part:
            return next(_models_in(field.annotation), model)
    return model


def _models_in(annotation: Any) -> Iterator[type[Authored]]:
    if isinstance(annotation, type) and issubclass(annotation, Authored):
        yield annotation
    for argument in get_args(annotation):
        yield from _models_in(argument)


def _say(kind: str, detail: _Detail) -> Sentences:
    if kind in ("too_short", "too_long") and isinstance(detail.value, str):
        kind = f"string_{kind}"  # a text that one of our own validators measures
    say = _SENTENCES.get(kind)
    if say is None and kind.startswith("date"):
        say = _SENTENCES["date"]
    if say is None:
        return ("valeur", f"La valeur de « {detail.name} » ne convient pas.", "Regardez l’exemple dans le manuel.")
    return say(detail)


def _unknown_field(d: _Detail) -> Sentences:
    near = nearest(d.name, d.known)
    cure = f"Vouliez-vous écrire « {near}: » ?" if near else f"Les champs possibles ici : {listing(d.known)}."
    return "champ-inconnu", f"Le champ « {d.name} » n’existe pas ici.", cure


def _text(d: _Detail) -> Sentences:
    if d.in_list and isinstance(d.value, dict):
        said = " : ".join(f"{part}" for part in next(iter(d.value.items()), ()))
        return (
            "texte-attendu",
            f"Cette ligne de « {d.name} » a des deux-points : elle n’est pas lue comme un texte.",
            f'Mettez toute la ligne entre guillemets : - "{said}".',
        )
    return (
        "texte-attendu",
        f"Le champ « {d.name} » attend un texte.",
        f"Écrivez « {d.name}: votre texte » sur une seule ligne.",
    )


def _missing_field(d: _Detail) -> Sentences:
    what = f" {d.field.description}" if d.field and d.field.description else ""
    return "champ-manquant", f"Il manque le champ « {d.name} ».", f"Ajoutez une ligne « {d.name}: ».{what}"


def _unknown_element(d: _Detail) -> Sentences:
    names = [key for key in d.value if isinstance(key, str)] if isinstance(d.value, dict) else []
    if not names:
        return (
            "element-inconnu",
            f"Cette ligne du contenu n’est pas un élément : « {d.shown} ».",
            "Écrivez un élément et son texte, par exemple « - bouton: Continuer ».",
        )
    near = next((n for n in (nearest(name, list(ELEMENTS)) for name in names) if n), None)
    cure = f"Vouliez-vous écrire « {near}: » ?" if near else f"Les éléments possibles : {listing(list(ELEMENTS))}."
    return "element-inconnu", f"L’élément « {names[0]} » n’existe pas.", cure


def _unknown_frame(d: _Detail) -> Sentences:
    name = d.value.get("cadre") if isinstance(d.value, dict) else None
    if not isinstance(name, str):
        return (
            "champ-manquant",
            "Il manque le champ « cadre » de cet écran.",
            f"Ajoutez une ligne « cadre: ». Les cadres possibles : {listing(list(FRAMES))}.",
        )
    near = nearest(name, list(FRAMES))
    cure = f"Vouliez-vous écrire « cadre: {near} » ?" if near else f"Les cadres possibles : {listing(list(FRAMES))}."
    return "cadre-inconnu", f"Le cadre « {name} » n’existe pas.", cure


def _unknown_key(d: _Detail) -> Sentences:
    keys = list(d.context["connues"])
    near = nearest(d.shown, [key.lower() for key in keys])
    known = next((key for key in keys if key.lower() == near), None)
    named = listing([key for key in keys if len(key) > 1])
    cure = f"Vouliez-vous écrire « touche: {known} » ?" if known else f"Un signe, ou une de ces touches : {named}."
    return "touche-inconnue", f"La touche « {d.shown} » n’est pas sur le clavier dessiné.", cure


def _one_of(d: _Detail) -> Sentences:
    possible = str(d.context.get("expected", "")).replace(" or ", ", ").replace("'", "")
    names = [name.strip() for name in possible.split(",")]
    near = nearest(d.shown, names)
    cure = f"Vouliez-vous écrire « {near} » ?" if near else f"Les valeurs possibles : {listing(names)}."
    return "valeur-inconnue", f"« {d.shown} » n’est pas une valeur de « {d.name} ».", cure


def _refused_photo(d: _Detail) -> Sentences:
    refusal = d.context["refus"]
    return refusal.rule, refusal.message, refusal.cure


def _number(d: _Detail) -> Sentences:
    return (
        "nombre",
        f"« {d.shown} » n’est pas un nombre qui convient pour « {d.name} ».",
        f"Écrivez un nombre entier{_bounds(d)}, en chiffres.",
    )


def _name(d: _Detail) -> Sentences:
    name = re.sub(r"[^a-z0-9]+", "-", _plain(d.shown)).strip("-")
    example = f" : « {name} »" if name else ""
    return (
        "nom",
        f"« {d.shown} » ne convient pas pour « {d.name} ».",
        f"Écrivez en petites lettres, sans accent ni espace{example}.",
    )


def _bounds(d: _Detail) -> str:
    limits = {type(item).__name__: item for item in (d.field.metadata if d.field else [])}
    low, high = getattr(limits.get("Ge"), "ge", None), getattr(limits.get("Le"), "le", None)
    return f" de {low} à {high}" if low is not None and high is not None else ""


def _fixed(rule: str, message: str, cure: str) -> Callable[[_Detail], Sentences]:
    """A sentence whose only changing parts are {name}, {shown} and pydantic's context."""

    def say(d: _Detail) -> Sentences:
        values = {**_printable(d.context), "name": d.name, "named": d.named, "shown": d.shown}
        return rule, message.format(**values), cure.format(**values)

    return say


def _printable(context: Mapping[str, Any]) -> dict[str, Any]:
    return {key: listing(value) if isinstance(value, list) else value for key, value in context.items()}


_SENTENCES: dict[str, Callable[[_Detail], Sentences]] = {
    "extra_forbidden": _unknown_field,
    "missing": _missing_field,
    "string_type": _text,
    "element_inconnu": _unknown_element,
    "cadre_inconnu": _unknown_frame,
    "touche_inconnue": _unknown_key,
    "photo": _refused_photo,
    "string_pattern_mismatch": _name,
    "enum": _one_of,
    "literal_error": _one_of,
    "int_parsing": _number,
    "int_type": _number,
    "greater_than_equal": _number,
    "less_than_equal": _number,
    **{kind: _fixed(*sentences) for kind, sentences in data(Path(__file__).with_suffix(".yml")).items()},
}
