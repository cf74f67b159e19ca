"""The commonest words as fingerprints: which words, and that each is found again."""

from __future__ import annotations

import base64
import re

from tools.word_set import commonest, fingerprint, script

WORDS = [first + second + third for first in "abcdefgh" for second in "aeiouy" for third in "lmnrst"]


def prints_in(text: str) -> list[int]:
    """What the script says, read bit by bit."""
    match = re.search(r"count:(\d+),rice:(\d+),gaps:`([^`]+)`", text)
    assert match
    count, rice, gaps = int(match[1]), int(match[2]), base64.b64decode(match[3])
    bits = iter(f"{int.from_bytes(gaps, 'big'):0{len(gaps) * 8}b}")
    prints, before = [], 0
    for _ in range(count):
        high = 0
        while next(bits) == "1":
            high += 1
        before += int(f"{high:b}" + "".join(next(bits) for _ in range(rice)), 2)
        prints.append(before)
    return prints


def test_every_word_of_the_set_is_in_its_script() -> None:
    assert prints_in(script(WORDS, "x", "y")) == sorted({fingerprint(word, len(WORDS)) for word in WORDS})


def test_the_script_says_where_the_words_come_from_and_has_no_long_line() -> None:
    text = script(WORDS, "window.X", "Licence")
    assert text.startswith("/* Licence */\nwindow.X={")
    assert max(map(len, text.splitlines())) <= 120


def test_words_are_parted_bare_and_once_the_commonest_first() -> None:
    assert commonest(["Été", "qu'", "grand-mère", "ete", "d’œuvre", "42", "le"], 4) == [
        "ete",
        "grand",
        "mere",
        "oeuvre",
    ]
