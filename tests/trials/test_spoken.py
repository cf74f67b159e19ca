"""What a screen reader says of a guide, of one step and of a practice, from the top of the page to its end.

A golden file each: read as someone who hears it would, and changed on purpose only. `PAS_A_PAS_GOLDEN=1` writes them.
"""

from __future__ import annotations

import os
import tarfile
from collections.abc import Iterator
from pathlib import Path

import pytest
from playwright.sync_api import Browser, Page

from tests.conftest import ROOT
from tools.vendor import Package, fetch

READER = Package(
    package="@guidepup/virtual-screen-reader",
    version="0.33.0",
    integrity="sha512-CXMkIx19oFZ7BS7TcvDibXn6A2RsEs8nVX9IijHW7HQ0qTGHgc2WErkaMi12YPQi1Zypxr36NfRYWgBxUNvMtQ==",
)
SOURCE = "package/lib/esm/index.browser.js"
GOLDEN = ROOT / "tests" / "cases" / "spoken"
GUIDE = "guides/ouvrir-un-site/"

WALK = """async (source) => {
  const {virtual} = await import(URL.createObjectURL(new Blob([source], {type: "text/javascript"})));
  await virtual.start({container: document.querySelector("main")});
  for (let turn = 0; turn < 600 && await virtual.lastSpokenPhrase() !== "end of main"; turn++) await virtual.next();
  return virtual.spokenPhraseLog();
}"""

pytestmark = pytest.mark.trial


@pytest.fixture(scope="module")
def reader(tmp_path_factory: pytest.TempPathFactory) -> str:
    with tarfile.open(fetch(READER, tmp_path_factory.mktemp("reader"))) as package:
        source = package.extractfile(SOURCE)
        assert source is not None
        return source.read().decode()


@pytest.fixture
def page(browser: Browser) -> Iterator[Page]:
    """The reader runs in the page, which a page's own policy forbids."""
    context = browser.new_context(bypass_csp=True, viewport={"width": 1366, "height": 768})
    yield context.new_page()
    context.close()


@pytest.mark.parametrize(
    ("name", "address", "press"),
    [
        ("guide", "index.html", None),
        ("one-step", "index.html", "Lire une étape à la fois"),
        ("practice", "entrainement.html#etape-3", None),
    ],
)
def test_what_is_spoken_is_what_was_read_and_found_good(
    name: str, address: str, press: str | None, reader: str, page: Page, example_site: Path
) -> None:
    page.goto((example_site / GUIDE).as_uri() + "/" + address)
    if press:
        page.get_by_role("button", name=press).click()
    spoken = "\n".join(page.evaluate(WALK, arg=reader)) + "\n"
    assert spoken.endswith("end of main\n")
    golden = GOLDEN / f"{name}.txt"
    if os.environ.get("PAS_A_PAS_GOLDEN"):
        golden.parent.mkdir(exist_ok=True)
        golden.write_text(spoken, "utf-8")
    assert spoken == golden.read_text("utf-8")
