"""The schemas that others published for what we write, and what they say of it."""

from __future__ import annotations

import json
import re
from functools import cache
from pathlib import Path
from typing import Any

import jsonschema
import xmlschema

_HERE = Path(__file__).parent / "schemas"
_URI = re.compile(r"(?:[A-Za-z0-9\-._~:/?#\[\]@!$&'()*+,;=]|%[0-9A-Fa-f]{2})+")


@cache
def _junit() -> xmlschema.XMLSchema:
    return xmlschema.XMLSchema(_HERE / "junit-10.xsd")


@cache
def _sarif() -> Any:
    return json.loads((_HERE / "sarif-2.1.0.json").read_text("utf-8"))


def check_junit(text: str) -> None:
    """Raise what the schema of Jenkins says against it."""
    _junit().validate(text)


def check_sarif(text: str) -> None:
    """Raise what the schema of OASIS says against it, or name the addresses that RFC 3986 refuses."""
    said = json.loads(text)
    jsonschema.validate(said, _sarif())
    places = [place for one in said["runs"][0]["results"] for place in one["locations"]]
    uris = [place["physicalLocation"]["artifactLocation"]["uri"] for place in places]
    assert [uri for uri in uris if not _URI.fullmatch(uri)] == []
