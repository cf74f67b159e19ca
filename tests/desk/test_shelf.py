"""Files are saved whole, never over what somebody else wrote, and what a save replaces can be had again."""

from __future__ import annotations

import signal
import subprocess
import sys
from pathlib import Path

import pytest

from guidebook.desk.atelier.drafts import Drafts
from guidebook.desk.atelier.shelf import ABSENT, Changed, Shelf

NAME = "guides/un/guide.md"


@pytest.fixture
def shelf(tmp_path: Path) -> Shelf:
    return Shelf(tmp_path, tmp_path / ".atelier")


def test_what_is_saved_is_what_is_opened(shelf: Shelf) -> None:
    saved = shelf.save(NAME, "Bonjour\r\nà tous", ABSENT)
    assert saved == shelf.open(NAME)
    assert saved.text == "Bonjour\nà tous\n"


def test_two_windows_on_one_file_the_second_is_asked(shelf: Shelf) -> None:
    first = shelf.save(NAME, "un\n", ABSENT)
    shelf.save(NAME, "deux\n", first.mark)
    with pytest.raises(Changed) as told:
        shelf.save(NAME, "trois\n", first.mark)
    assert told.value.now.text == "deux\n"
    assert shelf.save(NAME, "trois\n", told.value.now.mark).text == "trois\n"


def test_a_file_that_is_there_is_not_taken_for_a_new_one(shelf: Shelf) -> None:
    shelf.save(NAME, "un\n", ABSENT)
    with pytest.raises(Changed):
        shelf.save(NAME, "deux\n", ABSENT)


def test_what_a_save_replaces_can_be_had_again(shelf: Shelf) -> None:
    now = shelf.save(NAME, "0\n", ABSENT)
    for number in range(1, 60):
        now = shelf.save(NAME, f"{number}\n", now.mark)
    texts = [version.text for version in shelf.versions(NAME)]
    assert texts == [f"{number}\n" for number in range(58, 8, -1)]


def test_line_ends_of_another_system_stay(shelf: Shelf, tmp_path: Path) -> None:
    file = tmp_path / NAME
    file.parent.mkdir(parents=True)
    file.write_bytes(b"un\r\ndeux\r\n")
    shelf.save(NAME, "un\ntrois\n", shelf.open(NAME).mark)
    assert file.read_bytes() == b"un\r\ntrois\r\n"


SAVES = """
import sys
from pathlib import Path
from guidebook.desk.atelier.shelf import Shelf
root = Path(sys.argv[1])
shelf = Shelf(root, root / ".atelier")
now = shelf.open("guide.md")
print("ready", flush=True)
for number in range(100_000):
    now = shelf.save("guide.md", "ab"[number % 2] * 200_000, now.mark)
    if number == int(sys.argv[2]):
        print("enough", flush=True)
"""


@pytest.mark.parametrize("saves", [0, 1, 7])
def test_killed_while_it_saves_a_whole_text_is_there(tmp_path: Path, saves: int) -> None:
    (tmp_path / "guide.md").write_text("a" * 200_000 + "\n", "utf-8")
    command = [sys.executable, "-c", SAVES, str(tmp_path), str(saves)]
    with subprocess.Popen(command, stdout=subprocess.PIPE, text=True) as saving:
        assert saving.stdout
        while saving.stdout.readline() != "enough\n":
            pass
        saving.send_signal(signal.SIGKILL if hasattr(signal, "SIGKILL") else signal.SIGTERM)
    text = (tmp_path / "guide.md").read_text("utf-8")
    assert text in ("a" * 200_000 + "\n", "b" * 200_000 + "\n")
    shelf = Shelf(tmp_path, tmp_path / ".atelier")
    assert shelf.save("guide.md", "c", shelf.open("guide.md").mark).text == "c\n"
    assert not list(tmp_path.glob(".*.part")), "halves are taken away"


def test_drafts_stay_outside_the_guides_a_file_a_window(tmp_path: Path) -> None:
    drafts = Drafts(tmp_path / "brouillons")
    drafts.put(NAME, "a" * 16, "un", "m")
    drafts.put(NAME, "b" * 16, "deux", "m")
    (tmp_path / "brouillons" / "guides~un~guide.md" / f"{'c' * 16}.json").write_text("{", "utf-8")
    assert {draft.text for draft in drafts.of(NAME)} == {"un", "deux"}
    drafts.drop(NAME, "a" * 16, "../../x")
    assert [draft.text for draft in drafts.of(NAME)] == ["deux"]
