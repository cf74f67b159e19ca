"""A site and a key that a test may change."""

from __future__ import annotations

import shutil
from collections.abc import Iterator
from pathlib import Path

import pytest

from tests.offline.host import Host, hosted


@pytest.fixture
def key(tmp_path: Path) -> Path:
    folder = tmp_path / "Clé USB (été) n° 2"
    folder.mkdir()
    (folder / "photos de vacances.txt").write_text("à moi")
    return folder


@pytest.fixture
def site(example_site: Path, tmp_path: Path) -> Path:
    return Path(shutil.copytree(example_site, tmp_path / "site"))


@pytest.fixture
def host(site: Path) -> Iterator[Host]:
    with hosted(site) as server:
        yield server
