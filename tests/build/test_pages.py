"""Every page of the example and of the real guides, read as the text it is."""

from __future__ import annotations

import re
from collections.abc import Iterator
from html.parser import HTMLParser
from pathlib import Path
from typing import Any
from urllib.parse import unquote, urldefrag

import pytest

from bench.weight import first_view
from tests.conftest import manifest

Tag = tuple[str, dict[str, str]]
HIGH_SIGN = re.compile(r"\w [:;?!»]|« ")
"""A common space where French wants one that doesn't break."""


@pytest.fixture(params=["example_site", "real_site"])
def site(request: Any) -> Path:
    folder: Path = request.getfixturevalue(request.param)
    return folder


class _Tags(HTMLParser):
    def __init__(self) -> None:
        super().__init__()
        self.tags: list[Tag] = []
        self.texts: list[str] = []
        self._spare = False

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        """What waits in a <template> is not in the page."""
        self._spare |= tag == "template"
        if not self._spare:
            self.tags.append((tag, {name: value or "" for name, value in attrs}))

    def handle_endtag(self, tag: str) -> None:
        self._spare &= tag != "template"

    def handle_data(self, data: str) -> None:
        self.texts.append(data)


def read(file: Path) -> _Tags:
    parser = _Tags()
    parser.feed(file.read_text("utf-8"))
    return parser


def pages(site: Path) -> Iterator[tuple[str, _Tags]]:
    for page in manifest(site)["pages"]:
        yield page["address"], read(site / page["address"])


def test_the_manifest_knows_every_page_and_only_them(site: Path) -> None:
    told = [page["address"] for page in manifest(site)["pages"]]
    made = {file.relative_to(site).as_posix() for file in site.rglob("*.html")} - {"404.html"}
    assert len(told) == len(set(told))
    assert {address for address in made if not address.startswith("g/")} == {a for a in told if not a.startswith("g/")}


def test_the_manifest_tells_what_is_done_at_every_marker(site: Path) -> None:
    for guide in manifest(site)["guides"]:
        page = read(site / guide["address"])
        steps = [a["id"] for tag, a in page.tags if tag == "section" and "step" in a.get("class", "").split()]
        assert steps == [f"etape-{step['number']}" for step in guide["steps"]]
        for screen in guide["screens"].values():
            for marker in screen["markers"]:
                assert marker["label"]
                assert marker["action"] != "saisir" or marker["value"]


def test_the_policy_comes_first_and_lets_nothing_in_from_outside(site: Path) -> None:
    for address, page in pages(site):
        head = page.tags[page.tags.index(next(tag for tag in page.tags if tag[0] == "head")) + 1]
        assert head[1].get("http-equiv") == "Content-Security-Policy", address
        policy = head[1]["content"]
        assert policy.startswith("default-src 'none'; "), address
        assert "unsafe" not in policy and "http" not in policy and "*" not in policy, address


def test_no_script_and_no_style_stands_in_a_page(site: Path) -> None:
    for address, page in pages(site):
        assert [a for tag, a in page.tags if "style" in a or any(n.startswith("on") for n in a)] == [], address
        assert [tag for tag, a in page.tags if tag == "style" or (tag == "script" and "src" not in a)] == [], address


def test_every_link_of_a_page_leads_to_a_file_and_a_place_that_exist(site: Path) -> None:
    known = {address: {a["id"] for _, a in page.tags if "id" in a} for address, page in pages(site)}
    lost = []
    for address, page in pages(site):
        for tag, attributes in page.tags:
            target = attributes.get("href", attributes.get("src", ""))
            if not target or target.startswith(("https://", "data:", "mailto:", "tel:")):
                assert tag == "a" or not target.startswith("https://"), (address, target)
                continue
            file, place = urldefrag(target)
            there = ((site / address).parent / unquote(file)).resolve() if file else site / address
            places = known.get(there.relative_to(site.resolve()).as_posix(), {place})
            if not there.is_file() or (place and place not in places):
                lost.append((address, target))
    assert lost == []


def test_every_page_has_one_title_one_language_and_its_landmarks(site: Path) -> None:
    languages = {page["address"]: page["language"] for page in manifest(site)["pages"]}
    for address, page in pages(site):
        count = [tag for tag, _ in page.tags].count
        assert (count("h1"), count("main"), count("header")) == (1, 1, 1), address
        assert page.tags[0][1]["lang"] == languages.get(address, "fr"), address


def test_french_typography_is_done_in_the_text_of_guides(site: Path) -> None:
    """All but what a learner types, which stays as a keyboard writes it."""
    for guide in (one for one in manifest(site)["guides"] if one["language"] == "fr"):
        typed = {marker["value"] for screen in guide["screens"].values() for marker in screen["markers"]}
        texts = set(read(site / guide["address"]).texts) - typed
        assert [text for text in texts if HIGH_SIGN.search(text)] == [], guide["address"]


def test_a_page_does_not_carry_the_list_of_all_guides(site: Path) -> None:
    """Its weight would grow with the number of guides, and the site's with their square."""
    guides = [guide["address"] for guide in manifest(site)["guides"]]
    for address in guides:
        linked = {a["href"] for tag, a in read(site / address).tags if tag == "a" and "href" in a}
        assert len([one for one in linked if one.endswith("/index.html") and not one.startswith("../../index")]) < 10


def opened(site: Path) -> str:
    return (site / "guides" / "ouvrir-un-site" / "index.html").read_text("utf-8")


def test_the_way_without_internet_is_folded_before_the_first_step(example_site: Path, kiosk_site: Path) -> None:
    for page in map(opened, (example_site, kiosk_site)):
        before, _, _ = page.partition('id="etape-1"')
        fold = before[before.index('<details class="bloque">') :]
        assert "<summary>Je préfère faire sans Internet</summary>" in fold
        assert "<p>Vous pouvez aller à la mairie. L’accueil vous aide.</p>" in fold


def test_a_guide_that_imitates_no_site_is_not_said_untried_on_a_real_one(real_site: Path) -> None:
    said = {
        slug: re.sub(r"\s+", " ", (real_site / "guides" / slug / "index.html").read_text("utf-8"))
        for slug in ("preparer-son-cv", "creer-son-compte-ameli")
    }
    assert "n’a pas encore été vérifié par un conseiller" in said["preparer-son-cv"]
    assert "vrai site" not in said["preparer-son-cv"]
    assert "n’a pas encore été essayé sur le vrai site" in said["creer-son-compte-ameli"]


def test_a_source_is_named_by_its_title_and_says_when_an_old_one_was_read(example_site: Path) -> None:
    sources = opened(example_site).partition('<ul class="sources">')[2].partition("</ul>")[0]
    assert re.findall(r'href="([^"]+)"[^>]*>([^<]+)</a>', sources) == [
        ("https://mairie.example/", "Le site de la mairie (lu le 15 janvier 2022)")
    ]


@pytest.mark.parametrize(
    ("language", "weight", "requests"),
    [("fr", 52_000, 6), ("en", 52_000, 7), ("ar", 95_000, 9), ("uk", 95_000, 9)],
)
def test_the_first_view_of_the_heaviest_guide_is_light(
    language: str, weight: int, requests: int, real_site: Path
) -> None:
    """For a weak connection; the bench says of what. Arabic has letters of its own beside the French ones."""
    guides = [guide["address"] for guide in manifest(real_site)["guides"] if guide["language"] == language]
    heaviest = max(
        (first_view((real_site / address).resolve()) for address in guides),
        key=lambda view: sum(request.size for request in view),
    )
    assert sum(request.size for request in heaviest) <= weight
    assert len(heaviest) <= requests
