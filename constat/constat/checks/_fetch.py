"""What stands at an address that a page names: a file beside it, or a page of the same server."""

from __future__ import annotations

import re
from contextlib import suppress
from pathlib import Path
from urllib.parse import unquote, urlsplit

from playwright.sync_api import Error

from constat.page import AuditedPage

_MOST = 20_000_000
_SECONDS = 5


def fetched(page: AuditedPage, url: str) -> bytes | None:
    """The bytes at `url`; None where nothing answers, or where another server would have to be asked."""
    asked, own = urlsplit(url), urlsplit(page.url)
    if asked.scheme == own.scheme == "file":
        with suppress(OSError):
            file = Path(unquote(asked.path))
            file = file / "index.html" if file.is_dir() else file
            return file.read_bytes() if file.stat().st_size < _MOST else None
        return None
    if (asked.scheme, asked.netloc) != (own.scheme, own.netloc):
        return None
    with suppress(Error):
        answer = page.page.context.request.get(url, timeout=_SECONDS * 1000)
        return answer.body() if answer.ok else None
    return None


def words_at(page: AuditedPage, url: str) -> str | None:
    """The words of the page at `url`, without its tags: enough to tell two pages apart."""
    body = fetched(page, url)
    if body is None:
        return None
    text = re.sub(r"(?s)<(script|style)\b.*?</\1>|<[^>]*>", " ", body.decode("utf-8", "replace"))
    return " ".join(text.split())
