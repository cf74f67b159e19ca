"""What an author is told of each of pydantic's errors and of our own: worked out here, or written in the `.yml`."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from pathlib import Path
from typing import Any

from guidebook import web_address
from guidebook.languages.signs import UNDRAWN
from guidebook.package_data import data
from guidebook.problem import Sentences
from guidebook.reading.names import listing, nearest, slug_of
from guidebook.reading.yaml.verdict import Verdict
from guidebook.screens.elements import ELEMENTS
from guidebook.screens.frames import FRAMES


def say(kind: str, verdict: Verdict) -> Sentences:
    """What an author is told of an error of that kind."""
    if kind in ("too_short", "too_long") and isinstance(verdict.value, str):
        kind = f"string_{kind}"  # a text that one of our own validators measures
    if verdict.value == "" and not verdict.is_whole and kind != "extra_forbidden":
        return _empty_field(verdict)
    known = _SENTENCES.get(kind)
    if known is None and kind.startswith("date"):
        known = _SENTENCES["date"]
    if known is None:
        return ("valeur", f"La valeur de « {verdict.name} » ne convient pas.", "Regardez l’exemple dans le manuel.")
    return known(verdict)


def _unknown_field(d: Verdict) -> Sentences:
    near = nearest(d.name, d.known)
    cure = f"Vouliez-vous écrire « {near}: » ?" if near else f"Les champs possibles ici : {listing(d.known)}."
    return "champ-inconnu", f"Le champ « {d.name} » n’existe pas ici.", cure


def _text(d: Verdict) -> Sentences:
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


def _missing_field(d: Verdict) -> Sentences:
    what = f" {d.field.description}" if d.field and d.field.description else ""
    return "champ-manquant", f"Il manque le champ « {d.name} ».", f"Ajoutez une ligne « {d.name}: ».{what}"


def _empty_field(d: Verdict) -> Sentences:
    what = f" {d.field.description}" if d.field and d.field.description else ""
    return "champ-vide", f"Le champ « {d.name} » est vide.", f"Écrivez sa valeur après les deux-points.{what}"


def _unknown_element(d: Verdict) -> Sentences:
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


def _unknown_frame(d: Verdict) -> Sentences:
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


def _unknown_key(d: Verdict) -> Sentences:
    keys = list(d.context["connues"])
    near = nearest(d.shown, [key.lower() for key in keys])
    known = next((key for key in keys if key.lower() == near), None)
    named = listing([key for key in keys if len(key) > 1])
    cure = f"Vouliez-vous écrire « touche: {known} » ?" if known else f"Un signe, ou une de ces touches : {named}."
    return "touche-inconnue", f"La touche « {d.shown} » n’est pas sur le clavier dessiné.", cure


def _address(d: Verdict) -> Sentences:
    message = f"« {d.shown} » n’est pas une adresse acceptée pour « {d.name} »."
    return "adresse-web", message, web_address.cure(str(d.value))


def _one_of(d: Verdict) -> Sentences:
    possible = str(d.context.get("expected", "")).replace(" or ", ", ").replace("'", "")
    names = [name.strip() for name in possible.split(",")]
    near = nearest(d.shown, names)
    cure = f"Vouliez-vous écrire « {near} » ?" if near else f"Les valeurs possibles : {listing(names)}."
    return "valeur-inconnue", f"« {d.shown} » n’est pas une valeur de « {d.name} ».", cure


def _refused_photo(d: Verdict) -> Sentences:
    refusal = d.context["refus"]
    return refusal.rule, refusal.message, refusal.cure


def _undrawn(d: Verdict) -> Sentences:
    message, cure = d.context["dit"]
    return UNDRAWN, message, cure


def _number(d: Verdict) -> Sentences:
    return (
        "nombre",
        f"« {d.shown} » n’est pas un nombre qui convient pour « {d.name} ».",
        f"Écrivez un nombre entier{_bounds(d)}, en chiffres.",
    )


def _name(d: Verdict) -> Sentences:
    name = slug_of(d.shown)
    example = f" : « {name} »" if name else ""
    where = "comme nom" if d.of_a_key else f"pour « {d.name} »"
    return (
        "nom",
        f"« {d.shown} » ne convient pas {where}.",
        f"Écrivez en petites lettres, sans accent ni espace{example}.",
    )


def _bounds(d: Verdict) -> str:
    limits = {type(item).__name__: item for item in (d.field.metadata if d.field else [])}
    low, high = getattr(limits.get("Ge"), "ge", None), getattr(limits.get("Le"), "le", None)
    return f" de {low} à {high}" if low is not None and high is not None else ""


def _fixed(rule: str, message: str, cure: str) -> Callable[[Verdict], Sentences]:
    """A sentence whose only changing parts are {name}, {shown} and pydantic's context."""

    def say(d: Verdict) -> Sentences:
        values = {**_printable(d.context), "name": d.name, "named": d.named, "shown": d.shown}
        return rule, message.format(**values), cure.format(**values)

    return say


def _printable(context: Mapping[str, Any]) -> dict[str, Any]:
    return {key: listing(value) if isinstance(value, list) else value for key, value in context.items()}


_SENTENCES: dict[str, Callable[[Verdict], Sentences]] = {
    "extra_forbidden": _unknown_field,
    "missing": _missing_field,
    "string_type": _text,
    "string_too_short": _empty_field,
    "element_inconnu": _unknown_element,
    "cadre_inconnu": _unknown_frame,
    "touche_inconnue": _unknown_key,
    "photo": _refused_photo,
    "caractere_sans_dessin": _undrawn,
    "string_pattern_mismatch": _name,
    "adresse_web": _address,
    "enum": _one_of,
    "literal_error": _one_of,
    "int_parsing": _number,
    "int_type": _number,
    "greater_than_equal": _number,
    "less_than_equal": _number,
    **{kind: _fixed(*sentences) for kind, sentences in data(Path(__file__).with_suffix(".yml")).items()},
}
