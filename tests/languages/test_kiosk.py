"""A machine's language on a kiosk: where its network asks for it, and not before."""

from __future__ import annotations

import re
from pathlib import Path

import pytest

from tests.conftest import built, manifest


@pytest.mark.parametrize(("asked", "languages"), [("", ["fr"]), ("  langues_machine: [ar]\n", ["fr", "ar"])])
def test_a_kiosk_has_a_language_of_a_machine_where_its_network_asks_for_it(
    example: Path, tmp_path: Path, asked: str, languages: list[str]
) -> None:
    example.write_text(example.read_text("utf-8") + f"extra:\n  langues: [ar]\n{asked}", "utf-8")
    kiosk = example.with_name("mkdocs.borne.yml")
    kiosk.write_text(kiosk.read_text("utf-8").replace("../../", ""), "utf-8")
    site = built(kiosk, tmp_path / "borne")
    assert [one["code"] for one in manifest(site)["languages"]] == languages
    assert (site / "ar").is_dir() is ("ar" in languages)
    for page in ("bienvenue.html", "guides/lire-un-courriel/index.html"):
        offered = re.findall(
            r'<li data-language="([^"]+)"><a class="btn" href="([^"]+)"', (site / page).read_text("utf-8")
        )
        assert list(dict.fromkeys(code for code, _ in offered)) == languages
    if len(languages) > 1:
        assert ("ar", "../../ar/guides/lire-un-courriel/index.html") in offered


def test_what_is_said_in_several_languages_keeps_the_direction_of_each(arabic_site: Path) -> None:
    html = (arabic_site / "ar/chercher.html").read_text("utf-8")
    [said] = re.findall(r'<li lang="fa" dir="auto">([^<]+)</li>', html)
    assert "\u2066" not in said
