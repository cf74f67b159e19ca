"""The W3C's Nu checker has nothing to say of our HTML: `make validite` asks it of the real guides as well."""

from __future__ import annotations

from pathlib import Path

import pytest

from tests.conftest import ROOT
from tools.validity import installed, said

pytestmark = pytest.mark.trial


def test_nu_says_nothing_of_the_example_and_its_kiosk(example_site: Path, kiosk_site: Path) -> None:
    assert said(installed(ROOT / ".cache" / "vnu"), [example_site, kiosk_site]) == []
