"""Right pages of the hardest sort (widgets, tables, two languages, films…): the whole audit fails nothing on them."""

from __future__ import annotations

from pathlib import Path

import pytest

from bench.judged import Auditor, Findings

RIGHT = sorted((Path(__file__).parent / "right").glob("*.html"))

pytestmark = pytest.mark.browser


@pytest.fixture(scope="module")
def seen() -> dict[str, Findings]:
    with Auditor(["lecture", "conduite"]) as auditor:
        return auditor.look(RIGHT)


@pytest.mark.parametrize("page", RIGHT, ids=lambda page: page.stem)
def test_nothing_is_wrong_on_a_right_page(page: Path, seen: dict[str, Findings]) -> None:
    failures = [one for one in seen[page.resolve().as_uri()] if one["result"] == "echoue"]
    assert [(one["rule"], one["selector"], one["message"]) for one in failures] == []
