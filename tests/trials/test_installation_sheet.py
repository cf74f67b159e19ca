"""The sheet « Installer la borne », followed to the letter: its own commands, in its own order, on Debian with cage.

Only root may try it: it makes an account, in a machine whose /etc, /run and /opt are thrown away. Not of a real venue:
the screen (cage draws nowhere), systemd (the unit's command is run as it stands there), and the network.
"""

from __future__ import annotations

import os
import re
import shlex
import shutil
import signal
import subprocess
import sys
import tempfile
import textwrap
from collections.abc import Iterator
from contextlib import suppress
from pathlib import Path

import pytest

from guidebook.kiosk.installation import SHEET, UNIT
from guidebook.site.release import NAME, describe
from tests.conftest import ROOT, built
from tests.kiosk.running import ON_SCREEN, Notified, command, descendants
from tests.kiosk.venue import PROGRAM, Machine, machine

pytestmark = [pytest.mark.trial, pytest.mark.browser, pytest.mark.timeout(1200)]

PLACE = Path("/opt/pas-a-pas")
SHIMS = {
    "sudo": """
        [ "$1" != -u ] || { shift; exec setpriv --reuid="$1" --regid="$1" --init-groups --reset-env "${@:2}"; }
        exec "$@"
    """,
    "apt": """
        [ "$1" = install ] || exit 2
        for package in "${@:2}"; do
            dpkg --status "$package" >/dev/null || { echo "apt-get install $package" >&2; exit 1; }
        done
    """,
    "systemctl": 'echo "$@" >> /run/systemctl',
    "mount": '[ "$3" != /dev/sdb1 ] || exec /bin/mount --bind /media/cle /mnt\nexec /bin/mount "$@"',
}
"""What a machine without systemd, without a stick and without network answers to the sheet's commands."""


@pytest.fixture(scope="module")
def shelf(tmp_path_factory: pytest.TempPathFactory) -> Path:
    return tmp_path_factory.mktemp("fiche")


@pytest.fixture(scope="module")
def venue(shelf: Path) -> Iterator[Machine]:
    """An empty machine, and what a builder brings to it: a site with its kiosk."""
    assert os.geteuid() == 0, "only root may follow the sheet"
    with machine(shelf) as made:
        made.let_everybody_read(*PROGRAM)
        for place in ("/opt", "/run", "/media", "/tmp/.X11-unix"):
            made.run("mkdir", "-p", place)
            made.run("mount", "-t", "tmpfs", "-o", "mode=1777" if "X11" in place else "mode=755", "tmpfs", place)
        made.run("sed", "-i", "s|^#*DHOME=.*|DHOME=/opt|", "/etc/adduser.conf")
        made.run("mkdir", "-p", "/opt/bin", PLACE)
        for name, script in SHIMS.items():
            made.run("sh", "-c", 'printf "%s" "$1" > "$2" && chmod 755 "$2"', "sh", shim(script), f"/opt/bin/{name}")
        made.run("cp", "-r", built(ROOT / "tests/example/mkdocs.borne.yml", shelf / "site-borne"), PLACE)
        places = ("--dossier", "/opt/borne-contenus", "--reglages", PLACE / "borne.yml")
        made.run(*command("--installer", PLACE / "installation", *places))
        made.run("rm", "-rf", "/etc/chromium/policies")
        yield made


def shim(script: str) -> str:
    return f"#!/bin/bash\n{textwrap.dedent(script).strip()}\n"


def commands(venue: Machine, title: str) -> str:
    """What the sheet says to type under this title."""
    sheet = venue.run("cat", PLACE / "installation" / SHEET)
    part = re.split(r"^## ", sheet.partition(f"## {title}")[2], flags=re.MULTILINE)[0]
    return "\n".join(re.findall(r"```sh\n(.*?)```", part, re.DOTALL))


def follow(venue: Machine, title: str) -> str:
    """Type it, and stop at the first command that fails."""
    return venue.run("bash", "-e", "-c", commands(venue, title), PATH=f"/opt/bin:{os.environ['PATH']}")


