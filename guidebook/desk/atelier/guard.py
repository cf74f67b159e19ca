"""Who may ask the atelier: pages of its own, opened with its key. No other page of this machine, no other machine.

The server listens on the loopback only. What a hostile page in the same browser could still try is refused here: to
send a form (its `Origin` is another), to make its own name lead to this machine (`Host` is another), to guess the
address (256 bits of key). https://developer.mozilla.org/docs/Web/HTTP/Headers/Sec-Fetch-Site
"""

from __future__ import annotations

import secrets
from collections.abc import Iterable

from starlette.datastructures import Headers, MutableHeaders
from starlette.responses import PlainTextResponse
from starlette.types import ASGIApp, Message, Receive, Scope, Send

LARGEST = 32_000_000
"""Bytes of what is sent: a photo may have 30 MB."""

_METHODS = ("GET", "HEAD", "POST")
_POLICY = (
    "default-src 'none'; script-src 'self'; style-src 'self'; font-src 'self'; connect-src 'self'; "
    "img-src 'self' data:; frame-src {frames}; form-action 'self'; base-uri 'none'; frame-ancestors 'none'"
)


class Guard:
    """Lets through to `app` what comes from the atelier's own pages; `frames` is the one site that they may show."""

    def __init__(self, app: ASGIApp, key: str, port: int, frames: str, refusal: str) -> None:
        self._app, self._key, self._refusal = app, key, refusal
        self._hosts = frozenset({f"127.0.0.1:{port}", f"localhost:{port}"})
        self._headers = {
            "Content-Security-Policy": _POLICY.format(frames=frames or "'none'"),
            "Cache-Control": "private, no-cache",
            "Cross-Origin-Opener-Policy": "same-origin",
            "Cross-Origin-Resource-Policy": "same-origin",
            "Referrer-Policy": "same-origin",
            "X-Content-Type-Options": "nosniff",
            "X-Frame-Options": "DENY",
        }

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        """What uvicorn calls."""
        if scope["type"] != "http":
            return
        app: ASGIApp = self._app
        if not self._may(scope):
            app = PlainTextResponse(self._refusal, 403)
        elif not _is_bounded(scope):
            app = PlainTextResponse(self._refusal, 413)
        await app(scope, receive, self._kept(send))

    def _may(self, scope: Scope) -> bool:
        headers = Headers(scope=scope)
        hosts, origins = headers.getlist("host"), headers.getlist("origin")
        key = scope["path"].split("/", 2)[1] if scope["path"].startswith("/") else ""
        return (
            scope["method"] in _METHODS
            and len(hosts) == 1
            and hosts[0] in self._hosts
            and all(origin == f"http://{hosts[0]}" for origin in origins)
            and (scope["method"] != "POST" or len(origins) == 1)
            and _from_here(headers.getlist("sec-fetch-site"))
            and secrets.compare_digest(key.encode(), self._key.encode())
        )

    def _kept(self, send: Send) -> Send:
        async def kept(message: Message) -> None:
            if message["type"] == "http.response.start":
                headers = MutableHeaders(scope=message)
                for name, value in self._headers.items():
                    headers.setdefault(name, value)
            await send(message)

        return kept


def _from_here(sites: Iterable[str]) -> bool:
    """Whether the browser says that a page of the atelier asks, or a person; older browsers say nothing."""
    return all(site in ("same-origin", "none") for site in sites)


def _is_bounded(scope: Scope) -> bool:
    """Whether what is sent says how long it is, and isn’t too long: the server holds it to its word."""
    length = Headers(scope=scope).get("content-length", "0" if scope["method"] != "POST" else "")
    return length.isdecimal() and int(length) <= LARGEST
