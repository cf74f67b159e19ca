"""A 0 is plain wherever a learner copies one: an ellipse, and nothing in its middle."""

from __future__ import annotations

from pathlib import Path

import pytest
from fontTools.ttLib import TTFont  # type: ignore[import-untyped]
from playwright.sync_api import Page

from tests.conftest import ROOT

FONTS = sorted((ROOT / "guidebook/theme/assets/fonts").rglob("*.woff2"))
PRACTICE, GUIDE = "guides/ouvrir-un-site/entrainement.html", "guides/ouvrir-un-site/index.html"

# Whether the middle of a large 0 has ink, drawn as the text of this part of the page is.
MIDDLE = """async (part) => {
  const {fontFamily, fontWeight} = getComputedStyle(document.querySelector(part));
  const font = `${fontWeight} 200px ${fontFamily.split(",")[0]}`;
  await document.fonts.load(font, "0");
  const pen = Object.assign(document.createElement("canvas"), {width: 400, height: 400}).getContext("2d");
  pen.font = font;
  const {width, actualBoundingBoxAscent: height} = pen.measureText("0");
  pen.fillText("0", 50, 300);
  const ink = (x, y) => pen.getImageData(Math.round(x), Math.round(y), 1, 1).data[3];
  return [document.fonts.check(font), ink(50 + width / 2, 300 - height / 2), ink(50 + width / 2, 300 - 4)];
}"""


@pytest.mark.parametrize("file", FONTS, ids=lambda file: file.stem)
def test_each_zero_of_our_fonts_has_an_outside_and_an_inside_and_is_narrower_than_an_o(file: Path) -> None:
    font = TTFont(file)
    zero, letter = (font.getBestCmap()[ord(sign)] for sign in "0O")
    assert font["glyf"][zero].numberOfContours == 2
    assert font["hmtx"][zero][0] < 0.9 * font["hmtx"][letter][0]
    columns = font["GSUB"].table.LookupList.Lookup if "GSUB" in font else []
    of_columns = {t.mapping[zero] for k in columns for t in k.SubTable if zero in getattr(t, "mapping", {})}
    assert {font["glyf"][name].numberOfContours for name in of_columns} <= {2}


@pytest.mark.parametrize(
    ("address", "part"),
    [(GUIDE, ".prose"), (GUIDE, ".screen .s-box"), (PRACTICE, ".p-copy strong"), (PRACTICE, ".p-live input")],
)
def test_a_zero_is_plain_on_the_page_and_in_the_practice(
    address: str, part: str, page: Page, example_site: Path
) -> None:
    page.goto((example_site / address).as_uri())
    is_ours, middle, foot = page.evaluate(MIDDLE, arg=part)
    assert is_ours
    assert (middle, foot > 200) == (0, True)
