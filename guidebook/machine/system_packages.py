"""Packages of the system, installed with its own tool: what Chromium, or what drives it, may lack on a bare one."""

from __future__ import annotations

import os
import shutil
import subprocess
from contextlib import suppress

_INSTALL = {
    "apt-get": (("update", "-qq"), ("install", "-y", "-qq", "--no-install-recommends")),
    "dnf": (("install", "-y", "-q"),),
    "zypper": (("--non-interactive", "install"),),
    "pacman": (("-Sy", "--noconfirm"),),
    "apk": (("add", "--quiet"),),
}

# The names that differ from one system to another; anywhere else it is the one that is asked for.
_NAMES = {
    ("libatomic1", "dnf"): "libatomic",
    ("libatomic1", "pacman"): "gcc-libs",
    ("libatomic1", "apk"): "libatomic",
}


def tool() -> str | None:
    """The command that installs packages here; None on a system that has none of those we know."""
    return next((name for name in _INSTALL if shutil.which(name)), None)


def can_install() -> bool:
    """Whether `install` has a tool, and the right to use it or sudo to ask for it."""
    return tool() is not None and (_root() or shutil.which("sudo") is not None)


def by_hand(package: str) -> str:
    """What a person types to install a package (its Debian name)."""
    known = tool() or "apt-get"
    return " ".join(("sudo", known, *_INSTALL[known][-1][:1], _name(package, known)))


def install(package: str) -> None:
    """Install a package (its Debian name), as root or with sudo; a failure is seen by what still doesn't start."""
    known = tool()
    if known is None or not can_install():
        return
    prefix = () if _root() else ("sudo",) if os.isatty(0) else ("sudo", "-n")
    *before, last = _INSTALL[known]
    for arguments in (*before, (*last, _name(package, known))):
        run(*prefix, "env", "DEBIAN_FRONTEND=noninteractive", known, *arguments)


def run(*command: str, **variables: str) -> None:
    """Run a program to its end, a quarter of an hour at most, without a word and whatever comes of it."""
    with suppress(OSError, subprocess.TimeoutExpired):
        env = os.environ | variables
        subprocess.run(command, stdin=subprocess.DEVNULL, capture_output=True, timeout=900, env=env, check=False)


def _root() -> bool:
    return not hasattr(os, "geteuid") or os.geteuid() == 0


def _name(package: str, known: str) -> str:
    return _NAMES.get((package, known), package)
