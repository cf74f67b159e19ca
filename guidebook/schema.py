"""What everything an author writes in YAML has in common: the base model and its text types.

Every scalar arrives as a string (see `yaml_tree`): « non » stays « non » and 3646 stays a
telephone number; the models turn into numbers, dates and booleans what they declare as such.
"""

from __future__ import annotations

from typing import Annotated, Any

from pydantic import (
    AfterValidator,
    BaseModel,
    BeforeValidator,
    ConfigDict,
    Field,
    StringConstraints,
    TypeAdapter,
    WithJsonSchema,
    model_validator,
)
from pydantic_core import PydanticCustomError

from guidebook import web_address
from guidebook.languages.signs import undrawn
from guidebook.languages.typography import french


def _is_empty(value: Any) -> bool:
    """Whether an author wrote nothing there, or only fields without a value."""
    if isinstance(value, dict):
        return all(map(_is_empty, value.values()))
    return value in ("", [])


class Authored(BaseModel):
    """A mapping that an author writes: immutable, no field but the declared ones."""

    # What reads a file builds one validator for all that is in it; none is needed for each model before.
    model_config = ConfigDict(frozen=True, extra="forbid", defer_build=True)

    @model_validator(mode="before")
    @classmethod
    def _without_empty_fields(cls, data: Any) -> Any:
        """A field that a web editor left empty is no field; one that is needed stays, to be told at its line."""
        if not isinstance(data, dict) or not any(map(_is_empty, data.values())):
            return data
        needed = {field.alias or name for name, field in cls.model_fields.items() if field.is_required()}
        return {name: value for name, value in data.items() if name in needed or not _is_empty(value)}


def _yes_or_no(value: Any) -> Any:
    answers = {"oui": True, "non": False, "true": True, "false": False}
    if isinstance(value, str) and value.lower() in answers:
        return answers[value.lower()]
    raise PydanticCustomError("oui_ou_non", "")


def _web_address(value: str) -> str:
    if not web_address.is_honest(value):
        raise PydanticCustomError("adresse_web", "")
    return value


def shown_address(value: str) -> str:
    """The same, where it may stand in a drawn address bar.

    Raises:
        PydanticCustomError: it leads elsewhere than it says.
    """
    if not web_address.is_honest_on_screen(value):
        raise PydanticCustomError("adresse_web", "")
    return value


def _drawn(text: str) -> str:
    if said := undrawn(text):
        raise PydanticCustomError("caractere_sans_dessin", "", {"dit": said})
    return text


Drawn = AfterValidator(_drawn)
"""What is shown has only signs that the site's fonts draw."""

LONGEST_SHOWN = 200
"""Signs: more would not be read in a drawn address bar."""

Sought = Annotated[str, StringConstraints(strip_whitespace=True, min_length=1), AfterValidator(french)]
"""What is compared and never shown, in whatever letters: typography is set when it is read."""

Prose = Annotated[Sought, Drawn]
"""French prose that a learner reads."""

Markdown = Annotated[str, StringConstraints(min_length=1)]
"""A text in the grammar of guides, which its reader parses."""

Exact = Annotated[str, StringConstraints(strip_whitespace=True, min_length=1)]
"""Text kept to the letter: the name of a key, which may be an arrow."""

Print = Annotated[str, StringConstraints(strip_whitespace=True, min_length=1, to_upper=True)]
"""Signs that change with a text, copied by somebody: their capitals count for nothing."""

Verbatim = Annotated[Exact, Drawn]
"""Text shown to the letter: a value to type, the name of a file."""

Slug = Annotated[str, StringConstraints(pattern=r"^[a-z0-9]+(-[a-z0-9]+)*$", max_length=60)]
"""The name of a folder, and so of an address: small letters, digits and hyphens."""

Name = Annotated[str, StringConstraints(pattern=r"^[a-z0-9]+([-_][a-z0-9]+)*$", max_length=60)]
"""The key of an entry: like a slug, underscores allowed."""

GuideName = Annotated[Exact, WithJsonSchema(TypeAdapter(Slug).json_schema())]
Reference = Annotated[Exact, WithJsonSchema(TypeAdapter(Name).json_schema())]
"""What should be the name of something that is written elsewhere: it is compared with what is there once all is read,
whatever its signs, so that one that exists can be proposed."""

YesNo = Annotated[bool, BeforeValidator(_yes_or_no), WithJsonSchema({"enum": ["oui", "non", True, False]})]
"""« oui » or « non »; YAML's own true and false too."""

WebAddress = Annotated[str, AfterValidator(_web_address)]
"""An https:// address that leads where it says."""

ShownAddress = Annotated[Exact, Field(max_length=LONGEST_SHOWN), AfterValidator(shown_address), Drawn]
"""What stands in a drawn address bar: an address or a part of one, or words."""
