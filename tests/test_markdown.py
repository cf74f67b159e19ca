"""The Markdown of guides: what is read, as a tree; what is told; and how long the worst texts take."""

from __future__ import annotations

import random
import sys
import time

import pytest

from guidebook.model.text import Bold, CallOut, Link, List, Marker, Paragraph, Run, Sentence, Text
from guidebook.reading.text.markdown import LONGEST, Section, read_markdown

FIRST = 10


def read(text: str) -> tuple[tuple[Section, ...], list[str]]:
    sections, problems = read_markdown(text, "guide.md", FIRST)
    return sections, [f"{problem.line} {problem.rule}" for problem in problems]


def step(text: str) -> Text:
    (_, section), problems = read(f"## Titre\n\n{text}")
    assert problems == []
    return section.text


def test_a_guide_is_an_introduction_and_steps_with_lines_and_places() -> None:
    (introduction, first, second), problems = read(
        'Bonjour. Voici\nla suite.\n\n## Un\n\nTapez **a**.\n\n![Une boite.](ecrans.yml#boite)\n\n??? bloque "Quoi ?"\n'
        "    Rien.\n\n    - un\n      deux\n\n##   Deux  ##\n\nFin (1)."
    )
    assert problems == []
    assert [(s.line, s.title) for s in (introduction, first, second)] == [(10, ""), (13, "Un"), (25, "Deux")]
    assert [sentence.plain for sentence in introduction.text.sentences()] == ["Bonjour.", "Voici la suite."]
    assert [(p.line, p.alternative, p.target) for p in first.pictures] == [(17, "Une boite.", "ecrans.yml#boite")]
    paragraph, bloque = first.text.blocks
    assert (paragraph.line, paragraph.place) == (15, "etape-1/1")
    assert isinstance(bloque, CallOut)
    assert (bloque.line, bloque.place, [s.plain for s in bloque.title]) == (19, "etape-1/bloque-1", ["Quoi\u00a0?"])
    inside, listed = bloque.blocks
    assert (inside.line, inside.place) == (20, "etape-1/bloque-1/1")
    assert isinstance(listed, List)
    assert (listed.items[0][0].line, listed.items[0][0].place) == (22, "etape-1/bloque-1/2/1/1")
    assert second.text.markers() == {1: 27}


def test_sentences_are_made_of_inlines_and_know_their_lines() -> None:
    (paragraph,) = step(
        "Allez\nici (1). Ouvrez [la\npage](https://a.example/\n). Cliquez sur **Oui. Non.** ici."
    ).blocks
    assert isinstance(paragraph, Paragraph)
    link = Link((Run("la\npage", 13),), "https://a.example/", 13)
    label = Bold((Run("Oui. Non.", 15),))
    assert paragraph.sentences == (
        Sentence(12, "Allez\nici    .", (Run("Allez\nici ", 12), Marker(1, 13), Run(".", 13))),
        Sentence(13, "Ouvrez la\npage.", (Run("Ouvrez ", 13), link, Run(".", 15))),
        Sentence(15, "Cliquez sur Oui. Non. ici.", (Run("Cliquez sur ", 15), label, Run(" ici.", 15))),
    )


@pytest.mark.parametrize(
    ("text", "sentences"),
    [
        ("Appuyez sur la touche **.** puis lâchez. Fin.", ["Appuyez sur la touche . puis lâchez.", "Fin."]),
        ("Lisez « Oui. Non. » puis fermez.", ["Lisez «\u00a0Oui. Non.\u00a0» puis fermez."]),
        ("**Attendez. Ne fermez pas.** Lisez.", ["Attendez.", "Ne fermez pas.", "Lisez."]),
        ("C’est M. Martin, etc. Fin.", ["C’est M. Martin, etc.", "Fin."]),
        ("Prêt ? Oui !", ["Prêt\u00a0?", "Oui\u00a0!"]),
    ],
)
def test_a_label_amid_a_sentence_ends_nothing(text: str, sentences: list[str]) -> None:
    assert [sentence.plain for sentence in step(text).sentences()] == sentences


