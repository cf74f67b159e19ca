"""What stands on a printed page, as text."""

from __future__ import annotations

import json
import re
from pathlib import Path
from typing import Any

import pypdfium2  # type: ignore[import-untyped]

from tests.conftest import manifest


def page_texts(file: Path) -> list[str]:
    with pypdfium2.PdfDocument(file) as document:
        return [flat(page.get_textpage().get_text_bounded()) for page in document]


def flat(text: str) -> str:
    return re.sub(r"\s+", " ", text.replace("\ufffe", "-").replace("￾", "-"))


def guide_of(site: Path, name: str) -> dict[str, Any]:
    slug = name.removesuffix(".pdf").removesuffix("-grand").removesuffix("-aide-memoire").removesuffix("-planche")
    return next(guide for guide in manifest(site)["guides"] if guide["slug"] == slug)


def data_of(site: Path, slug: str) -> dict[str, Any]:
    script = (site / "guides" / slug / "fiche.js").read_text("utf-8")
    name, _, value = script.partition(" = ")
    assert name == f'sheets["{slug}"]'
    data: dict[str, Any] = json.loads(value.removesuffix(";\n"))
    return data
