"""What the kiosk shows now: a whole content and settings that can be read, whatever happens to their files."""

from __future__ import annotations

import shutil
from collections.abc import Callable
from contextlib import suppress
from dataclasses import dataclass, replace
from pathlib import Path

from guidebook.kiosk.errors import BadContent
from guidebook.kiosk.languages import unspoken
from guidebook.kiosk.settings import FILE, Settings, settings_of
from guidebook.kiosk.staff.choices import choices_of, forget_choices
from guidebook.kiosk.staff.room import StaffRoom
from guidebook.kiosk.store import Store
from guidebook.machine.disk import plain
from guidebook.site.release import Release

_FAILURES = 2
"""So many in a row, and a new content is taken off again."""


@dataclass(frozen=True, slots=True)
class Shown:
    """One visit's content and settings; they do not change under a visitor's fingers."""

    folder: Path
    release: Release
    settings: Settings


class Venue:
    """Follows the store and `borne.yml`, and keeps the last good of each."""

    def __init__(self, store: Store, settings_file: Path, say: Callable[[str], None]) -> None:
        self._store, self._file, self._say = store, settings_file, say
        self._read: bytes | None = None
        self._asked: str | None = None
        self._doubt = 0
        self._told = ""
        self.shown = Shown(*self._content(), self._settings(Settings(), starting=True))
        self._hold(self.shown.release)
        self._tell_unspoken()

    def has_news(self) -> bool:
        """Whether another content or other settings wait."""
        pointer = self._store.pointer
        return (pointer is not None and pointer.current != self._asked) or _bytes(self._file) != self._read

    def trust(self) -> None:
        """The content has been alive for long enough."""
        self._doubt = 0

    def renew(self, *, failed: bool, damaged: bool) -> None:
        """Between two visits: take the news; go back to the content before where a new one keeps failing."""
        if failed and self._doubt:
            self._doubt -= 1
            if not self._doubt and (back := self._store.go_back()):
                self._say(f"Le nouveau contenu ne marche pas : la borne reprend le précédent ({back[:8]}).")
        pointer = self._store.pointer
        folder, release = self.shown.folder, self.shown.release
        if damaged or (pointer and pointer.current != self._asked):
            with suppress(BadContent):  # nothing whole: what is on screen stays, for what it is worth
                folder, release = self._content()
            if release.release != self.shown.release.release:
                self._doubt = _FAILURES
                self._hold(release)
        self.shown = replace(self.shown, folder=folder, release=release, settings=self._settings(self.shown.settings))
        self._tell_unspoken()

    def script(self) -> str:
        """What the pages of the next visit read: the settings, and what the staff decided at the kiosk."""
        choices = choices_of(self._store.folder)
        changed = {} if choices.volume is None else {"volume": choices.volume}
        return self.shown.settings.model_copy(update=changed).script(choices.asleep)

    def staff(self) -> StaffRoom | None:
        """The staff's screen of the next visit, where the venue has set a code."""
        shown = self.shown
        return StaffRoom(self._store.folder, shown.settings, shown.release) if shown.settings.staff_code else None

    def _tell_unspoken(self) -> None:
        """Say once which languages are offered that the content does not have."""
        told = "\n".join(map(str, unspoken(self._file, self.shown.settings, self.shown.folder)))
        if told and told != self._told:
            self._say(told)
        self._told = told

    def _hold(self, release: Release) -> None:
        with suppress(OSError):
            self._store.hold(release.release)

    def _content(self) -> tuple[Path, Release]:
        """The content that the pointer names, else another one that is whole."""
        pointer = self._store.pointer
        self._asked = pointer.current if pointer else None
        for name in self._store.names():
            if found := self._store.whole(name):
                if name != self._asked:
                    self._say(
                        f"Le contenu à montrer est abîmé : la borne montre le contenu {name[:8]}, qui est entier."
                    )
                    with suppress(OSError):  # a disk that can't be written
                        self._store.show(name)
                    self._asked = name
                return self._store.path(name), found
        raise BadContent("Cette borne n’a aucun contenu entier.")

    def _settings(self, last: Settings, *, starting: bool = False) -> Settings:
        """What `borne.yml` decides; the last good settings where it can't be read."""
        content = _bytes(self._file)
        if content == self._read and not starting:
            return last
        self._read = content
        if content is None:
            self._say(
                f"Il n’y a pas de fichier « {self._file} » : la borne garde les réglages d’avant, ou ceux d’origine."
            )
        found = settings_of(self._file)
        kept = self._store.folder / FILE
        if isinstance(found, Settings):
            with suppress(OSError):
                shutil.copyfile(self._file, kept)
                if not starting:
                    forget_choices(self._store.folder)
            return found
        if starting and kept.is_file() and isinstance(before := settings_of(kept), Settings):
            last = before
        if content is not None:
            self._say("\n".join([*map(str, found), "La borne garde ses derniers bons réglages."]))
        return last


def _bytes(file: Path) -> bytes | None:
    try:
        with open(file.resolve(), "rb", opener=plain) as opened:
            return opened.read()
    except (OSError, RuntimeError):  # not there, no plain file, or a link that turns round
        return None
