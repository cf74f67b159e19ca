"""On real pages the audit says nothing again that readers judged false; what nobody judged is told."""

from __future__ import annotations

from typing import get_args

import pytest
import yaml

from bench.real.collection import DATA, Half, draw, files, names
from bench.real.run import audited, false_again, unjudged
from bench.real.verdicts import dumped, judged

pytestmark = pytest.mark.trial


def test_the_seed_draws_the_same_pages() -> None:
    assert dumped(draw()) == (DATA / "pages.yml").read_text("utf-8")


@pytest.mark.parametrize("half", get_args(Half))
def test_nothing_that_was_judged_false_is_said_again(half: Half, capsys: pytest.CaptureFixture[str]) -> None:
    found, known = audited(files(names(half)), again=True), judged()
    with capsys.disabled():
        print("\n".join(unjudged(found, known)))
    standing = yaml.safe_load((DATA / "standing.yml").read_text("utf-8")) or {}
    assert [line for line in false_again(found, known) if line.rsplit(" — ", 1)[1] not in standing] == []
