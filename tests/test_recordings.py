"""Sounds that a person recorded beside a guide: what is read of them, and a sentence for each thing that is wrong."""

from __future__ import annotations

import os
import re
from collections.abc import Callable
from pathlib import Path

import pytest

from guidebook.problem import Level
from guidebook.reading.reader import read
from tests.authoring import problems
from tests.golden import accepted
from tests.recorded import SLUG, record, wanted
from tests.sounds import SECOND


def same(case: str, project: Path) -> None:
    said = re.sub(r"(?<=empreinte: )[0-9A-F]{8}", "########", "\n".join(map(str, problems(project))))
    assert said == accepted("sons", case, said)


def test_a_sound_that_says_its_passage_is_the_guide_s(project: Path) -> None:
    record(project)
    reading = read(project)
    assert reading.problems == ()
    guide = reading.guidebook.guide(SLUG)
    assert guide
    (found,) = guide.recordings
    assert (found.passage, found.speaker, found.licence) == ("etape-1", "Nadia, médiatrice", "CC BY\u00a04.0")
    assert Path(found.source).read_bytes() == SECOND


CHANGES = {
    "no print": ("    empreinte: .*\n", ""),
    "another passage": ("passage: etape-1", "passage: etape-12"),
    "a passage of nobody": ("passage: etape-1", "passage: conclusion"),
    "another file": ("fichier: etape-1.mp3", "fichier: etape-l.mp3"),
    "a file elsewhere": ("fichier: etape-1.mp3", "fichier: ../guide.md"),
    "nobody speaks": ("voix: .*\n", ""),
    "no licence": ("licence: .*\n", ""),
    "a field that is none": ("voix:", "voie:"),
}


@pytest.mark.parametrize("case", CHANGES)
def test_what_is_wrong_in_their_description_is_told(project: Path, case: str) -> None:
    described = record(project)
    text, count = re.subn(*CHANGES[case], described.read_text("utf-8"))
    assert count == 1
    described.write_text(text, "utf-8")
    same(case, project)


def test_two_sounds_for_one_passage_are_told(project: Path) -> None:
    described = record(project)
    head, sounds = described.read_text("utf-8").split("sons:\n")
    described.write_text(f"{head}sons:\n{sounds}{sounds}", "utf-8")
    same("twice", project)


def emptied(sound: Path) -> None:
    sound.write_bytes(b"")


def a_page(sound: Path) -> None:
    sound.write_bytes(b"<html>Connectez-vous</html>")


def of_2_gb(sound: Path) -> None:
    with sound.open("r+b") as opened:
        opened.truncate(2_147_483_648)  # it takes no room on the disk


def a_link(sound: Path) -> None:
    sound.unlink()
    sound.symlink_to("/etc/hostname")


def a_pipe(sound: Path) -> None:
    sound.unlink()
    os.mkfifo(sound)


@pytest.mark.parametrize("change", [emptied, a_page, of_2_gb, a_link, a_pipe, Path.unlink], ids=lambda f: f.__name__)
def test_what_is_no_sound_is_told(project: Path, change: Callable[[Path], None]) -> None:
    change(record(project).with_name("etape-1.mp3"))
    same(f"a sound: {change.__name__}", project)


def test_sounds_without_description_are_told_and_those_that_it_does_not_name(project: Path) -> None:
    described = record(project)
    described.with_name("etape-2.mp3").write_bytes(SECOND)
    same("not named", project)
    described.unlink()
    same("without description", project)


def test_a_text_changed_since_is_an_advice_that_tells_the_new_print_and_nothing_is_played(project: Path) -> None:
    record(project)
    guide = project / "guides" / SLUG / "guide.md"
    guide.write_text(guide.read_text("utf-8").replace("## Écrivez l’adresse", "## Tapez l’adresse"), "utf-8")
    (told,) = problems(project)
    assert told.rule == "son-ancien" and told.level is Level.ADVICE
    same("another text", project)
    known = read(project).guidebook.guide(SLUG)
    assert known and known.recordings == ()


def test_another_step_may_change_and_so_may_what_is_folded(project: Path) -> None:
    before = wanted(project)
    guide = project / "guides" / SLUG / "guide.md"
    guide.write_text(guide.read_text("utf-8").replace("## Envoyez", "## Expédiez"), "utf-8")
    assert wanted(project) == before


@pytest.mark.parametrize("named", ["Audio", "sons", "."])
def test_sounds_that_are_not_in_their_folder_are_told_where_to_go(project: Path, named: str) -> None:
    audio = record(project).parent
    beside = audio.parent
    if named == ".":
        for file in list(audio.iterdir()):
            file.rename(beside / file.name)
        audio.rmdir()
    else:
        audio.rename(beside / named)
    same(f"in {named}", project)


def test_a_print_in_small_letters_is_the_same(project: Path) -> None:
    described = record(project)
    text = described.read_text("utf-8")
    described.write_text(re.sub("empreinte: .*", lambda found: found[0].lower(), text), "utf-8")
    assert problems(project) == []
