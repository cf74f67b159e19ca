"""How a page arrives, whatever it does: endless loads, redirections, messages, windows, closing itself."""

from __future__ import annotations

import re
from collections.abc import Mapping
from contextlib import suppress
from dataclasses import dataclass, field, replace
from pathlib import Path
from typing import Any
from urllib.parse import unquote, urlsplit

from playwright.sync_api import Dialog, Error, Frame, Page
from playwright.sync_api import TimeoutError as TooLong

from constat.finding import Finding
from constat.loading import come
from constat.page import AuditedPage
from constat.words import words

LOAD_SECONDS = 15.0
"""How long a page may take to arrive."""

REPLACED = re.compile(r"http-equiv\s*=\s*[\"']?refresh", re.IGNORECASE)
_MANY_ARRIVALS = 5
_MOST_MESSAGES = 5
# The next page of the same site finds nothing that this one kept.
FORGETFUL = "try { if (window === top) { localStorage.clear(); sessionStorage.clear(); } } catch { /* it has none */ };"
HELD_OPEN = "window.close = () => { window.__closed = true; };"


@dataclass(slots=True)
class Visit:
    """What one page gave at one stage, as it is written in the journal."""

    error: str | None = None
    notes: list[str] = field(default_factory=list)
    findings: list[Finding] = field(default_factory=list)
    facts: dict[str, Any] | None = None
    signature: list[str] = field(default_factory=list)
    seconds: float = 0.0
    done: bool = False

    def since(self, findings: int, notes: int) -> Visit:
        """What came after so many findings and notes."""
        return replace(self, findings=self.findings[findings:], notes=self.notes[notes:])

    def add(self, news: Visit) -> None:
        """Take what came later: it adds to what is known."""
        self.findings += news.findings
        self.notes += news.notes
        self.error = self.error or news.error
        self.facts, self.signature = news.facts or self.facts, news.signature or self.signature
        self.seconds, self.done = news.seconds or self.seconds, news.done

    def fail(self, error: str) -> None:
        """Say what kept the page from being looked at; the first reason stays."""
        self.error = self.error or error


def arrive(page: Page, url: str, seen: Visit, seconds: float) -> str:
    """Go to an address: the HTML that was sent, '' where it isn't known; what goes wrong is told to `seen`.

    Raises:
        Error: nothing came, so that what the window shows is still the page before.
    """
    arrivals: list[Frame] = []

    def note(frame: Frame) -> None:
        if frame.parent_frame is None:
            arrivals.append(frame)

    page.on("framenavigated", note)
    try:
        answer = come(page, url, seconds)
    except TooLong:
        endless = len(arrivals) > _MANY_ARRIVALS
        seen.fail(_reasons()["destroyed"] if endless else words("visits", "too_long").format(seconds=seconds))
        if not arrivals:
            raise
        return ""
    finally:
        page.remove_listener("framenavigated", note)
    if answer is None or url.startswith("file:"):
        return ""
    if answer.status >= 400:
        seen.fail(words("visits", "status").format(status=answer.status))
    with suppress(Error):
        return answer.text()
    return ""


def written(url: str) -> str:
    """The HTML of a file of this machine, as it is written."""
    if not url.startswith("file:"):
        return ""
    with suppress(OSError):
        return Path(unquote(urlsplit(url).path)).read_bytes().decode("utf-8", "replace")
    return ""


def settled(page: AuditedPage) -> bool:
    """Whether the page is there and stays there."""
    try:
        return bool(page.page.evaluate("() => Boolean(window.__audit)"))
    except Error as error:
        if "context" not in str(error).lower():
            raise
        return False


def dismiss(dialog: Dialog, seen: Visit) -> None:
    """Refuse what a message asks, and note it; leave the page where it asks whether one wants to."""
    if dialog.type == "beforeunload":
        with suppress(Error):
            dialog.accept()
        return
    opens = words("visits", "message")
    note = words("visits", "says").format(message=opens, text=dialog.message[:120])
    if note not in seen.notes and sum(one.startswith(opens) for one in seen.notes) < _MOST_MESSAGES:
        seen.notes.append(note)
    with suppress(Error):
        dialog.dismiss()


def close_other(other: Page, page: Page) -> None:
    """Close a window that the page opened."""
    if other != page:
        with suppress(Error):
            other.close()


def reason(error: Error) -> str:
    """What went wrong, in words for a person."""
    text = str(error)
    for sign, reason in _reasons().items():
        if sign in text:
            return reason
    failed: str = words("visits", "failed").format(text=text.splitlines()[0][:200])
    return failed


def _reasons() -> Mapping[str, str]:
    """What is said where the browser's error holds these words."""
    reasons: Mapping[str, str] = words("visits", "reasons")
    return reasons
