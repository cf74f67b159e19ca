"""Paths for learners and workshops: their pages, their place in the site, and how they are judged."""

from __future__ import annotations

import datetime
import re
from pathlib import Path

import pytest

from guidebook.reading.known import Known
from guidebook.reading.reader import read
from guidebook.reading.settings.folders import Folder
from guidebook.reading.shared.path_file import read_paths
from guidebook.rules import Settings, judge
from tests.conftest import manifest, mkdocs

ROOT = Path(__file__).parent.parent
SETTINGS = Settings(today=datetime.date(2026, 11, 23))


def page(site: Path, address: str) -> str:
    return (site / address).read_text("utf-8")


def test_the_manifest_tells_every_path_with_its_guides(example_site: Path) -> None:
    assert manifest(example_site)["paths"] == [
        {
            "key": "premiers-pas",
            "kind": "path",
            "title": "Mes premiers pas",
            "address": "parcours/premiers-pas.html",
            "guides": ["ouvrir-un-site", "lire-un-courriel"],
        },
        {
            "key": "atelier-message",
            "kind": "workshop",
            "title": "Atelier\u00a0: lire un message",
            "address": "parcours/atelier-message.html",
            "guides": ["ouvrir-un-site", "lire-un-courriel"],
        },
    ]


def test_home_proposes_the_learners_paths_and_not_the_workshops(example_site: Path) -> None:
    home = page(example_site, "index.html")
    assert 'href="parcours/premiers-pas.html"' in home
    assert "atelier-message" not in home


def test_the_list_of_all_guides_names_both(example_site: Path) -> None:
    plan = page(example_site, "tous-les-guides.html")
    assert 'href="parcours/premiers-pas.html"' in plan and 'href="parcours/atelier-message.html"' in plan


def test_a_path_gives_its_guides_in_order_each_with_its_reason(example_site: Path) -> None:
    html = page(example_site, "parcours/premiers-pas.html")
    parts = ["guides/ouvrir-un-site/", "Tout commence", "guides/lire-un-courriel/", "Ensuite, vous lisez"]
    assert sorted(parts, key=html.index) == parts


def test_a_workshop_tells_when_each_part_begins(example_site: Path) -> None:
    html = page(example_site, "parcours/atelier-message.html")
    assert re.findall(r"<strong>(\d h \d\d)</strong>", html.replace("\u00a0", " ")) == ["0 h 00", "0 h 50", "1 h 00"]
    assert "120 minutes" in html


def test_a_workshop_has_its_cards_to_cut_after_the_plan(example_site: Path) -> None:
    html = page(example_site, "parcours/atelier-message.html")
    parts = ["Le guide imprimé.", "Les cartes à découper", "<li>Racontez un message", "<li>Une carte libre.</li>"]
    assert sorted(parts, key=html.index) == parts


def test_a_workshop_without_cards_says_nothing_of_them(real_site: Path) -> None:
    assert "Les cartes" not in page(real_site, "parcours/atelier-compte-ameli.html")


def test_a_project_without_paths_is_built_without_an_empty_section(example: Path, tmp_path: Path) -> None:
    (example.parent / "guides" / "parcours.yml").unlink()
    done = mkdocs(example, tmp_path / "site", "--strict")
    assert done.returncode == 0, done.stderr
    assert manifest(tmp_path / "site")["paths"] == []
    assert not (tmp_path / "site" / "parcours").exists()
    assert "debuter" not in page(tmp_path / "site", "index.html")


def test_what_learners_read_is_judged_like_a_guide_and_the_advisors_plan_is_not(example: Path) -> None:
    file = example.parent / "guides" / "parcours.yml"
    text = file.read_text("utf-8")
    file.write_text(text.replace("Tout commence par un site.", "C’est facile.").replace("Levez-vous.", "C’est facile."))
    said = [p for p in judge(read(example.parent).guidebook, SETTINGS) if p.path == "guides/parcours.yml"]
    line = text[: text.index("Tout commence")].count("\n") + 1
    assert [(p.line, p.rule) for p in said] == [(line, "mot-qui-juge")]


def test_there_are_four_real_paths_and_six_plans_that_name_real_guides() -> None:
    file, problems = read_paths(Folder(ROOT / "guides", ROOT))
    assert problems == ()
    assert len(file.paths.learners) >= 4 and len(file.paths.workshops) >= 6
    slugs = dict.fromkeys((folder.parent.name for folder in (ROOT / "guides").glob("*/guide.md")), "")
    assert list(file.lost(Known(slugs, "Les guides"))) == []


@pytest.mark.parametrize("site", ["example_site", "real_site"])
def test_the_words_that_a_guide_explains_are_gathered_once_at_its_end(
    site: str, request: pytest.FixtureRequest
) -> None:
    root: Path = request.getfixturevalue(site)
    for guide in manifest(root)["guides"]:
        html = page(root, guide["address"])
        explained = set(re.findall(r' popover id="mot-\d+-([^"]+)"', html))
        gathered = html.partition('class="explained"')[2].partition("</dl>")[0]
        assert gathered.count("<dt>") == len(explained), guide["slug"]


def test_no_identifier_stands_twice_in_a_page(example_site: Path) -> None:
    for entry in manifest(example_site)["pages"]:
        identifiers = re.findall(r'\sid="([^"]+)"', page(example_site, entry["address"]))
        assert len(identifiers) == len(set(identifiers)), entry["address"]
