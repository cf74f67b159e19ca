"""What the tests of this folder open."""

from __future__ import annotations

from pathlib import Path

import pytest


@pytest.fixture(params=["disk", "server"])
def root(request: pytest.FixtureRequest, example_site: Path) -> str:
    return example_site.as_uri() if request.param == "disk" else request.getfixturevalue("served")
