"""Each driven check, on pages written to fail, to pass and to leave a doubt; one browser and one visitor for all."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator
from pathlib import Path

import pytest
from constat.check import LoadedCheck, checks_of
from constat.page import VIEWPORT, AuditedPage, init_script
from playwright.sync_api import Browser, Page

CASES = Path(__file__).parent / "cases"
CHECKS = {loaded.check.id: loaded for loaded in checks_of("conduite")}
FILES = sorted(file for name in CHECKS for file in (CASES / name).glob("*.html"))

pytestmark = pytest.mark.browser


@pytest.fixture(scope="module")
def visitor(browser: Browser) -> Iterator[Page]:
    context = browser.new_context(viewport=VIEWPORT, locale="fr-FR")  # type: ignore[arg-type]
    context.add_init_script(init_script())
    page = context.new_page()
    page.on("dialog", lambda dialog: dialog.dismiss())
    yield page
    context.close()


def results(loaded: LoadedCheck, file: Path, page: Page) -> Counter[str]:
    page.goto(file.as_uri())
    assert loaded.look
    return Counter(finding.result for finding in loaded.look(AuditedPage(page, file.as_uri())))


@pytest.mark.parametrize("file", FILES, ids=lambda f: f"{f.parent.name}/{f.stem}")
def test_a_page_gets_the_result_of_its_name(file: Path, visitor: Page) -> None:
    found = results(CHECKS[file.parent.name], file, visitor)
    wanted = file.stem.split("-")[0]
    if wanted == "echoue":
        assert found["echoue"]
    else:
        assert not found["echoue"]
        assert bool(found["a_verifier"]) == (wanted == "a_verifier")


@pytest.mark.parametrize("name", CHECKS)
def test_a_check_has_at_least_four_pages_that_fail_and_four_that_pass(name: str) -> None:
    kinds = Counter(file.stem.split("-")[0] for file in FILES if file.parent.name == name)
    assert kinds["passe"] >= 4
    assert kinds["echoue"] >= 4 or (kinds["a_verifier"] >= 4 and not kinds["echoue"])
