"""Which pages are driven: each template and component once."""

from __future__ import annotations

import pytest
from constat.page import init_script
from constat.visits.cover import cover
from playwright.sync_api import Browser

TEMPLATE = [f"e{number}" for number in range(20)]


def test_pages_of_one_template_are_driven_once() -> None:
    assert set(cover({f"{n}.html": TEMPLATE for n in range(50)}).values()) == {"0.html"}


def test_a_component_met_on_one_page_only_has_that_page_driven() -> None:
    driven = cover({"a": TEMPLATE, "b": [*TEMPLATE, "carte"], "c": TEMPLATE})
    assert driven == {"a": "b", "b": "b", "c": "b"}


def test_two_components_on_two_pages_are_both_driven() -> None:
    driven = cover({"a": [*TEMPLATE, "x"], "b": [*TEMPLATE, "y"], "c": TEMPLATE})
    assert set(driven.values()) == {"a", "b"}


def test_a_small_page_held_in_a_large_one_is_another_template() -> None:
    assert set(cover({"large": TEMPLATE, "small": TEMPLATE[:5]}).values()) == {"large", "small"}


def test_known_components_in_another_order_are_driven_where_they_make_another_page() -> None:
    assert cover({"a": TEMPLATE, "b": [*TEMPLATE, "p1"]}) == {"a": "b", "b": "b"}
    one_more = {"a": [*TEMPLATE, "p0"], "b": [*TEMPLATE, "p1"]}
    assert len(set(cover(one_more).values())) == 1
    shuffled = {"a": [*TEMPLATE, "p0", "p3", "p4"], "b": [*TEMPLATE, "p1", "p2", "p5"]}
    assert len(set(cover(shuffled).values())) == 2


# Large enough for a pair or two not to matter, and with a paragraph, a status, a picture and a drawing of its own.
ARTICLE = "".join(
    [
        '<main><p>Du lundi au vendredi.</p><p role="status">Ouvert</p>',
        '<img src="rue.png" alt=""><svg><rect></rect></svg>',
        *(f"<div class=part-{number}></div>" for number in range(80)),
        "{}</main>",
    ]
)


@pytest.mark.browser
@pytest.mark.parametrize(
    ("one", "other"),
    [
        (
            '<p role="status">Ouvert</p><p id="état">Fermé</p><script>état.textContent = "Ouvert";</script>',
            '<p role="status" id="état">Ouvert</p><p>Fermé</p><script>état.textContent = "Ouvert";</script>',
        ),
        ('<svg><rect><animate dur="3s"/></rect></svg>', "<svg><rect></rect></svg>"),
        ('<img src="danse.gif" alt="">', '<img src="main.png" alt="">'),
    ],
    ids=["what a script changes", "a drawing that moves", "a picture that may move"],
)
def test_pages_that_differ_in_what_can_only_be_seen_by_driving_are_both_driven(
    one: str, other: str, browser: Browser
) -> None:
    page = browser.new_page()
    page.add_init_script(init_script())
    seen = {}
    for name, inside in (("one", one), ("richer", f"{other}<hr><hr class=more>"), ("again", one)):
        page.goto("about:blank")
        page.set_content(ARTICLE.format(inside))
        seen[name] = page.evaluate("() => __audit.signature()")
    page.close()
    driven = cover(seen)
    assert driven["richer"] == "richer"
    assert driven["one"] == driven["again"] != "richer"
