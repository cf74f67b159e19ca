"""The browser of one visit: full screen, on a profile of its own, ended with all its processes."""

from __future__ import annotations

import json
import os
import subprocess
from collections.abc import Iterator
from functools import partial
from pathlib import Path

from guidebook.kiosk.processes import end_children, prepare_child
from guidebook.kiosk.visits.windows import FLAG, Windows

_FLAGS = (
    "--no-first-run",
    "--no-default-browser-check",
    "--noerrdialogs",
    "--disable-session-crashed-bubble",
    "--disable-breakpad",
    "--disable-crash-reporter",
    "--disable-component-update",
    "--disable-background-networking",
    "--disable-default-apps",
    "--disable-domain-reliability",
    "--disable-extensions",
    "--disable-sync",
    "--disable-pinch",
    "--lang=fr",
    "--overscroll-history-navigation=0",
    "--password-store=basic",
    "--dns-prefetch-disable",
    "--no-pings",
    "--disable-features=Translate,MediaRouter,OptimizationHints,AutofillServerCommunication",
    # The page's heart beats on a timer, also while the screen is off.
    "--disable-background-timer-throttling",
    "--disable-backgrounding-occluded-windows",
    "--disable-renderer-backgrounding",
    # A step can be read aloud as soon as its page opens.
    "--autoplay-policy=no-user-gesture-required",
    # Whatever the flags forget finds no address to call.
    "--host-resolver-rules=MAP * ~NOTFOUND, EXCLUDE 127.0.0.1",
)


_OPEN_PAGES = 4
"""Chromium's `SessionStartupPref`: begin with the pages of `startup_urls`."""

# Said again in the profile: without the venue's policies too, nothing is proposed over the page.
_PREFERENCES = {
    "autofill": {"credit_card_enabled": False, "profile_enabled": False},
    "credentials_enable_service": False,
    "profile": {"password_manager_enabled": False},
    "translate": {"enabled": False},
}


class Screen:
    """One browser and the folder that it writes to."""

    def __init__(self, program: Path, address: str, profile: Path, *, shown: bool, printing: bool) -> None:
        preferences = profile / "Default" / "Preferences"
        preferences.parent.mkdir()
        # Every account of the machine may read a command line: the address, with its secret, is in the profile.
        begins = {"session": {"restore_on_startup": _OPEN_PAGES, "startup_urls": [address]}}
        preferences.write_text(json.dumps({**_PREFERENCES, **begins}), "utf-8")
        self._windows = Windows()
        self._process = subprocess.Popen(
            [str(program), *_arguments(profile, shown, printing)],
            env=_environment(profile),
            cwd=profile,
            stdin=subprocess.DEVNULL,
            stdout=subprocess.DEVNULL,  # what a browser says may hold an address, and so a search
            stderr=subprocess.DEVNULL,
            start_new_session=True,
            close_fds=False,  # ours are closed by themselves (PEP 446), and two are for the browser
            preexec_fn=partial(self._become, os.getpid()),  # noqa: PLW1509 (the supervisor has one thread)
        )
        self._windows.begin()

    def _become(self, parent: int) -> None:
        self._windows.offer()
        prepare_child(parent)

    @property
    def alive(self) -> bool:
        """Whether its first process runs."""
        return self._process.poll() is None

    def keep_first_window(self) -> None:
        """Close what was opened beside the page of the visit."""
        self._windows.keep_first()

    def end(self) -> None:
        """Kill it, and wait for the end of all its processes. The server has to be stopped before."""
        end_children(self._process.pid)
        self._process.poll()
        self._windows.close()


def _arguments(profile: Path, shown: bool, printing: bool) -> Iterator[str]:
    yield f"--user-data-dir={profile}"
    yield from (*_FLAGS, FLAG)
    yield "--kiosk" if shown else "--headless"
    if printing:
        yield "--kiosk-printing"  # straight to the printer of the machine, without a dialog
    if os.geteuid() == 0:
        yield "--no-sandbox"  # Chromium refuses to start otherwise; the unit of `--installer` never runs as root


def _environment(profile: Path) -> dict[str, str]:
    """Everything that programs like to leave in a home goes into the profile."""
    env = dict(os.environ)
    env.setdefault("XAUTHORITY", str(Path.home() / ".Xauthority"))  # the key to the screen stays where it is
    places = {"XDG_CONFIG_HOME": ".config", "XDG_CACHE_HOME": ".cache", "XDG_DATA_HOME": ".local/share"}
    env.update({name: str(profile / place) for name, place in places.items()})
    env.pop("NOTIFY_SOCKET", None)
    return {**env, "HOME": str(profile), "TMPDIR": str(profile.parent)}
