"""Typography, wording files, and the Markdown of guides."""

from __future__ import annotations

import re

import pytest

from guidebook.languages import wording
from guidebook.languages.typography import french, unbroken
from guidebook.model.glossary import Glossary
from guidebook.model.text import Text
from guidebook.model.word import Word
from guidebook.pages.glossary import by_letter
from guidebook.pages.qr import qr_code
from guidebook.pages.text import TextWriter
from guidebook.reading.text.markdown import read_markdown

NB = "\u00a0"
MARKER = '<span class="marker"><span class="visually-hidden">repère </span>1</span>'
TITLE = '<p class="admonition-title">{}</p>'
KIND = '<p class="admonition-title kind">{}</p>'
LONG = '<a href="https://www.b.example/a-b-c-d-e-f-g-h-i-j-k-l/">{}</a>'
LINK = '<a href="https://a.example/?b&amp;c">{}</a>'


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


@pytest.fixture(scope="module")
def writer() -> TextWriter:
    glossary = {
        "rib": Word.model_validate({"definition": "Les numéros de votre compte."}),
        "piece-jointe": Word.model_validate({"definition": "Un fichier.", "formes": ["pièce jointe"]}),
    }
    return TextWriter(Glossary(glossary), wording.load("fr"))


def text_of(markdown: str) -> Text:
    """The text of a step."""
    return read_markdown(f"## Titre\n\n{markdown}", "guide.md", 1)[0][1].text


def write(writer: TextWriter, markdown: str) -> str:
    return str(writer.write(text_of(markdown), "mot-1").html)


@pytest.mark.parametrize(
    ("markdown", "html"),
    [
        ("Un **mot** et *un autre*.", "<p>Un <strong>mot</strong> et <em>un autre</em>.</p>"),
        ("Une ligne  \nune autre", "<p>Une ligne<br>une autre</p>"),
        ("Une ligne\\\nune autre", "<p>Une ligne<br>une autre</p>"),
        ("Vrai & faux : « oui » \\*", f"<p>Vrai &amp; faux{NB}: «{NB}oui{NB}» *</p>"),
        ("- un\n- deux\n\n  suite", "<ul><li><p>un</p></li><li><p>deux</p><p>suite</p></li></ul>"),
        ("- un :\n  - deux\n- trois", f"<ul><li>un{NB}:<ul><li>deux</li></ul></li><li>trois</li></ul>"),
        ("3. un\n4. deux", '<ol start="3"><li>un</li><li>deux</li></ol>'),
        (
            "!!! attention\n    Fermez.",
            '<div class="admonition attention"><p class="admonition-title">Attention</p><p>Fermez.</p></div>',
        ),
        (
            '??? bloque "Rien ?"\n    - un',
            f'<details class="bloque"><summary>Rien{NB}?</summary><ul><li>un</li></ul></details>',
        ),
        (
            "[Le site](https://a.example/?b=1&region=c)",
            '<p><a href="https://a.example/?b=1&amp;region=c" rel="noopener noreferrer">Le site</a></p>',
        ),
    ],
)
def test_a_text_becomes_the_html_that_commonmark_says(writer: TextWriter, markdown: str, html: str) -> None:
    assert re.sub(r"\n(?=<|$)|(?<=>)\n", "", write(writer, markdown)) == html


def test_a_marker_is_read_with_its_word(writer: TextWriter) -> None:
    assert '<span class="marker"><span class="visually-hidden">repère </span>1</span>' in write(writer, "Tapez (1).")


def test_a_marker_on_a_line_of_its_own_is_kept_with_the_word_before(writer: TextWriter) -> None:
    assert f'<span class="nowrap">{NB}<span class="marker">' in write(writer, "Cliquez sur **Valider**\n(1).")


def test_a_marker_is_kept_with_the_explained_word_before_it(writer: TextWriter) -> None:
    """A browser ends a line after the button of a word, even before a no-break space."""
    html = write(writer, "Regardez votre RIB (1). Puis votre RIB (2).")
    first = re.search(r'<span class="nowrap pointed"><button[^>]*>RIB</button>(.*?)</span>\.</span>', html)
    assert first and first[1].startswith(f'{NB}<span class="marker">')
    assert html.count("<button") == 1 and html.count('class="marker"') == 2


