"""What the words of the command name."""

from __future__ import annotations

from pathlib import Path

import pytest
from constat.visits.targets import NoTarget, is_here, targets


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    for name in ("b.html", "a.html", "dossier/c.htm", "notes.txt"):
        (tmp_path / name).parent.mkdir(exist_ok=True)
        (tmp_path / name).write_text(f"<p>{name}", "utf-8")
    return tmp_path


def names(asked: Path | str, pattern: str | None = None, part: tuple[int, int] = (1, 1)) -> list[str]:
    return [page.name for page in targets([str(asked)], pattern, part)]


def test_a_folder_gives_its_html_files(folder: Path) -> None:
    assert names(folder) == ["a.html", "b.html", "dossier/c.htm"]


def test_a_folder_with_a_list_gives_those_of_its_pages_that_are_there(folder: Path) -> None:
    pages = targets([str(folder)], listed=lambda place: [place / "b.html", place / "gone.html"])
    assert [page.name for page in pages] == ["b.html"]


def test_several_folders_are_told_apart_by_their_names(folder: Path) -> None:
    (folder / "autre").mkdir()
    (folder / "autre" / "c.html").write_text("<p>c", "utf-8")
    pages = targets([str(folder / "dossier"), str(folder / "autre"), "http://localhost:8000/"])
    assert [page.name for page in pages] == ["dossier/c.htm", "autre/c.html", "localhost:8000/index"]


@pytest.mark.parametrize(
    ("url", "here"),
    [
        ("file:///a.html", True),
        ("http://localhost:8000/", True),
        ("http://127.0.0.1/", True),
        ("https://ville.example/", False),
        ("http://localhost.ville.example/", False),
    ],
)
def test_pages_of_this_machine_are_known(url: str, here: bool) -> None:
    assert is_here(url) == here


def test_a_file_of_addresses_gives_one_page_a_line(folder: Path) -> None:
    (folder / "pages.txt").write_text("# mes pages\nhttp://127.0.0.1:8000/x/\n\na.html\n", "utf-8")
    assert names(folder / "pages.txt") == ["127.0.0.1:8000/x/", "a.html"]


def test_an_address_is_a_page() -> None:
    [page] = targets(["http://localhost:8000/"])
    assert (page.url, page.name) == ("http://localhost:8000/", "localhost:8000/index")


@pytest.mark.parametrize(("pattern", "found"), [("c.", ["dossier/c.htm"]), ("[ab].html", ["a.html", "b.html"])])
def test_a_pattern_keeps_some_pages(folder: Path, pattern: str, found: list[str]) -> None:
    assert names(folder, pattern) == found


def test_the_parts_together_are_the_whole_and_share_nothing(folder: Path) -> None:
    assert sorted([*names(folder, part=(1, 2)), *names(folder, part=(2, 2))]) == names(folder)


@pytest.mark.parametrize("asked", ["rien-ici", "notes.txt", "."])
def test_what_holds_no_page_is_told_with_a_sentence(folder: Path, asked: str, monkeypatch: pytest.MonkeyPatch) -> None:
    (folder / "vide").mkdir()
    monkeypatch.chdir(folder / "vide" if asked == "." else folder)
    with pytest.raises(NoTarget, match="«"):
        targets([asked])
