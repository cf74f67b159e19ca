"""A page of docs/ that could act, or would take the place of one of ours: no site is made, strict or not."""

from __future__ import annotations

import json
import os
import subprocess
import sys
from itertools import pairwise
from pathlib import Path

import pytest

from tests.build.test_construire import construire
from tests.conftest import ROOT, mkdocs

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


def verifier(project: Path, *options: str) -> subprocess.CompletedProcess[str]:
    command = [sys.executable, "-m", "guidebook", "verifier", *options]
    env = {**os.environ, "PYTHONPATH": str(ROOT)}
    return subprocess.run(command, capture_output=True, text=True, cwd=project, env=env, check=False)


def errors(said: str) -> list[str]:
    """The errors of pages, each with its cure."""
    lines = said.splitlines()
    return [
        f"{line}\n{cure}"
        for line, cure in pairwise(lines)
        if line.startswith(("docs/", "mkdocs.yml:")) and ": conseil : " not in line
    ]


MISTAKES: dict[str, dict[str, str]] = {
    "what Markdown doesn't read": {
        "docs/page.md": "---\ntitle: a\n---\n# Un\n\n- [ ] b\n\n{{ nom }}\n\n!!! note\ntexte\n\n<!-- fin\n",
        "docs/autre.md": "# Deux\n\n??? note\n    a\n",
    },
    "links": {
        "docs/page.md": "# Un\n\n[a](absente.md) [b](#nulle) [c](autre.md#ici) [d](https://)\n",
        "docs/autre.md": "# Deux\n\n![a](https://a.example/a.png)\n\n<i onclick='a()'>b</i>\n",
    },
    "names and files": {"docs/a#b.md": "# Un\n", "docs/x.js": "alert(1)\n", "docs/page.md": "---\ntitre: a\n# Un\n"},
    "an address of ours": {"docs/README.md": "# Un\n"},
    "settings": {"mkdocs.yml": "site_name: a\nsite_nom: b\nhooks: [hooks/build.py]\ntheme: {name: material}\n"},
}


@pytest.mark.parametrize("kind", MISTAKES)
def test_what_a_build_tells_of_docs_is_told_before_in_the_same_words_and_order(example: Path, kind: str) -> None:
    for name, text in MISTAKES[kind].items():
        (example.parent / name).write_text(text, "utf-8")
    checked = verifier(example.parent)
    assert checked.returncode == 1 and "Traceback" not in checked.stderr
    assert errors(checked.stdout)
    assert errors(construire(example.parent).stderr) == errors(checked.stdout)


def test_to_verify_writes_nothing_and_leaves_the_site_as_it_is(example: Path) -> None:
    site = example.parent / "site"
    (site / "manuel").mkdir(parents=True)
    (site / "index.html").write_text("à moi", "utf-8")

    def written() -> dict[Path, bytes]:
        """But for what is kept between two builds, which the example has where another test has built it."""
        files = (file for file in example.parent.rglob("*") if file.is_file() and ".cache" not in file.parts)
        return {file: file.read_bytes() for file in files}

    before = written()
    assert verifier(example.parent).returncode == 0
    assert written() == before


def test_a_mistake_in_a_page_of_docs_is_in_what_a_machine_reads(example: Path) -> None:
    (example.parent / "docs/page.md").write_text("# Un\n\nH~2~O\n", "utf-8")
    told = json.loads(verifier(example.parent, "--json").stdout)
    assert [(one["path"], one["line"], one["rule"]) for one in told if one["level"] == "erreur"] == [
        ("docs/page.md", 3, "formule")
    ]


def test_an_advice_about_a_page_of_docs_stops_no_build(example: Path) -> None:
    (example.parent / "docs/page.md").write_text("# Un\n\n- a\n  - b\n", "utf-8")
    told = "docs/page.md:4: conseil : Cette liste est dans un autre point"
    assert told in verifier(example.parent).stdout
    done = construire(example.parent)
    assert done.returncode == 0 and told in done.stderr
