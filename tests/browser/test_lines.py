"""Where the lines of a text end: markers, full stops and addresses stay with what they belong to."""

from __future__ import annotations

from pathlib import Path

import pytest
from playwright.sync_api import Page

from tests.browser.conftest import GUIDE

ALONE = r"""() => [...document.querySelectorAll(".step .prose .marker")].filter((marker) => {
  const texts = document.createTreeWalker(marker.closest("p, li"), NodeFilter.SHOW_TEXT);
  const range = document.createRange();
  let before = null;
  while (texts.nextNode() && !marker.contains(texts.currentNode)) {
    if (texts.currentNode.data.trim()) before = texts.currentNode;
  }
  // An explained word is a box, which may fill the line by itself, and its closing quotation mark goes with it.
  const sign = /^[\s»]+$/.test(before?.data || "") ? before.previousSibling : before?.parentElement;
  if (!before || sign?.closest?.("button")) return false;
  const end = before.data.trimEnd().length;
  range.setStart(before, end - 1);
  range.setEnd(before, end);
  const word = range.getBoundingClientRect(), disc = marker.getBoundingClientRect();
  return disc.top >= word.bottom || disc.bottom <= word.top;
}).map((marker) => marker.parentElement.closest("p, li").textContent)"""


def test_the_full_stop_stays_with_the_marker_before_it(example_site: Path, page: Page) -> None:
    page.goto((example_site / GUIDE).as_uri())
    apart = """() => [...document.querySelectorAll(".marker")].filter((marker) => {
      const next = marker.nextSibling;
      if (!next || !next.data) return false;
      const range = document.createRange();
      range.setStart(next, 0); range.setEnd(next, 1);
      return range.getBoundingClientRect().top > marker.getBoundingClientRect().bottom;
    }).length"""
    for width in range(320, 460, 4):
        page.set_viewport_size({"width": width, "height": 800})
        assert page.evaluate(apart) == 0, width


def test_a_marker_is_never_alone_on_its_line(page: Page, guide: str) -> None:
    """Its line has the end of the word before it, on a screen of any width; but browsers break after a button."""
    page.goto(guide)
    for width in range(280, 720, 10):
        page.set_viewport_size({"width": width, "height": 800})
        assert page.evaluate(ALONE) == [], width


CUT = """() => {
  const texts = document.createTreeWalker(document.querySelector("main"), NodeFilter.SHOW_TEXT), cut = [];
  while (texts.nextNode())
    for (const {index} of texts.currentNode.data.matchAll(/e-mail/g)) {
      const range = document.createRange();
      range.setStart(texts.currentNode, index);
      range.setEnd(texts.currentNode, index + 6);
      const tops = [...range.getClientRects()].map(({top}) => Math.round(top));
      if (new Set(tops).size > 1) cut.push(texts.currentNode.data);
    }
  return cut;
}"""


@pytest.mark.parametrize(
    "address",
    [
        "guides/creer-une-adresse-e-mail/index.html",
        "guides/ouvrir-son-compte-impots/index.html",
        "guides/creer-son-compte-ameli/images.html",
        "guides/creer-son-compte-ameli/entrainement.html",
        "parcours/arriver-en-france.html",
        "imprimer.html",
    ],
)
def test_no_line_ends_inside_an_e_mail(real_site: Path, page: Page, address: str) -> None:
    """Neither in a sentence, nor in a title, a list, or a drawn screen."""
    page.goto((real_site / address).as_uri())
    for width in range(320, 460, 10):
        page.set_viewport_size({"width": width, "height": 844})
        assert page.evaluate(CUT) == [], width


def test_an_e_mail_in_a_button_stays_with_its_other_words(real_site: Path, page: Page) -> None:
    """Where a pictogram and a name stand side by side, parts of the name would."""
    apart = """() => [...document.querySelectorAll("main .nowrap, main wbr")].map((whole) => whole.parentElement)
      .filter((parent) => /flex|grid/.test(getComputedStyle(parent).display) && parent.childNodes.length > 1)
      .map((parent) => parent.textContent)"""
    for address in ("chercher.html", "themes/e-mail.html", "imprimer.html", "parler-a-quelqu-un.html"):
        page.goto((real_site / address).as_uri())
        assert page.evaluate(apart) == [], address


def test_the_quotation_marks_of_a_long_word_go_with_it(real_site: Path, page: Page) -> None:
    page.goto((real_site / "guides/creer-son-compte-etrangers-en-france/index.html").as_uri())
    word = page.get_by_role("button", name="Attestation de prolongation d’instruction").first
    assert " ".join(word.inner_text().split()) == "« Attestation de prolongation d’instruction »"


@pytest.mark.parametrize("name", ["index.html", "images.html"])
def test_a_title_twice_as_large_is_not_cut_inside_its_words(real_site: Path, page: Page, name: str) -> None:
    page.set_viewport_size({"width": 390, "height": 844})
    page.goto((real_site / "guides/creer-son-compte-ameli" / name).as_uri())
    page.evaluate("document.documentElement.style.setProperty('--size', 2)")
    wide = """() => [...document.querySelectorAll("h2 > .num + span")].filter((title) => {
      title.style.overflowWrap = "normal";
      return title.scrollWidth > title.clientWidth;
    }).map((title) => title.textContent)"""
    assert page.evaluate(wide) == []
