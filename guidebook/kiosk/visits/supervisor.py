"""One visit after the other, for ever: a fresh server, a fresh browser on a fresh profile, watched until it must go."""

from __future__ import annotations

import socket
import time
from collections.abc import Callable
from contextlib import ExitStack
from dataclasses import dataclass
from enum import Enum
from pathlib import Path
from secrets import token_urlsafe

from guidebook.kiosk.processes import adopt_orphans
from guidebook.kiosk.venue import Venue
from guidebook.kiosk.visits.memory import Memory
from guidebook.kiosk.visits.pulse import Delays, Pulse, pause
from guidebook.kiosk.visits.screen import Screen
from guidebook.kiosk.visits.tally import Tally
from guidebook.kiosk.visits.watchdog import tell_systemd
from guidebook.kiosk.web.server import LOOPBACK, Server, drop_waiting
from guidebook.kiosk.web.serving import Sign, entrance
from guidebook.machine.disk_errors import failed

TICK = 0.25
"""Seconds that it listens to the page before it looks around: what must be over within a second is seen in time."""


class End(Enum):
    """Why a browser goes away, in words for the log: nothing about the visit itself."""

    DONE = ""
    NEWS = "Nouveau contenu ou nouveaux réglages : la borne les prend."
    REST = "Navigateur changé après un long repos."
    DIED = "Le navigateur s’est arrêté : en voici un autre."
    SILENT = "La page ne répondait plus : en voici une autre."
    DAMAGED = "Un fichier du contenu est abîmé sur le disque."
    STOPPED = "La borne s’arrête."


@dataclass(frozen=True, slots=True, kw_only=True)
class Machine:
    """What the supervisor is given."""

    browser: Path
    listener: socket.socket
    memory: Memory
    shown: bool
    delays: Delays


class Supervisor:
    """Keeps a kiosk on screen until it is told to stop."""

    def __init__(self, machine: Machine, venue: Venue, say: Callable[[str], None], tally: Tally) -> None:
        self._machine, self._venue, self._say, self._tally = machine, venue, say, tally
        self._failures = 0
        self._stopping = False
        self.port: int = machine.listener.getsockname()[1]

    def stop(self, *_: object) -> None:
        """End at the next tick; a signal handler."""
        self._stopping = True

    def run(self) -> None:
        """Show the kiosk, for ever."""
        adopt_orphans()
        tell_systemd("READY=1")
        while not self._stopping:
            try:
                end = self._visit()
            except OSError as error:  # no memory left, no process left, a disk that fails
                self._say(f"Le navigateur ne démarre pas. {failed(error)}")
                end = End.DIED
            if end.value:
                self._say(end.value)
                tell_systemd(f"STATUS={end.value}")
            self._after(end)

    def _visit(self) -> End:
        """The life of one browser, and why it ended."""
        machine, shown = self._machine, self._venue.shown
        secret = token_urlsafe()
        self._tally.wanted = shown.settings.counting
        drop_waiting(machine.listener)
        with ExitStack() as stack:
            stack.callback(machine.memory.forget)
            screen = Screen(
                machine.browser,
                f"http://{LOOPBACK}:{self.port}/{entrance(secret)}",
                machine.memory.profile(),
                shown=machine.shown,
                printing=shown.settings.printing,
            )
            stack.callback(screen.end)
            server = Server(
                machine.listener,
                shown.folder,
                shown.release,
                self._venue.script(),
                secret,
                self._venue.staff(),
                self._tally.pages(shown.folder, shown.release),
            )
            stack.callback(server.stop)
            return self._watch(server, screen)

    def _watch(self, server: Server, screen: Screen) -> End:
        pulse = Pulse(self._machine.delays, time.monotonic())
        while not self._stopping:
            signs = server.signs(TICK)
            screen.keep_first_window()
            tell_systemd("WATCHDOG=1")
            pulse.tick(time.monotonic())
            asleep, before = pulse.state is None, pulse.state
            for sign in signs:
                pulse.hear(sign)
            self._tally.note(server.counted(), before is Sign.ATTRACT and pulse.state is Sign.VISIT)
            if asleep and pulse.state:
                tell_systemd(f"STATUS=À l’écran : contenu {self._venue.shown.release.release[:8]}.")
            if pulse.steady:
                self._failures = 0
                self._venue.trust()
            if end := self._verdict(signs, pulse, screen):
                return end
        return End.STOPPED

    def _verdict(self, signs: list[Sign], pulse: Pulse, screen: Screen) -> End | None:
        if Sign.DONE in signs:
            return End.DONE
        if Sign.DAMAGED in signs:
            return End.DAMAGED
        if not screen.alive:
            return End.DIED
        if pulse.silent:
            return End.SILENT
        if pulse.state is Sign.ATTRACT:  # nobody is there
            if self._venue.has_news():
                return End.NEWS
            return End.REST if pulse.rested else None
        return None

    def _after(self, end: End) -> None:
        """Take news, go back to the content before where the new one fails, and rest when nothing works."""
        failed = end in (End.DIED, End.SILENT, End.DAMAGED)
        self._tally.save()
        self._failures += failed
        self._venue.renew(failed=failed, damaged=end is End.DAMAGED)
        until = time.monotonic() + (pause(self._failures) if failed else 0.0)
        while not self._stopping and time.monotonic() < until:
            tell_systemd("WATCHDOG=1")
            time.sleep(TICK)
