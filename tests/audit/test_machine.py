"""What other programs read."""

from __future__ import annotations

import json
from xml.etree import ElementTree as Xml

from guidebook.audit.groups import groups
from guidebook.audit.machine import earl, junit, sarif
from guidebook.audit.record import merge
from tests.audit.records import finding, page, record

MADE = record(page("a.html", finding(), finding("a_verifier")), page("b.html", finding("passe"), error="Perdue."))


def test_junit_counts_failures_and_errors() -> None:
    first, second = Xml.fromstring(junit(MADE))
    assert (first.get("failures"), first.get("errors")) == ("1", "0")
    assert (second.get("failures"), second.get("errors")) == ("0", "1")


def test_junit_stands_a_control_character() -> None:
    assert Xml.fromstring(junit(record(page("a.html", finding(snippet="<p>\x00\x0b</p>"))))) is not None


def test_sarif_tells_failures_from_reviews() -> None:
    [run] = json.loads(sarif(MADE))["runs"]
    assert sorted((one["kind"], one["level"]) for one in run["results"]) == [("fail", "error"), ("review", "none")]
    assert run["invocations"][0]["toolExecutionNotifications"]


def test_earl_has_the_three_outcomes() -> None:
    graph = json.loads(earl(MADE))["@graph"]
    outcomes = [one["result"]["outcome"] for one in graph if one["@type"] == "Assertion"]
    assert outcomes == ["earl:failed", "earl:cantTell", "earl:passed"]


def test_the_same_finding_on_many_pages_is_one_with_many_places() -> None:
    there = (finding(snippet=f'<img src="{"../" * n}a.png">') for n in range(3))
    [group] = groups(record(*(page(f"{n}.html", one) for n, one in enumerate(there))), "echoue")
    assert [place.page.nom for place in group.places] == ["0.html", "1.html", "2.html"]


def test_two_findings_on_one_page_stay_two() -> None:
    made = record(page("a.html", finding(), finding(snippet="<img src=b.png>")))
    assert len(groups(made, "echoue")) == 2


def test_merged_shards_hold_every_page_once() -> None:
    made = merge([record(page("a.html", finding())), record(page("b.html")), record(page("b.html"))])
    assert [one.nom for one in made.pages] == ["a.html", "b.html"]
