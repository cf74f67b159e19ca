"""axe's rules where axe alone is wrong: a folder a rule, `echoue-…` where it must fail, `passe-…` where it must not."""

from __future__ import annotations

import re
from pathlib import Path

import pytest
from constat.axe import rules
from constat.levels import Level
from constat.page import AuditedPage, init_script
from playwright.sync_api import Browser, Page

from tests.expected import CASES

FILES = sorted(CASES.glob("axe-*/*.html"))

ENGLISH = re.compile(r"\b(the|must|should|have|has|are|of|with)\b", re.IGNORECASE)
# Checks of rules that are never asked.
NEVER_ASKED = ("label-content-name-mismatch",)
# What is said of a rule that fails or isn't sure; what passes is never told.
_MESSAGES = """() => Object.entries(axe._audit.data.checks).flatMap(([id, {messages}]) =>
  [messages?.fail, messages?.incomplete].flatMap((one) => (one && typeof one === 'object' ? Object.values(one) : [one]))
    .filter((one) => typeof one === 'string').map((one) => [id, one]))"""

pytestmark = pytest.mark.browser


@pytest.mark.parametrize("file", FILES, ids=lambda f: f"{f.parent.name}/{f.stem}")
def test_a_rule_of_axe_fails_where_it_should(file: Path, visitor: Page) -> None:
    visitor.goto(file.as_uri())
    failed = {
        one.rule for one in rules.look(AuditedPage(visitor, file.as_uri(), level="AAA")) if one.result == "echoue"
    }
    assert (file.parent.name in failed) == file.stem.startswith("echoue")


def test_a_contrast_of_seven_is_asked_at_level_aaa_alone(visitor: Page, browser: Browser) -> None:
    file = CASES / "axe-color-contrast-enhanced" / "echoue-gris.html"
    visitor.goto(file.as_uri())
    levels: tuple[Level, ...] = ("AA", "AAA")
    seen = [{one.rule for one in rules.look(AuditedPage(visitor, file.as_uri(), level=one))} for one in levels]
    asked = [{rule.id for rule in rules.catalogue(browser, one)} for one in levels]
    for known in (seen, asked):
        assert ["axe-color-contrast-enhanced" in one for one in known] == [False, True]


def test_axe_says_nothing_in_english(visitor: Page) -> None:
    visitor.goto("about:blank")
    visitor.evaluate(init_script())
    said = visitor.evaluate("() => axe.getRules().map((rule) => [rule.ruleId, rule.help])")
    assert [rule for rule, text in said if ENGLISH.search(text)] == []
    messages = [(check, text) for check, text in visitor.evaluate(_MESSAGES) if check not in NEVER_ASKED]
    assert [check for check, text in messages if ENGLISH.search(text)] == []
