"""« Où je commence ? »: its words, and the guides that teach each gesture."""

from __future__ import annotations

import re
from collections.abc import Iterator
from pathlib import Path

from guidebook.languages import wording
from guidebook.languages.wording import Wording
from guidebook.pages.begin import WAYS, gesture_screens, lesson_of, told_gestures
from guidebook.reading.reader import read
from guidebook.reading.text.inlines import sentences_of
from guidebook.rules._sentences import words_in
from guidebook.rules.phrase_longue import MOST_WORDS

ROOT = Path(__file__).parent.parent


def said(branch: Wording) -> Iterator[str]:
    """Every sentence of a branch of the wording."""
    yield from branch.mapping().values()
    for other in branch.branches().values():
        yield from said(other)


def test_no_sentence_is_longer_than_those_of_a_guide() -> None:
    told = [sentence.text for text in said(wording.load("fr").begin) for sentence in sentences_of(text, 0)]
    assert len(told) > 80
    assert [sentence for sentence in told if words_in(sentence) > MOST_WORDS] == []


def test_each_of_the_ten_gestures_is_one_marker_and_has_its_sentences() -> None:
    screens, sentences = gesture_screens(), wording.load("fr").begin.gesture.branches()
    assert list(screens) == list(sentences) and len(screens) == 10
    assert [len(screen.marked) for screen in screens.values()] == [1] * 10


def test_who_has_no_mouse_is_never_asked_to_click_nor_to_move_an_arrow() -> None:
    for mouse, finger in told_gestures(read(ROOT).guidebook, wording.load("fr")).values():
        said = " ".join((finger.title, finger.name, finger.task.sentence, finger.task.look, *map(" ".join, finger.how)))
        assert not re.search("cliqu|souris|mettez la flèche|molette", said, re.I), said
        assert set(finger.how) <= set(mouse.how) and len(finger.how) == 2


def test_our_guides_teach_all_of_them_and_a_site_without_these_guides_says_nothing() -> None:
    ours, example = read(ROOT).guidebook, read(ROOT / "tests" / "example").guidebook
    assert all(lesson_of(name, ours, way) for name in gesture_screens() for way in WAYS)
    assert not any(lesson_of(name, example) for name in gesture_screens())