class Started:
    """The unit's own command, as systemd starts it, with a screen in memory."""

    def __init__(self, venue: Machine, shelf: Path) -> None:
        self.venue = venue
        unit = venue.run("cat", f"/etc/systemd/system/{UNIT}")
        told = dict(re.findall(r"^(\w+)=(.*)$", unit, re.MULTILINE))
        number = venue.run("id", "-u", told["User"]).strip()
        runtime = f"/run/user/{number}"  # as logind makes it for a session
        venue.run("install", "-d", "-m", "700", "-o", told["User"], runtime)
        self.reached = Path(tempfile.mkdtemp(dir="/dev/shm"))  # by the account of the kiosk too
        self.heard = Notified(self.reached / "notify")
        for reached, rights in ((self.reached, 0o755), (self.reached / "notify", 0o777)):
            reached.chmod(rights)
        env = {
            "XDG_RUNTIME_DIR": runtime,
            "HOME": "/opt/borne",
            "PATH": "/usr/bin:/bin",
            "NOTIFY_SOCKET": str(self.reached / "notify"),
            "WLR_BACKENDS": "headless",
            "WLR_LIBINPUT_NO_DEVICES": "1",
            "WLR_RENDERER": "pixman",
        }
        words = ["setpriv", f"--reuid={told['User']}", f"--regid={told['User']}", "--init-groups", "--no-new-privs"]
        words += [
            "env",
            "-i",
            f"--chdir={told['WorkingDirectory']}",
            *(f"{name}={value}" for name, value in env.items()),
        ]
        self.log = shelf / "log"
        with self.log.open("a") as log:
            started = venue.command(*words, *shlex.split(told["ExecStart"]))
            self.process = subprocess.Popen(started, stdout=log, stderr=subprocess.STDOUT)

    def on_screen(self) -> str:
        """Wait for a page; the first signs of its content's name."""
        said = self.heard.next(f"{ON_SCREEN} : contenu ")
        assert said, self.log.read_text("utf-8")
        return said

    def cut(self) -> None:
        """The power is cut: every process at once, and what was in memory."""
        for pid in [self.process.pid, *descendants(self.process.pid)]:
            with suppress(ProcessLookupError):
                os.kill(pid, signal.SIGKILL)
        self.process.wait(30)
        self.heard.close()
        shutil.rmtree(self.reached)
        self.venue.run("umount", "--lazy", "/run")
        self.venue.run("mount", "-t", "tmpfs", "-o", "mode=755", "tmpfs", "/run")


def test_the_sheet_from_an_empty_machine_to_next_month(venue: Machine, shelf: Path) -> None:
    follow(venue, "2. Le système")
    follow(venue, "3. Les règles du navigateur")
    assert "URLAllowlist" in venue.run("cat", "/etc/chromium/policies/managed/pas-a-pas-borne.json")
    assert "est prêt" in follow(venue, "4. Le contenu")
    follow(venue, "5. Le démarrage")
    assert "enable --now pas-a-pas-borne" in venue.run("cat", "/run/systemctl")

    kiosk = Started(venue, shelf)
    first = kiosk.on_screen()
    bring(venue, shelf)
    assert "est prêt" in follow(venue, "Tous les mois")
    second = kiosk.on_screen()
    assert second != first
    kiosk.cut()
    again = Started(venue, shelf)
    assert again.on_screen() == second
    again.cut()


def test_the_first_start_takes_the_site_beside_it_where_nobody_took_one(venue: Machine, shelf: Path) -> None:
    venue.run("sh", "-c", "rm -rf /opt/borne-contenus/*")
    kiosk = Started(venue, shelf)
    kiosk.on_screen()
    kiosk.cut()


def bring(venue: Machine, shelf: Path) -> None:
    """A stick with the content of next month."""
    page = shelf / "site-borne" / "index.html"
    page.write_text(page.read_text("utf-8").replace("</main>", "<p>Du mois prochain.</p></main>"), "utf-8")
    (shelf / "site-borne" / NAME).write_text(describe(shelf / "site-borne", "borne").text(), "utf-8")
    venue.run("mkdir", "-p", "/media/cle")
    sheet = venue.run("cat", PLACE / "installation" / SHEET)
    given = re.search(r"guidebook (emporter --borne --dossier /media/cle)`", sheet)
    assert given, "the sheet says how the stick is made"
    venue.run(sys.executable, "-m", "guidebook", *given[1].split(), "--site", shelf / "site-borne")
