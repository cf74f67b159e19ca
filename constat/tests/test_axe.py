"""axe's rules where axe alone is wrong: a folder a rule, `echoue-…` where it must fail, `passe-…` where it must not."""

from __future__ import annotations

from pathlib import Path

import pytest
from constat.axe import rules
from constat.page import AuditedPage
from playwright.sync_api import Page

from tests.expected import CASES

FILES = sorted(CASES.glob("axe-*/*.html"))

pytestmark = pytest.mark.browser


@pytest.mark.parametrize("file", FILES, ids=lambda f: f"{f.parent.name}/{f.stem}")
def test_a_rule_of_axe_fails_where_it_should(file: Path, visitor: Page) -> None:
    visitor.goto(file.as_uri())
    failed = {one.rule for one in rules.look(AuditedPage(visitor, file.as_uri())) if one.result == "echoue"}
    assert (file.parent.name in failed) == file.stem.startswith("echoue")
