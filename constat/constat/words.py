"""What is said to people: `languages/` has a file a language, all of one shape."""

from __future__ import annotations

from collections.abc import Mapping
from contextvars import ContextVar
from functools import cache
from pathlib import Path
from typing import Any, Literal

import yaml

Language = Literal["fr", "en"]
_FILES = Path(__file__).parent / "languages"
_SPOKEN: ContextVar[Language] = ContextVar("language", default="fr")


def speak(language: Language) -> None:
    """From here on this process says everything in this language."""
    _SPOKEN.set(language)


def spoken() -> Language:
    """The language of this process."""
    return _SPOKEN.get()


def words(*path: str, language: Language | None = None) -> Any:
    """What stands at a path of the file of a language, else of the one that is spoken: a text, or more of the file."""
    found: Any = _read(language or spoken())
    for step in path:
        found = found[step]
    return found


def counted(*path: str, number: int) -> str:
    """What is said of so many: the file has one form for one, and one for several (zero is as one in French)."""
    one, several = words(*path)
    text: str = (several if number > 1 or (number == 0 and words("zero_is_many")) else one).format(number)
    return text


@cache
def _read(language: Language) -> Mapping[str, Any]:
    # The same YAML, read by libyaml where it is there: ten times as fast.
    loader = getattr(yaml, "CSafeLoader", yaml.SafeLoader)
    read: Mapping[str, Any] = yaml.load((_FILES / f"{language}.yml").read_text("utf-8"), loader)  # noqa: S506 - it's safe
    return read
