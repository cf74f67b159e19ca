"""What was made, kept by the hash of all it was made of: never by a date, and never trusted.

One file of SQLite. What no build asked for in a while goes, and so does the oldest where it grows too large. A damaged
file or entry is as one that was never there: what it held is made again.
"""

from __future__ import annotations

import hashlib
import platform
import sqlite3
from contextlib import closing, suppress
from functools import cache
from pathlib import Path

import yaml

_LARGEST = 200_000_000
"""Bytes of values: 2 000 guides are some 40 MB."""
_FORGOTTEN_AFTER = 20
"""Builds during which an entry may stay unused: as many tries as somebody makes before coming back to a text."""
_NOTED_AFTER = 5
"""Builds after which it is noted that an entry is still used: to note thousands at each build is dear."""
_PATIENCE = 5.0
"""Seconds to wait for another build that writes; what can't be written only costs time."""

_SHAPE = """
    CREATE TABLE IF NOT EXISTS made
    (key BLOB PRIMARY KEY, value BLOB NOT NULL, hash BLOB NOT NULL, used INTEGER NOT NULL)
"""
_GROWN = """
    DELETE FROM made WHERE key IN (
        SELECT key FROM (SELECT key, SUM(LENGTH(value)) OVER (ORDER BY used DESC, key) AS held FROM made) WHERE held > ?
    )
"""

Key = bytes


class Store:
    """The store of a project; without a file, nothing is kept."""

    def __init__(self, file: Path | None = None) -> None:
        self._file = file
        self._base: sqlite3.Connection | None = None
        self._asked = dict[Key, int]()
        self._new = dict[Key, bytes]()
        self.unpacked = dict[Key, object]()
        """What values became in this process: a preview unpacks them once."""

    def get(self, key: Key) -> bytes | None:
        """What was kept under that key, the same to the byte; None where it must be made."""
        if key in self._new:
            return self._new[key]
        self._base = self._base or (_opened(self._file) if self._file else None)
        if self._base is None:
            return None
        with suppress(sqlite3.Error):
            for value, told, used in self._base.execute("SELECT value, hash, used FROM made WHERE key = ?", (key,)):
                self._asked[key] = used
                return value if _hash(key, value) == told else None
        return None

    def put(self, key: Key, value: bytes) -> None:
        """Keep a value, from the next `save` on."""
        if self._file:
            self._new[key] = value

    def save(self) -> None:
        """Write what is new, and let go of what is old."""
        if self._file is None:
            return
        if self._base:
            self._base.close()
            self._base = None
        try:
            self._write(self._file)
        except sqlite3.OperationalError:
            return  # another build writes, or nobody may: it only costs time
        except sqlite3.Error:
            with suppress(OSError):
                self._file.unlink()
        except OSError:
            return

    def _write(self, file: Path) -> None:
        file.parent.mkdir(parents=True, exist_ok=True)
        with closing(sqlite3.connect(file, timeout=_PATIENCE)) as base, base:
            base.execute("PRAGMA auto_vacuum = FULL")
            base.execute(_SHAPE)
            build = base.execute("PRAGMA user_version").fetchone()[0] + 1
            base.execute(f"PRAGMA user_version = {build}")
            ageing = (key for key, used in self._asked.items() if build - used > _NOTED_AFTER)
            base.executemany("UPDATE made SET used = ? WHERE key = ?", ((build, key) for key in ageing))
            base.executemany(
                "INSERT OR REPLACE INTO made VALUES (?, ?, ?, ?)",
                ((key, value, _hash(key, value), build) for key, value in self._new.items()),
            )
            base.execute("DELETE FROM made WHERE used < ?", (build - _FORGOTTEN_AFTER,))
            base.execute(_GROWN, (_LARGEST,))
        self._new.clear()
        self._asked.clear()


NOWHERE = Store()
"""Keeps nothing."""


def key_of(kind: str, *parts: str | bytes) -> Key:
    """The key of what is made of these parts, by this program."""
    contents = [part.encode() if isinstance(part, str) else part for part in (kind, *parts)]
    return hashlib.sha256(
        b"".join([_program(), *(len(content).to_bytes(8) + content for content in contents)])
    ).digest()


@cache
def _program() -> bytes:
    """The hash of this package's files, of the Python that runs them, and of the versions of the packages beside it."""
    package = Path(__file__).parents[1]
    installed = sorted(info.name for info in Path(yaml.__file__).parents[1].glob("*.dist-info"))
    hashed = hashlib.sha256("\n".join([platform.python_version(), *installed]).encode())
    for file in sorted(file for file in package.rglob("*") if file.is_file() and "__pycache__" not in file.parts):
        hashed.update(
            file.relative_to(package).as_posix().encode() + b"\0" + hashlib.sha256(file.read_bytes()).digest()
        )
    return hashed.digest()


def _opened(file: Path) -> sqlite3.Connection | None:
    with suppress(sqlite3.Error, OSError):
        if file.is_file():
            return sqlite3.connect(f"{file.absolute().as_uri()}?mode=ro", uri=True, timeout=_PATIENCE)
    return None


def _hash(key: Key, value: bytes) -> bytes:
    return hashlib.sha256(key + value).digest()
