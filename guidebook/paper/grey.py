"""Black and white: every colour of a PDF → the grey that is as light."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

import pikepdf
from pikepdf import Name, Operator, Pdf

_LIGHT = (0.299, 0.587, 0.114)
"""How light red, green and blue look (ITU-R BT.601)."""
_OPERATORS = {"rg": Operator("g"), "RG": Operator("G")}


def turn_grey(document: Pdf) -> None:
    """Change the colours that are drawn with; pictures are already grey, by the stylesheet."""
    for page in document.pages:
        page.obj.Contents = document.make_stream(_grey(page.obj))
    for form in _forms(document):
        form.write(_grey(form))


def _forms(document: Pdf) -> Iterator[Any]:
    for found in document.objects:
        if isinstance(found, pikepdf.Stream) and found.get("/Subtype") == Name.Form:
            yield found


def _grey(content: Any) -> bytes:
    return pikepdf.unparse_content_stream([_one(found) for found in pikepdf.parse_content_stream(content)])


def _one(instruction: Any) -> Any:
    operator = _OPERATORS.get(str(instruction.operator))
    if operator is None:
        return instruction
    light = sum(float(part) * share for part, share in zip(instruction.operands, _LIGHT, strict=True))
    return pikepdf.ContentStreamInstruction([round(light, 4)], operator)
