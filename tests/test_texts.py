"""Typography, wording files, and the Markdown of guides."""

from __future__ import annotations

import re

import pytest

from guidebook.languages import wording
from guidebook.languages.typography import french, unbroken
from guidebook.model.word import Word
from guidebook.pages.markdown import Renderer

NB = "\u00a0"


@pytest.mark.parametrize(
    ("typed", "printed"),
    [
        ("Prêt ? Oui !", f"Prêt{NB}? Oui{NB}!"),
        ("Attention : ici ; là", f"Attention{NB}: ici{NB}; là"),
        ("« Envoyer »", f"«{NB}Envoyer{NB}»"),
        ("«Envoyer»", f"«{NB}Envoyer{NB}»"),
        ("l'adresse d'aujourd'hui", "l’adresse d’aujourd’hui"),
        ("20 % et 1 200 €", f"20{NB}% et 1{NB}200{NB}€"),
        ("https://www.ameli.fr/?a=1;b", "https://www.ameli.fr/?a=1;b"),
        ("Il est 12:30", "Il est 12:30"),
        ("Rien à changer", "Rien à changer"),
    ],
)
def test_french_typography(typed: str, printed: str) -> None:
    assert french(typed) == printed
    assert french(printed) == printed


@pytest.fixture
def renderer() -> Renderer:
    glossary = {
        "rib": Word.model_validate({"definition": "Les numéros de votre compte."}),
        "piece-jointe": Word.model_validate({"definition": "Un fichier.", "formes": ["pièce jointe"]}),
    }
    return Renderer(glossary, "repère")


def render(renderer: Renderer, text: str) -> str:
    renderer.begin_page()
    return str(renderer.render(text, "mot-1", lambda target: target.replace("guide.md", "index.html")).html)


def test_a_marker_is_read_with_its_word(renderer: Renderer) -> None:
    assert '<span class="marker"><span class="visually-hidden">repère </span>1</span>' in render(renderer, "Tapez (1).")


def test_a_marker_on_a_line_of_its_own_is_kept_with_the_word_before(renderer: Renderer) -> None:
    assert '<span class="nowrap"> <span class="marker">' in render(renderer, "Cliquez sur **Valider**\n(1).")


def test_a_word_is_explained_once_in_a_page_whatever_its_capitals(renderer: Renderer) -> None:
    html = render(renderer, "Un rib. Votre RIB. Une pièce jointe.")
    assert html.count("<button") == 2
    assert 'popovertarget="mot-1-rib"' in html


@pytest.mark.parametrize(
    ("before", "after"), [("l'", ""), ("d’", "."), ("« ", " »"), ("« ", " »,"), ("", "."), ("L’", " ».")]
)
def test_a_word_keeps_the_signs_around_it_on_its_line(renderer: Renderer, before: str, after: str) -> None:
    whole = render(renderer, f"Voici {before}RIB{after} à lire.")
    kept = re.search(r'Voici <span class="nowrap">(.*?)<button.*?</button>(.*?)</span> à lire', whole)
    assert kept, whole
    assert kept.groups() == tuple(sign.replace("'", "’").replace(" ", "&nbsp;") for sign in (before, after))


@pytest.mark.parametrize("text", ["ribambelle", "mon.rib.fr", "rib@exemple.example", "[RIB](https://a.example)"])
def test_a_word_inside_another_or_in_a_link_is_left_alone(renderer: Renderer, text: str) -> None:
    assert "<button" not in render(renderer, text)


def test_a_link_to_a_guide_leads_to_its_page(renderer: Renderer) -> None:
    assert 'href="../b/index.html#etape-2"' in render(renderer, "[Voir](../b/guide.md#etape-2)")


@pytest.mark.parametrize(
    "hostile",
    [
        "<script>alert(1)</script>",
        "<img src=x onerror=alert(1)>",
        "[a](javascript:alert(1))",
        "[a](JaVaScRiPt:alert(1))",
        "[a](data:text/html,x)",
        "[a](//evil.example)",
        "![a](https://evil.example/x.png)",
        "[a][b]\n\n[b]: javascript:alert(1)",
        "<javascript:alert(1)>",
        '<https://a.example/" onclick="alert(1)>',
        "# titre {: onclick=alert(1) }",
        "<svg/onload=alert(1)>",
    ],
)
def test_hostile_markdown_makes_nothing_that_runs_or_calls(renderer: Renderer, hostile: str) -> None:
    html = render(renderer, hostile).lower()
    for sign in ("<script", "<img", "<svg", "<iframe", 'href="javascript', 'href="data', 'href="//'):
        assert sign not in html
    assert " on" not in html.replace("&lt;", "<").partition("<p>")[0]


def test_a_sentence_that_the_wording_lacks_is_an_error_not_a_blank() -> None:
    with pytest.raises(wording.MissingWord, match=r"guide\.nothing_here"):
        _ = wording.load("fr").guide.nothing_here


def test_a_telephone_number_is_never_cut_at_a_line_end() -> None:
    assert unbroken("0 809 401 401") == "0\u00a0809\u00a0401\u00a0401"
