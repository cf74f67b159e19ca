"""What a venue installs: its policies, and its own places in every file."""

from __future__ import annotations

import json
from pathlib import Path

from guidebook.kiosk.installation import EXAMPLE, POLICIES, SHEET, install, policies
from guidebook.kiosk.settings import Settings, settings_of


def test_the_policies_let_in_our_address_alone_and_do_not_block_it() -> None:
    told = policies(Settings(port=9000))
    assert told["URLBlocklist"][0] == "*"
    assert told["URLAllowlist"] == ["http://127.0.0.1:9000", "http://127.0.0.1:9001"], (
        "with « /* » at its end, Chromium would block it"
    )
    assert told["PrintingEnabled"] is False


def test_what_a_venue_installs_is_written_with_its_own_places(tmp_path: Path) -> None:
    files = install(tmp_path / "installation", Settings(port=9000), tmp_path / "la borne", tmp_path / "borne.yml")
    texts = {file.name: file.read_text("utf-8") for file in files}
    assert json.loads(texts[POLICIES])["URLAllowlist"] == ["http://127.0.0.1:9000", "http://127.0.0.1:9001"]
    assert f'ReadWritePaths="{tmp_path}/la borne" ' in texts["pas-a-pas-borne.service"]
    assert "Restart=always" in texts["pas-a-pas-borne.service"]
    assert f"WorkingDirectory={tmp_path}\n" in texts["pas-a-pas-borne.service"], "where its site is, not the program"
    assert f'cp "{tmp_path}/installation/{EXAMPLE}" "{tmp_path}/borne.yml"' in texts[SHEET]
    assert isinstance(settings_of(tmp_path / "installation" / EXAMPLE), Settings)
    assert not any("$" in text for text in texts.values())


def test_the_sheet_installs_what_cage_needs_and_debian_does_not_bring_with_it(tmp_path: Path) -> None:
    install(tmp_path, Settings(), tmp_path, tmp_path / "borne.yml")
    assert "apt install chromium cage xwayland fonts-dejavu-core" in (tmp_path / SHEET).read_text("utf-8"), (
        "cage ends without Xwayland"
    )
