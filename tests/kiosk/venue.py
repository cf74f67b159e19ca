"""A machine of a venue, to be changed and thrown away: what is mounted in it is mounted nowhere else (Linux)."""

from __future__ import annotations

import os
import shutil
import subprocess
import sys
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from tests.conftest import ROOT


class Machine:
    """This machine with an /etc of its own."""

    def __init__(self, folder: Path) -> None:
        etc = folder / "etc"
        subprocess.run(["cp", "-a", "/etc", etc], capture_output=True, check=False)  # what only root reads may lack
        user = [] if os.geteuid() == 0 else ["--map-root-user"]
        holder = ["unshare", "--mount", *user, "sh", "-c", f"mount --bind '{etc}' /etc && echo && exec sleep infinity"]
        self._holder = subprocess.Popen(holder, stdout=subprocess.PIPE)
        assert self._holder.stdout and self._holder.stdout.readline(), (
            "this machine lets nobody have mounts of their own"
        )
        self._enter = ["nsenter", f"--target={self._holder.pid}", "--mount", "--root", *(["--user"] if user else [])]

    def command(self, *words: str | Path, at: Path = ROOT) -> list[str]:
        """The command that runs these words in this machine, in the folder `at`."""
        return [*self._enter, f"--wdns={at}", *map(str, words)]

    def run(self, *words: str | Path, at: Path = ROOT, **env: str) -> str:
        """Run these words to their end; what they said.

        Raises:
            AssertionError: they failed.
        """
        done = self._done(words, env, at)
        assert done.returncode == 0, f"{words}\n{done.stdout}{done.stderr}"
        return done.stdout + done.stderr

    def fails(self, *words: str | Path, **env: str) -> str:
        """The same where they must fail; what they said of it."""
        done = self._done(words, env)
        assert done.returncode != 0
        return done.stderr

    def _done(
        self, words: tuple[str | Path, ...], env: dict[str, str], at: Path = ROOT
    ) -> subprocess.CompletedProcess[str]:
        return subprocess.run(
            self.command(*words, at=at), capture_output=True, text=True, env={**os.environ, **env}, check=False
        )

    def let_everybody_read(self, *folders: Path) -> None:
        """Make folders reachable that stand in somebody's home."""
        for closed in {found for folder in folders for found in _closed(folder)}:
            aside = f"/mnt/{closed.name}"
            self.run("mount", "-t", "tmpfs", "tmpfs", "/mnt")
            self.run("mkdir", aside)
            self.run("mount", "--bind", closed, aside)
            self.run("mount", "-t", "tmpfs", "-o", "mode=755", "tmpfs", closed)
            for folder in folders:
                if folder.is_relative_to(closed):
                    self.run("mkdir", "-p", folder, at=Path("/"))  # the tests' own folder may not be there yet
                    self.run("mount", "--bind", f"{aside}/{folder.relative_to(closed)}", folder, at=Path("/"))
            self.run("umount", "--lazy", "/mnt", at=Path("/"))

    def close(self) -> None:
        """Give everything back."""
        self._holder.kill()
        self._holder.wait()


def _closed(folder: Path) -> Iterator[Path]:
    """The first folder on the way that others may not enter."""
    way = [*reversed(folder.parents), folder]
    yield from [place for place in way if not place.stat().st_mode & 0o001][:1]


@contextmanager
def machine(folder: Path) -> Iterator[Machine]:
    """A machine that is gone after the block."""
    made = Machine(folder)
    try:
        yield made
    finally:
        made.close()
        shutil.rmtree(folder / "etc", ignore_errors=True)


PROGRAM = (ROOT, Path(sys.prefix), Path(sys.base_prefix))
"""Where the program and its Python are."""
