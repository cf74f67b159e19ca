"""What can be heard of a page is what stands there, in its order."""

from __future__ import annotations

import json
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest

from guidebook.pages.begin import WAYS
from guidebook.pages.spoken import key_of
from tests.build.test_pages import read
from tests.conftest import built, manifest
from tests.recorded import SLUG, record
from tests.sounds import built_sound

PAGES = {"pratique": "entrainement.html", "images": "images.html"}
"""By how the place of a passage begins, the page it stands in; any other is the guide's."""


def heard(site: Path, name: str) -> dict[str, Any]:
    begin, entry = (site / f"assets/voice/{name}.js").read_text("utf-8").split(" = ", 1)
    assert begin == f'voices["{name}"]'
    return json.loads(entry.removesuffix(";\n"))


def shown(file: Path) -> str:
    """The text of a page, without its spaces."""
    return "".join("".join(read(file).texts).split())


def absent(text: str, passages: dict[str, list[dict[str, Any]]]) -> Iterator[str]:
    """The sentences that a page does not have after the one before."""
    for place, clips in passages.items():
        end = 0
        for sentence in (sentence for clip in clips for sentence in clip["say"]):
            begin = text.find("".join(sentence.split()), end)
            if begin < 0:
                yield f"{place}: {sentence}"
            else:
                end = begin + len("".join(sentence.split()))


@pytest.mark.parametrize("site", ["example_site", "real_site"])
def test_nothing_is_heard_but_what_is_on_the_page_in_its_order(site: str, request: Any) -> None:
    folder: Path = request.getfixturevalue(site)
    for guide in manifest(folder)["guides"]:
        by_page: dict[str, dict[str, Any]] = {}
        for place, clips in heard(folder, f"guides/{guide['slug']}")["passages"].items():
            by_page.setdefault(PAGES.get(place.split("-")[0], "index.html"), {})[place] = clips
        for page, passages in by_page.items():
            text = shown(folder / "guides" / guide["slug"] / page)
            assert list(absent(text, passages)) == [], page


def test_every_step_every_folded_text_every_task_and_every_word_is_heard(example_site: Path) -> None:
    for guide in manifest(example_site)["guides"]:
        places = heard(example_site, f"guides/{guide['slug']}")["passages"].keys()
        page = (example_site / guide["address"]).read_text("utf-8")
        practice = (example_site / guide["practice"]).read_text("utf-8")
        assert {f"etape-{step['number']}" for step in guide["steps"]} <= places
        assert {f"images-{step['number']}" for step in guide["steps"]} <= places
        assert sum("/bloque-" in place for place in places) == page.count('<details class="bloque">')
        assert sum(place.startswith("pratique") for place in places) == practice.count('<li data-marker="')
        assert {f"mot-{word.split('-', 2)[2]}" for word in identifiers(page)} <= places


def identifiers(page: str) -> set[str]:
    """Those of the definitions of a page."""
    return {part.split('"')[0] for part in page.split('popover id="')[1:]}


def test_the_tiles_of_the_home_page_are_heard(real_site: Path) -> None:
    passages = heard(real_site, "accueil")["passages"]
    assert list(absent(shown(real_site / "index.html"), passages)) == []
    assert len(passages) == (real_site / "index.html").read_text("utf-8").count('class="tile"')


def test_the_first_gestures_are_heard_with_a_mouse_and_without(example_site: Path) -> None:
    passages = heard(example_site, "ou-je-commence")["passages"]
    assert list(absent(shown(example_site / "ou-je-commence.html"), passages)) == []
    ways = [f"{what}-{number}-{way}" for what in ("geste", "comment") for number in range(1, 11) for way in WAYS]
    end = [f"fin-{part}" for part in ("pour-vous", "parcours", "feuille", "personne")]
    assert sorted(passages) == sorted(["debut", *ways, *end, "parcours-premiers-pas"])


def test_a_sound_is_in_the_site_for_what_it_says_and_a_person_comes_first(example: Path, tmp_path: Path) -> None:
    root, site = example.parent, tmp_path / "site"
    first, second = "Étape 1 Écrivez l’adresse du site", "Étape 2 Appuyez sur la touche Entrée"
    for sentence in (first, second, "Une phrase que personne n’écrit."):
        built_sound(root, key_of("fr", sentence))
    built_sound(root, key_of("fr", "Étape 3 Remplissez le formulaire"), b"<html>")
    record(root)
    built(example, site)
    told = heard(site, f"guides/{SLUG}")
    (recorded,), (title, *rest) = told["passages"]["etape-1"], told["passages"]["etape-2"]
    address = f"assets/voice/{key_of('fr', second)}.mp3"
    assert recorded["say"][0] == first and len(recorded["say"]) > 1
    assert title == {"say": [second], "sound": address, "seconds": 1.0, "voice": 1}
    assert not any("sound" in clip for clip in (*rest, *told["passages"]["etape-3"]))
    assert [voice["built"] for voice in told["voices"]] == [False, True]
    assert told["voices"][0]["credit"] == "Voix de Nadia, médiatrice (CC BY\u00a04.0)."
    sounds = {f"assets/voice/{file.name}" for file in (site / "assets" / "voice").glob("*.mp3")}
    assert sounds == {recorded["sound"], address, f"assets/voice/{key_of('fr', first)}.mp3"}
    assert sounds <= json.loads((site / "release.json").read_text("utf-8"))["files"].keys()
    assert "media-src 'self'" in (site / f"guides/{SLUG}/index.html").read_text("utf-8")
    assert "media-src" not in (site / "guides/lire-sa-carte/index.html").read_text("utf-8")
