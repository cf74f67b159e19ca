"""Which lines of a real screen are worth drawing: what is touched, the title above it, and its nearest neighbours."""

from __future__ import annotations

from collections.abc import Sequence

from guidebook.desk.record.walk import FIELDS, Line, Seen

_MOST = 9
_LONGEST = 80
"""Signs: a longer name is a whole text, drawn only where it is touched."""


def chosen(seen: Seen, proposed: Sequence[bool]) -> set[int]:
    """The places of the lines that are drawn unless the author says otherwise; `proposed` lines only, or touched."""
    touched = {gesture.line for gesture in seen.gestures}
    possible = [
        place
        for place, line in enumerate(seen.lines)
        if proposed[place] and len(line.name) <= _LONGEST and not (line.is_around or line.is_text or _is_closed(line))
    ]
    title = _title(seen, possible, min(touched, default=len(seen.lines)))
    first = touched | title
    room = max(_MOST - len(first), 2)
    others = [place for place in possible if place not in first and seen.lines[place].kind != "titre"]
    others.sort(key=lambda place: (seen.lines[place].kind not in FIELDS, _distance(place, touched)))
    return first | set(others[:room])


def _is_closed(line: Line) -> bool:
    """A list that nobody opened: its answers are hidden, and a drawing without them tells nothing."""
    return line.kind == "liste" or line.is_listed


def _title(seen: Seen, possible: Sequence[int], before: int) -> set[int]:
    """The main title, or the last one above what is touched."""
    titles = [place for place in possible if seen.lines[place].kind == "titre"]
    main = [place for place in titles if seen.lines[place].level == 1]
    above = [place for place in titles if place < before]
    return set((main or above[-1:] or titles)[:1])


def _distance(place: int, touched: set[int]) -> int:
    return min((abs(place - other) for other in touched), default=place)
