"""What of a visit is counted: that it was one, and how many of a few things were done in it. Never who or when."""

from __future__ import annotations

import datetime
import json
from collections.abc import Iterable, Mapping
from pathlib import Path

from guidebook.counting.ledger import GUIDES, PRACTICES, VISITS, Ledger
from guidebook.machine.disk import plain
from guidebook.site.release import Release

_OTHER = "autre"
"""The subject of a guide whose theme names none of La Coop's."""


class Tally:
    """Counts into the ledger of one kiosk, unless its venue wants none."""

    def __init__(self, folder: Path) -> None:
        self._ledger = Ledger(folder, datetime.date.today())
        self._of = ""
        self._pages: Mapping[str, str] = {}
        self.wanted = True

    def pages(self, folder: Path, release: Release) -> Mapping[str, str]:
        """What each page that counts counts as, by its address; nothing where nothing is wanted."""
        if not self.wanted:
            return {}
        if self._of != release.release:
            self._of, self._pages = release.release, counted_pages(folder)
        return self._pages

    def note(self, counted: Iterable[str], began: bool) -> None:
        """So much was done just now; `began` where a visitor has come."""
        if not self.wanted:
            return
        for what in (*counted, *((VISITS,) if began else ())):
            self._ledger.roll(datetime.date.today())
            self._ledger.add(what)

    def save(self) -> None:
        """Between two visits: what was counted outlasts a power cut."""
        if self.wanted:
            self._ledger.roll(datetime.date.today())
            self._ledger.save()


def counted_pages(folder: Path) -> dict[str, str]:
    """The pages of guides and practices in a content, in each language."""
    try:
        with open(folder / "guidebook.json", "rb", opener=plain) as opened:
            guides = json.load(opened)["guides"]
        pages = dict[str, str]()
        for guide in guides:
            pages[guide["address"]] = pages[guide["images"]] = f"{GUIDES}/{guide.get('coop') or _OTHER}"
            pages[guide["practice"]] = PRACTICES
    except (OSError, ValueError, KeyError, TypeError):
        return {}
    return pages
