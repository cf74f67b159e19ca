"""Any two choices of comfort together, and the largest of all: axe finds nothing, nothing scrolls sideways."""

from __future__ import annotations

from collections.abc import Iterator
from itertools import combinations, product
from pathlib import Path

import pytest
from playwright.sync_api import Browser, Page

from tests.browser.test_accessibility import OVERFLOW, unfold, violations
from tests.browser.test_comfort import choose
from tests.browser.test_screens import faults

PAGES = ("index.html", "guides/ouvrir-un-site/index.html", "mots.html", "manuel/conseillers.html")

CHOICES = {
    "size": ("", "125", "150", "175", "200"),
    "theme": ("", "light", "dark", "contrast"),
    "lines": ("", "wide", "wider"),
    "letters": ("", "wide", "wider"),
    "font": ("", "andika", "system"),
    "calm": ("", "yes"),
    "ruler": ("", "yes"),
    "width": ("320", "1280"),
    "scheme": ("light", "dark"),
}

Case = dict[str, str]

LARGEST: list[Case] = [
    {"size": "200", "lines": "wider", "letters": "wider", "font": "andika", "theme": theme, "width": width}
    for theme, width in product(CHOICES["theme"], CHOICES["width"])
]

SIDEWAYS_INSIDE = (
    "() => { const panel = document.querySelector('dialog'); return panel.scrollWidth - panel.clientWidth; }"
)
ENHANCED = "() => axe.run({runOnly: {type: 'rule', values: ['color-contrast-enhanced']}}).then((r) => r.violations)"


def pairs(case: Case) -> set[tuple[tuple[str, str], ...]]:
    return set(combinations(sorted(case.items()), 2))


def every_pair() -> Iterator[Case]:
    """Few cases, in which any two choices meet at least once: at each turn, the one with the most new pairs."""
    cases = [dict(zip(CHOICES, values, strict=True)) for values in product(*CHOICES.values())]
    missing = set().union(*(pairs(case) for case in cases))
    while missing:
        case = max(cases[:: 7 if len(missing) > 40 else 1], key=lambda c: len(pairs(c) & missing))
        missing -= pairs(case)
        yield case


def faults_of(browser: Browser, site: Path, case: Case, rule: str = "") -> list[object]:
    context = browser.new_context(
        viewport={"width": int(case["width"]), "height": 800},
        color_scheme="dark" if case.get("scheme") == "dark" else "light",
    )
    choose(context, **{k: v for k, v in case.items() if v and k not in ("width", "scheme")})
    page = context.new_page()
    found: list[object] = []
    for address in PAGES:
        page.goto((site / address).as_uri())
        unfold(page)
        found += [(address, fault) for fault in violations(page)]
        if rule:
            found += [(address, fault["nodes"][0]["html"]) for fault in page.evaluate(rule)]
        if page.evaluate(OVERFLOW) > 0:
            found.append((address, "scrolls sideways"))
    page.locator("[data-open]").click()
    found += [("panel", fault) for fault in violations(page)]
    if page.evaluate(SIDEWAYS_INSIDE) > 0:
        found.append("the panel scrolls sideways")
    context.close()
    return found


@pytest.mark.parametrize("share", range(4))
def test_any_two_choices_together(browser: Browser, example_site: Path, share: int) -> None:
    cases = list(every_pair())[share::4]
    found = {str(case): faults for case in cases if (faults := faults_of(browser, example_site, case))}
    assert found == {}


@pytest.mark.parametrize("case", LARGEST, ids=lambda case: f"{case['theme'] or 'device'}-{case['width']}")
def test_all_that_is_largest_together_and_every_text_at_seven_to_one(
    browser: Browser, example_site: Path, case: Case
) -> None:
    assert faults_of(browser, example_site, case, ENHANCED) == []


@pytest.mark.parametrize("width", [320, 1280])
def test_drawn_screens_stay_whole_at_the_largest(browser: Browser, example_site: Path, width: int) -> None:
    context = browser.new_context(viewport={"width": width, "height": 800})
    choose(context, size="200", lines="wider", letters="wider")
    page: Page = context.new_page()
    for address in ("ecrans.html", "guides/ouvrir-un-site/index.html"):
        page.goto((example_site / address).as_uri())
        assert faults(page, address, width) == []
    context.close()
