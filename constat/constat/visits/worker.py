"""A process that visits pages: whatever a page does to it, the audit lives on and starts another."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from contextlib import ExitStack, contextmanager
from dataclasses import dataclass, field
from multiprocessing import get_context
from multiprocessing.connection import Connection, wait
from pathlib import Path
from time import monotonic
from typing import Any

from playwright.sync_api import Browser, Error, Playwright

from constat.axe import rules as axe_core
from constat.browser import NoBrowser, open_browser, start_playwright
from constat.check import Rule
from constat.levels import Level
from constat.visits.arrival import LOAD_SECONDS, Visit
from constat.visits.camera import Camera
from constat.visits.visit import Visitor
from constat.words import Language, speak, words

PAGES_PER_BROWSER = 150
"""A browser that has seen so many pages is replaced: its memory only grows."""

_BIRTH = 30.0
"""Seconds that a process and its browser may take to start, on top of the page's."""

_spawn = get_context("spawn")


@dataclass(frozen=True, slots=True, kw_only=True)
class Looking:
    """How pages are looked at.

    `alone`: the browser of this machine finds no other machine. `pictures`: where to put what is photographed.
    """

    load_seconds: float = LOAD_SECONDS
    alone: bool = True
    pictures: Path | None = None
    level: Level = "AA"
    language: Language = "fr"


@dataclass(frozen=True, slots=True)
class Job:
    """What a worker is asked: one page at one stage, or the list of axe's rules."""

    stage: str | None
    url: str


class Worker:
    """The parent's hand on one such process. `remote`: the address of a Playwright browser server."""

    def __init__(self, remote: str | None, how: Looking) -> None:
        self._asked = (remote, how)
        self._start()

    def _start(self) -> None:
        self.line, theirs = _spawn.Pipe()
        self._process = _spawn.Process(target=_work, args=(theirs, *self._asked), daemon=True)
        self._process.start()
        self.patience = _BIRTH
        theirs.close()

    def ask(self, job: Job) -> None:
        """Give it something to do."""
        if not self._process.is_alive():
            self.restart()
        self.line.send(job)

    def answer(self) -> Any:
        """What it sends; a Visit that says so if it died."""
        try:
            news = self.line.recv()
        except (EOFError, OSError):
            self.restart()
            return Visit(error=words("visits", "stopped"), done=True)
        self.patience = 0.0
        return news

    def restart(self) -> None:
        """Kill it with its browser, and take another."""
        self.stop()
        self._start()

    def stop(self) -> None:
        """End it; its browser ends with it."""
        self.line.close()
        self._process.join(0.2)
        self._process.kill()
        self._process.join()


class Pool:
    """Workers that share the pages: one for each remote browser, or one for this machine."""

    def __init__(self, remotes: Sequence[str] = (), how: Looking | None = None) -> None:
        self._workers = [Worker(remote, how or Looking()) for remote in remotes or (None,)]

    def __enter__(self) -> Pool:
        """The pool itself."""
        return self

    def __exit__(self, *_: object) -> None:
        """End the workers and their browsers."""
        for worker in self._workers:
            worker.stop()

    def catalogue(self) -> list[Rule]:
        """Axe's rules, described.

        Raises:
            NoBrowser: no browser starts.
        """
        self._workers[0].ask(Job(None, ""))
        answer = self._workers[0].answer()
        if isinstance(answer, NoBrowser):
            raise answer
        if isinstance(answer, Visit):
            raise NoBrowser(answer.error)
        return answer  # type: ignore[no-any-return]

    def visits(self, stage: str, urls: Sequence[str], limit: float) -> Iterator[tuple[str, Visit]]:
        """The visit of each page, as they end; a page where nothing happens for `limit` seconds is given up."""
        waiting, free = list(reversed(urls)), list(self._workers)
        busy: dict[Worker, _Errand] = {}
        while waiting or busy:
            while waiting and free:
                worker, url = free.pop(), waiting.pop()
                worker.ask(Job(stage, url))
                busy[worker] = _Errand(url, monotonic() + limit + worker.patience)
            nearest = min(errand.end for errand in busy.values())
            ready = wait([worker.line for worker in busy], max(0.0, nearest - monotonic()))
            for worker, errand in list(busy.items()):
                if worker.line in ready:
                    errand.take(worker.answer(), monotonic() + limit)
                elif monotonic() >= errand.end:
                    worker.restart()
                    errand.take(Visit(error=words("visits", "given_up").format(seconds=limit), done=True), 0)
                if errand.visit.done:
                    del busy[worker]
                    free.append(worker)
                    yield errand.url, errand.visit


@dataclass(slots=True)
class _Errand:
    url: str
    end: float
    visit: Visit = field(default_factory=Visit)

    def take(self, answer: Any, end: float) -> None:
        """Keep the news."""
        if isinstance(answer, NoBrowser):
            raise answer
        self.visit.add(answer)
        self.end = end


def _work(line: Connection, remote: str | None, how: Looking) -> None:
    speak(how.language)
    camera = Camera(how.pictures)
    try:
        with start_playwright() as playwright:
            while True:
                with opened(playwright, remote, alone=how.alone) as browser:
                    visitor = Visitor(browser, line.send, how.load_seconds, camera, how.level)
                    _serve(line, visitor, browser, how.level)
    except (EOFError, BrokenPipeError, KeyboardInterrupt):
        return
    except (NoBrowser, Error) as error:
        line.recv()
        line.send(NoBrowser(str(error)))


@contextmanager
def opened(playwright: Playwright, remote: str | None, *, alone: bool) -> Iterator[Browser]:
    """The remote browser, or one of this machine."""
    if remote is None:
        with open_browser(playwright, alone=alone) as browser:
            yield browser
        return
    with ExitStack() as stack:
        try:
            browser = playwright.chromium.connect(remote, timeout=30_000)
        except Error as error:
            raise NoBrowser(words("visits", "no_answer").format(address=remote)) from error
        stack.callback(browser.close)
        yield browser


def _serve(line: Connection, visitor: Visitor, browser: Browser, level: Level) -> None:
    for _ in range(PAGES_PER_BROWSER):
        job: Job = line.recv()
        if job.stage is None:
            line.send(axe_core.catalogue(browser, level))
        else:
            line.send(visitor.visit(job.stage, job.url))
        if not browser.is_connected():
            return
