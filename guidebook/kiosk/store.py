"""The contents that a kiosk keeps: whole or not at all, whatever stops the machine and whenever.

    releases/<name>/    a release, never changed once it has this name
    releases/*.part/    a copy under way, or one that was cut short
    actuelle.json       the pointer: which one is shown, which one before it

The pointer is replaced by `os.replace`, which is atomic on Windows too, where a symbolic link would ask for rights.
Where a release comes from is not known here: a folder, or what a network has signed.
"""

from __future__ import annotations

import shutil
from collections.abc import Callable, Iterator
from contextlib import contextmanager, suppress
from dataclasses import dataclass
from pathlib import Path

from guidebook.kiosk.errors import BadContent, Busy
from guidebook.kiosk.incoming import checked
from guidebook.kiosk.small_files import read_small, sync, write_small
from guidebook.machine.disk import plain
from guidebook.machine.disk_errors import refused, unread
from guidebook.machine.held import hold
from guidebook.site import release as lists
from guidebook.site.release import Release

_POINTER = "actuelle.json"
_IN_USE = "en-service.json"
_LOCK = "verrou"


@dataclass(frozen=True, slots=True)
class Pointer:
    """Which release is shown, and which one was before it."""

    current: str
    previous: str | None = None


class Store:
    """The folder of a kiosk's contents."""

    def __init__(self, folder: Path) -> None:
        self.folder = folder
        self._releases = folder / "releases"

    @property
    def pointer(self) -> Pointer | None:
        """What is to be shown; None where nothing was ever put here, or the pointer can't be read."""
        pointer = read_small(self.folder / _POINTER)
        current, previous = _name(pointer.get("actuelle")), _name(pointer.get("precedente"))
        return Pointer(current, previous) if current else None

    def names(self) -> list[str]:
        """The contents that may be here, the one to show first, then the one before it.

        Raises:
            BadContent: nobody may look.
        """
        now = self.pointer
        first = [now.current, now.previous] if now else []
        try:
            here = [f.name for f in self._releases.iterdir()]
        except (FileNotFoundError, NotADirectoryError):
            here = []
        except OSError as error:
            raise BadContent(unread(error, str(self._releases))) from None
        return list(dict.fromkeys(name for name in (*first, *sorted(here)) if name and _name(name)))

    def path(self, name: str) -> Path:
        """The folder of a release."""
        return self._releases / name

    def whole(self, name: str) -> Release | None:
        """The release of this name, if every byte of it is there."""
        folder = self.path(name)
        with suppress(OSError):
            found = lists.read(folder)
            if isinstance(found, Release) and found.release == name and not lists.verify(folder, found):
                return found
        return None

    @contextmanager
    def locked(self) -> Iterator[None]:
        """One person at a time brings a content; a lock that a `kill -9` left is none."""
        self._releases.mkdir(parents=True, exist_ok=True)
        with open(self.folder / _LOCK, "w", opener=plain) as lock:
            try:
                hold(lock.fileno())
            except OSError:
                raise Busy("Quelqu’un apporte déjà un contenu à cette borne. Attendez une minute.") from None
            yield

    @property
    def busy(self) -> bool:
        """Whether a living process brings a content."""
        try:
            with open(self.folder / _LOCK, "rb", opener=plain) as lock:
                hold(lock.fileno())
        except FileNotFoundError:
            return False
        except OSError:
            return True
        return False

    def add(self, source: Path) -> str:
        """Copy a release here, without showing it; its name.

        Raises:
            BadContent: it is not a release of a kiosk, or not a whole one, or there is no room for it.
        """
        return self.gather(checked(source), lambda path: source / path)

    def own(self, found: Release, whole: Release | None = None) -> dict[str, Path]:
        """The files of a release that kept contents have whole, by their SHA-256: they need not be brought again.

        A content that was just found to be `whole` is not read once more.
        """
        wanted, have = dict(found.files.values()), dict[str, Path]()
        for name in self.names():
            kept = lists.read(self.path(name))
            sure = whole is not None and whole.release == name
            for path, entry in kept.files.items() if isinstance(kept, Release) else ():
                file = self.path(name) / path
                if entry[0] in wanted and entry[0] not in have and (sure or lists.holds(file, entry)):
                    have[entry[0]] = file
        return have

    def gather(self, found: Release, where: Callable[[str], Path]) -> str:
        """Copy a release here, each file and its list from where it is, without showing it; its name.

        Raises:
            BadContent: it is not whole, or there is no room for it.
        """
        if self.whole(found.release):
            return found.release
        copy = self._releases / f"{found.release}.part"
        try:
            self._copy(where, found, copy)
        except OSError as error:
            shutil.rmtree(copy, ignore_errors=True)
            why = "La copie s’est arrêtée, l’ancien contenu reste en place."
            raise BadContent(f"{why} {refused(error, str(self.folder), 'faites-y de la place')}") from None
        return found.release

    def _copy(self, where: Callable[[str], Path], found: Release, copy: Path) -> None:
        shutil.rmtree(copy, ignore_errors=True)
        for path in (*found.files, lists.NAME):
            target = copy / path
            target.parent.mkdir(parents=True, exist_ok=True)
            shutil.copyfile(where(path), target, follow_symlinks=False)
            sync(target)
        if lists.verify(copy, found):  # the source may have changed while it was read
            raise BadContent("Le contenu a changé pendant la copie. Recommencez, sans retirer la clé.")
        for folder in (copy, *(f for f in copy.rglob("*") if f.is_dir())):
            sync(folder)
        old = self.path(found.release)
        if old.exists():  # damaged, or it would have been kept
            shutil.rmtree(old)
        copy.rename(old)
        sync(self._releases)

    def show(self, name: str) -> None:
        """Make a release the one to show; keep the one before it, and no other."""
        now = self.pointer
        if now is None or now.current != name:
            self._point(Pointer(name, now.current if now else None))
        self._forget()

    def go_back(self) -> str | None:
        """Show the release before; its name, None where there is no whole one."""
        now = self.pointer
        if now is None or now.previous is None or not self.whole(now.previous):
            return None
        self._point(Pointer(now.previous))
        return now.previous

    def hold(self, name: str) -> None:
        """Say which release is on screen: it is not thrown away under the visitor's eyes."""
        write_small(self.folder / _IN_USE, {"release": name})

    def _point(self, pointer: Pointer) -> None:
        write_small(self.folder / _POINTER, {"version": 1, "actuelle": pointer.current, "precedente": pointer.previous})

    def _forget(self) -> None:
        now = self.pointer
        kept = {now.current, now.previous, read_small(self.folder / _IN_USE).get("release")} if now else set()
        for folder in self._releases.iterdir():
            if kept and folder.name not in kept:
                shutil.rmtree(folder, ignore_errors=True)


def _name(value: object) -> str | None:
    """The value, if it is the name of a release and so leads nowhere else."""
    good = isinstance(value, str) and len(value) == 32 and set(value) <= set("0123456789abcdef")
    return str(value) if good else None
