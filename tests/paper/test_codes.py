"""Short addresses: the same for ever, one for each thing, and they lead somewhere."""

from __future__ import annotations

import re
from pathlib import Path

import pytest

from guidebook.addresses import clashes, code_of, short_address
from tests.conftest import manifest


def test_a_code_never_changes() -> None:
    """Papers with these codes are in people's drawers."""
    assert code_of("creer-une-adresse-e-mail") == "8ffn3b"
    assert code_of("creer-son-compte-ameli") == "qx9psc"
    assert short_address("creer-son-compte-ameli", "3") == "g/qx9psc-3.html"


def test_two_guides_with_one_code_are_told(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("guidebook.addresses._LENGTH", 1)
    found = list(clashes(f"guide-{number}" for number in range(28)))
    assert found and all(code_of(one) == code_of(other) for one, other in found)


def test_a_thousand_guides_have_a_thousand_codes() -> None:
    assert not list(clashes(f"faire-la-demarche-{number}" for number in range(1000)))


def test_each_guide_step_practice_and_images_has_a_short_page_that_leads_to_it(online_site: Path) -> None:
    expected = set()
    for guide in manifest(online_site)["guides"]:
        parts = [("", guide["address"]), ("e", guide["practice"]), ("i", guide["images"])]
        parts += [(str(step["number"]), step["address"]) for step in guide["steps"]]
        for part, address in parts:
            short = online_site / short_address(guide["slug"], part)
            expected.add(short.name)
            target = re.search(r'url=([^"]+)"', short.read_text("utf-8"))
            assert target and target[1] == f"../{address}"
            assert (short.parent / target[1].partition("#")[0]).resolve().is_file()
    assert {file.name for file in (online_site / "g").iterdir()} == expected


def test_a_code_of_a_page_in_another_language_leads_to_that_language(arabic_site: Path) -> None:
    short = arabic_site / short_address("lire-un-courriel", language="ar")
    assert short.relative_to(arabic_site).parts[:2] == ("ar", "g")
    html = short.read_text("utf-8")
    assert '<html lang="ar" dir="rtl">' in html and 'url=../guides/lire-un-courriel/index.html"' in html
    shown = f"essai.example/{short_address('lire-un-courriel', language='ar')}"
    assert shown in (arabic_site / "ar/guides/lire-un-courriel/index.html").read_text("utf-8").replace("<wbr>", "")


def test_a_site_without_address_has_no_code(example_site: Path) -> None:
    assert not (example_site / "g").exists()
    page = (example_site / "guides/ouvrir-un-site/index.html").read_text("utf-8")
    assert "paper-qr" not in page and "paper-about" in page
