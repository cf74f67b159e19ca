"""Photos: whatever stands beside a guide leaves it small, upright and silent, or is refused."""

from __future__ import annotations

import re
import unicodedata
from io import BytesIO
from pathlib import Path
from typing import Any, Literal

import pytest
from PIL import Image

from guidebook.photos.album import Album, Photo
from guidebook.photos.raster import Refusal
from tests.conftest import manifest
from tests.pictures import PICTURES, encoded, noise


def photo(folder: Path, content: bytes, name: str = "carte.jpg", keep: Path | None = None) -> Photo:
    (folder / name).write_bytes(content)
    made = Album(folder, keep).photo(name)
    assert isinstance(made, Photo), made
    return made


def refusal(folder: Path, content: bytes, name: str) -> str:
    (folder / name).write_bytes(content)
    refused = Album(folder).photo(name)
    assert isinstance(refused, Refusal), refused
    return refused.rule


def opened(made: Photo) -> Image.Image:
    image = Image.open(BytesIO(made.content))
    image.load()
    return image


WORST = [("PNG", (1600, 1200)), ("JPEG", (800, 600)), ("WEBP", (800, 600))]
LARGER = [pytest.param(kind, (1600, 1200), marks=pytest.mark.trial) for kind in ("JPEG", "WEBP")]


@pytest.mark.parametrize(("kind", "size"), [*WORST, *LARGER])
def test_the_worst_photo_weighs_at_most_40_kilobytes_and_is_at_most_1200_wide(
    kind: str, size: tuple[int, int], tmp_path: Path
) -> None:
    name = {"JPEG": "carte.jpg", "PNG": "carte.png", "WEBP": "carte.webp"}[kind]
    made = photo(tmp_path, encoded(noise(*size), kind), name)
    assert len(made.content) <= 40_000
    assert opened(made).size == (made.width, made.height)
    assert abs(made.width / made.height - 4 / 3) < 0.01


@pytest.mark.parametrize(
    ("size", "kept"), [((3000, 1500), (1200, 600)), ((1000, 3200), (500, 1600)), ((300, 200), (300, 200))]
)
def test_a_light_picture_is_made_small_too_and_never_larger(
    size: tuple[int, int], kept: tuple[int, int], tmp_path: Path
) -> None:
    made = photo(tmp_path, encoded(Image.new("RGB", size, "white"), "JPEG"))
    assert (made.width, made.height) == kept


def test_a_small_screenshot_keeps_its_size_and_every_dot(tmp_path: Path) -> None:
    drawn = Image.new("RGB", (300, 200), "white")
    drawn.paste((168, 0, 92), (30, 40, 31, 120))
    made = photo(tmp_path, encoded(drawn, "PNG"), "écran.png")
    assert (made.width, made.height) == (300, 200)
    assert opened(made).convert("RGB").tobytes() == drawn.tobytes()
    assert re.fullmatch(r"ecran-[0-9a-f]{8}\.webp", made.address)


def test_a_photo_is_turned_upright_and_says_nothing_of_who_took_it(tmp_path: Path) -> None:
    exif = Image.Exif()
    exif[0x0112] = 6  # the telephone was held sideways
    exif[0x010F] = "SECRET-MAKER"
    exif.get_ifd(0x8825)[29] = "2026:11:20"  # where it was taken
    lying = Image.new("RGB", (400, 300), "white")
    lying.paste("red", (0, 0, 100, 300))
    made = photo(tmp_path, encoded(lying, "JPEG", exif=exif, comment=b"SECRET-NOTE"))
    assert (made.width, made.height) == (300, 400)
    red, _, blue = opened(made).convert("RGB").getpixel((150, 20))  # type: ignore[misc]
    assert red > 200 and blue < 80
    assert b"SECRET" not in made.content and b"EXIF" not in made.content
    assert not opened(made).getexif()


@pytest.mark.parametrize("mode", ["1", "L", "LA", "P", "RGBA", "I;16"])
def test_every_kind_of_png_is_read(mode: str, tmp_path: Path) -> None:
    assert photo(tmp_path, encoded(Image.new(mode, (30, 20)), "PNG"), "a.png").width == 30


def test_the_colours_of_a_printer_are_read(tmp_path: Path) -> None:
    assert opened(photo(tmp_path, encoded(Image.new("CMYK", (30, 20)), "JPEG"))).mode == "RGB"


