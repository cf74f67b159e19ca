"""axe-core, every rule on, in French: what it answers → Findings."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Mapping
from functools import cache
from pathlib import Path
from typing import Any

import yaml
from playwright.sync_api import Browser

from constat.check import Check, Rule
from constat.finding import Finding, Result
from constat.levels import Level
from constat.page import AuditedPage, init_script
from constat.people import People
from constat.words import words

_DATA: Mapping[str, Any] = yaml.safe_load(Path(__file__).with_suffix(".yml").read_text("utf-8"))
_RUN = Path(__file__).with_suffix(".js").read_text("utf-8").strip().rstrip(";")
_RULES = "() => axe.getRules().map((rule) => ({...rule, id: rule.ruleId, act: rule.actIds ?? []}))"
_MOST = 200
"""Places kept for one rule on one page: twenty megabytes of the same mistake say no more than two hundred."""


@cache
def rules_of(tags: tuple[str, ...], rule: str) -> tuple[tuple[str, ...], tuple[str, ...]]:
    """The RGAA criteria and the WCAG success criteria of an axe rule."""
    rgaa = {m[1] for tag in tags if (m := re.fullmatch(r"RGAA-(\d+\.\d+)\.\d+", tag))}
    wcag = {f"{m[1]}.{m[2]}.{m[3]}" for tag in tags if (m := re.fullmatch(r"wcag(\d)(\d)(\d+)", tag))}
    more = {kind: set(_DATA[kind].get(rule, ())) for kind in ("rgaa", "wcag")}
    return tuple(sorted(rgaa | more["rgaa"])), tuple(sorted(wcag | more["wcag"]))


def failing(rules: Iterable[Rule]) -> Iterator[Rule]:
    """Those of axe's rules whose violation fails; the others only ask."""
    return (rule for rule in rules if rule.id.removeprefix("axe-") not in _DATA["doute"])


def catalogue(browser: Browser, level: Level = "AA") -> list[Rule]:
    """Every axe rule that is asked at this level of WCAG."""
    page = browser.new_page()
    try:
        page.evaluate(init_script())
        rules = page.evaluate(_RULES)
    finally:
        page.close()
    return [_described(rule) for rule in rules if rule["id"] not in _off(level)]


def _off(level: Level) -> list[str]:
    return [*_DATA["sans"], *(() if level == "AAA" else _DATA["aaa"])]


def _check(rule: Mapping[str, Any]) -> Check:
    rgaa, wcag = rules_of(tuple(rule["tags"]), rule["id"])
    act = tuple(dict.fromkeys([*rule["act"], *_DATA["act"].get(rule["id"], ())]))
    hinders = tuple(People[name] for name in _DATA["gene"][_kind(rule)])
    return Check(id=f"axe-{rule['id']}", rgaa=rgaa, wcag=wcag, act=act, hinders=hinders, stage="lecture")


def _kind(rule: Mapping[str, Any]) -> str:
    """Axe’s category of a rule, which tells whom it hinders."""
    return next((tag for tag in rule["tags"] if tag in _DATA["gene"]), "cat.parsing")


def _described(rule: Mapping[str, Any]) -> Rule:
    check = _check(rule)
    return Rule(
        id=check.id,
        title=_sentence(rule["help"]),
        rgaa=check.rgaa,
        wcag=check.wcag,
        act=check.act,
        hinders=check.hinders,
        why=words("axe", "why", _kind(rule)),
        looks=_sentence(rule["description"]),
        cannot_know=words("axe", "cannot_know"),
        stage=check.stage,
    )


def look(page: AuditedPage) -> Iterator[Finding]:
    """What axe finds on a page."""
    answer = page.evaluate(_RUN, [_off(page.level), _MOST])
    for rule in answer["violations"]:
        for node in rule["nodes"]:
            if _excepted(rule["id"], node):
                continue
            asks = rule["id"] in _DATA["doute"] or (rule["id"] in _DATA["doute_en_ligne"] and node["line"])
            yield _finding(rule, node, "a_verifier" if asks else "echoue")
    for rule in answer["incomplete"]:
        if rule["id"] in _DATA["sans_doute"]:
            continue
        for node in rule["nodes"]:
            if _certain(rule["id"], node):
                yield _finding(rule, node, "echoue")
            elif not _answered(node):
                yield _finding(rule, node, "a_verifier")
    for rule in answer["passes"]:
        yield _check(rule).passed(rule["help"])


def _excepted(rule: str, node: Mapping[str, Any]) -> bool:
    """Places where axe is wrong.

    What has the browser's own size; a landmark that only one of a frame resembles; an arrow that turns by itself; the
    box that chooses a row; an attribute headers that is empty; the role that RGAA 1.9 asks of a figure; the landmarks
    that RGAA 9.2 asks of HTML 5 alone; xml:lang in XHTML; what scrolls by less than a line; a frame that nobody sees.
    """
    return (
        (rule == "target-size" and node["bare"])
        or (rule.startswith("landmark-") and node["apart"])
        or (rule == "css-orientation-lock" and node["part"])
        or (rule == "td-has-header" and node["chosen"])
        or (rule == "td-headers-attr" and node["blank"])
        or (rule == "aria-allowed-role" and node["figure"])
        or (rule == "landmark-one-main" and node["older"])
        or (rule == "html-has-lang" and node["older"] and node["spoken"])
        or (rule == "scrollable-region-focusable" and node["still"])
        or (rule == "frame-focusable-content" and node["unseen"])
    )


def _certain(rule: str, node: Mapping[str, Any]) -> bool:
    """Whether what axe couldn't tell fails: a name on an element to which ARIA refuses one."""
    return bool(rule == "aria-prohibited-attr" and node["nameless"])


def _answered(node: Mapping[str, Any]) -> bool:
    """Whether what axe couldn't tell asks nobody anything, or is known otherwise."""
    reasons = set(node["reasons"])
    return bool(reasons & set(_DATA["sans_question"])) or ("elmPartiallyObscured" in reasons and node["legible"])


def _finding(rule: Mapping[str, Any], node: Mapping[str, Any], result: Result) -> Finding:
    remedy = _remedy(node) or rule["description"]
    return _check(rule).finding({**node, "result": result}, _sentence(rule["help"]), remedy, again=_again(rule))


def _again(rule: Mapping[str, Any]) -> str:
    text: str = words("axe", "again").get(_kind(rule)) or words("again")
    return text


def _remedy(node: Mapping[str, Any]) -> str:
    """What axe saw amiss: of `any`, mending one is enough; of the others, all must be."""
    every = [_sentence(text) for text in dict.fromkeys([*node["all"], *node["none"]])]
    one = [_sentence(text) for text in dict.fromkeys(node["any"])]
    parts = [("every", every), ("one" if len(one) == 1 else "any", one)]
    return " ".join(words("axe", "cure", kind).format(" ".join(texts)) for kind, texts in parts if texts)


def _sentence(text: str) -> str:
    text = " ".join(text.split())
    return text if not text or text[-1] in ".!?…" else f"{text}."
