"""Whether the page lives, and how long to wait before another try. Clocks that can be set have no say here."""

from __future__ import annotations

from dataclasses import dataclass

from guidebook.kiosk.web.serving import Sign

_LONGEST_TICK = 1.0
_LONGEST_PAUSE = 300.0


@dataclass(frozen=True, slots=True, kw_only=True)
class Delays:
    """How long each thing may last, in seconds."""

    first: float = 60.0
    """Until the first sign: an old machine that has just been switched on is slow."""
    silence: float = 5.0
    """Between two signs; the page gives one each second."""
    printing: float = 60.0
    """The same while it prints: a browser that prepares paper does nothing else."""
    steady: float = 60.0
    """Alive for so long, a browser is no longer under suspicion."""
    rest: float = 12 * 3600.0
    """A browser that nobody used for so long is changed all the same."""


class Pulse:
    """Listens to the signs of one browser. `tick` is given a monotonic clock."""

    def __init__(self, delays: Delays, now: float) -> None:
        self._delays, self._last = delays, now
        self._age = self._quiet = 0.0
        self._since: float | None = None
        self.state: Sign | None = None

    def hear(self, sign: Sign) -> None:
        """The page gave a sign."""
        self._quiet = 0.0
        if sign in (Sign.ATTRACT, Sign.VISIT, Sign.PRINTING):
            self.state = sign
            self._since = self._age if self._since is None else self._since

    def tick(self, now: float) -> None:
        """Time passes. When the whole machine slept, the browser is not blamed for its silence."""
        passed = min(now - self._last, _LONGEST_TICK)
        self._last = now
        self._age += passed
        self._quiet += passed

    @property
    def silent(self) -> bool:
        """Whether it must be taken for dead."""
        if self.state is None:
            return self._age > self._delays.first
        limit = self._delays.printing if self.state is Sign.PRINTING else self._delays.silence
        return self._quiet > limit

    @property
    def steady(self) -> bool:
        """Whether it has lived long enough to be trusted."""
        return self._since is not None and self._age - self._since > self._delays.steady

    @property
    def rested(self) -> bool:
        """Whether it has been there for too long."""
        return self._age > self._delays.rest


def pause(failures: int) -> float:
    """Seconds to wait after so many failures in a row: none at first, then 1, 2, 4… five minutes at most.

    A screen switched off for the night must not make a browser start each second until morning.
    """
    return 0.0 if failures < 3 else min(2.0 ** min(failures - 3, 10), _LONGEST_PAUSE)
