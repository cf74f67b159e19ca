"""A site takes the place of a former site or of nothing: what somebody keeps in a folder is never lost to it."""

from __future__ import annotations

from pathlib import Path

import pytest

from guidebook.site.destination import refusal
from tests.build.test_construire import construire
from tests.conftest import mkdocs
from tests.system_leftovers import leave_everywhere

CURE = (
    "Donnez-lui un dossier neuf, par exemple « site » : dans mkdocs.yml à « site_dir: », ou après « --site ». "
    "Le site n’a pas été refait."
)


def test_a_folder_where_somebody_keeps_something_is_not_replaced(example: Path, tmp_path: Path) -> None:
    kept = tmp_path / "Documents/vacances.txt"
    kept.parent.mkdir()
    kept.write_text("la mer", "utf-8")
    done = mkdocs(example, kept.parent)
    assert done.returncode == 1
    said = f"Le dossier « {kept.parent} » contient déjà autre chose qu’un site : le site effacerait tout. {CURE}"
    assert said in done.stdout
    assert "Traceback" not in done.stderr
    assert kept.read_text("utf-8") == "la mer"


def test_a_link_to_a_folder_where_somebody_keeps_something_is_not_followed_to_replace_it(
    example: Path, tmp_path: Path
) -> None:
    """What stands here is made for this test alone: such a link, tried elsewhere, lost a machine's whole /tmp."""
    kept = tmp_path / "Documents/vacances.txt"
    kept.parent.mkdir()
    kept.write_text("la mer", "utf-8")
    (example.parent / "site").symlink_to(kept.parent, target_is_directory=True)
    assert construire(example.parent).returncode == 1
    assert kept.read_text("utf-8") == "la mer"


@pytest.mark.parametrize(
    ("folder", "said"),
    [
        (".", "contient vos textes : le site les effacerait. [reglage]"),
        ("..", "contient vos textes : le site les effacerait. [reglage]"),
        ("docs/site", "est dans docs/ : à chaque fois, le site se copierait en lui-même. [reglage]"),
    ],
)
def test_a_folder_around_the_texts_or_among_them_is_refused(example: Path, folder: str, said: str) -> None:
    aimed = (example.parent / folder).resolve()
    done = construire(example.parent, "--site", str(aimed))
    assert done.returncode == 1
    assert f"mkdocs.yml:4: Le dossier « {aimed} » {said}\n    Donnez au site un dossier neuf" in done.stderr
    assert example.is_file()


def test_a_folder_around_the_guides_is_not_replaced_wherever_the_texts_are(tmp_path: Path) -> None:
    (tmp_path / "guidebook.json").write_text("{}", "utf-8")
    said = refusal(tmp_path, tmp_path / "network/project")
    assert said.startswith(
        f"Le dossier « {tmp_path} » contient vos guides et leurs réglages : le site effacerait tout."
    )


def test_an_empty_folder_and_a_former_site_are_replaced(example: Path, tmp_path: Path) -> None:
    folder = tmp_path / "neuf"
    folder.mkdir()
    leave_everywhere(folder)
    for _ in range(2):
        done = mkdocs(example, folder)
        assert done.returncode == 0, done.stderr
        assert (folder / "release.json").is_file()
