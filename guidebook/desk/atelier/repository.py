"""What git knows of the guides, where there is git: what changed since it kept them, and to keep it. It never sends."""

from __future__ import annotations

import asyncio
import os
from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Literal

Kind = Literal["new", "changed", "gone"]
_KINDS: dict[str, Kind] = {"?": "new", "A": "new", "D": "gone"}


class Refused(Exception):
    """git would not; what it says is English, and is shown as it is."""


@dataclass(frozen=True, slots=True)
class Change:
    """One file that isn't as it was kept; `before` is its text then, where it is one."""

    path: str
    kind: Kind
    before: str


class Repository:
    """The repository that the site at `root` is in."""

    def __init__(self, root: Path) -> None:
        self._root = root

    async def is_there(self) -> bool:
        """Whether there is git, and the site is kept by it."""
        try:
            return (await self._git("rev-parse", "--is-inside-work-tree")).strip() == b"true"
        except (Refused, OSError):
            return False

    async def changes(self, folders: Sequence[str]) -> list[Change]:
        """The files of these folders that aren't as they were kept."""
        said = await self._git(
            "status", "--porcelain=v1", "-z", "--no-renames", "--untracked-files=all", "--", *folders
        )
        top = Path(os.fsdecode((await self._git("rev-parse", "--show-toplevel")).strip()))
        found = list[Change]()
        for line in filter(None, said.split(b"\0")):
            status, name = os.fsdecode(line[:2]), os.fsdecode(line[3:])
            kind: Kind = next((_KINDS[sign] for sign in status if sign in _KINDS), "changed")
            if status[1] == "D":
                kind = "gone"
            path = (top / name).relative_to(self._root).as_posix()
            found.append(Change(path, kind, "" if kind == "new" else await self._kept(name)))
        return sorted(found, key=lambda change: change.path)

    async def keep(self, paths: Sequence[str], message: str) -> None:
        """Keep these files as they are now, and nothing else that somebody may have prepared.

        Raises:
            Refused: git would not.
        """
        await self._git("add", "--all", "--", *paths)
        await self._git("commit", "--quiet", f"--message={message}", "--", *paths)

    async def _kept(self, name: str) -> str:
        try:
            return (await self._git("show", f"HEAD:{name}")).decode()
        except (Refused, UnicodeDecodeError):
            return ""

    async def _git(self, *arguments: str) -> bytes:
        env = {**os.environ, "GIT_TERMINAL_PROMPT": "0", "GIT_LITERAL_PATHSPECS": "1"}
        process = await asyncio.create_subprocess_exec(
            "git",
            *arguments,
            cwd=self._root,
            env=env,
            stdin=asyncio.subprocess.DEVNULL,
            stdout=asyncio.subprocess.PIPE,
            stderr=asyncio.subprocess.PIPE,
        )
        said, complained = await process.communicate()
        if process.returncode:
            raise Refused((complained or said).decode("utf-8", "replace").strip())
        return said
