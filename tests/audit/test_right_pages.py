"""Right pages of the hardest sort (widgets, tables, two languages, films…): the whole audit fails nothing on them."""

from __future__ import annotations

from pathlib import Path

import pytest

from bench.judged import Auditor

RIGHT = sorted((Path(__file__).parent / "right").glob("*.html"))


@pytest.mark.browser
@pytest.mark.parametrize("page", RIGHT, ids=lambda page: page.stem)
def test_nothing_is_wrong_on_a_right_page(page: Path) -> None:
    with Auditor(["lecture", "conduite"]) as auditor:
        [findings] = auditor.look([page]).values()
    failures = [one for one in findings if one["result"] == "echoue"]
    assert [(one["rule"], one["selector"], one["message"]) for one in failures] == []
