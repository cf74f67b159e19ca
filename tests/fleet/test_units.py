"""What a venue installs so that contents come by themselves: only what its settings need, and no wider than that."""

from __future__ import annotations

import re
import shutil
import subprocess
from pathlib import Path

import pytest

from guidebook.kiosk.installation import BY_NETWORK, BY_STICK, UNIT, install
from guidebook.kiosk.settings import Settings


def installed(folder: Path, **settings: object) -> dict[str, str]:
    found = Settings.model_validate(settings)
    files = install(folder / "sortie", found, folder / "contenus de la borne", folder / "borne.yml")
    return {file.name: file.read_text("utf-8") for file in files}


def test_a_venue_without_a_network_gets_nothing_more(tmp_path: Path) -> None:
    assert not {*BY_NETWORK, *BY_STICK} & installed(tmp_path).keys()


@pytest.mark.parametrize("source", ["https://exemple.fr/bornes", "/srv/bornes", "cle"])
def test_the_unit_that_shows_pages_never_has_a_network(source: str, tmp_path: Path) -> None:
    unit = installed(tmp_path, depuis=source)[UNIT]
    assert "IPAddressDeny=any\nIPAddressAllow=localhost\n" in unit


def test_contents_from_an_address_open_the_network_to_a_unit_that_shows_nothing(tmp_path: Path) -> None:
    files = installed(tmp_path, depuis="https://exemple.fr/bornes", port=9000)
    assert set(BY_NETWORK) <= files.keys() and not set(BY_STICK) & files.keys()
    unit = files[BY_NETWORK[0]]
    assert "IPAddressDeny" not in unit and "cage" not in unit
    assert "SocketBindDeny=any\nSocketBindAllow=ipv4:tcp:9001\n" in unit
    assert f'ReadWritePaths="{tmp_path}/contenus de la borne" \n' in unit
    assert not re.search(r"\$\w", unit)


def test_contents_from_a_folder_open_no_network_unless_the_status_goes_there(tmp_path: Path) -> None:
    closed = installed(tmp_path, depuis="/srv/bornes", etat="/srv/etats")[BY_NETWORK[0]]
    assert "IPAddressDeny=any\nIPAddressAllow=localhost\n" in closed and '"/srv/etats"' in closed
    assert "IPAddressDeny" not in installed(tmp_path, depuis="/srv/bornes", etat="https://exemple.fr/")[BY_NETWORK[0]]


def test_a_stick_is_mounted_so_that_nothing_of_it_runs_and_read_without_a_network(tmp_path: Path) -> None:
    files = installed(tmp_path, depuis="cle")
    assert set(BY_STICK) <= files.keys() and not set(BY_NETWORK) & files.keys()
    unit, rule = files[BY_STICK[0]], files[BY_STICK[1]]
    assert "PrivateNetwork=yes" in unit and "noexec,nosuid,nodev" in unit and "User=borne" in unit
    assert 'ENV{ID_BUS}=="usb"' in rule and "pas-a-pas-cle@%k.service" in rule


@pytest.mark.skipif(not shutil.which("systemd-analyze"), reason="no systemd here")
@pytest.mark.parametrize(("source", "units"), [("https://exemple.fr/", BY_NETWORK), ("cle", BY_STICK[:1])])
def test_systemd_has_nothing_to_say_of_the_units(source: str, units: tuple[str, ...], tmp_path: Path) -> None:
    installed(tmp_path, depuis=source)
    files = [tmp_path / "sortie" / name for name in units]
    for file in files:  # the account of a kiosk is not on this machine
        file.write_text(file.read_text("utf-8").replace("User=borne", "User=root"), "utf-8")
    done = subprocess.run(["systemd-analyze", "verify", *files], capture_output=True, text=True, check=False)
    assert done.returncode == 0 and "pas-a-pas" not in done.stderr, done.stderr
