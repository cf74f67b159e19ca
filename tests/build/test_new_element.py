"""A new element of the drawn screens is one folder: all that shows elements finds it by itself."""

from __future__ import annotations

import json
import os
import shutil
import subprocess
import sys
from pathlib import Path

import pytest

from tests.conftest import ROOT

NEW = ROOT / "tests" / "cases" / "element" / "interrupteur"


def run(folder: Path, *arguments: str) -> None:
    """Python, with the package of this folder and no other."""
    env = {**os.environ, "NO_MKDOCS_2_WARNING": "1", "PYTHONPATH": str(folder)}
    done = subprocess.run(
        [sys.executable, *arguments], cwd=folder, env=env, capture_output=True, text=True, check=False
    )
    assert done.returncode == 0, done.stdout + done.stderr


@pytest.fixture(scope="module")
def house(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A copy of the package with the folder added, and in it the example, a screen of which has the element."""
    folder = tmp_path_factory.mktemp("house")
    for name in ("guidebook", "hooks", "tests/example"):
        shutil.copytree(ROOT / name, folder / name, ignore=shutil.ignore_patterns("__pycache__"))
    shutil.copytree(NEW, folder / "guidebook" / "screens" / "elements" / NEW.name)
    screens = folder / "tests/example/guides/ouvrir-un-site/ecrans.yml"
    text = screens.read_text("utf-8")
    assert "- case: J’accepte" in text
    screens.write_text(text.replace("- case: J’accepte", f"- {NEW.name}: J’accepte"), "utf-8")
    run(folder, "-m", "mkdocs", "build", "--strict", "-f", "tests/example/mkdocs.yml", "-d", str(folder / "site"))
    (folder / "guides").mkdir()  # the folder of a site, as the command asks
    run(folder, "-m", "guidebook", "schemas")
    return folder


def test_the_gallery_shows_its_example_and_the_handbook_its_fields(house: Path) -> None:
    gallery = (house / "site/ecrans.html").read_text("utf-8")
    assert f'id="element-{NEW.name}"' in gallery
    assert '<span class="s-switch"></span><span class="s-text">Recevoir des rappels</span>' in gallery
    fields = (house / "site/manuel/champs.html").read_text("utf-8")
    assert f'<h3 id="{NEW.name}">' in fields
    assert "Un petit bouton qui glisse" in fields and "Le texte à côté de l’interrupteur." in fields


def test_a_guide_draws_it_and_tells_its_marker_by_its_name(house: Path) -> None:
    guide = (house / "site/guides/ouvrir-un-site/index.html").read_text("utf-8")
    assert '<span class="s-switch"></span><span class="s-text">J’accepte</span>' in guide
    assert '<li>1\u00a0: interrupteur «\u00a0<span lang="fr" dir="ltr">J’accepte</span>\u00a0»</li>' in guide


def test_the_practice_has_its_control_its_sentences_and_what_the_real_screen_writes(house: Path) -> None:
    practice = (house / "site/guides/ouvrir-un-site/entrainement.html").read_text("utf-8")
    assert '<input class="s-switch" type="checkbox" role="switch" aria-description="Éteint" data-' in practice
    assert "Allumez «\u00a0J’accepte\u00a0»." in practice
    assert "Cherchez le petit bouton qui glisse devant «\u00a0J’accepte\u00a0»." in practice


def test_its_styles_are_among_those_of_the_pages_and_of_the_practice(house: Path) -> None:
    assert ".s-switch{flex:none;" in (house / "site/assets/site.css").read_text("utf-8")
    assert ".p-live .s-switch{cursor:pointer}" in (house / "site/assets/css/practice.css").read_text("utf-8")


def test_an_editor_completes_it(house: Path) -> None:
    schema = json.loads((house / "schemas/ecrans.json").read_text("utf-8"))
    assert NEW.name in schema["$defs"]["Switch"]["properties"]
    assert {"$ref": "#/$defs/Switch"} in schema["$defs"]["Browser"]["properties"]["contenu"]["items"]["oneOf"]
