"""Each driven check, on pages written to fail, to pass and to leave a doubt; one browser and one visitor for all."""

from __future__ import annotations

from collections import Counter
from pathlib import Path

import pytest
from constat.check import LoadedCheck, checks_of
from constat.finding import Finding
from constat.page import AuditedPage
from playwright.sync_api import Page

from tests.expected import expected, pages

CHECKS = {loaded.check.id: loaded for loaded in checks_of("conduite")}
FILES = [file for loaded in CHECKS.values() for file in pages(loaded.check)]

pytestmark = pytest.mark.browser


def found_on(loaded: LoadedCheck, file: Path, page: Page) -> list[Finding]:
    page.goto(file.as_uri())
    assert loaded.look
    return list(loaded.look(AuditedPage(page, file.as_uri())))


@pytest.mark.parametrize("file", FILES, ids=lambda f: f"{f.parent.name}/{f.stem}")
def test_a_page_gets_what_is_expected_where_it_is(file: Path, visitor: Page) -> None:
    loaded = CHECKS[file.parent.name]
    found = found_on(loaded, file, visitor)
    now, must = expected(loaded.check, file, found)
    assert now == must
    results, wanted = Counter(finding.result for finding in found), file.stem.split("-")[0]
    assert bool(results["echoue"]) == (wanted == "echoue")
    assert wanted != "conseil" or any(finding.is_advice for finding in found)
    assert wanted == "echoue" or bool(results["a_verifier"]) == (wanted == "a_verifier")


@pytest.mark.parametrize("name", CHECKS)
def test_a_check_has_at_least_four_pages_that_fail_and_four_that_pass(name: str) -> None:
    kinds = Counter(file.stem.split("-")[0] for file in pages(CHECKS[name].check))
    assert kinds["passe"] >= 4
    assert kinds["echoue"] >= 4 or (max(kinds["a_verifier"], kinds["conseil"]) >= 4 and not kinds["echoue"])
