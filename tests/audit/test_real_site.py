"""The audit of the real site: every day the longest page of each kind is read, and the shortest guide driven.

Trials read every page and drive one of each kind; `make audit` drives all that differ.
"""

from __future__ import annotations

from pathlib import Path

import pytest
from constat.page import VIEWPORT
from constat.record import Record, record
from constat.visits.runner import Settings, audit
from constat.visits.targets import targets

from guidebook.cli.auditer import listed
from tests.browser.test_accessibility import AUDITED
from tests.conftest import manifest

pytestmark = [pytest.mark.browser, pytest.mark.timeout(900)]


def of_each_kind(site: Path, *, longest: bool) -> dict[str, str]:
    """Of each kind of page, the address of the one that holds most, or least."""

    def size(page: dict[str, str]) -> int:
        return (site / page["address"]).stat().st_size

    return {page["kind"]: page["address"] for page in sorted(manifest(site)["pages"], key=size, reverse=not longest)}


@pytest.mark.parametrize(
    ("edition", "every"),
    # The pages of the kiosk are the site’s in another shell, which the example’s kiosk wears too.
    [
        pytest.param("real_site", False, id="a page of each kind"),
        pytest.param("real_site", True, id="the site", marks=pytest.mark.trial),
        pytest.param("real_kiosk", True, id="the kiosk", marks=pytest.mark.trial),
    ],
)
def test_the_real_site_has_no_failure(
    edition: str, every: bool, request: pytest.FixtureRequest, tmp_path: Path
) -> None:
    site: Path = request.getfixturevalue(edition)
    chosen = of_each_kind(site, longest=True).values()
    pages = [page for page in targets([str(site)], listed=listed) if every or page.name in chosen]
    assert len(pages) > 30 if every else len(pages) == len(chosen) > 10
    made = record(audit(pages, Settings(journal=tmp_path / "read", depth="lecture")), "2026-11-27")
    assert len(made.pages) == len(pages)
    _has_no_failure(made)
    # So that the trials of tests/browser/test_accessibility.py may leave these pages to us, at this width and in light.
    assert VIEWPORT["width"] == AUDITED
    of_axe = {one.id for one in made.rules if one.id.startswith("axe-")}
    assert len(of_axe) > 80
    assert [page.name for page in made.pages if not of_axe & {one.rule for one in page.findings}] == []


KIOSK = {"welcome", "home", "guide", "practice"}
"""The rest of the kiosk's pages are the site's in the same shell."""


@pytest.mark.parametrize(
    ("edition", "which", "longest"),
    [
        # Each stop of a page is driven: the trials are for long ones.
        pytest.param("real_site", {"practice"}, False, id="the shortest practice"),
        pytest.param("real_site", None, True, id="the site", marks=pytest.mark.trial),
        pytest.param("real_kiosk", KIOSK, True, id="the kiosk", marks=pytest.mark.trial),
    ],
)
def test_a_page_of_each_kind_has_no_failure_when_it_is_driven(
    edition: str, which: set[str] | None, longest: bool, request: pytest.FixtureRequest, tmp_path: Path
) -> None:
    site: Path = request.getfixturevalue(edition)
    kinds = of_each_kind(site, longest=longest)
    wanted = {kind: address for kind, address in kinds.items() if which is None or kind in which}
    pages = [page for page in targets([str(site)], listed=listed) if page.name in wanted.values()]
    assert len(pages) == len(wanted) > 0
    made = record(audit(pages, Settings(journal=tmp_path / "driven")), "2026-11-27")
    _has_no_failure(made)
    assert any(page.driven == page.url for page in made.pages)


def _has_no_failure(made: Record) -> None:
    assert [(page.name, page.error) for page in made.pages if page.error] == []
    failures = {
        (one.rule, page.name, one.selector, one.message)
        for page in made.pages
        for one in page.findings
        if one.result == "echoue"
    }
    assert failures == set()
