"""A kiosk of a network as it runs: a stick is put in while it shows pages, an altered one changes nothing."""

from __future__ import annotations

import shutil
from pathlib import Path

import pytest
from playwright.sync_api import Playwright, expect

from guidebook.fleet.offers import FILES
from tests.fleet.network import Network, Post
from tests.kiosk.running import Kiosk, can_be_driven, kiosk_command

pytestmark = [pytest.mark.browser, pytest.mark.trial]


def test_under_the_supervisor_a_stick_is_taken_an_altered_one_refused_and_the_staff_is_told(
    tmp_path: Path, playwright: Playwright
) -> None:
    network = Network(tmp_path / "reseau")
    network.publish("a")
    post = Post(tmp_path / "store", network)
    assert post.update(network.folder)
    (tmp_path / "borne.yml").write_text('depuis: cle\ncode_equipe: "4826"\nnumero: 1\n', "utf-8")
    first = post.store.pointer
    assert first

    def stick(folder: Path) -> int:
        places = ("--dossier", tmp_path / "store", "--reglages", tmp_path / "borne.yml", "--port", 0)
        return kiosk_command("--cle", folder, *places).returncode

    with Kiosk(tmp_path, chromium=can_be_driven(tmp_path)) as kiosk:
        kiosk.on_screen(first.current[:8])
        network.publish("b")
        altered = Path(shutil.copytree(network.folder, tmp_path / "altere"))
        for file in (altered / FILES).glob("*/*"):
            file.write_bytes(file.read_bytes() + b" ")
        assert stick(altered) == 1 and post.store.pointer == first
        assert stick(network.folder) == 0
        second = post.store.pointer
        assert second != first
        kiosk.on_screen(second.current[:8])
        assert "Accueil b" in kiosk.get()
        with kiosk.page(playwright) as page:
            page.evaluate("location.href = '/_borne/equipe'")
            page.wait_for_url("**/_borne/equipe")
            for digit in "4826":
                page.get_by_role("link", name=digit, exact=True).click()
            page.get_by_role("link", name="Valider").click()
            expect(page.get_by_role("status")).to_contain_text("1 → 2")
            kiosk.looks_around()
            expect(page.get_by_role("status")).to_contain_text("Version 2")
            kiosk.forgets()
            page.get_by_role("link", name="Terminer").click()
            kiosk.on_screen(second.current[:8])
