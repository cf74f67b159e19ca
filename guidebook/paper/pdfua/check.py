"""A PDF → the rules that it breaks."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from pathlib import Path

import pikepdf
from pikepdf import Pdf

from guidebook.paper.pdfua import annotations as annotation_rules
from guidebook.paper.pdfua import content, document, fonts, structure

_RULES: tuple[Callable[[Pdf], Iterator[str]], ...] = (
    document.document,
    document.metadata,
    document.languages,
    document.layers_and_files,
    structure.types,
    structure.nesting,
    structure.alternatives,
    structure.headings,
    structure.notes,
    content.drawn,
    content.order,
    content.forms,
    content.tabs,
    annotation_rules.laid_over,
    annotation_rules.destinations,
    fonts.fonts,
    fonts.letters,
)


def broken_rules(file: Path) -> list[str]:
    """What is broken, a sentence each with its number; nothing where all is well."""
    with pikepdf.open(file) as pdf:
        return broken_in(pdf)


def broken_in(pdf: Pdf) -> list[str]:
    """The same of an open document."""
    if "/StructTreeRoot" not in pdf.Root:
        return ["01-005 the document is not tagged"]
    return [sentence for rule in _RULES for sentence in rule(pdf)]
