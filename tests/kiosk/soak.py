"""Visit after visit in one browser, without the supervisor that would change it: what the pages leave behind.

`python -m tests.kiosk.soak 500` prints the figures of a long run.
"""

from __future__ import annotations

import statistics
import sys
import time
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from dataclasses import dataclass, field
from itertools import combinations
from pathlib import Path

from playwright.sync_api import Browser, BrowserContext, CDPSession, Error, Page, expect

from guidebook.kiosk.settings import Settings
from guidebook.kiosk.web.server import LOOPBACK, Server, listening
from guidebook.kiosk.web.serving import Sign, entrance
from guidebook.machine.browser import open_browser
from guidebook.site.release import Release, read
from tests.conftest import ROOT, manifest

MOST_HEAP = 0.5
"""Megabytes for 1,000 visits."""
MOST_OBJECTS = 20
"""Nodes, or listeners, for 1,000 visits."""

# The control: another window, that no visit closes, keeps 10 kB of each page.
_LEAK = "const sac = open('', 'sac'); if (sac) (sac.gardes ||= []).push(new Array(1250).fill(0.5));"
_KEPT = """async () => [localStorage.length, sessionStorage.length, document.cookie,
  (await caches.keys()).length, (await indexedDB.databases()).length]"""
_WARM_UP = 5
_SECRET = "soak"


@dataclass
class Figures:
    """What a run measured, one value a visit."""

    heap: list[float] = field(default_factory=list)
    nodes: list[float] = field(default_factory=list)
    listeners: list[float] = field(default_factory=list)
    faults: list[str] = field(default_factory=list)
    seconds: float = 0.0

    def slope(self, name: str) -> float:
        """Growth for 1,000 visits: the median of the slopes between two visits (Theil and Sen)."""
        values = getattr(self, name)[_WARM_UP:]
        step = max(1, len(values) // 100)
        pairs = combinations(list(enumerate(values))[::step], 2)
        return 1000 * statistics.median((b - a) / (j - i) for (i, a), (j, b) in pairs)

    def __str__(self) -> str:
        return (
            f"{len(self.heap)} visits, {self.seconds:.0f} s; for 1,000 visits: "
            f"heap {self.slope('heap'):+.3f} MB ({self.heap[_WARM_UP]:.2f} to {self.heap[-1]:.2f}), "
            f"nodes {self.slope('nodes'):+.1f}, listeners {self.slope('listeners'):+.1f}; "
            f"faults: {self.faults or 'none'}"
        )


class Visitor:
    """One person after the other."""

    def __init__(self, page: Page, root: str, guide: dict[str, str], server: Server) -> None:
        self.page, self.root, self.guide, self.server = page, root, guide, server

    def visit(self, number: int) -> None:
        """Home, a guide, its practice, the search; then leaves by the button, or just leaves."""
        page = self.page
        page.locator("[data-start]").click()
        page.goto(self.root + self.guide["address"])
        page.goto(self.root + self.guide["practice"])
        page.keyboard.press("Tab")
        page.goto(f"{self.root}chercher.html")
        field = page.locator("#mots-cherches")
        field.fill(f"visite {number} {self.guide['title']}")
        field.press("Enter")
        expect(page.locator("#resultats a").first).to_be_visible()
        question = page.locator("idle-watch dialog")
        page.clock.fast_forward(245_000)
        expect(question).to_be_visible()
        if number % 2:
            page.clock.fast_forward(65_000)
        else:
            question.locator("button").click()
            expect(question).to_be_hidden()
            page.locator("[data-do=finish]").click()
            page.locator("[data-end]").click()
        page.wait_for_url("**/bienvenue.html")
        assert page.evaluate(_KEPT) == [0, 0, "", 0, 0]
        # The page may be gone before it answers.
        with page.expect_navigation(url="**/bienvenue.html"), suppress(Error):
            page.evaluate("history.back()")
        heard = self.server.signs(0)
        assert Sign.DONE in heard, "the supervisor was told"

    def pass_by(self, _: int) -> None:
        """Home, and leaves by the button: enough pages to see that each keeps something."""
        self.page.locator("[data-start]").click()
        self.page.locator("[data-do=finish]").click()
        self.page.locator("[data-end]").click()
        self.page.wait_for_url("**/bienvenue.html")


@contextmanager
def kiosk(site: Path) -> Iterator[tuple[str, Server]]:
    """The edition on a server, and the signs that its pages give."""
    release = read(site)
    assert isinstance(release, Release)
    with listening(0) as listener:
        server = Server(listener, site, release, Settings().script(), _SECRET)
        try:
            yield f"http://{LOOPBACK}:{listener.getsockname()[1]}/", server
        finally:
            server.stop()  # or its copies of Playwright's pipes would keep Playwright waiting


def soak(browser: Browser, site: Path, visits: int, *, leak: bool = False, at: str | None = None) -> Figures:
    """Measure so many visits of one browser, whose clock says `at`; with a leak, people only pass by."""
    figures = Figures()
    context = browser.new_context(viewport={"width": 720, "height": 1280}, reduced_motion="reduce")
    if leak:
        context.add_init_script(_LEAK)
    page = context.new_page()
    page.on("pageerror", lambda error: figures.faults.append(str(error)))
    page.on("console", lambda said: figures.faults.append(said.text) if "Content Security" in said.text else None)
    page.on("crash", lambda _: figures.faults.append("crash"))
    # The false clock hides how a page was reached; our pages ask it of the browser.
    context.add_init_script("window.entrees = performance.getEntriesByType.bind(performance)")
    page.clock.install(time=at)
    context.add_init_script("performance.getEntriesByType = window.entrees")
    begun = time.monotonic()
    with kiosk(site) as (root, server):
        page.goto(root + entrance(_SECRET))
        visitor = Visitor(page, root, manifest(site)["guides"][0], server)
        probe = _probe(context, page)
        visit = visitor.pass_by if leak else visitor.visit
        for number in range(visits):
            visit(number)
            _measure(probe, figures)
            figures.seconds = time.monotonic() - begun
            if number % 50 == 49:
                print(figures, file=sys.stderr)
    context.close()
    return figures


def _probe(context: BrowserContext, page: Page) -> CDPSession:
    probe = context.new_cdp_session(page)
    probe.send("Performance.enable")
    return probe


def _measure(probe: CDPSession, figures: Figures) -> None:
    for _ in range(2):
        probe.send("HeapProfiler.collectGarbage")
    told = {metric["name"]: metric["value"] for metric in probe.send("Performance.getMetrics")["metrics"]}
    figures.heap.append(told["JSHeapUsedSize"] / 1e6)
    figures.nodes.append(told["Nodes"])
    figures.listeners.append(told["JSEventListeners"])


def main() -> None:
    """A long run and its control, on `site-borne/`."""
    visits = int(sys.argv[1]) if len(sys.argv) > 1 else 500
    site = Path(sys.argv[2]) if len(sys.argv) > 2 else ROOT / "site-borne"
    with open_browser() as browser:
        measured = soak(browser, site, visits)
        print(measured)
        print(f"control with a leak: {soak(browser, site, 12, leak=True)}")
    grows = measured.slope("heap") > MOST_HEAP
    sys.exit(int(grows or bool(measured.faults)))


if __name__ == "__main__":
    main()
