"""What kiosks say of themselves, as lines that a network reads: which one shows what, and which one to look at."""

from __future__ import annotations

import datetime
from collections.abc import Sequence

from guidebook.fleet.status import Status
from guidebook.problem import visible

_HEADS = ("Borne", "Lieu", "Version", "Depuis", "Dernière nouvelle", "À regarder")
_MOST_PLACE = 40
_SOON = datetime.timedelta(days=10)
"""Before the end of what was signed: a network has time to prolong it, and kiosks to see that."""


def table(statuses: Sequence[Status], unread: Sequence[str], kiosks: int, today: datetime.date) -> tuple[str, bool]:
    """The lines, and whether nothing has to be looked at."""
    newest = max((status.version for status in statuses), default=0)
    rows = [_HEADS, *(_row(status, newest, today) for status in statuses)]
    widths = [max(len(row[column]) for row in rows) for column in range(len(_HEADS) - 1)]
    lines = [
        "  ".join((*(cell.ljust(width) for cell, width in zip(row, widths, strict=False)), row[-1])) for row in rows
    ]
    silent = sorted(set(range(1, kiosks + 1)) - {status.number for status in statuses})
    if silent:
        lines.append(f"Sans nouvelles : {', '.join(map(str, silent))}.")
    if unread:
        lines.append(f"Je ne comprends pas : {', '.join(unread)}.")
    if not statuses:
        lines = ["Aucune borne n’a mis d’état ici.", *lines[1:]]
    return "\n".join(visible(line.rstrip()) for line in lines), not (silent or unread) and not any(
        row[-1] for row in rows[1:]
    )


def _row(status: Status, newest: int, today: datetime.date) -> tuple[str, ...]:
    looked = []
    if status.alarm:
        looked.append(status.said)
    if status.expires and status.expires < today.isoformat():
        looked.append("ses signatures sont dépassées")
    elif status.expires and datetime.date.fromisoformat(status.expires) < today + _SOON:
        looked.append(f"ses signatures finissent le {_day(status.expires)} : « flotte prolonger »")
    if status.late(today):
        looked.append("pas de nouvelles depuis longtemps")
    if status.free < 1:
        looked.append("disque presque plein")
    behind = "" if status.version == newest else f" (la plus récente : {newest})"
    place = status.place[:_MOST_PLACE]
    return (
        str(status.number),
        place,
        f"{status.version or '?'}{behind}",
        _day(status.since),
        _day(status.looked),
        " ; ".join(looked),
    )


def _day(text: str) -> str:
    return f"{datetime.date.fromisoformat(text):%d/%m/%Y}" if text else "?"
