"""The dev tool that lists the words of a guide that a tired person may not know."""

from __future__ import annotations

from pathlib import Path

import pytest

from guidebook.reading.reader import read
from tools.rare_words import COMMON, CommonWords, rare_words
from tools.word_set import script

WORDS = ["maison", "taper", "relire", "ligne", "garder", "vert", "lien"]


@pytest.mark.parametrize("word", ["maisons", "tapez", "lignes", "gardées", "verte", "liens", "retapez", "Tapez"])
def test_a_form_of_a_common_word_is_common(word: str) -> None:
    assert word.lower() in CommonWords(script(WORDS, "x", "Licence"))


@pytest.mark.parametrize("word", ["rature", "maisonnée", "tiret"])
def test_a_word_that_the_list_has_not_is_rare(word: str) -> None:
    assert word not in CommonWords(script(WORDS, "x", "Licence"))


def test_rare_words_are_listed_once_but_for_labels_addresses_people_and_what_is_explained(project: Path) -> None:
    guide = project / "guides" / "ouvrir-un-site" / "guide.md"
    added = "Votre navigateur, sans rature. Une rature. Camille clique sur **Vermillonner**, sur mairie.example."
    guide.write_text(
        guide.read_text("utf-8").replace("Écrivez votre nom (1).", f"Écrivez votre nom (1). {added}"), "utf-8"
    )
    guidebook = read(project).guidebook
    opened = next(guide for guide in guidebook.guides if guide.slug == "ouvrir-un-site")
    found = [word for word, _ in rare_words(opened, guidebook, CommonWords(COMMON.read_text("utf-8")))]
    assert found == ["rature", "cliquez"], "nobody clicks in films, and the example does not explain it"
