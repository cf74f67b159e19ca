"""Pages are made again only when what they are made of has changed; the site is always that of a cold build."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path
from random import Random

import pytest

from tests.build import edits
from tests.build.edits import EDITS, Project, contents


@pytest.fixture(scope="module")
def project(tmp_path_factory: pytest.TempPathFactory) -> Project:
    """A project that was built before; each test changes it further."""
    made = Project(tmp_path_factory.mktemp("reuse") / "projet")
    made.built()
    return made


@pytest.mark.parametrize("edit", EDITS, ids=lambda edit: edit.__name__)
def test_after_a_change_the_site_is_that_of_a_cold_build(
    project: Project, tmp_path: Path, edit: Callable[[Project, Random], None]
) -> None:
    edit(project, Random(edit.__name__))
    assert contents(project.built()) == contents(project.cold(tmp_path / "froid"))


def inodes(site: Path) -> dict[str, int]:
    pages = (file for file in (site / "guides").rglob("*") if file.suffix in (".html", ".js"))
    return {file.relative_to(site).as_posix(): file.stat().st_ino for file in pages}


def test_a_changed_guide_costs_its_own_pages_and_the_others_are_taken_as_they_are(project: Project) -> None:
    before = inodes(project.built())
    changed = project.guides / "lire-un-courriel/guide.md"
    changed.write_text(changed.read_text("utf-8") + "\nVoilà.\n", "utf-8")
    after = inodes(project.built())
    assert {path.split("/")[1] for path in after if after[path] != before[path]} == {"lire-un-courriel"}


def test_a_new_date_changes_nothing(project: Project) -> None:
    before = inodes(project.built())
    for file in project.folder.rglob("*"):
        if file.is_file() and "site" not in file.parts:
            file.touch()
    assert inodes(project.built()) == before


def test_every_kind_of_change_is_tried() -> None:
    kinds = {name for name, thing in vars(edits).items() if getattr(thing, "__module__", "") == edits.__name__}
    assert {edit.__name__ for edit in EDITS} == {name for name in kinds if name[0].islower() and name != "contents"} - {
        name for name in kinds if name.startswith("_")
    }
