"""Values as YAML, written by ruamel.yaml: quotes where they are needed, the remark at the end of a line kept."""

from __future__ import annotations

import io
from typing import Any

from ruamel.yaml import YAML
from ruamel.yaml.comments import CommentedSeq
from ruamel.yaml.scalarstring import DoubleQuotedScalarString, LiteralScalarString

_WIDE = 10_000
"""Signs of a line: ruamel.yaml cuts none."""


def written(value: dict[str, Any] | list[str]) -> list[str]:
    """The lines of one field, or of one item of a list, without indent."""
    lines = _dumped(_set(value))
    return [line[2:] for line in lines] if isinstance(value, list) else lines


def rewritten(body: list[str], key: str, value: Any) -> list[str]:
    """The lines of a field, without indent, with another value."""
    data = _yaml().load("\n".join(body) + "\n")
    former, new = data[key], _set(value)
    if isinstance(former, CommentedSeq) and isinstance(new, list) and former.fa.flow_style():
        new = CommentedSeq(new)
        new.fa.set_flow_style()
    data[key] = new
    return _dumped(data)


def _set(value: Any) -> Any:
    """Several lines of text are written as such, and quotes are those that no apostrophe ends."""
    if isinstance(value, dict):
        return {key: _set(one) for key, one in value.items()}
    if isinstance(value, list):
        return [_set(one) for one in value]
    if not isinstance(value, str):
        return value
    if "\n" in value.strip():
        return LiteralScalarString(value)
    return DoubleQuotedScalarString(value) if _dumped({"x": value})[0].startswith("x: '") else value


def _dumped(data: Any) -> list[str]:
    out = io.StringIO()
    _yaml().dump(data, out)
    return out.getvalue().rstrip("\n").split("\n")


def _yaml() -> YAML:
    made = YAML()
    made.preserve_quotes = True
    made.width = _WIDE
    made.indent(mapping=2, sequence=4, offset=2)
    return made
