"""What a visitor does at the kiosk, in each test."""

from __future__ import annotations

from playwright.sync_api import Page

from tests.kiosk.conftest import Venue


def begin(visitor: Page, venue: Venue) -> None:
    visitor.goto(f"{venue.address}/bienvenue.html")
    visitor.get_by_role("link", name="Commencer").tap()
    visitor.wait_for_url("**/index.html")


def finish(visitor: Page) -> None:
    visitor.get_by_role("link", name="J’ai fini").tap()
    visitor.get_by_role("button", name="Oui, effacer et finir").tap()
    visitor.wait_for_url("**/bienvenue.html")


def back(visitor: Page) -> None:
    visitor.get_by_role("button", name="Retour").tap()
