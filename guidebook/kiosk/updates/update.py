"""A kiosk looks at what its network publishes, takes it whole, tries it, shows it, and tells the staff how it went.

Nothing here can stop the reading: what is on screen stays until every byte of the new content is in place and tried.
"""

from __future__ import annotations

import shutil
from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path

from guidebook.fleet.errors import FleetError, Unreachable
from guidebook.fleet.origin import Folder, Origin, Web
from guidebook.fleet.taking import Found, Trust, fetch
from guidebook.kiosk.errors import BadContent, Busy, KioskError
from guidebook.kiosk.incoming import judge_size
from guidebook.kiosk.settings import Settings
from guidebook.kiosk.store import Store
from guidebook.kiosk.updates.changes import told
from guidebook.kiosk.updates.record import Record, now, record_of, remember
from guidebook.kiosk.updates.report import report
from guidebook.kiosk.updates.trust import number_of, root_of
from guidebook.machine.browser import NoBrowser
from guidebook.machine.disk_errors import refused
from guidebook.site.editions import KIOSK
from guidebook.site.release import NAME, Release

Say = Callable[[str], None]
Try = Callable[[str], None]
"""Tries a content of the store, by its name, in a browser.

Raises:
    KioskError: it does not work.
"""

_ARRIVED = "arrivees"
_SPARE = 100 * 1024**2
"""Bytes of the disk that stay free: a kiosk has other things to write."""
_PARTS = 20
"""Times that a copy tells how far it is."""


def origin_of(source: str) -> Origin:
    """Where the contents of a venue come from: an address, or a folder."""
    return Web(source) if source.startswith(("http://", "https://")) else Folder(Path(source))


@dataclass(frozen=True, slots=True, kw_only=True)
class Update:
    """One look at what is published, for one kiosk."""

    store: Store
    settings: Settings
    origin: Origin
    try_out: Try
    say: Say
    stick: Path | None = None

    def run(self) -> bool:
        """Take what is new, if anything is; whether all is well. What went wrong is said, and kept for the staff.

        Raises:
            KioskError: the kiosk does not know whom to believe.
        """
        folder, root = root_of(self.store.folder)
        trust = Trust(folder, root)
        record = record_of(self.store.folder)
        try:
            with self.store.locked():
                said = self._take(trust, record)
            good, alarm = True, False
        except Busy as error:
            self.say(str(error))
            return False
        except Unreachable as error:  # no fault of anybody's: the next time will do
            said, good, alarm = str(error), False, False
        except (FleetError, KioskError, NoBrowser) as error:
            said, good, alarm = str(error), False, True
        except OSError as error:
            said, good, alarm = refused(error, str(self.store.folder), "vérifiez-le"), False, True
        moment, expires = now(), trust.expires
        self._remember(
            looked=moment,
            said=said,
            alarm=alarm,
            progress="",
            **({"good": moment} if good else {}),
            **({"expires": expires.date().isoformat()} if expires else {}),
        )
        self._report(said)
        return good

    def _report(self, said: str) -> None:
        """What the network may know of it, and the last word to the staff."""
        failed = report(self.store, self.settings, self.stick)
        last = [said, *([failed] if failed else []), *(["Vous pouvez retirer la clé."] if self.stick else [])]
        self._remember(said=" ".join(last))
        self.say(" ".join(last))

    def _take(self, trust: Trust, record: Record) -> str:
        pointer = self.store.pointer
        shown = self.store.whole(pointer.current) if pointer else None
        found = trust.look(self.origin, number_of(self.store.folder, self.settings), record.highest if shown else 0)
        if found is None:
            return "Rien de nouveau."
        release, number = found.release, found.offer.number
        if release.edition != KIOSK.key:
            raise BadContent(f"Ce qui est publié n’est pas {KIOSK.name}.")
        judge_size(release)
        name = self._gather(found, shown)
        self.try_out(name)
        self.store.show(name)
        kept = {key: known for key, known in record.numbers.items() if key in self.store.names()}
        dated = max(record.dated, found.offer.date.isoformat())
        self._remember(highest=max(number, record.highest), numbers={**kept, name: number}, taken=now(), dated=dated)
        shutil.rmtree(self.store.folder / _ARRIVED, ignore_errors=True)
        old = record.numbers.get(pointer.current, 0) if pointer else 0
        return f"{told(shown, old, release, number)}. La borne le montre dès que personne ne s’en sert."

    def _gather(self, found: Found, shown: Release | None) -> str:
        """Every byte, from what is there and from what is published."""
        release, arrived = found.release, self.store.folder / _ARRIVED
        own = self.store.own(release, shown)
        lacking = {entry for entry in release.files.values() if entry[0] not in own}
        self._make_room(sum(size for _, size in lacking) + sum(size for _, size in release.files.values()))
        fetch(self.origin, lacking, arrived, self._progress(found.offer.number))

        def where(path: str) -> Path:
            if path == NAME:
                return found.listed
            digest = release.files[path][0]
            return own.get(digest) or arrived / digest

        return self.store.gather(release, where)

    def _make_room(self, needed: int) -> None:
        arrived = self.store.folder / _ARRIVED
        there = sum(file.stat().st_size for file in arrived.iterdir()) if arrived.is_dir() else 0
        free = shutil.disk_usage(self.store.folder).free
        if needed - there + _SPARE > free:
            lacks = (needed - there + _SPARE - free) // 10**6 + 1
            raise BadContent(f"Le disque de la borne est presque plein : il manque {lacks} Mo pour le nouveau contenu.")

    def _progress(self, number: int) -> Callable[[int, int], None]:
        steps, wait = set[int](), " Ne retirez pas la clé." if self.stick else ""

        def tell(done: int, of: int) -> None:
            if (step := done * _PARTS // of) not in steps:
                steps.add(step)
                self._remember(progress=f"Version {number} : {100 * done // of} % copiés.{wait}")

        return tell

    def _remember(self, **changes: object) -> None:
        """Whether or not the disk lets it: the content matters more."""
        try:
            remember(self.store.folder, record_of(self.store.folder).but(**changes))
        except OSError as error:
            self.say(refused(error, str(self.store.folder), "vérifiez-le"))
