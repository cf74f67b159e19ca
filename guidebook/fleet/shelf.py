"""An address where small files are put and found again: WebDAV (RFC 4918), or any host that knows PUT and GET."""

from __future__ import annotations

import re
from urllib.parse import quote, unquote, urlsplit, urlunsplit

import urllib3

from guidebook.fleet.errors import Unreachable
from guidebook.fleet.origin import pool_for

_SILENCE = 20.0
"""Seconds without an answer after which nobody is there."""
_LONGEST_LIST = 4_000_000
"""Bytes of a list of files that are still read."""
_HREF = re.compile(rb"<(?:\w+:)?href>\s*([^<\s]+)\s*</(?:\w+:)?href>", re.IGNORECASE)


class Shelf:
    """The files of one address; a name and a password may stand in it: https://nom:secret@exemple.fr/etats."""

    def __init__(self, address: str) -> None:
        parts = urlsplit(address)
        host = parts.hostname or ""
        self._address = urlunsplit((parts.scheme, f"{host}:{parts.port}" if parts.port else host, parts.path, "", ""))
        self._address = self._address.rstrip("/") + "/"
        self._headers = {"User-Agent": "pas-a-pas"}
        if parts.username:
            who = f"{unquote(parts.username)}:{unquote(parts.password or '')}"
            self._headers |= urllib3.make_headers(basic_auth=who)
        self._pool = pool_for(address)

    def put(self, name: str, content: bytes) -> None:
        """Put a file there, over one of the same name.

        Raises:
            Unreachable: it is not taken.
        """
        status, _ = self._ask("PUT", name, content, {"Content-Type": "application/json"})
        if status >= 300:
            raise Unreachable(f"L’adresse des états ne prend pas le fichier (réponse {status}).")

    def get(self, name: str, most: int) -> bytes | None:
        """A file, at most so many bytes of it; None where there is none.

        Raises:
            Unreachable: nobody answers.
        """
        status, content = self._ask("GET", name, most=most)
        return content if status == 200 else None

    def names(self) -> list[str] | None:
        """The JSON files that are there; None where the host does not tell.

        Raises:
            Unreachable: nobody answers.
        """
        status, content = self._ask("PROPFIND", "", more={"Depth": "1"}, most=_LONGEST_LIST)
        if status != 207:
            return None
        found = {unquote(href.decode("utf-8", "replace")).rpartition("/")[2] for href in _HREF.findall(content)}
        return sorted(name for name in found if name.endswith(".json"))

    def _ask(
        self, method: str, name: str, body: bytes | None = None, more: dict[str, str] | None = None, most: int = 0
    ) -> tuple[int, bytes]:
        try:
            response = self._pool.request(
                method,
                self._address + quote(name),
                body=body,
                headers={**self._headers, **(more or {})},
                timeout=urllib3.Timeout(_SILENCE),
                redirect=False,
                retries=1,
                preload_content=False,
            )
            content = response.read(most) if most else b""
            response.close()
        except (urllib3.exceptions.HTTPError, OSError):
            raise Unreachable("L’adresse des états ne répond pas.") from None
        return response.status, content