def test_transparency_is_kept(tmp_path: Path) -> None:
    made = photo(tmp_path, encoded(Image.new("RGBA", (30, 20), (255, 0, 0, 0)), "PNG"), "a.png")
    assert opened(made).convert("RGBA").getpixel((5, 5))[3] == 0  # type: ignore[index]


@pytest.mark.parametrize("kind", sorted(set(PICTURES) - {"jpeg", "gif"}))
@pytest.mark.parametrize("name", ["a.png", "a.jpg", "a.webp", "a.svg"])
def test_what_is_no_good_picture_is_refused_whatever_its_name(kind: str, name: str, tmp_path: Path) -> None:
    assert refusal(tmp_path, PICTURES[kind](), name).startswith("image-")


@pytest.mark.parametrize("size", [(1080, 2400), (1000, 3200), (100, 400), (3000, 4000), (4000, 300)])
def test_a_whole_screen_a_narrow_menu_and_a_banner_are_taken(size: tuple[int, int], tmp_path: Path) -> None:
    assert photo(tmp_path, encoded(Image.new("RGB", size, "white"), "PNG"), "a.png").width


@pytest.mark.parametrize(("named", "there"), [("NFC", "NFD"), ("NFD", "NFC"), ("NFD", "NFD")])
def test_accents_that_a_mac_takes_apart_are_the_same_accents(
    named: Literal["NFC", "NFD"], there: Literal["NFC", "NFD"], tmp_path: Path
) -> None:
    (tmp_path / unicodedata.normalize(there, "été.png")).write_bytes(encoded(noise(9, 9), "PNG"))
    assert isinstance(Album(tmp_path).photo(unicodedata.normalize(named, "été.png")), Photo)


def test_a_bomb_is_refused_without_being_decoded(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    def decoded(*_: Any) -> None:
        raise AssertionError("decoded")

    monkeypatch.setattr(Image.Image, "load", decoded)
    assert refusal(tmp_path, PICTURES["huge"](), "a.png") == "image-trop-grande"


def test_a_file_of_31_megabytes_is_refused_without_being_read(tmp_path: Path) -> None:
    with (tmp_path / "a.png").open("wb") as file:
        file.truncate(31_000_000)
    refused = Album(tmp_path).photo("a.png")
    assert isinstance(refused, Refusal) and refused.rule == "image-trop-lourde"


def test_a_photo_reached_by_a_link_out_of_the_folder_is_refused(tmp_path: Path) -> None:
    (tmp_path / "a").mkdir()
    (tmp_path / "secret.png").write_bytes(encoded(noise(9, 9), "PNG"))
    (tmp_path / "a" / "carte.png").symlink_to(tmp_path / "secret.png")
    assert isinstance(Album(tmp_path / "a").photo("carte.png"), Refusal)
    assert isinstance(Album(tmp_path / "a").photo("../secret.png"), Refusal)


def test_what_was_made_is_kept_until_the_file_changes(tmp_path: Path) -> None:
    keep = tmp_path / "keep"
    first = photo(tmp_path, encoded(noise(60, 40), "PNG"), "a.png", keep)
    (kept,) = keep.iterdir()
    kept.write_bytes(b"proof")
    again = Album(tmp_path, keep).photo("a.png")
    assert isinstance(again, Photo) and again.content == b"proof" and again.width == first.width
    other = photo(tmp_path, encoded(noise(80, 40), "PNG"), "a.png", keep)
    assert other.width == 80 and len(list(keep.iterdir())) == 2


def test_a_place_that_cannot_be_written_only_costs_time(tmp_path: Path) -> None:
    (tmp_path / "keep").write_text("a file where a folder should be", "utf-8")
    assert photo(tmp_path, encoded(noise(9, 9), "PNG"), "a.png", tmp_path / "keep").width == 9


def test_the_site_holds_the_small_photo_and_never_the_original(example_site: Path) -> None:
    guide = next(guide for guide in manifest(example_site)["guides"] if guide["slug"] == "lire-sa-carte")
    address = guide["steps"][0]["photo"]
    assert len((example_site / address).read_bytes()) <= 40_000
    beside = {file.suffix for file in (example_site / "guides/lire-sa-carte").iterdir()}
    assert beside == {".html", ".js", ".webp"}


def test_the_markers_of_a_photo_are_told_like_those_of_a_drawing(example_site: Path) -> None:
    guide = next(guide for guide in manifest(example_site)["guides"] if guide["slug"] == "lire-sa-carte")
    assert guide["screens"]["carte"]["frame"] == "photo"
    assert [m["label"] for m in guide["screens"]["carte"]["markers"]] == ["votre nom", "le numéro"]
