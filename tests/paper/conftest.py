"""The example site with a public address, and its papers, made once for the tests of this folder."""

from __future__ import annotations

import shutil
from collections.abc import Callable
from concurrent.futures import ThreadPoolExecutor
from dataclasses import dataclass
from pathlib import Path
from typing import TypeVar

import pytest

from guidebook.languages import wording
from guidebook.paper.orders import Order, Wish, orders
from guidebook.paper.press import open_press
from guidebook.paper.shelf import shelf_of
from guidebook.paper.venue import Venue
from tests.conftest import ROOT, built, copied_example
from tests.once import Shared

T = TypeVar("T")
ADDRESS = "https://pas.example/"
VENUE = {"nom": "Médiathèque", "horaires": ["mardi : 14 h à 18 h"], "conseiller": "Camille"}
PATH = "premiers-pas"


@dataclass(frozen=True)
class Papers:
    """Every paper of the example, by file name; `again` holds what a second Chromium made of some of them."""

    site: Path
    folder: Path
    orders: dict[str, Order]
    again: dict[str, bytes]

    def file(self, name: str) -> Path:
        return self.folder / name


def alone(work: Callable[[], T]) -> T:
    """Done in a thread of its own: the tests' shared browser holds this one."""
    with ThreadPoolExecutor(1) as thread:
        return thread.submit(work).result()


def wishes() -> list[Wish]:
    venue = Venue.model_validate(VENUE)
    names = ("ouvrir-un-site", "lire-un-courriel", "lire-sa-carte")
    return [
        Wish(venue=venue),
        Wish(names, booklet=True, title="Mes débuts", date="24 novembre 2026", venue=venue),
        Wish(names, folded=True, title="Mes débuts", grey=True),
        Wish((PATH,), booklet=True, bare=True),
    ]


@pytest.fixture(scope="session")
def online_site(shared: Shared) -> Path:
    """The example, as it is when a venue publishes it."""

    def make(folder: Path) -> None:
        project = copied_example(folder / "project")
        config = project / "mkdocs.yml"
        text = config.read_text("utf-8").replace("../../", ROOT.as_posix() + "/")
        config.write_text(f"site_url: {ADDRESS}\n{text}", "utf-8")
        built(config, project / "site")

    return shared.once("en ligne", make) / "project" / "site"


@pytest.fixture(scope="session")
def papers(shared: Shared, online_site: Path) -> Papers:
    shelf, french = shelf_of(online_site), wording.load("fr")
    wanted = {order.name: order for wish in wishes() for order in orders(wish, shelf, french)}

    def printed(site: Path, names: list[str], folder: Path) -> None:
        with pytest.MonkeyPatch.context() as patch, open_press(site) as press:
            patch.setattr("guidebook.paper.press._TOGETHER", 1)  # so that small booklets have several parts
            for name in names:
                (folder / name).write_bytes(press.print(wanted[name]))

    def make(place: Path) -> None:
        site = Path(shutil.copytree(online_site, place / "site"))
        alone(lambda: printed(site, list(wanted), site / "imprimer"))
        # In another order, so that nothing is the same by luck.
        (place / "again").mkdir()
        alone(lambda: printed(site, list(wanted)[::-1][::3], place / "again"))

    place = shared.once("papiers", make)
    again = {file.name: file.read_bytes() for file in (place / "again").iterdir()}
    return Papers(place / "site", place / "site" / "imprimer", wanted, again)
