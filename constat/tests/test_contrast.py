"""How light colours are: the same in pixels that Python measures and in styles that scripts read."""

from __future__ import annotations

from typing import Any

import pytest
from constat.checks._light import contrast, luminance
from constat.page import init_script
from playwright.sync_api import Browser


@pytest.mark.parametrize(
    ("rgb", "ratio"),
    # With white; the third is the lightest grey that AA takes for text.
    [((255, 255, 255), 1.0), ((0, 0, 0), 21.0), ((118, 118, 118), 4.54), ((119, 119, 119), 4.48), ((255, 0, 0), 4.0)],
)
@pytest.mark.browser
def test_a_contrast_is_the_same_in_both_languages(rgb: tuple[int, int, int], ratio: float, browser: Browser) -> None:
    page = browser.new_page()
    page.evaluate(init_script())
    asked: Any = [list(rgb), [255, 255, 255]]
    in_page = page.evaluate("([one, other]) => __audit.tools.contrast(one, other)", asked)
    page.close()
    assert round(in_page, 2) == round(contrast(luminance(rgb), 1.0), 2) == ratio
