"""What a kiosk lets its network know, where the venue allows it: on the network's stick, or at an address."""

from __future__ import annotations

import datetime
import shutil
from pathlib import Path

from guidebook.counting.ledger import told_in
from guidebook.fleet.errors import FleetError
from guidebook.fleet.origin import published_in
from guidebook.fleet.status import STATUSES, Status, put
from guidebook.kiosk.settings import Settings
from guidebook.kiosk.store import Store
from guidebook.kiosk.updates.record import record_of, went_back
from guidebook.kiosk.updates.trust import number_of


def status_of(store: Store, settings: Settings) -> Status:
    """How this kiosk is."""
    record, pointer, failed = record_of(store.folder), store.pointer, went_back(store)
    return Status(
        number=number_of(store.folder, settings),
        place=settings.place or "",
        version=record.numbers.get(pointer.current, 0) if pointer else 0,
        since=record.taken[:10],
        looked=record.looked[:10],
        expires=record.expires,
        free=round(shutil.disk_usage(store.folder).free / 1e9, 1),
        alarm=record.alarm or bool(failed),
        said=f"La version {failed} ne marchait pas : la borne a repris celle d’avant." if failed else record.said,
        counts=told_in(store.folder, datetime.date.today()) if settings.counting else {},
    )


def report(store: Store, settings: Settings, stick: Path | None) -> str:
    """Put it where the venue allows; a sentence where that did not go, empty where it did."""
    place = str(published_in(stick) / STATUSES) if stick else settings.status
    if not place:
        return ""
    try:
        put(status_of(store, settings), place)
    except FleetError as error:
        return str(error)
    except OSError:
        return "L’état de la borne n’a pas pu y être écrit." if stick else f"Je ne peux pas écrire dans « {place} »."
    return ""
