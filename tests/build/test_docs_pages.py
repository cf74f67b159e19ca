"""A page of docs/ that could act, or would take the place of one of ours: no site is made, strict or not."""

from __future__ import annotations

from pathlib import Path

import pytest

from tests.build.test_construire import construire
from tests.conftest import mkdocs

SCRIPT = "# Un titre\n\n<script>alert(1)</script>\n"


@pytest.mark.parametrize(
    ("name", "address"),
    [("README.md", "index.html"), ("Imprimer.md", "imprimer.html"), ("assets/site.css", "assets/site.css")],
)
def test_a_file_at_an_address_of_ours_is_told_where_it_was_lost(example: Path, name: str, address: str) -> None:
    file = example.parent / "docs" / name
    file.parent.mkdir(exist_ok=True)
    file.write_text("# Un titre\n", "utf-8")
    done = construire(example.parent)
    assert done.returncode == 1
    told = f"docs/{name}:1: Le site met déjà autre chose à cette adresse : « {address} ». [adresse-prise]\n"
    assert f"{told}    Donnez un autre nom à ce fichier." in done.stderr
    assert not (example.parent / "site").exists()


def test_html_that_acts_is_told_at_its_line(example: Path) -> None:
    (example.parent / "docs/page.md").write_text(SCRIPT, "utf-8")
    done = construire(example.parent)
    assert done.returncode == 1
    told = "docs/page.md:3: Cette page contient du HTML qui n’a pas sa place ici : <script> [html]"
    assert told in done.stderr and "MkDocs dit" not in done.stderr
    assert not (example.parent / "site").exists()


def test_without_strict_a_page_that_acts_goes_into_no_site_either(example: Path, tmp_path: Path) -> None:
    (example.parent / "docs/page.md").write_text(SCRIPT, "utf-8")
    assert mkdocs(example, tmp_path / "site").returncode == 1
    assert not (tmp_path / "site").exists()


def test_the_copies_of_programs_are_not_published(example: Path, tmp_path: Path) -> None:
    for name in ("accessibilite.md~", "accessibilite.sync-conflict-20260101-1200-ABC.md", "page.md.orig"):
        (example.parent / "docs" / name).write_text("Un brouillon", "utf-8")
    assert mkdocs(example, tmp_path / "site", "--strict").returncode == 0
    assert not [*(tmp_path / "site").glob("accessibilite.*[!l]"), *(tmp_path / "site").glob("*.orig")]
    assert not list((tmp_path / "site").glob("*conflict*"))
