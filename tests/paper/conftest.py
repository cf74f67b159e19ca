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
from tests.conftest import ROOT, built

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
def online_site(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The example, as it is when a venue publishes it."""
    project = tmp_path_factory.mktemp("en ligne") / "project"
    shutil.copytree(ROOT / "tests" / "example", project)
    config = project / "mkdocs.yml"
    text = config.read_text("utf-8").replace("../../", ROOT.as_posix() + "/")
    config.write_text(f"site_url: {ADDRESS}\n{text}", "utf-8")
    return built(config, project / "site")


@pytest.fixture(scope="session")
def papers(online_site: Path) -> Papers:
    folder, shelf, french = online_site / "imprimer", shelf_of(online_site), wording.load("fr")
    wanted = {order.name: order for wish in wishes() for order in orders(wish, shelf, french)}

    def made(names: list[str]) -> dict[str, bytes]:
        with pytest.MonkeyPatch.context() as patch, open_press(online_site) as press:
            patch.setattr("guidebook.paper.press._TOGETHER", 1)  # so that small booklets have several parts
            return {name: press.print(wanted[name]) for name in names}

    for name, content in alone(lambda: made(list(wanted))).items():
        (folder / name).write_bytes(content)
    # In another order, so that nothing is the same by luck.
    again = alone(lambda: made(list(wanted)[::-1][::3]))
    return Papers(online_site, folder, wanted, again)
