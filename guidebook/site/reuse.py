"""Pages of the former site that are made of the same things as now: they are taken as they are.

What a page is made of stands in `Page.made_of`; the store knows which files that gave, by their hashes. A file of the
former site that is no longer what was written is made again.
"""

from __future__ import annotations

import json
import os
import shutil
from collections.abc import Callable, Iterable, Mapping
from pathlib import Path

from guidebook.machine.disk import plain
from guidebook.machine.store import Store, key_of
from guidebook.pages.page import Page
from guidebook.pages.toolbox import Recall
from guidebook.site.release import Entry, entry_of


class Reuse:
    """The pages of one build that need not be made; `common` is what all of its pages are made of."""

    def __init__(self, store: Store, former: Path | None, common: str) -> None:
        self._store, self._former, self._common = store, former, key_of("common", common)

    def taken(self, page: Page, site_dir: Path) -> Mapping[str, Entry] | None:
        """The files of a page, put into the new site from the former one; None where the page must be made."""
        kept = self._store.get(self._key(page)) if page.made_of and self._former else None
        if kept is None or self._former is None:
            return None
        files: dict[str, Entry] = {address: (digest, size) for address, digest, size in json.loads(kept)}
        former, new = f"{self._former}{os.sep}", f"{site_dir}{os.sep}"
        if not all(_is_there(former + address, entry) for address, entry in files.items()):
            return None
        for address in files:
            _put(former + address, new + address)
        return files

    def note(self, page: Page, files: Mapping[str, Entry]) -> None:
        """Remember which files a page gave."""
        if page.made_of:
            listed = [(address, *entry) for address, entry in files.items()]
            self._store.put(self._key(page), json.dumps(listed).encode())

    def _key(self, page: Page) -> bytes:
        return key_of("page", self._common, page.address, page.title, page.description, *page.made_of)


def recalled_from(store: Store) -> Recall:
    """What recalls words from the store of a project."""

    def recall(made_of: tuple[str, ...], make: Callable[[], Iterable[str]]) -> Iterable[str]:
        key = key_of(*made_of)
        if (kept := store.get(key)) is None:
            store.put(key, kept := json.dumps(sorted(make())).encode())
        words: list[str] = json.loads(kept)
        return words

    return recall


def _is_there(file: str, entry: Entry) -> bool:
    try:
        with open(file, "rb", opener=plain) as opened:
            return entry_of(opened.read()) == entry
    except OSError:
        return False


def _put(former: str, file: str) -> None:
    """The same file under two names, where the disk can: nothing writes in a page that is written.

    A sound that another guide has too is there already.
    """
    if os.path.exists(file):  # noqa: PTH110 - a Path for each of thousands is dear
        return
    try:
        os.link(former, file)
    except OSError:
        shutil.copyfile(former, file)
