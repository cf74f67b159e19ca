"""Right pages of the hardest sort (widgets, tables, two languages, films…): the whole audit fails nothing on them."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest
from constat.page import PageFacts
from constat.visits.runner import LIMITS, whole_site
from constat.visits.worker import Pool

RIGHT = sorted((Path(__file__).parent / "right").glob("*.html"))


@pytest.fixture(scope="module")
def pool() -> Iterator[Pool]:
    with Pool() as started:
        yield started


@pytest.mark.browser
@pytest.mark.parametrize("page", RIGHT, ids=lambda page: page.stem)
def test_nothing_is_wrong_on_a_right_page(page: Path, pool: Pool) -> None:
    url = page.as_uri()
    visits = [visit for stage in ("lecture", "conduite") for _, visit in pool.visits(stage, [url], LIMITS[stage])]
    facts = [PageFacts(url, visit.facts) for visit in visits if visit.facts is not None]
    findings = [*(one for visit in visits for one in visit.findings), *whole_site(facts).get(url, [])]
    failures = [one for one in findings if one.result == "echoue"]
    assert [(one.rule, one.selector, one.message) for one in failures] == []
