"""Where what a network publishes is read: at an address, or in a folder (a stick, a shared disk)."""

from __future__ import annotations

import urllib.request
from abc import abstractmethod
from collections.abc import Iterator
from contextlib import suppress
from pathlib import Path
from typing import Final
from urllib.parse import quote, urlsplit

import urllib3
from tuf.api.exceptions import DownloadError, DownloadHTTPError, SlowRetrievalError
from tuf.ngclient.fetcher import FetcherInterface

from guidebook.machine.disk import plain

_PIECE: Final = 1 << 18
"""Bytes read at once."""
_SILENCE: Final = 30.0
"""Seconds without a byte after which nobody answers any more."""

FOLDER: Final = "pas-a-pas-flotte"
"""The name of the published folder on a stick."""


class Origin(FetcherInterface):
    """What python-tuf's Updater fetches from, and we the files: both by the path from the published folder."""

    @abstractmethod
    def read(self, path: str, begin: int = 0) -> tuple[int, Iterator[bytes]]:
        """A file from its byte `begin` on, or from an earlier one, which is given back with the pieces.

        Raises:
            DownloadError: it can't be had, also while the pieces come.
        """

    def _fetch(self, url: str) -> Iterator[bytes]:
        return self.read(url)[1]


def pool_for(address: str) -> urllib3.PoolManager:
    """What asks a host, by the proxy of the system where there is one."""
    parts = urlsplit(address)
    proxy = urllib.request.getproxies().get(parts.scheme)
    direct = proxy is None or urllib.request.proxy_bypass(parts.hostname or "")
    return urllib3.PoolManager() if direct or proxy is None else urllib3.ProxyManager(proxy)


class Web(Origin):
    """A static host, by http or https."""

    def __init__(self, address: str) -> None:
        self._address = address.rstrip("/") + "/"
        self._pool = pool_for(address)

    def read(self, path: str, begin: int = 0) -> tuple[int, Iterator[bytes]]:
        """A file of the host; one that knows no ranges begins again."""
        asked = {"Range": f"bytes={begin}-"} if begin else {}
        try:
            response = self._pool.request(
                "GET",
                self._address + quote(path),
                headers={"User-Agent": "pas-a-pas", **asked},
                preload_content=False,
                timeout=urllib3.Timeout(_SILENCE),
                retries=urllib3.Retry(1, redirect=3),
            )
        except urllib3.exceptions.HTTPError as error:
            raise DownloadError(path) from error
        if response.status >= 400:
            response.close()
            raise DownloadHTTPError(path, response.status)
        return begin if response.status == 206 else 0, _pieces(response)


def _pieces(response: urllib3.response.BaseHTTPResponse) -> Iterator[bytes]:
    try:
        yield from response.stream(_PIECE, decode_content=True)
        response.release_conn()
    except urllib3.exceptions.TimeoutError as error:
        raise SlowRetrievalError("") from error
    except (urllib3.exceptions.HTTPError, OSError) as error:
        raise DownloadError("") from error
    finally:
        response.close()


class Folder(Origin):
    """A folder of this machine; only plain files of known names are opened, no link is followed."""

    def __init__(self, folder: Path) -> None:
        self._folder = published_in(folder)

    def read(self, path: str, begin: int = 0) -> tuple[int, Iterator[bytes]]:
        """A file of the folder."""
        try:
            opened = open(self._folder / path, "rb", opener=plain)  # noqa: SIM115 (closed by who reads the pieces)
        except (FileNotFoundError, NotADirectoryError):
            raise DownloadHTTPError(path, 404) from None
        except OSError as error:
            raise DownloadError(path) from error

        def pieces() -> Iterator[bytes]:
            try:
                with opened:
                    opened.seek(begin)
                    while piece := opened.read(_PIECE):
                        yield piece
            except OSError as error:
                raise DownloadError(path) from error

        return begin, pieces()


def published_in(folder: Path) -> Path:
    """The published folder: a stick has it under its name, else it is the folder itself."""
    inside = folder / FOLDER
    return inside if has_publication(inside) else folder


def has_publication(folder: Path) -> bool:
    """Whether something is published in a folder."""
    with suppress(OSError):
        return (folder / "metadata" / "timestamp.json").is_file()
    return False
