"""A Debian 12 that has nothing but Python's venv, make and certificates; a clone of this project is in it."""

from __future__ import annotations

import os
import shutil
import subprocess
import sys
from pathlib import Path

from tests.conftest import ROOT

_PACKAGES = "python3-venv,make,ca-certificates"
_HOME = "root/pas-a-pas"
_NETWORK = ("etc/resolv.conf", "etc/hosts", "etc/ssl/certs/ca-certificates.crt")
"""What an administrator gives to a machine of this network."""

# Everything that is mounted or started ends with the command: it has mounts and processes of its own. Its root is a
# mount, as a machine's is: the kiosk's tests make mounts of their own from there.
_ENTER = """
mount --bind "$1" "$1" && cd "$1" &&
mount -t proc proc "$1/proc" && mount -t sysfs sysfs "$1/sys" && mount -t tmpfs -o mode=1777 tmpfs "$1/dev/shm" &&
mount -t devpts devpts "$1/dev/pts" && cd "$1" && exec chroot . sh -c "cd /$2 && exec $3"
"""


class BareDebian:
    """One of them, in a folder."""

    def __init__(self, folder: Path) -> None:
        self.folder, self.project = folder, folder / _HOME
        subprocess.run(
            ["debootstrap", "--variant=minbase", f"--include={_PACKAGES}", "bookworm", str(folder)],
            check=True,
            stdout=subprocess.DEVNULL,
        )
        for name in ("dev/shm", "dev/pts"):
            (folder / name).mkdir(exist_ok=True)
        for name in _NETWORK:
            shutil.copyfile(f"/{name}", folder / name)
        subprocess.run(["git", "clone", "--quiet", "--no-hardlinks", str(ROOT), str(self.project)], check=True)

    def start(self, command: str, **variables: str) -> subprocess.Popen[str]:
        """Start a command of its shell, in the clone."""
        enter = ["unshare", "--mount", "--pid", "--fork", "--kill-child", "sh", "-c", _ENTER, "sh"]
        return subprocess.Popen(
            [*enter, str(self.folder), _HOME, command],
            stdin=subprocess.DEVNULL,
            stdout=subprocess.PIPE,
            stderr=subprocess.STDOUT,
            text=True,
            env={"PATH": "/usr/sbin:/usr/bin:/sbin:/bin", "HOME": "/root", **_registry(), **variables},
        )

    def run(self, command: str) -> tuple[int, str]:
        """A command to its end: its code and all that it said."""
        running = self.start(command)
        said = running.communicate()[0]
        print(said)
        assert "Traceback" not in said, said
        return running.returncode, said


def _registry() -> dict[str, str]:
    """How this machine reaches Python's registry: what pip is told here by its settings and by the environment."""
    told = {name: value for name, value in os.environ.items() if name.lower().endswith("_proxy")}
    for setting in ("index-url", "cert", "proxy", "timeout"):
        asked = [sys.executable, "-m", "pip", "config", "get", f"global.{setting}"]
        value = subprocess.run(asked, capture_output=True, text=True, check=False).stdout.strip()
        name = f"PIP_{setting.replace('-', '_').upper()}"
        if value := os.environ.get(name, value):
            told[name] = value
    return told
