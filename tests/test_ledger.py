"""What a kiosk counts: numbers of days that are large enough, and nothing by which a small one could be found."""

from __future__ import annotations

import datetime
import json
import random
import re
from collections import defaultdict
from itertools import combinations, pairwise
from pathlib import Path

from guidebook.counting.ledger import FILE, LEAST, Cells, Ledger

FIRST = datetime.date(2025, 11, 17)
WHATS = ("visites", "guides/sante", "papiers")


def days(count: int, seed: int = 19) -> dict[datetime.date, dict[str, int]]:
    """An invented kiosk: how often each thing happened, day by day."""
    chance = random.Random(seed)
    busy = {"visites": 12, "guides/sante": 6, "papiers": 2}
    return {
        FIRST + datetime.timedelta(days=n): {what: chance.randrange(most) for what, most in busy.items()}
        for n in range(count)
    }


def kept(folder: Path, events: dict[datetime.date, dict[str, int]]) -> list[Cells]:
    """What may be told on each day, by a kiosk that is switched off every night."""
    reports = []
    for day, counts in events.items():
        ledger = Ledger(folder, day)
        reports.append(ledger.told())
        for what, count in counts.items():
            for _ in range(count):
                ledger.add(what)
        ledger.save()
    return reports


def by_the_rule(events: dict[datetime.date, dict[str, int]], today: datetime.date) -> Cells:
    """The same rule, applied at once to events that were counted apart."""
    cells = defaultdict[str, dict[str, int]](dict)
    months, years = defaultdict[tuple[str, str], int](int), defaultdict[tuple[str, str], int](int)
    for day, counts in events.items():
        for what, count in counts.items():
            if day >= today:
                continue
            if count >= LEAST:
                cells[day.isoformat()][what] = count
            else:
                months[day.isoformat()[:7], what] += count
    for (month, what), rest in months.items():
        if month >= today.isoformat()[:7]:
            continue
        if rest >= LEAST:
            cells[month][what] = rest
        else:
            years[month[:4], what] += rest
    for (year, what), rest in years.items():
        if year < today.isoformat()[:4]:
            cells[year][what] = rest if rest >= LEAST else 0
    return dict(sorted(cells.items()))


def test_what_is_told_is_what_the_rule_makes_of_all_events(tmp_path: Path) -> None:
    events = days(90)
    today = FIRST + datetime.timedelta(days=90)
    kept(tmp_path, events)
    assert Ledger(tmp_path, today).told() == by_the_rule(events, today)


def test_no_small_number_is_told_nor_left_by_any_two_reports(tmp_path: Path) -> None:
    reports = kept(tmp_path, days(110))
    for report in reports:
        assert all(count == 0 or count >= LEAST for told in report.values() for count in told.values())
    totals = [[sum(told.get(what, 0) for told in report.values()) for what in WHATS] for report in reports]
    for before, after in combinations(totals, 2):
        for one, other in zip(before, after, strict=True):
            assert other == one or other - one >= LEAST
    for earlier, later in pairwise(reports):
        assert all(later[period][what] == n for period, told in earlier.items() for what, n in told.items())


def test_the_file_has_no_hour_and_a_small_day_is_not_in_it_once_it_is_over(tmp_path: Path) -> None:
    kept(tmp_path, {FIRST: {"visites": 3, "papiers": 7}, FIRST + datetime.timedelta(days=1): {"visites": 1}})
    text = (tmp_path / FILE).read_text("utf-8")
    told = json.loads(text)
    assert told["cellules"] == {FIRST.isoformat(): {"papiers": 7}}
    assert told["restes"] == {"2025-11": {"visites": 3}}
    assert not re.search(r"\d\d:\d\d|\d{6,}", text)
    written = datetime.datetime.fromtimestamp((tmp_path / FILE).stat().st_mtime)
    assert (written.hour, written.minute) == (12, 0)


def test_twenty_four_months_are_kept(tmp_path: Path) -> None:
    kept(tmp_path, {FIRST: {"visites": 9}})
    assert FIRST.isoformat() in Ledger(tmp_path, datetime.date(2027, 11, 30)).told()
    assert Ledger(tmp_path, datetime.date(2027, 12, 1)).told() == {}


def test_a_clock_set_back_changes_nothing_that_was_told(tmp_path: Path) -> None:
    kept(tmp_path, {FIRST: {"visites": 9}})
    later = FIRST + datetime.timedelta(days=3)
    before = Ledger(tmp_path, later).told()
    again = Ledger(tmp_path, later)
    again.roll(FIRST)
    for _ in range(7):
        again.add("visites")
    again.roll(later)
    again.save()
    assert Ledger(tmp_path, later).told() == before


def test_a_file_that_is_spoilt_begins_again(tmp_path: Path) -> None:
    for content in (b"", b"[]", b'{"cellules": {"2025": {"visites": "neuf"}, "x": 3}, "comptes": 4}'):
        (tmp_path / FILE).write_bytes(content)
        assert Ledger(tmp_path, FIRST).told() == {}
