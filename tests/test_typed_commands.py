"""What the French READMEs give to type, on each system, and what is double-clicked on Windows."""

from __future__ import annotations

import re
from pathlib import Path

import click
import pytest

from guidebook.cli import main

ROOT = Path(__file__).parent.parent
NEW_SITE = ROOT / "guidebook/desk/new_site"
READMES = [ROOT / "LISEZMOI.md", NEW_SITE / "README.md"]
BATCHES = [ROOT / "Pas-a-pas.bat", NEW_SITE / "Pas-a-pas.bat"]
_COMMAND = re.compile(r"`([^`]*(?:\.venv|py -m|python3 -m)[^`]*)`")
_HERE = {"E:\\": "CLE", "/media/cle": "CLE", "/Volumes/CLE": "CLE"}
"""A key has another name on each system."""


def rows(readme: Path) -> list[list[str]]:
    """The commands of each row of a table that has some: Windows first, then the others."""
    lines = (line for line in readme.read_text("utf-8").splitlines() if line.startswith("|"))
    return [found for line in lines if (found := _COMMAND.findall(line))]


def common(command: str) -> str:
    """A command as it would be if all systems wrote alike."""
    for name, same in _HERE.items():
        command = command.replace(name, same)
    plain = command.replace("\\", "/").replace(".venv/Scripts/", ".venv/bin/")
    return re.sub(r"^py -m", "python3 -m", plain)


@pytest.mark.parametrize("readme", READMES, ids=lambda f: f.parent.name)
def test_a_command_is_given_as_it_is_typed_on_each_system(readme: Path) -> None:
    told = rows(readme)
    assert len(told) > 8
    for windows, *others in told:
        assert "/" not in windows.replace("./", "") and others, windows
        assert {common(other) for other in others} == {common(windows)}


@pytest.mark.parametrize("readme", READMES, ids=lambda f: f.parent.name)
def test_no_command_is_given_for_one_system_alone(readme: Path) -> None:
    text = readme.read_text("utf-8")
    in_tables = sum(len(row) for row in rows(readme))
    spans = re.findall(r"`[^`\n]*guidebook [a-z]+[^`\n]*`", re.sub(r"^\|.*$", "", text, flags=re.MULTILINE))
    assert in_tables and all(("Scripts" in span) or (".venv/bin/" in span) for span in spans), spans


@pytest.mark.parametrize("readme", READMES, ids=lambda f: f.parent.name)
def test_each_command_and_each_option_exists(readme: Path) -> None:
    for row in rows(readme):
        for command in row:
            words = command.split("guidebook ", 1)[1].split() if "guidebook " in command else []
            if words:
                known = {name for parameter in main.commands[words[0]].params for name in parameter.opts}
                assert {word for word in words if word.startswith("--")} <= known, command
                assert isinstance(main.commands[words[0]], click.Command)


@pytest.mark.parametrize("batch", BATCHES, ids=lambda f: f.parent.name)
def test_what_is_double_clicked_is_short_and_written_as_windows_reads_it(batch: Path) -> None:
    content = batch.read_bytes()
    assert content.isascii(), "a window of commands has its own letters"
    lines = content.split(b"\r\n")
    assert content.count(b"\n") == len(lines) - 1 <= 15
    text = content.decode()
    assert set(re.findall(r"goto (\w+)", text)) <= set(re.findall(r"^:(\w+)\r$", text, re.MULTILINE))
    assert re.search(r"^\.venv\\Scripts\\guidebook atelier\r$", text, re.MULTILINE)
    assert text.endswith(":arret\r\npause\r\n"), "what went wrong stays to be read"


@pytest.mark.parametrize("batch", BATCHES, ids=lambda f: f.parent.name)
def test_what_it_installs_is_there(batch: Path) -> None:
    for name in re.findall(r"-r (\S+)", batch.read_text("ascii")):
        assert (batch.parent / name.replace("\\", "/")).is_file(), name


def test_its_installation_is_the_one_that_is_told() -> None:
    for batch, readme in zip(BATCHES, READMES, strict=True):
        installed = " ".join(re.findall(r"-m pip install (.*?) \|\|", batch.read_text("ascii")))
        told = readme.read_text("utf-8")
        for words in re.findall(r"-r \S+|--no-deps --no-build-isolation -e \. -e \S+", installed):
            assert words in told, words
