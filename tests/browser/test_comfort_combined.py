"""Any two choices of comfort together, and the largest of all: axe finds nothing, nothing scrolls sideways."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from itertools import combinations, product
from pathlib import Path

import pytest
from playwright.sync_api import Browser, Page

from tests.browser.test_accessibility import OVERFLOW, run_axe, unfold, violations
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
    "page": PAGES,
}
NOT_CHOSEN = ("width", "scheme", "page")

Case = dict[str, str]

LARGEST: dict[str, tuple[Case, Sequence[str]]] = {
    f"{theme or 'device'}-{width}": (
        {"size": "200", "lines": "wider", "letters": "wider", "font": "andika", "theme": theme, "width": width},
        PAGES[(number + turn) % 2 :: 2],
    )
    for number, theme in enumerate(CHOICES["theme"])
    for turn, width in enumerate(CHOICES["width"])
}
"""And two pages for each, so that every theme and every width is seen on every page."""

SIDEWAYS_INSIDE = (
    "() => { const panel = document.querySelector('dialog'); return panel.scrollWidth - panel.clientWidth; }"
)
ENHANCED = "() => axe.run({runOnly: {type: 'rule', values: ['color-contrast-enhanced']}}).then((r) => r.violations)"


def pairs(case: Case) -> set[tuple[tuple[str, str], tuple[str, str]]]:
    return set(combinations(sorted(case.items()), 2))


def every_pair() -> Iterator[Case]:
    """Few cases, in which any two choices meet at least once, and each meets each page.

    Each begins with two that have not met yet, and takes what makes the most others meet.
    """
    choices = [[(name, choice) for choice in CHOICES[name]] for name in sorted(CHOICES)]
    missing = dict.fromkeys(pair for one, other in combinations(choices, 2) for pair in product(one, other))
    while missing:
        case = dict(next(iter(missing)))
        for name in sorted(CHOICES.keys() - case.keys()):
            met = [(len(pairs({**case, name: choice}) & missing.keys()), choice) for choice in CHOICES[name]]
            case[name] = max(met, key=lambda one: one[0])[1]
        for pair in pairs(case):
            missing.pop(pair, None)
        yield case


def faults_of(browser: Browser, site: Path, case: Case, pages: Sequence[str], rule: str = "") -> list[object]:
    context = browser.new_context(
        viewport={"width": int(case["width"]), "height": 800},
        color_scheme="dark" if case.get("scheme") == "dark" else "light",
    )
    choose(context, **{k: v for k, v in case.items() if v and k not in NOT_CHOSEN})
    page = context.new_page()
    found: list[object] = []
    for address in pages:
        page.goto((site / address).as_uri())
        unfold(page)
        found += [(address, fault) for fault in violations(page)]
        if rule:
            found += [(address, fault["nodes"][0]["html"]) for fault in page.evaluate(rule)]
        if page.evaluate(OVERFLOW) > 0:
            found.append((address, "scrolls sideways"))
    page.locator("[data-open]").click()
    found += [("panel", fault) for fault in run_axe(page)]
    if page.evaluate(SIDEWAYS_INSIDE) > 0:
        found.append("the panel scrolls sideways")
    context.close()
    return found


def test_any_two_choices_meet() -> None:
    met = set().union(*map(pairs, every_pair()))
    assert met == {
        ((one, first), (other, second))
        for one, other in combinations(sorted(CHOICES), 2)
        for first, second in product(CHOICES[one], CHOICES[other])
    }


@pytest.mark.parametrize("share", range(4))
def test_any_two_choices_together(browser: Browser, example_site: Path, share: int) -> None:
    """On one page a case; the trials look at every page in each."""
    cases = list(every_pair())[share::4]
    found = {str(case): seen for case in cases if (seen := faults_of(browser, example_site, case, [case["page"]]))}
    assert found == {}


@pytest.mark.trial
@pytest.mark.parametrize("share", range(4))
def test_any_two_choices_together_on_every_page(browser: Browser, example_site: Path, share: int) -> None:
    cases = list(every_pair())[share::4]
    found = {str(case): seen for case in cases if (seen := faults_of(browser, example_site, case, PAGES))}
    assert found == {}


@pytest.mark.parametrize("name", LARGEST)
def test_all_that_is_largest_together_and_every_text_at_seven_to_one(
    browser: Browser, example_site: Path, name: str
) -> None:
    case, pages = LARGEST[name]
    assert faults_of(browser, example_site, case, pages, ENHANCED) == []


@pytest.mark.trial
@pytest.mark.parametrize("name", LARGEST)
def test_all_that_is_largest_together_on_every_page(browser: Browser, example_site: Path, name: str) -> None:
    assert faults_of(browser, example_site, LARGEST[name][0], PAGES, ENHANCED) == []


@pytest.mark.parametrize("width", [320, 1280])
def test_drawn_screens_stay_whole_at_the_largest(browser: Browser, example_site: Path, width: int) -> None:
    context = browser.new_context(viewport={"width": width, "height": 800})
    choose(context, size="200", lines="wider", letters="wider")
    page: Page = context.new_page()
    for address in ("ecrans.html", "guides/ouvrir-un-site/index.html"):
        page.goto((example_site / address).as_uri())
        assert faults(page, address, width) == []
    context.close()
