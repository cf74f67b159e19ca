"""Where an element stands, how its author wrote it, and what it is one of."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import pytest
from constat.checks import texte_200
from constat.finding import Finding
from constat.page import AuditedPage
from playwright.sync_api import Page

from tests.expected import CASES

pytestmark = pytest.mark.browser

CARDS = """<!doctype html><html lang=fr><title>Cartes</title><main class=page>
<ul class="cards list-2"><li class="card card--wide is-open" id=un><a class=more href=1>Un</a></li>
<li class=card><a class="more has-icon" href=2>Deux</a></li></ul><p>Un <b>mot</b>.</p></main>"""


def place(visitor: Page, selector: str) -> dict[str, Any]:
    seen: dict[str, Any] = visitor.evaluate("(css) => __audit.place(document.querySelector(css))", selector)
    return seen


@pytest.fixture
def cards(visitor: Page, tmp_path: Path) -> Page:
    file = tmp_path / "cartes.html"
    file.write_text(CARDS, "utf-8")
    visitor.goto(file.as_uri())
    return visitor


def test_a_snippet_is_what_the_author_wrote_whatever_was_tried_since(cards: Page) -> None:
    cards.evaluate(
        """() => {
          const card = document.querySelector('#un');
          card.className += ' tried';
          card.firstChild.setAttribute('style', 'font-size: 40px');
          card.firstChild.setAttribute('href', '9');
          card.removeAttribute('id');
        }"""
    )
    wanted = '<li class="card card--wide is-open" id="un"><a class="more" href="1">Un</a></li>'
    assert place(cards, ".tried")["snippet"] == wanted
    assert cards.evaluate("() => document.querySelector('.tried a').getAttribute('href')") == "9"


def test_copies_of_one_component_have_one_shape_in_any_state(cards: Page) -> None:
    shapes = {place(cards, f"li:nth-child({number}) a")["shape"] for number in (1, 2)}
    assert shapes == {"li.card a.more"}
    assert {place(cards, f"li:nth-child({number})")["shape"] for number in (1, 2)} == {"ul.cards.list- li.card"}


def test_an_element_without_a_class_is_known_by_what_holds_it(cards: Page) -> None:
    assert place(cards, "b")["shape"] == "main.page b"


def test_a_text_that_is_cut_when_doubled_is_told_without_its_doubled_size(visitor: Page) -> None:
    seen: list[Finding] = []
    for file in sorted((CASES / "texte-200").glob("*.html")):
        visitor.goto(file.as_uri())
        seen += texte_200.look(AuditedPage(visitor, file.as_uri()))
    assert seen
    assert [one.snippet for one in seen if "important" in one.snippet] == []
