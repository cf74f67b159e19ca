"""Time in the kiosk: when a page is silent, when a failure is tried again; no clock that can be set decides."""

from __future__ import annotations

import ast

from guidebook.kiosk.visits.pulse import Delays, Pulse, pause
from guidebook.kiosk.web.serving import Sign
from tests.conftest import ROOT

KIOSK = ROOT / "guidebook" / "kiosk"


def test_a_page_is_silent_after_its_delay_and_a_sleeping_machine_is_not_silence() -> None:
    pulse = Pulse(Delays(first=60, silence=5, printing=60), 0)

    def silent_at(*seconds: int) -> list[bool]:
        told = []
        for second in seconds:
            pulse.tick(second)
            told.append(pulse.silent)
        return told

    assert not any(silent_at(*range(1, 50))), "an old machine starts"
    pulse.hear(Sign.VISIT)
    assert not any(silent_at(*range(50, 55)))
    assert silent_at(9_999) == [True]
    pulse.hear(Sign.ASKED)
    assert silent_at(19_999) == [False], "the machine slept, the page did not"
    pulse.hear(Sign.PRINTING)
    assert not any(silent_at(*range(20_000, 20_050))), "a browser that prints does nothing else"
    assert not pulse.steady
    assert silent_at(*range(20_050, 20_061))[-1]


def test_failures_are_retried_at_once_then_less_and_less() -> None:
    assert [pause(n) for n in (0, 1, 2, 3, 4, 5, 11, 12, 10_000)] == [0, 0, 0, 1, 2, 4, 256, 300, 300]


def test_no_clock_that_can_be_set_decides_anything() -> None:
    """The clock of a truck may say 1970 or 2040: nothing that shows pages reads it, nor the dates of files.

    What it says is told to the staff, dates what is counted, and says when to look for a new content.
    """
    told = {KIOSK / "staff", KIOSK / "updates", KIOSK / "visits" / "tally.py"}
    for file in (file for file in KIOSK.rglob("*.py") if not {file, file.parent} & told):
        names = {node.attr for node in ast.walk(ast.parse(file.read_text("utf-8"))) if isinstance(node, ast.Attribute)}
        assert not names & {"now", "today", "utcnow", "st_mtime", "st_ctime"}, file
        text = file.read_text("utf-8")
        assert "time.time(" not in text and "datetime" not in text, file
