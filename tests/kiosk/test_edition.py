"""What the kiosk edition holds, and what it leaves out, as files."""

from __future__ import annotations

import json
import re
from html import unescape
from html.parser import HTMLParser
from pathlib import Path
from urllib.parse import unquote, urlsplit

import pytest

from guidebook.kiosk.web.serving import POLICY
from guidebook.pages.qr import qr_code, short_link
from guidebook.screens.azerty import rows
from guidebook.site.away import closed
from guidebook.site.edition import kiosk, settings_script
from tests.conftest import built, manifest

KIOSKS = pytest.mark.parametrize("which", ["kiosk_site", "real_kiosk"])
_ADDRESSES = {"href", "src", "action", "formaction", "data", "poster", "srcset", "content"}


class _Addresses(HTMLParser):
    """Every address that a page may open or load."""

    def __init__(self, html: str) -> None:
        super().__init__()
        self.found: list[str] = []
        self.feed(html)

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        # An address that is only told, to search engines or to people, leads nowhere.
        self.found += [value or "" for name, value in attrs if name in _ADDRESSES and tag != "meta"]


def pages(site: Path) -> list[Path]:
    found = sorted(site.rglob("*.html"))
    assert len(found) > 8
    return found


def outside_of(html: str) -> set[str]:
    return {unescape(address) for address in re.findall(r'<a\b[^>]*\bhref="((?:https?|mailto|tel):[^"]*)"', html)}


@KIOSKS
def test_no_link_leaves_the_edition_and_none_is_broken(which: str, request: pytest.FixtureRequest) -> None:
    site: Path = request.getfixturevalue(which)
    faults = []
    for page in pages(site):
        for address in _Addresses(page.read_text("utf-8")).found:
            parts = urlsplit(address)
            base = site if page.name == "404.html" else page.parent
            target = (base / unquote(parts.path).lstrip("/")).resolve() if parts.path else page
            if parts.scheme or parts.netloc or not target.exists():
                faults.append(f"{page.relative_to(site)}: {address}")
    assert faults == []


def test_each_outside_address_of_the_public_site_is_a_text_and_a_code(example_site: Path, kiosk_site: Path) -> None:
    seen = set()
    for page in pages(kiosk_site):
        public = example_site / page.relative_to(kiosk_site)
        if not public.exists():
            continue
        html = page.read_text("utf-8")
        for address in outside_of(public.read_text("utf-8")):
            seen.add(address)
            if address.startswith("tel:"):  # a kiosk calls nobody: the number is read
                assert address.removeprefix("tel:") in re.sub(r"\s", "", unescape(html)), page
                continue
            assert address in unescape(html), page
            assert qr_code(address).path in html, page
            assert "Continuez sur votre téléphone" in html.replace("\u00a0", " ")
    assert len(seen) >= 3


def test_every_way_out_is_found_in_a_page_of_docs() -> None:
    html = (
        '<p><a href="#ici">a</a> <a class="x" href="https://a.example/?b=1&amp;c=2" rel="n"><strong>b</strong></a>'
        ' <a href="tel:3646">c</a> <A HREF="mailto:d@e.example">d</A> <a href="//f.example">f</a>'
        ' <a href="javascript:x()">g</a> <a href="../index.html">h</a>&nbsp;&#233;<br/><!-- i --></p>'
    )
    assert closed(html, lambda address, text, number: f"[{number} {address} {text}]") == (
        '<p><a href="#ici">a</a> [1 https://a.example/?b=1&c=2 <strong>b</strong>] [2 tel:3646 c]'
        " [3 mailto:d@e.example d] [4 //f.example f] [5 javascript:x() g]"
        ' <a href="../index.html">h</a>&nbsp;&#233;<br/><!-- i --></p>'
    )


