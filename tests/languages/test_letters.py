"""The fonts of each language draw the letters that its files write: what they lack would be an empty box on paper."""

from __future__ import annotations

import re
from pathlib import Path

import pytest
from fontTools.ttLib import TTFont  # type: ignore[import-untyped]

from guidebook.languages.wording import languages
from tests.conftest import ROOT

THEME = ROOT / "guidebook/theme"
STYLES = sorted((THEME / "assets/css/languages").glob("30-*.css"))


def drawn(files: list[Path]) -> set[int]:
    return {sign for file in files for sign in TTFont(file).getBestCmap()}


@pytest.mark.parametrize("code", sorted(languages() - {"fr"}))
def test_the_fonts_of_a_language_draw_every_letter_that_it_writes(code: str) -> None:
    own = "".join(style.read_text("utf-8") for style in STYLES if code in style.stem.partition("-")[2].split("."))
    fonts = [THEME / "fonts" / name for name in re.findall(r'url\("\.\./fonts/([^"]+-400-[^"]+)"\)', own)]
    known = drawn([*(THEME / "assets/fonts").glob("atkinson*-400-*.woff2"), *fonts])
    files = [ROOT / f"guidebook/languages/wording/{code}.po", *(ROOT / "guides").rglob(f"*.{code}.po")]
    written = {sign for file in files for sign in file.read_text("utf-8") if sign.isalpha()}
    assert not [sign for sign in sorted(written) if ord(sign) not in known]
