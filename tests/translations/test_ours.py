"""The translations that we publish: whatever is in a file can be shown, and somebody signed it."""

from __future__ import annotations

from pathlib import Path

from guidebook.languages import wording
from guidebook.languages.interface import Interface
from guidebook.languages.known import code_of
from guidebook.languages.wording_tree import FOLDER
from guidebook.model.translation import MACHINE, PERSON
from guidebook.reading.reader import read
from guidebook.translating.progress import advice
from tests.conftest import ROOT


def test_nothing_is_wrong_with_the_guides_in_any_language(tmp_path: Path) -> None:
    asked = sorted(wording.languages() - {"fr"})
    (tmp_path / "mkdocs.yml").write_text(f"extra:\n  langues: [{', '.join(asked)}]\n", "utf-8")
    reading = read(ROOT, wording.languages(), tmp_path / "mkdocs.yml")
    assert list(reading.guidebook.editions) == asked
    assert [str(problem) for problem in reading.problems if problem.path.endswith(".po")] == []
    late = {problem.rule for problem in advice(reading.guidebook)}
    assert late <= {"traduction-en-retard"}


def test_nothing_is_wrong_with_the_interface_in_any_language() -> None:
    for file in sorted(FOLDER.glob("*.po")):
        said = Interface(file.stem)
        assert code_of(file.stem) == file.stem
        assert list(said.faults()) == []
        assert said.language.name and said.origin in (MACHINE, PERSON)
