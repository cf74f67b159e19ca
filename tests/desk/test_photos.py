"""Photos beside a guide: sent, cut, blurred so that nothing can be read, and given markers."""

from __future__ import annotations

import http.client
from io import BytesIO
from typing import Any
from urllib.parse import quote

import pytest
from PIL import Image, ImageDraw

from guidebook.desk.atelier import entries, retouch
from guidebook.desk.atelier.retouch import Area
from tests.desk.conftest import Atelier
from tests.pictures import announced, encoded

SLUG = "lire-sa-carte"


def card(secret: str = "1234567") -> Image.Image:
    """A card with a number on it."""
    image = Image.new("RGB", (400, 200), "white")
    ImageDraw.Draw(image).text((100, 90), secret, fill="black", font_size=20)
    return image


def pixels(content: bytes) -> Image.Image:
    return Image.open(BytesIO(content)).convert("RGB")


def colours(image: Image.Image) -> list[tuple[int, int, int]]:
    found: Any = image.get_flattened_data()
    return list(found)


def test_a_blurred_part_says_nothing_of_what_was_written_there() -> None:
    """Two numbers of the same ink give nearly the same few cells; the rest of the photo stays to the point."""
    area, both = Area(20, 40, 60, 30), [encoded(card(secret), "PNG") for secret in ("1234567", "7654321")]
    one, two = (pixels(retouch.blurred("c.png", content, area)) for content in both)
    box = area.box(one)
    seen, other, plain = (colours(image.crop(box)) for image in (one, two, pixels(both[0])))
    assert len(set(seen)) <= 6 * 6
    assert min(map(min, seen)) > 100 > min(map(min, plain))
    assert max(abs(a - b) for p, q in zip(seen, other, strict=True) for a, b in zip(p, q, strict=True)) < 40
    assert one.crop((0, 0, 400, box[1])).tobytes() == card().crop((0, 0, 400, box[1])).tobytes()


def test_a_photo_is_cut_turned_upright_and_forgets_who_took_it() -> None:
    exif = Image.Exif()
    exif[0x0112], exif[0x010F] = 6, "SECRET"
    content = encoded(card(), "JPEG", exif=exif)
    made = retouch.cropped("c.jpg", content, Area(0, 50, 100, 50))
    assert pixels(made).size == (200, 200)
    assert b"SECRET" not in made
    assert b"SECRET" in content


@pytest.mark.parametrize("area", [Area(0, 0, 0, 0), Area(100, 0, 50, 50), Area(0, 0, -1, 50)])
def test_nothing_is_no_part(area: Area) -> None:
    with pytest.raises(retouch.Unusable):
        retouch.cropped("c.png", encoded(card(), "PNG"), area)


NO_PHOTOS = {"empty": b"", "gif": b"GIF89a", "half": encoded(card(), "PNG")[:300], "bomb": announced(60_000, 60_000)}


@pytest.mark.parametrize("content", NO_PHOTOS.values(), ids=NO_PHOTOS)
def test_files_that_are_no_photos_are_not_changed(content: bytes) -> None:
    with pytest.raises(retouch.Unusable):
        retouch.blurred("c.png", content, Area(0, 0, 50, 50))


def send(atelier: Atelier, name: str, content: bytes) -> tuple[int, str]:
    connection = http.client.HTTPConnection(atelier.host)
    path = atelier.path(f"envoyer/{SLUG}?nom={quote(name)}")
    connection.request("POST", path, content, {"Origin": f"http://{atelier.host}"})
    answer = connection.getresponse()
    told = answer.status, answer.read().decode()
    connection.close()
    return told


def test_a_photo_is_sent_under_a_name_that_fits_and_never_over_another(atelier: Atelier) -> None:
    folder = atelier.root / "guides" / SLUG
    before = (folder / "carte.png").read_bytes()
    assert send(atelier, "../Carte.png", encoded(card(), "PNG")) == (200, "carte-2.png")
    assert send(atelier, "Été à la mer.JPG", encoded(card(), "JPEG")) == (200, "ete-a-la-mer.jpg")
    assert (folder / "carte.png").read_bytes() == before
    code, told = send(atelier, "IMG_1.HEIC", b"x")
    assert (code, told.partition(".")[0]) == (400, "Ce fichier n’est pas une photo ")
    code, told = send(atelier, "faux.png", b"not a picture")
    assert code == 400
    assert "abîmée" in told
    assert not (folder / "faux.png").exists()


def test_a_photo_is_blurred_and_the_one_before_can_be_had_again(atelier: Atelier) -> None:
    file = atelier.root / "guides" / SLUG / "carte.png"
    before = file.read_bytes()
    area = {"gauche": "10", "haut": "10", "largeur": "30", "hauteur": "30"}
    assert atelier.post(f"retouche/{SLUG}/carte.png", geste="flouter", **area).code == 303
    assert file.read_bytes() != before
    assert "Cette partie est floutée" in atelier.get(f"retouche/{SLUG}/carte.png?fait=flouter").text
    assert atelier.post(f"retouche/{SLUG}/carte.png", geste="reprendre").code == 303
    assert file.read_bytes() == before
    wrong = {**area, "largeur": "0"}
    assert "Vérifiez les quatre nombres" in atelier.post(f"retouche/{SLUG}/carte.png", geste="garder", **wrong).text
    assert atelier.post(f"retouche/{SLUG}/..%2fecrans.yml", geste="flouter", **area).code == 404


def test_a_photo_gets_a_screen_on_which_markers_are_placed(atelier: Atelier) -> None:
    done = atelier.post(f"photos/{SLUG}", geste="ecran carte.png")
    assert done.code == 303
    screen = done.headers["location"].rpartition("/")[2]
    described = entries.read((atelier.root / "guides" / SLUG / "ecrans.yml").read_text("utf-8"))[screen]
    assert described["cadre"] == "photo"
    page = atelier.get(f"ecran/{SLUG}/{screen}").text
    assert "s-print" in page
    source = page.partition('<img src="')[2].partition('"')[0]
    photo = atelier.ask("GET", source)
    assert photo.code == 200
    assert "sandbox" in photo.headers["content-security-policy"]
