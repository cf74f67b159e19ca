"""What a site allows robots: its `robots.txt`, read once for each site (RFC 9309)."""

from __future__ import annotations

import urllib.error
import urllib.request
from urllib.parse import urlsplit
from urllib.robotparser import RobotFileParser

NAME = "pas-a-pas-comparer"
"""How we are called in a `robots.txt`."""
_LONGEST = 500_000
"""Bytes that are read of it, as the RFC asks for at least."""
_PATIENCE = 30
"""Seconds."""


class Robots:
    """The rules of the sites that were asked, by scheme and host. `agent` is what we say that we are."""

    def __init__(self, agent: str) -> None:
        self._agent = agent
        self._known: dict[str, RobotFileParser | str] = {}

    def refusal(self, address: str) -> str:
        """Why a page may not be opened, in a sentence; empty where it may."""
        rules = self._rules(address)
        if isinstance(rules, str):
            return rules
        return "" if rules.can_fetch(NAME, address) else "Le site ne veut pas de robot sur cette page (robots.txt)."

    def delay(self, address: str) -> float:
        """Seconds that the site asks for between two pages."""
        rules = self._rules(address)
        return 0.0 if isinstance(rules, str) else float(rules.crawl_delay(NAME) or 0)

    def _rules(self, address: str) -> RobotFileParser | str:
        parts = urlsplit(address)
        site = f"{parts.scheme}://{parts.netloc}"
        if site not in self._known:
            self._known[site] = self._read(site)
        return self._known[site]

    def _read(self, site: str) -> RobotFileParser | str:
        rules = RobotFileParser()
        request = urllib.request.Request(f"{site}/robots.txt", headers={"User-Agent": self._agent})  # noqa: S310
        try:
            with urllib.request.urlopen(request, timeout=_PATIENCE) as answer:  # noqa: S310
                lines = answer.read(_LONGEST).decode("utf-8", "replace").splitlines()
        except urllib.error.HTTPError as error:
            if error.code >= 500:
                return f"Le site ne répond pas (erreur {error.code})."
            lines = ["User-agent: *", "Disallow: /"] if error.code in (401, 403, 429) else []
        except (OSError, ValueError):
            return "Le site ne répond pas."
        rules.parse(lines)
        return rules
