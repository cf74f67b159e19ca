"""The example in Arabic, translated once: each test changes a copy of its own."""

from __future__ import annotations

import shutil
from pathlib import Path

import pytest

from tests.translations.filling import ask, change, fill


@pytest.fixture(scope="session")
def arabic_example(example_guides: Path, tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The example, all in Arabic."""
    folder = tmp_path_factory.mktemp("arabe")
    shutil.copytree(example_guides, folder, dirs_exist_ok=True)
    ask(folder, "ar")
    fill(folder)
    return folder


@pytest.fixture(scope="session")
def longer_example(arabic_example: Path, tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The same with a link, an address and a time of the day."""
    folder = tmp_path_factory.mktemp("arabe")
    shutil.copytree(arabic_example, folder, dirs_exist_ok=True)
    more = "Écrivez à mairie.example, avant 14 h 30. Cherchez « Votre rendez-vous »."
    link = "Lisez [la page](https://mairie.example/aide)."
    change(folder, "Le code est dans le SMS (1).", f"Le code est dans le SMS (1).\n\n{link}\n\n{more}")
    fill(folder)
    return folder


@pytest.fixture
def site(tmp_path: Path, arabic_example: Path) -> Path:
    """A copy of the example in Arabic."""
    return Path(shutil.copytree(arabic_example, tmp_path, dirs_exist_ok=True))


@pytest.fixture
def translated(tmp_path: Path, longer_example: Path) -> Path:
    """A copy of the longer one."""
    return Path(shutil.copytree(longer_example, tmp_path, dirs_exist_ok=True))
