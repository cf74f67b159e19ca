"""A site from before its texts were corrected is told, by their content, before it is printed or given away."""

from __future__ import annotations

import json
import os
import shutil
from collections.abc import Callable
from pathlib import Path

import pytest

from guidebook.cli import run
from tests.conftest import ROOT, built, copied_example
from tests.pictures import encoded, noise

GUIDE = "guides/lire-sa-carte/guide.md"


def _logo(width: int) -> bytes:
    return encoded(noise(width, 40), "PNG")


def _add(file: Path, text: str) -> None:
    file.write_text(file.read_text("utf-8") + text, "utf-8")


@pytest.fixture(scope="module")
def made(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The example with both editions beside it, and a logo of its own."""
    project = tmp_path_factory.mktemp("chez nous") / "projet"
    copied_example(project)
    settings = project / "mkdocs.yml"
    text = settings.read_text("utf-8").replace("../../", ROOT.as_posix() + "/")
    settings.write_text(f"{text}\nextra:\n  identite: {{logo: logo.png}}\n", "utf-8")
    (project / "logo.png").write_bytes(_logo(40))
    built(settings, project / "site")
    built(project / "mkdocs.borne.yml", project / "site-borne")
    return project


@pytest.fixture
def project(made: Path, tmp_path: Path) -> Path:
    """A copy elsewhere, at another hour: its files are newer than its sites, or older."""
    project = Path(shutil.copytree(made, tmp_path / "copie", copy_function=shutil.copyfile))
    os.utime(project / "site/guidebook.json", (0, 0))
    return project


def taken(project: Path, command: str, capsys: pytest.CaptureFixture[str]) -> tuple[int, str]:
    """What keeps a command from taking the site, and its exit code; 0 where it takes it. Nothing is printed for so
    little.
    """
    key, kiosk = project.parent / "clé", project.parent / "borne"
    key.mkdir(exist_ok=True)
    asked = {
        "imprimer": ("imprimer", "aucun-guide", "--site", project / "site"),
        "emporter": ("emporter", "--dossier", key, "--site", project / "site"),
        "emporter --borne": ("emporter", "--borne", "--dossier", key, "--site", project / "site-borne"),
        "borne": ("borne", "--dossier", kiosk, "--contenu", project / "site-borne", "--port", "1"),
    }[command]
    code = run([str(word) for word in asked])
    said = capsys.readouterr().err.strip()
    if "aucun-guide" in said:  # it was looked for: the site is the right one
        return 0, ""
    assert not said or not [*key.iterdir(), *kiosk.rglob("index.html")], "nothing is made"
    return code, said


def sentence(folder: str, edition: str = "") -> str:
    return (
        f"Vos textes ou vos réglages ont changé depuis que « {folder} » a été fait : "
        f"lancez « guidebook construire{edition} », puis recommencez."
    )


@pytest.mark.parametrize(
    ("command", "said", "code"),
    [
        ("imprimer", sentence("site"), 1),
        ("emporter", sentence("site"), 1),
        ("emporter --borne", sentence("site-borne", " --edition borne"), 1),
        ("borne", sentence("site-borne", " --edition borne"), 2),
    ],
)
def test_a_corrected_guide_is_not_given_away_in_its_old_words(
    command: str, said: str, code: int, project: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    guide = project / GUIDE
    before = guide.read_text("utf-8")
    guide.write_text(before.replace("carte", "carte bleue", 1), "utf-8")
    assert taken(project, command, capsys) == (code, said)
    guide.write_text(before, "utf-8")
    if command != "borne":  # which would try it in Chromium
        assert taken(project, command, capsys) == (0, ""), "the old words are the right ones again"


CHANGES: dict[str, Callable[[Path], object]] = {
    "a screen": lambda root: _add(root / "guides/lire-sa-carte/ecrans.yml", "\n# autre\n"),
    "an explained word": lambda root: _add(root / "guides/mots.yml", "\n# autre\n"),
    "a guide taken away": lambda root: shutil.rmtree(root / "guides/lire-sa-carte"),
    "a new guide": lambda root: shutil.copytree(root / "guides/lire-sa-carte", root / "guides/autre"),
    "a renamed file": lambda root: (root / "guides/mots.yml").rename(root / "guides/mot.yml"),
    "a page": lambda root: _add(next((root / "docs").rglob("*.md")), "\nAutre.\n"),
    "the settings": lambda root: _add(root / "mkdocs.yml", "\ncopyright: nous\n"),
    "the logo": lambda root: (root / "logo.png").write_bytes(_logo(41)),
}


@pytest.mark.parametrize("change", CHANGES)
def test_whatever_a_site_is_made_of_counts(change: str, project: Path, capsys: pytest.CaptureFixture[str]) -> None:
    CHANGES[change](project)
    assert taken(project, "imprimer", capsys) == (1, sentence("site"))


def test_what_no_site_is_made_of_does_not_count(project: Path, capsys: pytest.CaptureFixture[str]) -> None:
    (project / "lieu.yml").write_text("nom: Ici\n", "utf-8")
    for left in (".cache/a", "guides/.DS_Store", "guides/lire-sa-carte/guide.md~", "docs/.index.md.swp", "guides/~$a"):
        (project / left).parent.mkdir(exist_ok=True)
        (project / left).write_text("laissé", "utf-8")
    (project / GUIDE).touch()
    assert taken(project, "imprimer", capsys) == (0, "")


@pytest.mark.parametrize("lacking", ["the texts", "the print, as before 0.3", "the print, damaged"])
def test_where_nobody_can_know_the_site_is_taken(
    lacking: str, project: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    listed = json.loads((project / "site/guidebook.json").read_text("utf-8"))
    if lacking == "the texts":
        (project / "mkdocs.yml").unlink()
    elif lacking == "the print, damaged":
        listed["sources"] = {"settings": 3}
    else:
        del listed["sources"]
    (project / "site/guidebook.json").write_text(json.dumps(listed), "utf-8")
    (project / GUIDE).write_text("autre", "utf-8")
    assert taken(project, "imprimer", capsys) == (0, "")


def test_the_cure_makes_the_site_where_it_is(project: Path, capsys: pytest.CaptureFixture[str]) -> None:
    other = (project / "site").rename(project / "essai")
    (project / GUIDE).write_text("autre", "utf-8")
    assert run(["imprimer", "--site", str(other)]) == 1
    assert f"lancez « guidebook construire --site {other} », puis" in capsys.readouterr().err
