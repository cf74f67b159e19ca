"""What is seen and asked of the copy that a device keeps."""

from __future__ import annotations

from pathlib import Path
from typing import Any

from playwright.sync_api import Page, expect

from guidebook.site.offline import write_release
from tests.conftest import ROOT

GUIDE = "guides/ouvrir-un-site/index.html"
KEPT = "Disponible sans connexion"


def release_again(site: Path, file: str, old: str, new: str) -> None:
    """Publish the same site with one page changed."""
    text = (site / file).read_text("utf-8")
    assert old in text
    (site / file).write_text(text.replace(old, new), "utf-8")
    write_release(site, "site", ROOT / "guidebook" / "theme")


def wait_until_kept(page: Page) -> None:
    expect(page.get_by_text(KEPT)).to_be_visible()


def until(page: Page, promised: str) -> Any:
    """What a promise of the page becomes, once it is neither false nor null; Playwright's wait takes any promise."""
    return page.evaluate(
        f"""async () => {{
          for (let found; ; await new Promise((next) => setTimeout(next, 10)))
            if ((found = await ({promised}))) return found;
        }}"""
    )


def update(page: Page, until: str = "activated") -> str:
    """Have the browser look for a new worker; what became of it."""
    return page.evaluate(
        """async (until) => {
          const registration = await navigator.serviceWorker.getRegistration();
          // A search that the browser began before by itself is joined, and ends as it would have.
          await registration.update().catch(() => registration.update());
          const worker = registration.installing || registration.waiting;
          if (!worker) return "none";
          while (![until, "activated", "redundant"].includes(worker.state))
            await new Promise((resolve) => worker.addEventListener("statechange", resolve, {once: true}));
          return worker.state;
        }""",
        until,
    )
