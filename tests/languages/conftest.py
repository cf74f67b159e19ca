"""The tools of a site that has a language beside French."""

from __future__ import annotations

import datetime
import shutil
from pathlib import Path

import pytest

from guidebook.pages.toolbox import Toolbox, words_of
from guidebook.reading.reader import read
from tests.languages.tongue import TONGUE, wording


@pytest.fixture(scope="package")
def french(tmp_path_factory: pytest.TempPathFactory, example_guides: Path) -> Toolbox:
    """Those of the French pages."""
    root = Path(shutil.copytree(example_guides, tmp_path_factory.mktemp("langue") / "site"))
    (root / "mkdocs.yml").write_text(f"site_name: Essai\nextra:\n  langues: [{TONGUE.code}]\n", "utf-8")
    guidebook = read(root, frozenset({"fr", TONGUE.code})).guidebook
    return words_of(guidebook, datetime.date(2026, 11, 20))


@pytest.fixture(scope="package")
def other(french: Toolbox) -> Toolbox:
    """Those of the other language's."""
    return french.saying(TONGUE, wording())
