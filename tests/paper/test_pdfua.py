"""The checker of PDF/UA-1: it finds nothing in our papers, and finds each thing that is spoilt on purpose."""

from __future__ import annotations

import io
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pikepdf
import pytest
from pikepdf import Pdf, String

from tests.paper import added, added_fonts
from tests.paper.added import adds
from tests.paper.conftest import Papers
from tests.paper.pdfua.check import broken_in, broken_rules
from tests.paper.pdfua.conditions import MACHINE, OURS
from tests.paper.pdfua.tree import Paper, inside, kind
from tests.paper.spoiling import Spoil
from tests.paper.spoilt import SPOILT

TAGGED = (
    "ouvrir-un-site.pdf",
    "lire-un-courriel-grand.pdf",
    "lire-sa-carte-aide-memoire.pdf",
    "ouvrir-un-site-planche.pdf",
    "livret-guides.pdf",
    "mots-guides.pdf",
    "livret-premiers-pas.pdf",  # without screens
    "cahier-guides.pdf",  # folded, black and white
)
SMALLEST = "lire-sa-carte-aide-memoire.pdf"


@pytest.mark.parametrize("name", TAGGED)
def test_no_rule_of_pdf_ua_that_a_machine_can_judge_is_broken(papers: Papers, name: str) -> None:
    assert broken_rules(papers.file(name)) == []


def test_every_condition_for_machines_is_judged_and_proven() -> None:
    """The Matterhorn Protocol 1.1 counts 87 of them."""
    assert len(MACHINE) == 87
    assert not set(MACHINE) & set(OURS)
    assert set(SPOILT) == set(MACHINE | OURS)


RIGHT: dict[str, Callable[[Pdf], Any]] = {
    "note": added.note,
    "field": added.field,
    "file": added.file,
    "film": added.film,
    "printer's mark": added.printer_mark,
    "layers": added.layers,
    "table": added.table,
    "ruby": adds(("Ruby", ["RB", "RP", "RT", "RP"])),
    "warichu": adds(("Warichu", ["WP", "WT", "WP"])),
    "formula": lambda pdf: added.marked(pdf, "Formula", b"0 0 9 9 re f", Alt=String("x")),
    "drawing": lambda pdf: added.form(pdf, times=2),
    "marked drawing": added.marked_form,
    "lock": lambda pdf: added.locked(pdf, P=-4),
    "TrueType": added_fonts.of_letters,
    "symbols": lambda pdf: added_fonts.of_signs(pdf, (1, 0), (3, 0)),
    "Type 1": added_fonts.of_type1,
    "Type 1, compact": lambda pdf: added_fonts.of_type1(pdf, small=True),
    "Type 1, without its end": lambda pdf: added_fonts.cut(pdf, added_fonts.of_type1(pdf)),
    "Type 3": added_fonts.of_drawings,
    "Type 0": added_fonts.of_others,
    "Type 0, compact": lambda pdf: added_fonts.of_others(pdf, small=added_fonts.compact()),
    "Type 0, numbered": lambda pdf: added_fonts.of_others(pdf, small=added_fonts.numbered()),
}


@pytest.mark.parametrize("add", RIGHT.values(), ids=RIGHT)
def test_what_is_added_rightly_breaks_nothing(papers: Papers, add: Callable[[Pdf], Any]) -> None:
    with pikepdf.open(io.BytesIO(papers.file(SMALLEST).read_bytes())) as pdf:
        add(pdf)
        assert broken_in(pdf) == []


@pytest.mark.parametrize(
    ("number", "spoil"),
    [(number, spoil) for number, ways in SPOILT.items() for spoil in ways],
    ids=lambda way: str(way)[:7],
)
def test_what_is_spoilt_on_purpose_is_found(papers: Papers, number: str, spoil: Spoil) -> None:
    with pikepdf.open(io.BytesIO(papers.file(SMALLEST).read_bytes())) as pdf:
        spoil(pdf)
        assert any(sentence.startswith(number + " ") for sentence in broken_in(pdf)), broken_in(pdf)
        _, rules = (MACHINE | OURS)[number]
        assert number in {found for rule in rules for found, _ in rule(Paper(pdf))}, "another rule finds it"


def test_a_file_locked_for_screen_readers_is_found(papers: Papers, tmp_path: Path) -> None:
    with pikepdf.open(papers.file(SMALLEST)) as pdf:
        allowed = pikepdf.Permissions(accessibility=False)
        pdf.save(
            tmp_path / "locked.pdf",
            encryption=pikepdf.Encryption(owner="x", user="", R=3, aes=False, metadata=False, allow=allowed),
        )
    assert [sentence[:6] for sentence in broken_rules(tmp_path / "locked.pdf")] == ["26-002"]


def test_every_screen_tells_its_markers_beside_its_picture(papers: Papers) -> None:
    """After the picture of a screen comes the list of its markers, as on the page."""
    with pikepdf.open(papers.file("ouvrir-un-site.pdf")) as pdf:
        names = [kind(found) for found in inside(pdf.Root.StructTreeRoot)]
    assert "Figure" in names and "L" in names[names.index("Figure") :]