@pytest.mark.parametrize(
    ("text", "plain"),
    [
        # Sub-lists of two, three or four spaces, as CommonMark has them.
        ("- a :\n  - b\n  - c\n- d", "a : b c d"),
        ("1. a :\n   - b\n2. c", "a : b c"),
        ("1. a :\n    - b\n2. c", "a : b c"),
        ("- a\n\n    - b", "a b"),
        ("- a\nsuite\n- b", "a suite b"),
        ("5. a\n6. b", "a b"),
        ("1. a\n1. b", "a b"),
        # Call-outs, whatever spaces.
        ("!!!  attention\n    a", "a"),
        ("!!!attention\n    a", "a"),
        ('??? bloque  "b"\n    a', "b a"),
        ('!!!   astuce   "b"  \n\n    a\n\n\n    c', "b a c"),
        ("Texte\n!!! attention\n    a", "Texte a"),
        ("1. a\n\n    !!! astuce\n        b\n2. c", "a b c"),
        # Addresses, numbers, escapes, entities.
        ("[a](https://a.example/?x=1&region=b&section=3&copy=1)", "a"),
        ("[a](https://a.example/?x=\\(1\\)&notification=oui)", "a"),
        ("[a](mailto:a.b@c.example) [d](tel:+33-1) [e](../f/guide.md#etape-1) [g](#etape-2)", "a d e g"),
        ("la Creuse (23), l’Ain (01), \\(3\\), (0), (100)", "la Creuse (23), l’Ain (01), (3), (0), (100)"),
        ("les papiers \\& \\= \\~ \\| 2\\. \\*", "les papiers & = ~ | 2. *"),
        ("10&nbsp;&euro; l’&eacute;t&eacute;", "10 € l’été"),
        # What looks like a mistake and is none.
        ("Fichier > Imprimer, a/b, 3 + 4 = 7, n° 5, 12 h 30", "Fichier > Imprimer, a/b, 3 + 4 = 7, n° 5, 12 h 30"),
        ("un_nom_de_fichier, jean_d@a.example, #1", "un_nom_de_fichier, jean_d@a.example, #1"),
        ("Le texte – une incise – finit\n– ici.", "Le texte – une incise – finit – ici."),
        ("Il est 10:30:00, [facultatif], {rien}", "Il est 10:30:00, [facultatif], {rien}"),
        ("Tapez **https://www.a.example**", "Tapez https://www.a.example"),
        ("Le texte 10 000 et 5\u202f000", "Le texte 10 000 et 5 000"),
        ("\u00a0\n\nLe texte", "Le texte"),
    ],
)
def test_what_commonmark_reads_is_read_without_a_word(text: str, plain: str) -> None:
    assert " ".join(sentence.plain for sentence in step(text).sentences()).replace("\u00a0", " ") == plain


def test_an_export_with_bold_titles_gives_plain_ones() -> None:
    sections, problems = read("## **Ouvrez** la *page*\n\na\n\n## Fermez ##\n\n##Lisez\n\n## Le prix \\& le __poids__")
    assert problems == []
    assert [section.title for section in sections[1:]] == ["Ouvrez la page", "Fermez", "Lisez", "Le prix & le poids"]


def test_in_an_introduction_a_number_in_brackets_is_text() -> None:
    (introduction,), problems = read("Les enfants (3) ont leur guide.")
    assert problems == []
    assert introduction.text.markers() == {}
    assert next(introduction.text.sentences()).plain == "Les enfants (3) ont leur guide."


def test_a_picture_is_taken_out_of_the_text_wherever_its_line_stands() -> None:
    (_, section), problems = read("## Un\nAvant.\n![a](b.png)\nAprès.")
    assert problems == []
    assert [picture.line for picture in section.pictures] == [12]
    assert [sentence.plain for sentence in section.text.sentences()] == ["Avant.", "Après."]


