"""A whole site in French and in Arabic, read as the text it is."""

from __future__ import annotations

import re
from pathlib import Path
from urllib.parse import unquote, urldefrag

from tests.build.test_pages import pages
from tests.conftest import manifest

GUIDE = "ar/guides/lire-un-courriel/index.html"


def read(site: Path, address: str) -> str:
    """A page, without the signs that part directions (Unicode Standard Annex 9)."""
    return re.sub("[\u2068\u2069]", "", (site / address).read_text("utf-8").replace("\u00a0", " "))


def test_every_page_says_its_language_and_its_direction(arabic_site: Path) -> None:
    told = {page["address"]: page["language"] for page in manifest(arabic_site)["pages"]}
    directions = {one["code"]: one["direction"] for one in manifest(arabic_site)["languages"]}
    assert directions == {"fr": "ltr", "ar": "rtl"}
    for address, page in pages(arabic_site):
        root = page.tags[0][1]
        assert (root["lang"], root["dir"]) == (told[address], directions[told[address]]), address
        assert address.startswith("ar/") == (told[address] == "ar"), address


def test_every_link_leads_to_a_file_and_a_place_that_exist(arabic_site: Path) -> None:
    known = {address: {a["id"] for _, a in page.tags if "id" in a} for address, page in pages(arabic_site)}
    lost = []
    for address, page in pages(arabic_site):
        for _, attributes in page.tags:
            target = attributes.get("href", attributes.get("src", ""))
            if not target or target.startswith(("https://", "data:", "mailto:", "tel:")):
                continue
            file, place = urldefrag(target)
            there = ((arabic_site / address).parent / unquote(file)).resolve() if file else arabic_site / address
            places = known.get(there.relative_to(arabic_site.resolve()).as_posix(), {place})
            if not there.is_file() or (place and place not in places):
                lost.append((address, target))
    assert lost == []


def test_a_link_out_of_arabic_says_that_it_leads_to_french(arabic_site: Path) -> None:
    for address, page in pages(arabic_site):
        if not address.startswith("ar/"):
            continue
        for tag, attributes in page.tags:
            target = urldefrag(attributes.get("href", "")).url
            if tag != "a" or not target or target.startswith(("https:", "mailto:", "tel:")):
                continue
            there = ((arabic_site / address).parent / target).resolve().relative_to(arabic_site.resolve()).as_posix()
            assert there.startswith("ar/") or attributes.get("hreflang") == "fr", (address, target)


def test_each_page_tells_robots_where_it_is_in_the_other_language(arabic_site: Path) -> None:
    for address in ("guides/lire-un-courriel/index.html", GUIDE):
        told = re.findall(r'<link rel="alternate" hreflang="(\w+)" href="([^"]+)">', read(arabic_site, address))
        french = "https://essai.example/guides/lire-un-courriel/index.html"
        assert told == [("fr", french), ("ar", french.replace("guides", "ar/guides"))]


def test_a_translated_guide_shows_its_sentences_and_marks_those_that_are_french(arabic_site: Path) -> None:
    html = read(arabic_site, GUIDE)
    assert "<h1>قراءة رسالة إلكترونية</h1>" in html
    assert 'اضغط على <bdi lang="fr" dir="ltr"><strong>Votre rendez-vous</strong></bdi>' in html
    assert re.search(r'<bdi class="french-part" lang="fr" dir="ltr">Le code est dans le ', html)
    assert "Le message dit la date" not in html


def test_a_guide_that_nobody_translated_is_french_under_a_notice(arabic_site: Path) -> None:
    html = read(arabic_site, "ar/guides/ouvrir-un-site/index.html")
    assert '<h1><bdi lang="fr" dir="ltr">' in html
    assert '<div class="prose" lang="fr" dir="ltr">' in html
    assert html.index('class="checked"') < html.index('id="etape-1"')


def test_the_words_of_a_screen_stand_under_it_numbered_with_what_they_mean(arabic_site: Path) -> None:
    html = read(arabic_site, GUIDE)
    [caption] = re.findall(r"<li><span class=\"marker\">1</span><span>.*?Votre rendez-vous</span> — موعدك", html)
    assert '<span lang="fr" dir="ltr">Votre rendez-vous</span>' in caption
    practice = read(arabic_site, "ar/guides/lire-un-courriel/entrainement.html")
    assert '<p class="meaning"><bdi lang="fr" dir="ltr">Votre rendez-vous</bdi> — موعدك</p>' in practice
    images = read(arabic_site, "ar/guides/lire-un-courriel/images.html")
    assert '<strong lang="fr" dir="ltr">Votre rendez-vous</strong><span class="meaning">موعدك</span>' in images


def test_the_drawn_screens_are_the_same_in_both_languages(arabic_site: Path) -> None:
    for name in ("index.html", "images.html", "entrainement.html"):
        drawn = [
            re.sub(r'<div class="s-badge".*?</div>', "", html)
            for html in (read(arabic_site, f"{folder}guides/lire-un-courriel/{name}") for folder in ("", "ar/"))
        ]
        french, arabic = (re.findall(r'<div class="s-in" lang="fr">.*?</div>\n', html, re.DOTALL) for html in drawn)
        assert french == arabic and french


def test_the_fonts_of_a_language_come_with_their_licence_and_others_do_not(arabic_site: Path) -> None:
    there = {file.name for file in (arabic_site / "assets/fonts").iterdir() if file.is_dir()}
    assert there == {"andika", "vazirmatn"}
    assert (arabic_site / "assets/fonts/vazirmatn/LICENSE").is_file()
    assert "vazirmatn" not in (arabic_site / "assets/site.css").read_text("utf-8")


def test_no_tag_stands_where_only_words_may(arabic_site: Path) -> None:
    for address in manifest(arabic_site)["pages"]:
        html = read(arabic_site, address["address"])
        assert not re.search(r'="[^"<>]*<bdi|<title>[^<]*<bdi|&lt;bdi', html), address


def test_numbers_and_addresses_are_read_from_left_to_right(arabic_site: Path) -> None:
    html = read(arabic_site, "ar/parler-a-quelqu-un.html")
    assert re.findall(r'<a href="tel:(\d+)"><bdi lang="fr" dir="ltr">[\d ]+</bdi></a>', html)
    assert '<bdi lang="fr" dir="ltr">https://' in html
    assert re.search(r"\d \d", re.sub(r"<[^>]*>", "\n", (arabic_site / "ar/index.html").read_text("utf-8"))) is None