@pytest.mark.parametrize("text", ["La Creuse (23).", "Les enfants \\(3\\).", "Rien (0).", "Huit (12)."])
def test_a_number_that_is_no_marker_is_text(writer: TextWriter, text: str) -> None:
    assert write(writer, text) == f"<p>{text.replace(chr(92), '')}</p>\n"


def test_a_word_is_explained_once_whatever_its_capitals(writer: TextWriter) -> None:
    html = write(writer, "Un rib. Votre RIB. Une pièce\njointe.")
    assert html.count("<button") == 2
    assert 'popovertarget="mot-1-rib"' in html


def test_a_word_that_the_page_explained_before_is_left_alone(writer: TextWriter) -> None:
    written = writer.write(text_of("Un rib et une pièce jointe."), "mot-2", known={"rib"})
    assert written.words == ("piece-jointe",)
    assert written.html.count("<button") == 1


@pytest.mark.parametrize(
    ("before", "after"), [("l'", ""), ("d’", "."), ("« ", " »"), ("« ", " »,"), ("", "."), ("L’", " ».")]
)
def test_a_word_keeps_the_signs_around_it_on_its_line(writer: TextWriter, before: str, after: str) -> None:
    whole = write(writer, f"Voici {before}RIB{after} à lire.")
    kept = re.search(r'Voici <span class="nowrap">(.*?)<button.*?</button>(.*?)</span> à lire', whole)
    assert kept, whole
    assert kept.groups() == tuple(sign.replace("'", "’").replace(" ", NB) for sign in (before, after))


@pytest.mark.parametrize("text", ["Un riſb.", "Un RİB.", "Un rıb.", "Une PİÈCE JOINTE.", "Un \u212aib."])
def test_letters_that_only_look_like_those_of_a_word_make_no_word_of_it(text: str) -> None:
    words = {key: Word.model_validate({"definition": "Un mot.", "formes": [key]}) for key in ("rib", "kib")}
    assert list(Glossary({**words, "sms": Word.model_validate({"definition": "Un mot."})}).find(text)) == []
    assert [found.key for found in Glossary(words).find("Un RIB, un KIB.")] == ["rib", "kib"]


@pytest.mark.parametrize("form", ["c++", "a|b", "S(M)S", "[x", ".*", "\\d", "S.M.S.", "n°", "e-mail", "l’e-mail"])
def test_a_form_is_read_to_the_letter(form: str) -> None:
    glossary = Glossary({"a": Word.model_validate({"definition": "Un mot.", "formes": [form]})})
    assert [found.key for found in glossary.find("Un abc de SMS, aab, 4 : xyz.")] == []


@pytest.mark.parametrize("text", ["ribambelle", "mon.rib.fr", "rib@exemple.example", "[RIB](https://a.example)"])
def test_a_word_inside_another_or_in_a_link_is_left_alone(writer: TextWriter, text: str) -> None:
    assert "<button" not in write(writer, text)


def test_on_a_kiosk_a_link_that_leaves_is_its_text_and_a_code_of_its_own() -> None:
    kiosk = TextWriter(Glossary({}), wording.load("fr"), kiosk=True)
    html = write(
        kiosk, "[Le **site**](https://a.example/?b&c), [un mot](mailto:d@e.example).\n\n[Ici](../autre/guide.md)"
    )
    assert re.findall("<a [^>]*>", html) == ['<a href="../autre/index.html">']
    assert re.findall('<span class="k-outside-text">(.*?)</span>', html) == ["Le <strong>site</strong>", "un mot"]
    assert re.findall(' id="([^"]*)"', html) == ["sortie-mot-1-1", "sortie-mot-1-2"]
    assert qr_code("https://a.example/?b&c").path in html and "https://a.example/?b&amp;c" in html


