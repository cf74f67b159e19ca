"""Opens one page after another whatever they do, and lets the checks of a stage look."""

from __future__ import annotations

import time
from collections.abc import Callable, Iterable, Iterator
from contextlib import contextmanager, suppress
from typing import Any
from urllib.parse import urldefrag

from playwright.sync_api import Browser, BrowserContext, Error

from constat.axe import rules as axe_core
from constat.check import LoadedCheck, checks_of
from constat.finding import Finding
from constat.levels import Level, at_level
from constat.loading import come, hold_still
from constat.page import VIEWPORT, AuditedPage, has_script, init_script
from constat.visits.arrival import (
    FORGETFUL,
    HELD_OPEN,
    LOAD_SECONDS,
    REPLACED,
    Visit,
    arrive,
    close_other,
    dismiss,
    reason,
    settled,
    written,
)
from constat.visits.camera import Camera
from constat.words import words


class _Seat:
    """A window of its own, whose messages are refused and whose other windows are closed."""

    def __init__(self, context: BrowserContext) -> None:
        self.context, self.page, self.seen = context, context.new_page(), Visit()
        context.on("page", lambda other: close_other(other, self.page))
        self.page.on("dialog", lambda dialog: dismiss(dialog, self.seen))

    def leave(self) -> None:
        with suppress(Error):
            self.context.close()


class Visitor:
    """Visits pages with one browser, each as a new person would.

    `advance` is given what is found, check after check: a page that hangs would lose it.
    """

    def __init__(
        self,
        browser: Browser,
        advance: Callable[[Visit], None],
        load_seconds: float = LOAD_SECONDS,
        camera: Camera | None = None,
        level: Level = "AA",
    ) -> None:
        self._browser, self._advance, self._load_seconds = browser, advance, load_seconds
        self._camera, self._level = camera or Camera(None), level
        self._seat: _Seat | None = None
        self._told = (0, 0)

    def visit(self, stage: str, url: str) -> Visit:
        """What `advance` wasn't given of what a stage finds on a page; what goes wrong is in `error` and `notes`."""
        begin, taken_over = time.monotonic(), self._seat is not None
        seen = self._try(stage, url)
        if taken_over and seen.error and not seen.findings:
            # The page before may have kept the window busy.
            seen = self._try(stage, url)
        seen.seconds = round(time.monotonic() - begin, 2)
        seen.done = True
        return seen.since(*self._told)

    def _try(self, stage: str, url: str) -> Visit:
        seen, self._told = Visit(), (0, 0)
        try:
            self._look(stage, url, seen)
        except Error as error:
            seen.fail(reason(error))
        if seen.error or seen.notes:
            self._stand()
        return seen

    def _look(self, stage: str, url: str, seen: Visit) -> None:
        source = written(url)
        # A page that replaces itself at once is held still, else another page would be looked at.
        still = bool(REPLACED.search(source))
        with self._open(url, seen, source, still, again=stage != "conduite") as page:
            if settled(page) and not (page.source and not source and REPLACED.search(page.source)):
                self._check(stage, page, seen)
                return
        with self._open(url, seen, source, still=True) as page:
            self._check(stage, page, seen)

    def _check(self, stage: str, page: AuditedPage, seen: Visit) -> None:
        for _ in _STAGES[stage](page, seen):
            news = seen.since(*self._told)
            self._camera.take(page, (at_level(one, self._level) for one in news.findings))
            self._advance(news)
            self._told = len(seen.findings), len(seen.notes)
        if page.evaluate("() => Boolean(window.__closed)"):
            seen.fail(words("visits", "closes"))

    @contextmanager
    def _open(self, url: str, seen: Visit, source: str, still: bool, again: bool = False) -> Iterator[AuditedPage]:
        """The page, in a fresh visitor's hands; `again`: in the same window as the last one, emptied of its memory."""
        new_context = self.new_still_context if still else self.new_context
        seat = self._sit(url) if again and not still else _Seat(new_context(script=FORGETFUL))
        seat.seen = seen
        try:
            source = arrive(seat.page, url, seen, self._load_seconds) or source
            yield AuditedPage(seat.page, url, source, new_context, self._level)
        finally:
            if seat is not self._seat:
                seat.leave()

    def _sit(self, url: str) -> _Seat:
        """A window is opened once for many pages: opening one costs more than reading a page."""
        if self._seat is None or self._seat.page.is_closed():
            self._stand()
            self._seat = _Seat(self.new_context(FORGETFUL))
        self._seat.context.clear_cookies()
        if urldefrag(self._seat.page.url).url == urldefrag(url).url:  # another anchor would not load the page again
            self._seat.page.goto("about:blank")
        return self._seat

    def _stand(self) -> None:
        if self._seat is not None:
            self._seat.leave()
            self._seat = None

    def new_context(self, script: str = "", **options: Any) -> BrowserContext:
        """A visitor with nothing in memory, who keeps no download. `script` comes before everything else."""
        options = {"viewport": VIEWPORT, "locale": words("locale"), "accept_downloads": False, **options}
        context = self._browser.new_context(**options)
        context.add_init_script(script + HELD_OPEN + init_script())
        return context

    def new_still_context(self, **options: Any) -> BrowserContext:
        """The same, for a page that goes nowhere by itself."""
        context = self.new_context(**options)
        hold_still(context)
        return context


def _axe_only(page: AuditedPage, seen: Visit) -> Iterator[None]:
    _gather("axe-core", axe_core.look, page, seen)
    yield


def _read(page: AuditedPage, seen: Visit) -> Iterator[None]:
    page.evaluate("() => { __audit.keep = true; }")
    yield from _axe_only(page, seen)
    page.read_ahead(loaded.check.script for loaded in checks_of("lecture") if has_script(loaded.check.script))
    for loaded in checks_of("lecture"):
        _run(loaded, page, seen)
        yield
    seen.facts = page.facts.data
    seen.signature = page.evaluate("() => { __audit.forget(); return __audit.signature(); }")


def _drive(page: AuditedPage, seen: Visit) -> Iterator[None]:
    for loaded in checks_of("conduite"):
        _run(loaded, page, seen)
        yield
        if loaded.check.disturbs and page.disturbed:
            page.page.context.clear_cookies()
            come(page.page, page.url, LOAD_SECONDS)


def _run(loaded: LoadedCheck, page: AuditedPage, seen: Visit) -> None:
    if loaded.look is not None:
        _gather(loaded.check.id, loaded.look, page, seen)


def _gather(name: str, look: Callable[[AuditedPage], Iterable[Finding]], page: AuditedPage, seen: Visit) -> None:
    try:
        seen.findings += look(page)
    except Exception as error:
        # One check that stumbles must not lose what the others see; a page that is gone stops them all.
        if page.page.is_closed() or "crashed" in str(error):
            raise
        seen.notes.append(words("visits", "stumbled").format(name=name, text=str(error).splitlines()[0][:200]))


_STAGES: dict[str, Callable[[AuditedPage, Visit], Iterator[None]]] = {
    "axe": _axe_only,
    "lecture": _read,
    "conduite": _drive,
}
