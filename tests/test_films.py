"""A film in sign language beside a guide: what is read of it, and a sentence for each thing that is wrong."""

from __future__ import annotations

import io
import re
from pathlib import Path

import pytest

from guidebook.problem import Level
from guidebook.reading.guide.film import HEAVIEST
from guidebook.reading.guide.mp4 import NotFilm, tracks_of
from guidebook.reading.reader import read
from tests.authoring import problems
from tests.films import FILMS, film
from tests.golden import accepted
from tests.signed import SLUG, STARTS, sign, wanted


def same(case: str, project: Path) -> None:
    said = re.sub(r"(?<=empreinte: )[0-9A-F]{8}", "########", "\n".join(map(str, problems(project))))
    assert said == accepted("films", case, said)


@pytest.mark.parametrize("kind", ["film", "in pieces"])
def test_a_film_is_read_with_the_moments_of_its_steps(project: Path, kind: str) -> None:
    sign(project, content=FILMS[kind]())
    reading = read(project)
    assert reading.problems == ()
    guide = reading.guidebook.guide(SLUG)
    assert guide and guide.film and guide.film.is_current
    assert guide.film.starts == (0, 2, 3, 5)
    assert guide.film.part(1) == f"{guide.film.name}#t=0,2"
    assert guide.film.part(4) == f"{guide.film.name}#t=5"
    assert Path(guide.film.source).read_bytes() == FILMS[kind]()


def test_how_long_a_film_lasts_is_read_in_it() -> None:
    content = film(3)
    told = tracks_of(io.BytesIO(content), len(content))
    assert told.pictures == ("avc1",) and told.seconds == pytest.approx(3, abs=0.2) and not told.has_sound


def test_a_film_cut_anywhere_is_no_film() -> None:
    whole = film(1)
    for length in range(0, len(whole), 7):
        with pytest.raises(NotFilm):
            tracks_of(io.BytesIO(whole[:length]), length)


@pytest.mark.parametrize("kind", ["cut", "program", "empty", "talking", "other code", "sound alone"])
def test_what_is_no_silent_film_is_told(project: Path, kind: str) -> None:
    sign(project, content=FILMS[kind]())
    same(kind, project)


def test_a_film_of_2_gb_is_not_read(project: Path) -> None:
    described = sign(project)
    with (described.parent / "lsf.mp4").open("r+b") as movie:
        movie.truncate(2_147_483_648)  # it takes no room on the disk
    same("2 GB", project)
    assert HEAVIEST < 2_147_483_648


CHANGES = {
    "moments out of order": [('"0:02"', '"0:04"')],
    "a moment that is none": [('"0:02"', "deux minutes")],
    "a moment after the end": [('"0:05"', '"7:30"')],
    "a step too many": [('  - "0:00"\n', '  - "0:00"\n  - "0:01"\n')],
    "no moment": [(f'  - "{start}"\n', "") for start in STARTS],
    "nobody signs": [("signe_par: Association Exemple\n", "")],
    "no licence": [("licence: CC BY-SA 4.0\n", "")],
    "no poster": [("affiche: affiche.png\n", "")],
    "a poster that is not there": [("affiche: affiche.png", "affiche: photo.png")],
    "a field that is none": [("signe_par:", "signé_par:")],
}


@pytest.mark.parametrize("case", CHANGES)
def test_what_is_wrong_in_its_description_is_told(project: Path, case: str) -> None:
    described = sign(project)
    text = described.read_text("utf-8")
    for old, new in CHANGES[case]:
        assert old in text
        text = text.replace(old, new, 1)
    described.write_text(text, "utf-8")
    same(case, project)


def test_a_film_without_description_and_the_reverse_are_told(project: Path) -> None:
    described = sign(project)
    text = described.read_text("utf-8")
    described.unlink()
    same("film alone", project)
    described.write_text(text, "utf-8")
    (described.parent / "lsf.mp4").unlink()
    same("description alone", project)


def test_a_film_in_another_format_is_told(project: Path) -> None:
    described = sign(project)
    (described.parent / "lsf.mp4").rename(described.parent / "LSF.MOV")
    same("another format", project)


def test_a_film_elsewhere_is_not_followed(project: Path) -> None:
    movie = sign(project).parent / "lsf.mp4"
    movie.unlink()
    movie.symlink_to("/etc/hostname")
    same("a link", project)


def test_a_text_changed_since_it_was_signed_is_an_advice_that_tells_the_new_print(project: Path) -> None:
    sign(project)
    guide = project / "guides" / SLUG / "guide.md"
    guide.write_text(guide.read_text("utf-8").replace("\n## ", "\nUne phrase de plus.\n\n## ", 1), "utf-8")
    (told,) = problems(project)
    assert told.rule == "film-ancien" and told.level is Level.ADVICE
    same("another text", project)
    known = read(project).guidebook.guide(SLUG)
    assert known and known.film and not known.film.is_current


def test_a_comma_hides_no_film(project: Path) -> None:
    sign(project)
    guide = project / "guides" / SLUG / "guide.md"
    text = guide.read_text("utf-8")
    changed = re.sub(r"(\w{4}) (\w{4})", r"\1, \2", text.partition("\n## ")[2], count=1)
    guide.write_text(text.replace(text.partition("\n## ")[2], changed), "utf-8")
    assert guide.read_text("utf-8") != text
    assert problems(project) == []
    known = read(project).guidebook.guide(SLUG)
    assert known and known.film and known.film.is_current


def test_the_print_is_told_where_there_is_none(project: Path) -> None:
    described = sign(project)
    kept = described.read_text("utf-8")
    described.write_text(kept.partition("empreinte:")[0], "utf-8")
    same("no print", project)
    assert f"empreinte: {wanted(project)}" in kept
