"""What changes the print of a text that is signed, and of one that is read aloud."""

from __future__ import annotations

import pytest

from guidebook.reading.guide.prints import print_aloud, print_of_signs

SAID = ["Un message vous presse ? Ne payez pas 1,95 €.", "Ouvrez ameli.fr, puis votre compte."]

SAME_SIGNS = [
    ["Un message vous presse ? Ne payez pas 1,95 €.", "Ouvrez ameli.fr puis votre compte"],
    ["Un message vous presse\u00a0? Ne payez pas 1,95\u202f€ !", "Ouvrez « ameli.fr » : puis votre compte…"],
    ["Un message vous presse ? Ne payez pas 1,95 €,", "ouvrez ameli.fr,", "puis votre compte."],
]
OTHER_SIGNS = [
    ["Un message vous presse. Ne payez pas 1,95 €.", SAID[1]],
    ["Un message vous presse ? Ne payez pas 195 €.", SAID[1]],
    ["Un message vous presse ? Payez 1,95 €.", SAID[1]],
    [SAID[0], "Ouvrez amelifr, puis votre compte."],
    [SAID[1], SAID[0]],
]


@pytest.mark.parametrize("text", SAME_SIGNS)
def test_punctuation_spaces_and_where_a_sentence_begins_are_nothing_to_sign(text: list[str]) -> None:
    assert print_of_signs([text]) == print_of_signs([SAID])


@pytest.mark.parametrize("text", OTHER_SIGNS)
def test_a_word_a_question_a_number_and_an_address_are_signed(text: list[str]) -> None:
    assert print_of_signs([text]) != print_of_signs([SAID])


def test_what_goes_to_another_step_is_elsewhere_in_the_film() -> None:
    assert print_of_signs([SAID, []]) != print_of_signs([SAID[:1], SAID[1:]])


def test_a_pause_is_heard_and_a_space_is_not() -> None:
    assert print_aloud(SAID) == print_aloud([SAID[0].replace(" ?", "\u202f?"), f" {SAID[1]}"])
    for text in SAME_SIGNS[0], SAME_SIGNS[2], *OTHER_SIGNS:
        assert print_aloud(text) != print_aloud(SAID)
