"""The report: itself accessible, alone in its folder, filtered with the keyboard."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path

import pytest
from constat.people import People
from constat.reports.report import environment, write
from playwright.sync_api import Page

from tests import records
from tests.conftest import AXE
from tests.records import finding, record

pytestmark = pytest.mark.browser


@pytest.fixture
def report(tmp_path: Path, page: Page) -> Page:
    other = finding("a_verifier", snippet="<img src=b.png alt='<script>alert(1)</script>'>")
    other = replace(other, again="Lisez l’alternative à voix haute.")
    write(
        record(records.page("a.html", finding(), other, records.advice()), records.page("b.html", error="Perdue.")),
        tmp_path / "rapport",
        [],
        {},
    )
    asked: list[str] = []
    page.on("request", lambda request: asked.append(request.url))
    page.on("dialog", lambda dialog: pytest.fail("a page's code ran in the report"))
    page.goto((tmp_path / "rapport" / "index.html").as_uri())
    assert {Path(url).parent.name for url in asked} == {"rapport"}
    return page


def shown(report: Page) -> int:
    return report.locator("[data-finding]:visible").count()


def test_the_report_has_no_violation(report: Page) -> None:
    report.evaluate(AXE)
    report.locator("details").evaluate_all("(all) => all.forEach((one) => { one.open = true; })")
    assert [one["id"] for one in report.evaluate("() => axe.run()")["violations"]] == []


def test_it_filters_with_the_keyboard(report: Page) -> None:
    assert shown(report) == 3
    report.get_by_label("Résultat").focus()
    report.keyboard.press("ArrowDown")
    report.keyboard.press("ArrowDown")
    assert shown(report) == 1
    report.get_by_label("Montrer seulement").focus()
    report.keyboard.type("rien de tel")
    assert shown(report) == 0
    assert report.get_by_role("status").inner_text() == "0 sur 3"


def test_a_finding_says_how_a_person_sees_it_and_what_it_breaks(report: Page) -> None:
    told = report.get_by_role("region", name="À vérifier").locator("dl").inner_text()
    assert "Comment le voir\nLisez l’alternative à voix haute." in told
    assert "WCAG\n1.1.1" in told


def test_trifles_have_a_part_of_their_own(page: Page, tmp_path: Path) -> None:
    trifle = replace(finding(), rule="code-source", cause="open")
    made = record(records.page("a.html", finding(), trifle))
    made = made.model_copy(update={"rules": (*made.rules, replace(records.RULE, id="code-source"))})
    write(made, tmp_path, [], {})
    page.goto((tmp_path / "index.html").as_uri())
    for name in ("Défauts prouvés", "Défauts mineurs"):
        assert page.get_by_role("region", name=name).get_by_role("article").count() == 1
    assert "2 défauts prouvés, dont 1 mineur" in page.locator(".figures").inner_text()


def test_of_many_places_the_first_twenty_are_told(page: Page, tmp_path: Path) -> None:
    write(record(records.page("a.html", *[finding()] * 23)), tmp_path, [], {})
    page.goto((tmp_path / "index.html").as_uri())
    page.locator(".finding summary").first.click()
    assert page.locator(".finding li").count() == 21
    assert "et 3 autres, dans le fichier JSON." in page.locator(".finding").inner_text()


def test_an_advice_is_neither_a_failure_nor_a_doubt(report: Page) -> None:
    assert report.get_by_role("region", name="Conseils").get_by_role("article").count() == 1
    figures = report.locator(".figures").inner_text().splitlines()
    assert figures[1:] == ["1 défaut prouvé", "1 point à vérifier par une personne", "1 page en erreur"]


def test_who_is_hindered_is_told_of_doubts_too(report: Page) -> None:
    told = report.get_by_role("region", name="Qui est gêné").inner_text().split("\n")
    assert told[1:] == [
        People.BLIND,
        "Cette image n’a pas d’alternative.",
        "Cette image n’a pas d’alternative. (à vérifier)",
    ]


def test_a_day_is_written_as_in_french() -> None:
    written = environment().from_string("{{ '2026-03-01' | day }}, {{ '2026-12-31' | day }}").render()
    assert written == "1er mars 2026, 31 décembre 2026"


def test_every_criterion_is_there_with_its_state(report: Page) -> None:
    assert report.locator(".criterion").count() == 106
    assert "Non conforme" in report.locator("#critere-1\\.1 summary").inner_text()


def test_a_narrow_screen_needs_no_sideways_scroll(report: Page) -> None:
    report.set_viewport_size({"width": 320, "height": 600})
    assert report.evaluate("() => document.documentElement.scrollWidth") == 320


def test_paper_shows_what_is_folded(report: Page) -> None:
    report.evaluate("() => dispatchEvent(new Event('beforeprint'))")
    assert report.locator("details:not([open])").count() == 0
