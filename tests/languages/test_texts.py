"""A translated text: what stayed French is marked, and money, secrets, rights and warnings keep theirs beside."""

from __future__ import annotations

import pytest

from guidebook.languages.typography import typesetter
from guidebook.languages.wording import load
from guidebook.model.glossary import Glossary
from guidebook.model.text import CallOut, Paragraph, Sentence, Text, text_of
from guidebook.pages.kept_french import keeps_its_french
from guidebook.pages.text import TextWriter
from guidebook.reading.text.grammar import parsed_inline
from guidebook.reading.text.inlines import InlineReader
from guidebook.reading.text.markdown import read_markdown


def french(text: str) -> Sentence:
    (section, *_), _ = read_markdown(text, "guide.md", 1)
    [paragraph] = section.text.blocks
    assert isinstance(paragraph, Paragraph)
    [sentence] = paragraph.sentences
    return sentence


def translated(text: str, source: str) -> Sentence:
    """Read as translations are: without the spaces of French typography."""
    inlines = InlineReader(1, False, typesetter("ar")).read(parsed_inline(text).children)
    return Sentence(1, "".join(map(text_of, inlines)), inlines, french(source))


def written(*sentences: Sentence, call_out: str = "") -> str:
    paragraph = Paragraph(1, "etape-1/1", sentences)
    blocks = (CallOut(1, "etape-1/1", call_out, (), (paragraph,)),) if call_out else (paragraph,)
    writer = TextWriter(Glossary({}), load("fr"))
    return str(writer.write(Text(blocks), "mot-1", translated=True).html)


def test_a_sentence_that_stayed_french_stands_in_its_place_marked() -> None:
    html = written(translated("اقرأ.", "Lisez."), french("Puis fermez."))
    assert '<p>اقرأ. <bdi class="french-part" lang="fr" dir="ltr">Puis fermez.</bdi></p>' in html
    assert "beside" not in html


def test_the_words_of_a_screen_are_french_inside_the_translation_and_an_emphasis_of_the_translator_is_not() -> None:
    html = written(translated("اضغط على **Mon compte** **الآن**.", "Cliquez sur **Mon compte**."))
    assert '<bdi lang="fr" dir="ltr"><strong>Mon compte</strong></bdi> <strong>الآن</strong>' in html


def test_words_of_a_screen_are_the_same_whatever_their_spaces() -> None:
    html = written(translated("اكتب **2021 : cuisine**.", "Tapez **2021 : cuisine**."))
    assert '<bdi lang="fr" dir="ltr"><strong>2021 : cuisine</strong></bdi>' in html


def test_a_warning_keeps_its_french_beside() -> None:
    html = written(translated("لا تعط شيئا.", "Ne donnez rien."), call_out="attention")
    assert '<span class="beside" lang="fr" dir="ltr">Ne donnez rien.</span>' in html
    assert "beside" not in written(translated("لا تعط شيئا.", "Ne donnez rien."), call_out="astuce")


@pytest.mark.parametrize(
    ("sentence", "kept"),
    [
        ("Vous payez 25 € à la mairie.", True),
        ("C’est gratuit.", True),
        ("Gardez votre mot de passe pour vous.", True),
        ("Vous avez droit à une aide.", True),
        ("Le site est à droite.", False),
        ("Cliquez sur le bouton.", False),
        ("Le décodeur est éteint.", False),
    ],
)
def test_money_secrets_and_rights_keep_their_french_elsewhere_too(sentence: str, kept: bool) -> None:
    assert keeps_its_french(sentence) is kept
    assert ('class="beside"' in written(translated("نص.", sentence))) is kept


def test_a_french_text_is_written_as_ever() -> None:
    text = Text((Paragraph(1, "etape-1/1", (french("Lisez."), french("Payez 25 €."))),))
    assert "lang" not in TextWriter(Glossary({}), load("fr")).write(text, "mot-1").html
