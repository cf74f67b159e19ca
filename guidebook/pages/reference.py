"""What authors may write, told from the models and the rules: the handbook's tables and the JSON Schemas."""

from __future__ import annotations

from typing import Any

from pydantic import TypeAdapter
from pydantic.fields import FieldInfo

from guidebook.languages.wording import Wording
from guidebook.model.collection import Collection
from guidebook.model.film import SignedFilm
from guidebook.model.guide import Header, Verification
from guidebook.model.identity import Identity
from guidebook.model.path import LearnerPath, Part, Paths, Stop, Trap, WorkshopPlan
from guidebook.model.persona import Persona
from guidebook.model.recording import RecordedSound, RecordedVoice
from guidebook.model.service import Help, Service
from guidebook.model.source import Source
from guidebook.model.theme import Theme
from guidebook.model.word import Word
from guidebook.reading.guide.guide_folder import HEADER
from guidebook.reading.shared.path_file import PATHS
from guidebook.rules import all_rules
from guidebook.schema import Authored, Name
from guidebook.screens.element import Element
from guidebook.screens.elements import ELEMENTS
from guidebook.screens.frames import FRAMES, STORYBOARD, Screen

_FILES: tuple[tuple[str, tuple[type[Authored], ...]], ...] = (
    ("guide.md", (Header, Source, Verification)),
    ("lsf.yml", (SignedFilm,)),
    ("audio/voix.yml", (RecordedVoice, RecordedSound)),
    ("themes.yml", (Theme,)),
    ("services.yml", (Service, Help)),
    ("mots.yml", (Word,)),
    ("personnages.yml", (Persona,)),
    ("recueil.yml", (Collection,)),
    ("mkdocs.yml, sous « extra: identite: »", (Identity,)),
    ("parcours.yml", (Paths, LearnerPath, Stop, WorkshopPlan, Part, Trap)),
)


def schemas() -> dict[str, dict[str, Any]]:
    """A JSON Schema for each kind of file, by the file's name without ending."""
    shared = {"themes": Theme, "services": Service, "mots": Word, "personnages": Persona}
    made = {
        "guide": HEADER.json_schema(),
        "ecrans": STORYBOARD.json_schema(),
        "parcours": PATHS.json_schema(),
        "recueil": TypeAdapter(Collection).json_schema(),
        "lsf": TypeAdapter(SignedFilm).json_schema(),
        "voix": TypeAdapter(RecordedVoice).json_schema(),
        "identite": TypeAdapter(Identity).json_schema(),
        **{name: TypeAdapter(dict[Name, model]).json_schema() for name, model in shared.items()},  # type: ignore[valid-type]
    }
    for frame in FRAMES.values():
        made["ecrans"]["$defs"][frame.__name__]["properties"]["cadre"] = {"const": frame.kind}
    return {name: _lenient(schema) for name, schema in made.items()}


def schema_of(model: type[Authored]) -> dict[str, Any]:
    """The JSON Schema of a file that is one model."""
    made: dict[str, Any] = _lenient(TypeAdapter(model).json_schema())
    return made


def _lenient(schema: Any) -> Any:
    """The schema as an author sees it: a text may look like a number (3646), for our YAML has only texts."""
    if isinstance(schema, list):
        return [_lenient(item) for item in schema]
    if not isinstance(schema, dict):
        return schema
    lenient = {key: _lenient(value) for key, value in schema.items() if key not in ("title", "default")}
    if schema.get("type") == "string" and "enum" not in schema and "format" not in schema:
        lenient["type"] = ["string", "number"]
    return lenient


def fields_page(wording: Wording) -> str:
    """The handbook's page of tables, in Markdown."""
    parts = [f"# {wording.handbook.fields}", wording.handbook.fields_lead]
    for file, models in _FILES:
        parts.append(f"## {file}")
        for model in models:
            parts += [_sentence(model), _table(model, wording)]
    parts += ["## ecrans.yml", _sentence(Screen), _table(Screen, wording), f"## {wording.gallery.frames}"]
    common = set(Screen.model_fields)
    for name, frame in FRAMES.items():
        parts += [f"### {name}", _sentence(frame), _table(frame, wording, common)]
    parts += [f"## {wording.gallery.elements}", _table(Element, wording)]
    common = set(Element.model_fields)
    for name, element in ELEMENTS.items():
        parts += [f"### {name}", _sentence(element), _table(element, wording, common)]
    parts += [f"## {wording.handbook.rules}", wording.handbook.rules_lead, _rules(wording)]
    return "\n\n".join(part for part in parts if part) + "\n"


def _rules(wording: Wording) -> str:
    """What each rule is for, by the name that ends its messages."""
    texts = wording.handbook
    return _lines(
        (texts.rule, texts.reason, texts.level),
        *((f"`{rule.id}`", rule.reason, rule.level.value) for rule in all_rules()),
    )


def _sentence(model: type[Authored]) -> str:
    return (model.__doc__ or "").strip().split("\n")[0]


def _table(model: type[Authored], wording: Wording, without: set[str] | None = None) -> str:
    texts = wording.handbook
    rows = [
        (f"`{field.alias or name}`", field.description or "", _need(field, texts))
        for name, field in model.model_fields.items()
        if name not in (without or ())
    ]
    return _lines((texts.field, texts.meaning, texts.required), *rows) if rows else ""


def _lines(head: tuple[str, ...], *rows: tuple[str, ...]) -> str:
    return "\n".join("| " + " | ".join(row) + " |" for row in (head, ("---",) * len(head), *rows))


def _need(field: FieldInfo, texts: Wording) -> str:
    return str(texts.is_required if field.is_required() else texts.is_optional)
