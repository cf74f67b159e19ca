"""Each check that only reads, on pages written to fail, to pass, for doubts and advice; one browser and one visitor."""

from __future__ import annotations

from collections import Counter
from pathlib import Path

import pytest
from constat.axe.rules import catalogue, failing
from constat.check import LoadedCheck, all_checks, checks_of
from constat.finding import Finding
from constat.page import AuditedPage
from playwright.sync_api import Browser, Page

from tests.expected import expected, pages

CHECKS = {loaded.check.id: loaded for loaded in checks_of("lecture")}

pytestmark = pytest.mark.browser


def found_on(loaded: LoadedCheck, file: Path, page: Page) -> list[Finding]:
    page.goto(file.as_uri())
    assert loaded.look
    return list(loaded.look(AuditedPage(page, file.as_uri(), file.read_text("utf-8"))))


def as_named(file: Path, found: list[Finding]) -> bool:
    wanted = file.stem.split("-")[0]
    results = {"conseil" if one.result == "passe" and one.remedy else one.result for one in found}
    return (
        ("conseil" in results) == (wanted == "conseil")
        and ("echoue" in results) == (wanted == "echoue")
        and (wanted == "echoue" or ("a_verifier" in results) == (wanted == "a_verifier"))
    )


@pytest.mark.parametrize("name", CHECKS)
def test_a_page_gets_what_is_expected_where_it_is_and_each_criterion_is_failed_by_a_page(
    name: str, visitor: Page
) -> None:
    check = CHECKS[name].check
    seen = {file: found_on(CHECKS[name], file, visitor) for file in pages(check)}
    compared = {file.name: expected(check, file, found) for file, found in seen.items()}
    assert {name: now for name, (now, _) in compared.items()} == {name: must for name, (_, must) in compared.items()}
    assert [file.name for file, found in seen.items() if not as_named(file, found)] == []
    failures = [finding for found in seen.values() for finding in found if finding.result == "echoue"]
    broken = {number for one in failures for number in one.rgaa}
    assert broken == set(check.rgaa)


@pytest.mark.parametrize("name", CHECKS)
def test_a_check_has_at_least_four_pages_that_fail_and_four_that_pass(name: str) -> None:
    kinds = Counter(file.stem.split("-")[0] for file in pages(CHECKS[name].check))
    assert kinds["passe"] >= 4
    assert kinds["echoue"] >= 4 or (max(kinds["a_verifier"], kinds["conseil"]) >= 4 and not kinds["echoue"])


def test_at_least_79_of_the_106_criteria_can_be_failed(browser: Browser) -> None:
    checks = [*failing(catalogue(browser)), *(loaded.check.described() for loaded in all_checks())]
    assert len({number for check in checks for number in check.rgaa}) >= 79