@pytest.mark.parametrize(
    ("markdown", "html"),
    [
        ("Un RIB (1).", f'<p>Un RIB<span class="nowrap"><span class="pointing">{NB}{MARKER}</span>.</span></p>'),
        ('??? bloque "Rien ?"\n    Un RIB.', f'<div class="bloque">{TITLE.format(f"Rien{NB}?")}<p>Un RIB.</p></div>'),
        ("!!! astuce\n    Oui.", f'<div class="admonition astuce">{KIND.format("Astuce")}<p>Oui.</p></div>'),
        ("[Le site](https://a.example/?b&c)", f"<p>{LINK.format('Le site')} (a.example/?b&amp;c)</p>"),
        ("[A](https://www.b.example/a-b-c-d-e-f-g-h-i-j-k-l/)", f"<p>{LONG.format('A')} (b.example)</p>"),
        ("[Le 36 46](tel:3646)", '<p><a href="tel:3646">Le 36 46</a></p>'),
    ],
)
def test_on_paper_nothing_opens_and_an_address_is_read(markdown: str, html: str) -> None:
    paper = TextWriter(Glossary({}), wording.load("fr"), medium="paper")
    assert re.sub(r"\n(?=<|$)|(?<=>)\n", "", write(paper, markdown)) == html


def test_a_link_to_a_guide_leads_to_its_page(writer: TextWriter) -> None:
    assert 'href="../b/index.html#etape-2"' in write(writer, "[Voir](../b/guide.md#etape-2)")


@pytest.mark.parametrize(
    "hostile",
    [
        "<script>alert(1)</script>",
        "<img src=x onerror=alert(1)>",
        "[a](javascript:alert(1))",
        "[a](JaVaScRiPt:alert(1))",
        "[a](&#106;avascript:alert(1))",
        "[a](<java\nscript:alert(1)>)",
        "[a](data:text/html,x)",
        "[a](//evil.example)",
        "[a](https://mairie.example@evil.example/)",
        "[a](https://mаirie.example/)",  # a Cyrillic « а »
        "[a](../b/guide.md/../../_borne/fini)",
        "[a](\n../../_borne/fini\n)",
        '[a](https://a.example "onclick=alert(1)")',
        "![a](https://evil.example/x.png)",
        "[a][b]\n\n[b]: javascript:alert(1)",
        "<javascript:alert(1)>",
        '<https://a.example/" onclick="alert(1)>',
        "# titre {: onclick=alert(1) }",
        "<svg/onload=alert(1)>",
        '!!! attention" onclick="alert(1)\n    x',
    ],
)
def test_hostile_markdown_is_told_and_makes_nothing_that_runs_or_calls(writer: TextWriter, hostile: str) -> None:
    (_, section), problems = read_markdown(f"## Titre\n\n{hostile}", "guide.md", 1)
    assert problems or section.pictures  # a picture is looked up beside the guide, and not found
    html = str(writer.write(section.text, "mot-1").html).lower()
    for sign in ("<script", "<img", "<svg", "<iframe", 'onclick="', "onerror"):
        assert sign not in html


def test_a_sentence_that_the_wording_lacks_is_an_error_not_a_blank() -> None:
    with pytest.raises(wording.MissingWord, match=r"guide\.nothing_here"):
        _ = wording.load("fr").guide.nothing_here


def test_a_telephone_number_is_never_cut_at_a_line_end() -> None:
    assert unbroken("0 809 401 401") == "0\u00a0809\u00a0401\u00a0401"


def test_the_words_of_the_glossary_are_under_their_letter_without_accents() -> None:
    word = Word(definition="Ce que c’est.")
    given = {"écran": word, "zip": word, "email": Word(definition="Une lettre.", formes=("e-mail",)), "Wi-Fi": word}
    assert {letter: [key for key, _ in words] for letter, words in by_letter(given).items()} == {
        "E": ["email", "écran"],
        "W": ["Wi-Fi"],
        "Z": ["zip"],
    }


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("Un code par SMS.", ["code"]),
        ("Votre code postal.", []),
        ("Le Code\u00a0Postal, puis le code.", ["code"]),
        ("Les codes postaux.", []),
        ("Le code\npostal.", []),
        ("Un code postalement juste.", ["code"]),
    ],
)
def test_a_word_is_not_explained_in_an_expression_where_it_is_another(text: str, found: list[str]) -> None:
    code = {"definition": "Des chiffres.", "formes": ["code", "codes"], "sauf": ["code postal", "codes postaux"]}
    assert [one.key for one in Glossary({"code": Word.model_validate(code)}).find(text)] == found
