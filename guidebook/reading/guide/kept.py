"""Folders of guides that were read before, and in which nothing has changed since."""

from __future__ import annotations

import hashlib
import io
import os
import pickle
from collections.abc import Callable
from contextlib import suppress
from dataclasses import dataclass, replace
from enum import Enum, EnumType
from pathlib import Path
from typing import Any, ClassVar

from guidebook.machine.store import Store, key_of
from guidebook.model.content import Content
from guidebook.model.guide import Guide
from guidebook.problem import Problem
from guidebook.reading.guide.film import HEAVIEST
from guidebook.reading.guide.recordings import FOLDER

_OURS = ("guidebook.model.", "guidebook.screens.", "guidebook.photos.", "guidebook.problem", __name__)
_OTHERS = {("datetime", "date")}


@dataclass(frozen=True, slots=True)
class ReadFolder:
    """A reading of the folder of a guide that can be kept: the guide in each language, and what is wrong with it."""

    guides: tuple[Guide, ...]
    problems: tuple[Problem, ...]


def read_folder(directory: Path, context: bytes, store: Store, read: Callable[[], ReadFolder]) -> ReadFolder:
    """What `read` says of a folder, or what it said of the same content; `context` is what else it depends on.

    Each guide knows the hash of all it was read from.
    """
    key = key_of("guide", context, directory.name, *_contents(directory))
    known = store.unpacked.get(key)
    if isinstance(known, ReadFolder):
        return known
    kept = store.get(key)
    folder = _read(kept) if kept else None
    if folder is None:
        folder = read()
        folder = replace(folder, guides=tuple(replace(guide, digest=key.hex()) for guide in folder.guides))
        store.put(key, _packed(folder))
    store.unpacked[key] = folder
    return folder


def _contents(directory: Path) -> list[str | bytes]:
    """The names in a folder, and the hash of each plain file: a guide is told of the files that it misspells."""
    parts: list[str | bytes] = []
    with os.scandir(directory) as entries:
        for entry in sorted(entries, key=lambda entry: entry.name):
            parts.append(entry.name)
            if entry.is_symlink():
                parts.append(str(Path(entry).readlink()))
            with suppress(OSError):  # a link that turns round
                if entry.is_file():
                    parts.append(_hash(entry.path))
                elif entry.name == FOLDER and entry.is_dir():
                    parts += _contents(Path(entry))
    return parts


def _hash(file: str) -> bytes:
    try:
        if (size := os.stat(file).st_size) > HEAVIEST:  # noqa: PTH116 - as below; refused whatever it holds
            return str(size).encode()
        with open(file, "rb") as opened:  # noqa: PTH123 - a Path for each of thousands is dear
            return hashlib.sha256(opened.read()).digest()  # file_digest takes 256 kB for each
    except OSError as error:
        return repr(error.errno).encode()


class _Closed:
    """The content of a kept guide, unpacked at the first call: most guides of a build are taken as they were made."""

    def __init__(self, packed: bytes) -> None:
        self._packed = packed
        self._content: Content | None = None

    def __call__(self) -> Content:
        if self._content is None:
            content = unpacked(self._packed)
            if not isinstance(content, Content):
                raise pickle.UnpicklingError(type(content).__name__)
            self._content = content
        return self._content


def unpacked(packed: bytes) -> Any:
    """What was packed, if it is made of our own values.

    Raises:
        Exception: it is damaged, in any way, or holds something else.
    """
    return _OnlyOurs(io.BytesIO(packed)).load()


def _member(kind: object, name: str) -> Enum:
    """A member of an enumeration: Python 3.11.0 to 3.11.3, and so Debian 12, pack it as `getattr(kind, name)`."""
    if not isinstance(kind, EnumType):
        raise pickle.UnpicklingError(name)
    found: Enum = kind[name]
    return found


class _OnlyOurs(pickle.Unpickler):
    """Makes our own values and no other: a file of the store that a stranger wrote runs nothing."""

    _found: ClassVar[dict[tuple[str, str], type | Callable[..., Any]]] = {("builtins", "getattr"): _member}

    def find_class(self, module: str, name: str) -> Any:
        found = self._found.get((module, name))
        if found is None:
            found = self._found[module, name] = self._allowed(module, name)
        return found

    def _allowed(self, module: str, name: str) -> type:
        if module.startswith(_OURS) or (module, name) in _OTHERS:
            found = super().find_class(module, name)
            if isinstance(found, type) and found.__module__ == module:
                return found
        raise pickle.UnpicklingError(f"{module}.{name}")


def _packed(folder: ReadFolder) -> bytes:
    closed = (replace(guide, opened=_Closed(pickle.dumps(guide.opened(), protocol=5))) for guide in folder.guides)
    return pickle.dumps(replace(folder, guides=tuple(closed)), protocol=5)


def _read(kept: bytes) -> ReadFolder | None:
    try:
        folder = unpacked(kept)
    except Exception:  # what is damaged fails in any way, and is read again
        return None
    return folder if isinstance(folder, ReadFolder) else None
