"""What other programs read."""

from __future__ import annotations

import json
from xml.etree import ElementTree as Xml

import jsonschema
import pytest
from constat.check import all_checks, checks_of
from constat.command import as_json
from constat.command import schema as published
from constat.record import Record, merge
from constat.reports.machine import earl, junit, sarif
from constat.reports.wcag import WCAG

from tests.conftest import ROOT
from tests.published import check_junit, check_sarif
from tests.records import advice, finding, page, record

MADE = record(page("a.html", finding(), finding("a_verifier")), page("b.html", finding("passe"), error="Perdue."))
ODD = (
    MADE,
    record(page("conseil.html", advice())),
    record(page("vide.html")),
    record(page("lente.html", finding()).model_copy(update={"seconds": 0.1 + 0.2})),
    record(page("signes.html", finding(snippet="<p>\x00\x0b\ufffe</p>"), error="« \x00\uffff »")),
    record(page("é è.html", finding()).model_copy(update={"url": "http://localhost/é è?q=<a>"})),
)


def test_junit_counts_failures_and_errors() -> None:
    first, second = Xml.fromstring(junit(MADE))
    assert (first.get("failures"), first.get("errors")) == ("1", "0")
    assert (second.get("failures"), second.get("errors")) == ("0", "1")


@pytest.mark.parametrize("made", ODD, ids=lambda made: made.pages[0].name)
def test_junit_and_sarif_are_as_their_schemas_say(made: Record) -> None:
    check_junit(junit(made))
    check_sarif(sarif(made))


def test_sarif_tells_failures_from_reviews() -> None:
    [run] = json.loads(sarif(MADE))["runs"]
    assert sorted((one["kind"], one["level"]) for one in run["results"]) == [("fail", "error"), ("review", "none")]
    assert run["invocations"][0]["toolExecutionNotifications"]


def test_an_advice_informs_and_fails_nothing() -> None:
    made = record(page("a.html", advice()))
    [result] = json.loads(sarif(made))["runs"][0]["results"]
    assert (result["kind"], result["level"]) == ("informational", "none")
    assert [one for one in json.loads(earl(made))["@graph"] if one["@type"] == "Assertion"] == []
    assert "<failure" not in junit(made) and "<skipped" not in junit(made)


def test_earl_has_the_three_outcomes() -> None:
    graph = json.loads(earl(MADE))["@graph"]
    outcomes = [one["result"]["outcome"] for one in graph if one["@type"] == "Assertion"]
    assert outcomes == ["earl:failed", "earl:cantTell", "earl:passed"]


def test_merged_shards_hold_every_page_once() -> None:
    made = merge([record(page("a.html", finding())), record(page("b.html")), record(page("b.html"))])
    assert [one.name for one in made.pages] == ["a.html", "b.html"]


def test_merged_shards_say_once_what_the_whole_site_says() -> None:
    links = [{"name": "a", "text": "a", "href": "file:///a.html", "zone": ""}]
    said = {"title": "Ville", "links": links}
    same = [one.model_copy(update={"facts": {**(one.facts or {}), **said}}) for one in (page("a.html"), page("b.html"))]
    site = tuple(loaded.check.described() for loaded in checks_of("site"))
    shards = [record(one).model_copy(update={"rules": site}) for one in same]
    once = merge(shards)
    again = merge([once])
    assert [[one.rule for one in page.findings] for page in once.pages] == [["titre-unique"], ["titre-unique"]]
    assert again == once


def test_every_success_criterion_that_a_check_names_has_its_address() -> None:
    assert {number for loaded in all_checks() for number in loaded.check.wcag} <= set(WCAG)


def test_earl_says_which_criterion_of_the_w3c_each_assertion_is_about() -> None:
    graph = json.loads(earl(MADE))["@graph"]
    tests = [one["test"] for one in graph if one["@type"] == "Assertion"]
    assert {test["isPartOf"] for test in tests} == {"https://www.w3.org/TR/WCAG22/#non-text-content"}
    assert tests[0]["relation"] == ["https://www.w3.org/WAI/standards-guidelines/act/rules/23a2a8/"]


def test_the_json_is_as_its_published_schema_says() -> None:
    schema = json.loads((ROOT / "schemas" / "audit.json").read_text("utf-8"))
    assert schema == json.loads(json.dumps(published())), "run make schemas"
    jsonschema.Draft202012Validator.check_schema(schema)
    jsonschema.validate(json.loads(as_json(MADE)), schema)
    page = schema["$defs"]["Page"]["required"]
    place = schema["$defs"]["Finding"]["required"]
    assert {"url", "erreur", "constats"} <= set(page)
    assert {"regle", "resultat", "selecteur", "extrait", "wcag", "rgaa", "act", "message", "remede"} <= set(place)
