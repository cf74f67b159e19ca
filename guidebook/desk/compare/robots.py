"""What a site allows robots: its `robots.txt`, read once for each site (RFC 9309).

Python's parser knows the groups; which rule of a group is an address's, the RFC says otherwise: `*` and `$` are signs
of a pattern, and the longest one that fits counts, not the first. So each group is left its rule for the address alone.
"""

from __future__ import annotations

import re
import urllib.error
import urllib.request
from collections.abc import Iterable, Iterator
from urllib.parse import urlsplit, urlunsplit
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
        self._known: dict[str, list[str] | str] = {}

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
        """The rules for one address, or why they can't be read."""
        parts = urlsplit(address)
        site = f"{parts.scheme}://{parts.netloc}"
        if site not in self._known:
            self._known[site] = self._read(site)
        lines = self._known[site]
        if isinstance(lines, str):
            return lines
        rules = RobotFileParser()
        rules.parse(list(_for_path(lines, urlunsplit(("", "", parts.path or "/", parts.query, "")))))
        return rules

    def _read(self, site: str) -> list[str] | str:
        request = urllib.request.Request(f"{site}/robots.txt", headers={"User-Agent": self._agent})  # noqa: S310
        try:
            with urllib.request.urlopen(request, timeout=_PATIENCE) as answer:  # noqa: S310
                text: str = answer.read(_LONGEST).decode("utf-8-sig", "replace")
                return text.splitlines()
        except urllib.error.HTTPError as error:
            if error.code >= 500:
                return f"Le site ne répond pas (erreur {error.code})."
            return ["User-agent: *", "Disallow: /"] if error.code in (401, 403, 429) else []
        except (OSError, ValueError):
            return "Le site ne répond pas."


def _for_path(lines: Iterable[str], path: str) -> Iterator[str]:
    """The lines, of whose rules each group has the one that counts for a path, written as that path."""
    best: tuple[int, bool] | None = None
    for line in (*lines, "User-agent:"):
        name, _, told = (part.strip() for part in line.partition("#")[0].partition(":"))
        field = name.lower()
        if field in ("allow", "disallow"):
            if told and _pattern(told).match(path):
                best = max(best or (0, True), (len(told), field == "allow"))
            continue
        if field == "user-agent" and best:
            yield f"{'Allow' if best[1] else 'Disallow'}: {path}"
            best = None
        yield line


def _pattern(rule: str) -> re.Pattern[str]:
    ends = rule.endswith("$")
    parts = (re.escape(part) for part in rule.removesuffix("$").split("*"))
    return re.compile(".*".join(parts) + ("$" if ends else ""))
