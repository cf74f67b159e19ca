"""« Publier »: what changed is told in French; git keeps it and sends nothing; without git the site is made."""

from __future__ import annotations

import html
import subprocess
from collections.abc import Iterator
from pathlib import Path

import pytest

from tests.desk.conftest import Atelier, served

GUIDE = "guides/lire-un-courriel/guide.md"


def git(root: Path, *arguments: str) -> str:
    identity = ("-c", "user.name=Essai", "-c", "user.email=essai@exemple.example")
    command = ["git", *identity, *arguments]
    return subprocess.run(command, cwd=root, check=True, capture_output=True, text=True).stdout


@pytest.fixture
def kept(project: Path, tmp_path_factory: pytest.TempPathFactory) -> Iterator[Atelier]:
    """An atelier on guides that git keeps, with a place to send them to."""
    far = tmp_path_factory.mktemp("loin")
    git(far, "init", "--quiet", "--bare")
    git(project, "init", "--quiet", "--initial-branch=main")
    git(project, "config", "user.name", "Essai")
    git(project, "config", "user.email", "essai@exemple.example")
    git(project, "add", "guides")
    git(project, "commit", "--quiet", "--message=avant")
    git(project, "remote", "add", "origin", str(far))
    git(project, "push", "--quiet", "--set-upstream", "origin", "main")
    yield from served(project)


def change(atelier: Atelier, old: str, new: str) -> None:
    file = atelier.root / GUIDE
    page = atelier.get(f"texte/{GUIDE}")
    text = file.read_text("utf-8").replace(old, new)
    assert atelier.post(f"texte/{GUIDE}", geste="enregistrer", texte=text, marque=page.field("marque")).code == 303


def test_git_keeps_what_changed_in_the_guides_and_sends_nothing(kept: Atelier) -> None:
    (kept.root / "autre.txt").write_text("d’un autre", "utf-8")
    git(kept.root, "add", "autre.txt")
    change(kept, "duree: 10", "duree: 11")
    (kept.root / "guides/lire-un-courriel/neuf.png").write_bytes(b"x")
    page = html.unescape(kept.get("publier").text)
    assert "Changé : le texte de « Lire un e-mail »" in page.replace("\u00a0", " ")
    assert "duree: 11" in page
    assert "Nouveau : « neuf.png », dans « Lire un e-mail »" in page.replace("\u00a0", " ")
    assert kept.post("publier", geste="garder", message="Une minute de plus").code == 303
    assert git(kept.root, "log", "--format=%s").split("\n")[:2] == ["Une minute de plus", "avant"]
    assert git(kept.root, "show", "--name-only", "--format=").split() == [GUIDE, "guides/lire-un-courriel/neuf.png"]
    assert git(kept.root, "log", "--format=%s", "origin/main").strip() == "avant"
    assert git(kept.root, "ls-remote", "origin").split()[0] == git(kept.root, "rev-parse", "HEAD~1").strip()
    assert "Rien n’a changé." in kept.get("publier").text
    assert git(kept.root, "status", "--porcelain").startswith("A  autre.txt\n")


def test_with_an_error_nothing_is_kept_and_the_file_is_named(kept: Atelier) -> None:
    change(kept, "duree: 10", "duree: dix")
    page = kept.get("publier").text
    assert "Corrigez d’abord ces fichiers" in page
    assert 'value="garder"' not in page
    kept.post("publier", geste="garder")
    assert git(kept.root, "log", "--format=%s").strip() == "avant"


def test_what_git_refuses_is_told(kept: Atelier) -> None:
    hook = kept.root / ".git/hooks/pre-commit"
    hook.parent.mkdir(exist_ok=True)
    hook.write_text("#!/bin/sh\necho not today >&2\nexit 1\n", "utf-8")
    hook.chmod(0o755)
    change(kept, "duree: 10", "duree: 11")
    answer = kept.post("publier", geste="garder")
    assert "Cela n’a pas marché" in answer.text
    assert "not today" in answer.text


def test_without_git_what_was_written_here_is_told_and_the_site_is_made(example: Path) -> None:
    for atelier in served(example.parent):
        change(atelier, "duree: 10", "duree: 11")
        page = atelier.get("publier").text
        assert "duree: 11" in page
        assert 'value="garder"' not in page
        assert atelier.post("publier", geste="fabriquer").code == 303
        made = (example.parent / "site/guides/lire-un-courriel/index.html").read_text("utf-8")
        assert "11 minutes" in made
        assert "Rien n’a changé." in atelier.get("publier?fait=fabrique").text
