"""The corpus that the audit is measured on is well-formed; the measure itself is `python -m bench.audit`."""

from __future__ import annotations

from pathlib import Path

import pytest
from constat.finding import Finding, Result
from playwright.sync_api import Page

from bench.corpus import Barrier, barriers, rules
from bench.judged import judge


def test_every_entry_has_its_own_id() -> None:
    names = [entry.id for entry in (*barriers(), *rules())]
    assert len(names) > 300
    assert sorted(names) == sorted(set(names))


def test_every_barrier_differs_from_its_twin_and_belongs_to_its_family() -> None:
    for entry in barriers():
        page, twin = entry.pages()
        assert page != twin, entry.id
        assert entry.id.startswith(entry.family), entry.id


def test_both_halves_hold_a_good_share_of_the_entries() -> None:
    dev = [entry for entry in barriers() if entry.part == "dev"]
    assert 0.4 < len(dev) / len(barriers()) < 0.6


@pytest.mark.browser
def test_a_finding_counts_when_it_is_new_and_points_at_the_barrier(page: Page, tmp_path: Path) -> None:
    document = tmp_path / "page.html"
    document.write_text("<main><div><p id=p>1</p></div><ul><li>a<li>b</ul></main>", "utf-8")

    def finding(rule: str, selector: str, result: Result = "echoue") -> Finding:
        return Finding(rule, result, selector, selector, (), (), (), "", "")

    said = [
        finding("itself", "main > div > p"),
        finding("around", "main > div", "a_verifier"),
        finding("page", "main"),
        finding("far", "main > ul > li"),
        finding("known", "#p"),
    ]
    entry = Barrier(id="x", family="x", title="x", where="#p")
    judged = judge(entry, page, document.as_uri(), said, [finding("known", "#p")])
    assert (judged.found, judged.doubted, judged.elsewhere) == (("itself",), ("around",), ("far", "page"))
    assert judged.alarms == ("known",)
