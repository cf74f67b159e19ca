"""Black and white: every colour of a PDF → the grey that is as light."""

from __future__ import annotations

from collections.abc import Iterable
from typing import Any

import pikepdf
from pikepdf import Array, Dictionary, Name, Operator, Pdf

_LIGHT = (0.299, 0.587, 0.114)
"""How light red, green and blue look (ITU-R BT.601)."""
_OPERATORS = {"rg": Operator("g"), "RG": Operator("G")}


def turn_grey(document: Pdf) -> None:
    """Change the colours that are drawn with; pictures are already grey, by the stylesheet."""
    for page in document.pages:
        page.obj.Contents = document.make_stream(_grey(page.obj))
    for found in document.objects:
        if isinstance(found, pikepdf.Stream) and found.get("/Subtype") == Name.Form:
            found.write(_grey(found))
        elif isinstance(found, Dictionary) and "/PatternType" in found:
            _grade(found.Shading.Function)


def _grade(function: Any) -> None:
    """From one colour to another: from one grey to another."""
    for end in ("/C0", "/C1"):
        function[end] = Array([_light(function[end])] * 3)


def _light(colour: Iterable[Any]) -> float:
    return round(sum(float(part) * share for part, share in zip(colour, _LIGHT, strict=True)), 4)


def _grey(content: Any) -> bytes:
    return pikepdf.unparse_content_stream([_one(found) for found in pikepdf.parse_content_stream(content)])


def _one(instruction: Any) -> Any:
    operator = _OPERATORS.get(str(instruction.operator))
    if operator is None:
        return instruction
    return pikepdf.ContentStreamInstruction([_light(instruction.operands)], operator)
