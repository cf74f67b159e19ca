"""When a trip with Tab through a page goes round."""

from __future__ import annotations

import pytest
from constat.checks._walk import _circles


@pytest.mark.parametrize(
    ("numbers", "round_"),
    [
        ([*range(13)], False),
        ([*range(12), *range(12)], True),
        ([*range(10), 10, 11] * 2, True),
        ([0, *range(1, 10), 10, 11, 10, 11], False),
        ([0, 1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 9, 10, 9, 10, 9, 10], False),
        ([0, *[1, 2, 3] * 4], True),
        ([0, *[1, 2, 3, 4] * 3], False),
    ],
)
def test_twelve_stops_that_are_old_or_three_places_are_a_circle(numbers: list[int], round_: bool) -> None:
    assert _circles([{"number": number} for number in numbers]) is round_