def test_lines_stay_right_after_what_is_read_over_several_lines() -> None:
    assert read("## Un\n\n`a\nb` [c](\nhttps://a.example/\n) <b\nc> ~~x~~")[1] == [
        "12 accent-grave",
        "15 html",
        "16 texte-barre",
    ]


SEEDS = (
    *("[", "![", "](", "[a](", "*a ", "a**b", "_a ", "`", "<", "<!--", "&", "\\", "> ", "- ", "1. ", "{=", "(1)"),
    *(
        "[a]: b\n",
        "***a",
        "a\n",
        "a\n\n",
        "- a\n",
        "> a\n",
        "!!! astuce\n    ",
        "| a |\n",
        "~~",
        ":a:",
        "\\\n",
        "**a. ",
    ),
    *("• a\n", "\u00a0", "\u200b", "a. ", "« a. ", "==", "--", "1. a\n2. ", "#", "+", "[a](https://a.example/) "),
)


def calls(text: str) -> int:
    """What a text costs to read, on any machine: the functions that are called, Python's own among them."""
    count = 0

    def called(*_: object) -> None:
        nonlocal count
        count += 1

    sys.setprofile(called)
    try:
        read(text)
    finally:
        sys.setprofile(None)
    return count


@pytest.mark.parametrize("seed", SEEDS)
def test_a_text_twice_as_long_takes_twice_as_long(seed: str) -> None:
    for before in ("## a\n\n", "## a\n\na "):
        once, twice = (calls(before + seed * (length // len(seed))) for length in (1_000, 2_000))
        assert twice < 2.2 * once


@pytest.mark.trial
@pytest.mark.parametrize("seed", SEEDS)
def test_any_text_is_read_or_refused_within_two_seconds(seed: str) -> None:
    for text in (
        seed * (LONGEST // len(seed)),
        "a " + seed * (LONGEST // len(seed) - 2),
        seed * (200_000 // len(seed)),
    ):
        begun = time.process_time()
        read(f"## a\n\n{text}"[:200_000])
        assert time.process_time() - begun < 2


@pytest.mark.parametrize(
    "text",
    [
        "".join("  " * depth + "- a\n" for depth in range(200)),
        "".join("    " * depth + "!!! astuce\n" for depth in range(200)),
        "> " * 500 + "a",
        "- " * 500 + "a",
        "*" * 2400 + "a" + "*" * 2400,
        "_*" * 1200 + "a" + "*_" * 1200,
        "[" * 500 + "a" + "](b)" * 500,
    ],
)
def test_deep_nesting_is_told(text: str) -> None:
    assert read(f"## a\n\n{text}")[1] != []


def test_a_paragraph_of_opening_brackets_alone_is_refused_unread() -> None:
    assert read("## a\n\n" + "[" * 101)[1] == ["12 gras"]
    assert "starred" not in str(read("## a\n\n" + "[a](https://a.example/) " * 90)[1])


def test_texts_drawn_at_random_are_read_or_told_and_nothing_is_printed_raw() -> None:
    chance = random.Random(2026)
    unescaped = [seed for seed in SEEDS if "\\" not in seed]
    pieces = (
        *unescaped,
        "\n",
        "\n\n",
        "    ",
        "## Un\n",
        "mot ",
        "**",
        "(2) ",
        "\n- un\n",
        '\n??? bloque "b"\n    ',
        "é",
    )
    raw = ("**", "](", "![", "~~", "<!--")
    for _ in range(1500):
        text = "".join(chance.choices(pieces, k=chance.randint(1, 12)))
        sections, problems = read(text)
        shown = "\n".join(sentence.plain for section in sections for sentence in section.text.sentences())
        assert problems or not any(sign in shown for sign in raw), text
