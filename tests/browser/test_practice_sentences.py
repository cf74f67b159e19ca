"""What a practice says, read in the built pages: whole sentences, about the image and never about the real screen."""

from __future__ import annotations

import html
import re
from collections.abc import Iterator
from pathlib import Path

import pytest

from tests.conftest import manifest

_TOLD = re.compile(r'data-(?:look|where|here|then)="([^"]+)"|<p class="p-do">(.*?)</p>', re.DOTALL)


def sentences(site: Path) -> Iterator[str]:
    """Every sentence made for a marker, in the order of the pages."""
    for guide in manifest(site)["guides"]:
        for told in _TOLD.findall((site / guide["practice"]).read_text("utf-8")):
            yield html.unescape(re.sub("<[^>]+>", "", "".join(told)))


@pytest.mark.parametrize("which", ["example_site", "real_site"])
def test_no_sentence_has_empty_quotes_asks_about_a_question_or_shows_the_real_bar(
    which: str, request: pytest.FixtureRequest
) -> None:
    told = list(sentences(request.getfixturevalue(which)))
    assert len(told) > 20
    wrong = re.compile(r"«\s*»|\{|pour « [^»]*\? »|en haut\.$|^C’est (?:juste|à côté|le premier)")
    assert [sentence for sentence in told if wrong.search(sentence)] == []
