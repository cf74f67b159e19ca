"""What the tests of this folder open."""

from __future__ import annotations

import shutil
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest
from playwright.sync_api import Browser, BrowserContext, Page

from tests.browser.learner import Learner, Way
from tests.conftest import ROOT, built, manifest

SLUG = "tous-les-gestes"
GUIDE = "guides/ouvrir-un-site/index.html"


@pytest.fixture(params=["disk", "server"])
def root(request: pytest.FixtureRequest, example_site: Path) -> str:
    return example_site.as_uri() if request.param == "disk" else request.getfixturevalue("served")


@pytest.fixture(scope="session")
def gestures_site(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The example, with one more guide that has every gesture."""
    project = tmp_path_factory.mktemp("gestes")
    shutil.copytree(ROOT / "tests/example", project, dirs_exist_ok=True)
    shutil.copytree(ROOT / "tests/cases/practice" / SLUG, project / "guides" / SLUG)
    config = project / "mkdocs.yml"
    config.write_text(config.read_text("utf-8").replace("../../", ROOT.as_posix() + "/"), "utf-8")
    return built(config, project / "built")


@pytest.fixture
def gestures(gestures_site: Path) -> dict[str, Any]:
    return next(guide for guide in manifest(gestures_site)["guides"] if guide["slug"] == SLUG)


@pytest.fixture
def learner(page: Page, gestures_site: Path, gestures: dict[str, Any]) -> Learner:
    return Learner(page, gestures_site, gestures, "mouse")


@pytest.fixture(params=["mouse", "keyboard", "touch"])
def way(request: pytest.FixtureRequest) -> Way:
    return request.param


@pytest.fixture
def visitor(browser: Browser, way: Way) -> Iterator[BrowserContext]:
    """Someone with a desktop screen, or a telephone."""
    phone: dict[str, Any] = {"has_touch": True, "is_mobile": True, "viewport": {"width": 390, "height": 844}}
    context = browser.new_context(**(phone if way == "touch" else {"viewport": {"width": 1280, "height": 900}}))
    yield context
    context.close()


@pytest.fixture(params=["disk", "server"])
def guide(request: pytest.FixtureRequest, example_site: Path) -> str:
    """The address of a guide: opened from a folder, then from a server."""
    if request.param == "disk":
        return (example_site / GUIDE).as_uri()
    return f"{request.getfixturevalue('served')}/{GUIDE}"
