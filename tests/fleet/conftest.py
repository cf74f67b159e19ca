"""A network with two contents, and a kiosk that shows the second."""

from __future__ import annotations

import tempfile
from collections.abc import Iterator
from pathlib import Path

import pytest

from guidebook.kiosk.visits.memory import in_memory
from tests.fleet.network import Network, Post


@pytest.fixture
def place() -> Iterator[Path]:
    """A folder in memory: a kill is the same there, and waits for no disk."""
    with tempfile.TemporaryDirectory(dir=in_memory()) as folder:
        yield Path(folder)


@pytest.fixture
def network(place: Path) -> Network:
    """It has published once."""
    made = Network(place / "reseau")
    made.publish("a")
    return made


@pytest.fixture
def post(network: Network, place: Path) -> Post:
    """A kiosk that shows the first content."""
    made = Post(place / "borne", network)
    assert made.update(network.folder)
    return made
