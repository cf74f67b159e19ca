"""What the tests of this folder open."""

from __future__ import annotations

import shutil
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest
from playwright.sync_api import Browser, BrowserContext, Page

from guidebook.pages.spoken import key_of
from tests.browser.learner import Learner, Way
from tests.browser.voices import LOCAL, Device
from tests.build.test_listening import heard
from tests.conftest import ROOT, built, copied_example, manifest
from tests.once import Shared
from tests.sounds import built_sound

SLUG = "tous-les-gestes"
GUIDE = "guides/ouvrir-un-site/index.html"


@pytest.fixture(params=["disk", "server"])
def root(request: pytest.FixtureRequest, example_site: Path) -> str:
    return example_site.as_uri() if request.param == "disk" else request.getfixturevalue("served")


@pytest.fixture(scope="session")
def gestures_site(shared: Shared) -> Path:
    """The example, with one more guide that has every gesture."""

    def make(project: Path) -> None:
        shutil.copytree(ROOT / "tests/cases/practice" / SLUG, project / "guides" / SLUG)
        built(copied(project), project / "built")

    return shared.once("gestes", make) / "built"


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


@pytest.fixture
def device(page: Page) -> Iterator[Device]:
    """A device with a voice of its own; no script of the pages may fail."""
    errors: list[str] = []
    page.on("pageerror", lambda error: errors.append(str(error)))
    yield Device(page, LOCAL)
    assert errors == []


@pytest.fixture
def site(example_site: Path) -> str:
    return example_site.as_uri()


@pytest.fixture(scope="session")
def voiced_site(shared: Shared, example_site: Path) -> Path:
    """The example, with a built sound for each sentence of one guide, but for those of a folded text, and of the first
    gestures."""

    def make(project: Path) -> None:
        for place, clips in heard(example_site, "guides/ouvrir-un-site")["passages"].items():
            for sentence in (sentence for clip in clips for sentence in clip["say"] if "bloque" not in place):
                built_sound(project, key_of("fr", sentence))
        for clips in heard(example_site, "ou-je-commence")["passages"].values():
            for clip in clips:
                built_sound(project, key_of("fr", clip["say"][0]))
        built(copied(project), project / "site")

    return shared.once("voix", make) / "site"


def copied(project: Path) -> Path:
    """The settings of a copy of the example in this folder."""
    copied_example(project)
    config = project / "mkdocs.yml"
    config.write_text(config.read_text("utf-8").replace("../../", ROOT.as_posix() + "/"), "utf-8")
    return config