def test_pages_for_advisors_and_authors_are_not_there(kiosk_site: Path, example_site: Path) -> None:
    kinds = {page["kind"] for page in manifest(kiosk_site)["pages"]}
    assert {"home", "welcome", "guide", "practice", "search", "help", "theme", "glossary", "plan", "path"} <= kinds
    assert not kinds & {"handbook", "print", "gallery", "workshop"}
    assert {"print", "gallery", "workshop", "handbook"} <= {p["kind"] for p in manifest(example_site)["pages"]}
    for page in pages(kiosk_site):
        assert "what-is-kept" not in page.read_text("utf-8")


def test_the_public_site_carries_nothing_of_the_kiosk(example_site: Path) -> None:
    assert not list(example_site.rglob("borne*")) and not (example_site / "reglages.js").exists()
    for page in pages(example_site):
        html = page.read_text("utf-8")
        assert "kiosk" not in html and "reglages.js" not in html and "k-bar" not in html


def test_a_guide_is_taken_away_as_a_code_where_the_site_has_an_address(example: Path) -> None:
    config = example.with_name("mkdocs.borne.yml")
    config.write_text(f"site_url: https://guides.example/pas/\n{config.read_text('utf-8')}", "utf-8")
    site = built(config, example.parent / "borne")
    html = (site / "guides/ouvrir-un-site/index.html").read_text("utf-8")
    assert short_link("https://guides.example/pas/", "ouvrir-un-site").qr.path in html
    assert "Emportez ce guide" in html.replace("\u00a0", " ")
    for page in pages(site):
        found = _Addresses(page.read_text("utf-8")).found
        assert not [one for one in found if "guides.example" in one or one.startswith("/pas/")], page


def test_the_settings_are_the_usual_ones_unless_the_venue_says_otherwise(kiosk_site: Path) -> None:
    written = (kiosk_site / "reglages.js").read_text("utf-8")
    assert written == settings_script()
    settings = json.loads(settings_script({"lieu": "Médiathèque </script>", "inactivite": 120})[15:-2])
    assert settings["lieu"] == "Médiathèque </script>" and settings["inactivite"] == 120
    assert settings["avertissement"] == 60 and settings["surveillant"] is False


def test_each_page_reads_the_settings_before_the_scripts_of_the_kiosk(kiosk_site: Path) -> None:
    for page in pages(kiosk_site):
        html = page.read_text("utf-8")
        assert 0 < html.index("assets/site.js") < html.index("reglages.js") < html.index("assets/borne.js"), page
        assert 'data-keep="no"' in html


def test_the_keyboard_has_the_order_of_the_drawn_one_and_twelve_columns() -> None:
    keyboard = kiosk().keyboard
    assert [sum(key.width for key in row) for row in keyboard] == [12] * 7
    ours = "".join(key.sign for row in keyboard[3:6] for key in row if key.sign.isalpha())
    drawn = "".join(c.base.lower() for row in rows() for c in row if c.base.isascii() and c.base.isalpha())
    assert ours == drawn == "azertyuiopqsdfghjklmwxcvbn"


@KIOSKS
def test_every_text_that_a_practice_asks_for_can_be_typed(which: str, request: pytest.FixtureRequest) -> None:
    signs = {key.sign for row in kiosk().keyboard for key in row}
    site: Path = request.getfixturevalue(which)
    wanted = {
        marker["value"]
        for guide in manifest(site)["guides"]
        for screen in guide["screens"].values()
        for marker in screen["markers"]
        if marker["action"] == "saisir"
    }
    assert wanted
    missing = {sign for text in wanted for sign in text.replace("’", "'").replace("\u00a0", " ").lower()} - signs
    assert missing - {"\n"} == set()


def test_the_headers_of_the_kiosk_allow_what_its_pages_allow_themselves_and_no_more(kiosk_site: Path) -> None:
    def directives(policy: str) -> dict[str, str]:
        return dict(part.strip().split(" ", 1) for part in policy.split(";"))

    header = directives(POLICY)
    for page in kiosk_site.rglob("*.html"):
        said = re.search(r'Content-Security-Policy" content="([^"]+)"', page.read_text("utf-8"))
        assert said, page
        for name, sources in directives(said[1]).items():
            assert header.get(name, header["default-src"]) == sources, (page, name)
