"""A plain text is rendered without Python-Markdown, and comes out the same."""

from __future__ import annotations

import random

import pytest

from guidebook.model.word import Word
from guidebook.pages.markdown import Renderer, sanitised
from tests.conftest import ROOT

PLAIN = (
    "Le dossier est en haut. Cliquez sur **Envoyer** (1).\n\nPuis attendez (2), 5 minutes : c’est « long » !",
    "**En gras (1)**, une fois.\nEt une ligne, avec un navigateur. Le navigateur, encore.",
)
PIECES = (
    *("**", "**", "*", "(1)", "(12).", "(2),", " ", " ", "\n", "\n\n", "\n\n", "  ", "\u00a0", "a", "é", "-", "1."),
    *("navigateur", "e-mail", "le site", ",", ".", "!", " ;", "'", "«", " »", "_", "?", '"', "&", ">", "<b>", "`"),
    *("**Se connecter**", "Cliquez sur ", "\n\n!!! astuce\n    Un navigateur.\n\n", "[a](b)", "\\", "#"),
    '??? bloque "Rien ?"\n    Attendez.',
)  # fmt: skip


def _word(definition: str) -> Word:
    return Word.model_validate({"definition": definition, "formes": []})


def _texts() -> list[str]:
    chance = random.Random(2026)
    made = ["".join(chance.choices(PIECES, k=chance.randint(1, 14))) for _ in range(4000)]
    guides = (file.read_text("utf-8") for file in (ROOT / "guides").glob("*/guide.md"))
    written = [section.partition("\n")[2].partition("![")[0] for text in guides for section in text.split("\n## ")[1:]]
    return [*PLAIN, *made, *written]


def test_a_plain_text_comes_out_as_python_markdown_renders_it() -> None:
    renderer = Renderer({name: _word("Une chose.") for name in ("navigateur", "e-mail", "site", "mot-clé")}, "repère")
    for text in _texts():
        renderer.begin_page()
        rendered = renderer.render(text, "mot-1", str)
        renderer.begin_page()
        renderer._glossary.begin("mot-1")
        whole = sanitised(renderer._markdown.reset().convert(text))
        assert (rendered.html, rendered.words) == (whole, tuple(renderer._glossary.found)), text


@pytest.mark.parametrize("text", PLAIN)
def test_a_plain_text_leaves_nothing_to_python_markdown(text: str) -> None:
    html, rest = Renderer({}, "repère")._plain.begin(text)
    assert html.startswith("<p>")
    assert rest == ""
