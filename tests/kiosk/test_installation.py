"""A kiosk under its own policies, as the sheet installs them; `tests/trials` follows the whole sheet."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest

from guidebook.kiosk.installation import POLICIES
from guidebook.kiosk.store import Store
from tests.kiosk.edition import make
from tests.kiosk.running import Kiosk, command
from tests.kiosk.venue import Machine, machine

pytestmark = pytest.mark.browser
MANAGED = "/etc/chromium/policies/managed"
PORT = 18710


@pytest.fixture
def ruled(tmp_path: Path) -> Iterator[Machine]:
    """A machine whose Chromium obeys the policies of a kiosk."""
    with machine(tmp_path) as made:
        (tmp_path / "borne.yml").write_text(f"port: {PORT}\n", "utf-8")
        made.run(*command("--installer", tmp_path / "installation", "--reglages", tmp_path / "borne.yml"))
        made.run("mkdir", "-p", MANAGED)
        made.run("cp", tmp_path / "installation" / POLICIES, MANAGED)
        yield made


def test_under_its_own_policies_a_kiosk_takes_its_first_content_shows_it_and_takes_another(
    ruled: Machine, tmp_path: Path
) -> None:
    first = make(tmp_path / "site", "a")
    with Kiosk(tmp_path, "--site", first, port=None, machine=ruled) as kiosk:
        kiosk.on_screen()
        places = ("--dossier", tmp_path / "store", "--reglages", tmp_path / "borne.yml")
        said = ruled.run(*command("--contenu", make(tmp_path / "b", "b"), *places))
        assert "est prêt" in said
        pointer = Store(tmp_path / "store").pointer
        assert pointer
        kiosk.on_screen(pointer.current[:8])


def test_under_the_policies_of_another_port_the_venue_is_told_to_install_them_again(
    ruled: Machine, tmp_path: Path
) -> None:
    places = ("--dossier", tmp_path / "store", "--port", PORT + 20)
    done = ruled.fails(*command("--contenu", make(tmp_path / "site"), *places, "--demarrage", 5))
    assert "borne --installer" in done and "étape 3" in done
