"""How a page arrives, whatever it does: endless loads, redirections, messages, windows, closing itself."""

from __future__ import annotations

import re
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

LOAD_SECONDS = 15.0
"""How long a page may take to arrive."""

REPLACED = re.compile(r"http-equiv\s*=\s*[\"']?refresh", re.IGNORECASE)
_MANY_ARRIVALS = 5
_MOST_MESSAGES = 5
_SAME = len("Une fenêtre de message")
_TOO_LONG = "La page n’a pas fini de se charger en {:.0f} secondes."
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
        seen.fail(_REASONS["destroyed"] if endless else _TOO_LONG.format(seconds))
        if not arrivals:
            raise
        return ""
    finally:
        page.remove_listener("framenavigated", note)
    if answer is None or url.startswith("file:"):
        return ""
    if answer.status >= 400:
        seen.fail(f"Le serveur a répondu par une erreur {answer.status}.")
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
    note = f"Une fenêtre de message s’ouvre : « {dialog.message[:120]} »."
    if note not in seen.notes and sum(one.startswith(note[:_SAME]) for one in seen.notes) < _MOST_MESSAGES:
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
    for sign, reason in _REASONS.items():
        if sign in text:
            return reason
    return f"La page n’a pas pu être examinée : {text.splitlines()[0][:200]}"


_REASONS = {
    "ERR_TOO_MANY_REDIRECTS": "Les redirections de cette page ne finissent jamais.",
    "ERR_CONNECTION_REFUSED": "Aucun serveur ne répond à cette adresse.",
    "ERR_NAME_NOT_RESOLVED": "Aucun serveur n’a ce nom, ou il n’est pas sur cette machine.",
    "ERR_FILE_NOT_FOUND": "Ce fichier n’existe pas.",
    "ERR_ABORTED": "Cette adresse donne un fichier à télécharger, pas une page.",
    "Download is starting": "Cette adresse donne un fichier à télécharger, pas une page.",
    "destroyed": "La page se remplace sans cesse par une autre.",
    "crashed": "Cette page a fait tomber le navigateur.",
    "closed": "La page, ou le navigateur, s’est fermé tout seul.",
}
