"""The file of places: what is read of it, what is told, and how it is parted for pages."""

from __future__ import annotations

import datetime
import json
import math
from pathlib import Path

import pytest

from guidebook.languages.wording import load
from guidebook.model.place import Hours, Place
from guidebook.pages.places import Near, hours_lines, town_key
from guidebook.problem import has_error
from guidebook.reading.places.hours import read_hours
from guidebook.reading.places.places_file import places_of
from guidebook.reading.reader import read
from guidebook.site.told_script import told_script
from tests.places import HALL, LIBRARY, SOME, TRUCK, as_csv, many


def read_rows(folder: Path, text: str, name: str = "lieux.csv") -> tuple[dict[str, Place], list[str]]:
    file = folder / name
    file.write_text(text, "utf-8")
    places, problems = places_of(file)
    assert not has_error([*problems])
    return {place.name: place for place in places}, [str(problem) for problem in problems]


@pytest.mark.parametrize("delimiter", [",", ";", "\t"])
def test_a_file_of_the_schema_is_read(tmp_path: Path, delimiter: str) -> None:
    places, _ = read_rows(tmp_path, "\ufeff" + as_csv(SOME, delimiter))
    library = places["Bibliothèque des Tilleuls"]
    assert library.telephone.replace("\u00a0", " ") == "03 00 00 00 01"
    assert library.needs == {"sourds", "illettrisme", "gratuit"}
    assert library.updated == datetime.date(2026, 11, 2)
    assert library.position == (50.1, 3.1)
    assert places["Le camion du Ternoy"].needs == {"langues", "itinerant"}
    assert places["Maison des Sources"].needs == frozenset()


def test_json_is_read_with_its_lists_and_its_lines(tmp_path: Path) -> None:
    rows = [{**LIBRARY, "prise_en_charge_specifique": ["Surdité"], "latitude": 50.1}, {"nom": "Sans ville"}, HALL]
    places, said = read_rows(tmp_path, json.dumps(rows, ensure_ascii=False, indent=1), "lieux.json")
    assert places["Bibliothèque des Tilleuls"].needs == {"sourds", "gratuit"}
    assert len(places) == 2
    line = next(
        n for n, text in enumerate((tmp_path / "lieux.json").read_text("utf-8").split("\n"), 1) if "Sans" in text
    )
    assert any(text.startswith(f"lieux.json:{line - 1}: conseil : « commune » manque.") for text in said)


def test_a_row_that_is_wrong_is_told_with_its_line_and_only_one_that_is_no_place_is_left_out(tmp_path: Path) -> None:
    odd = {**LIBRARY, "nom": "Drôle", "telephone": "12", "courriels": "non", "site_web": "http://x", "latitude": "Nord"}
    places, said = read_rows(tmp_path, as_csv([{**LIBRARY, "nom": ""}, odd, HALL, {**HALL, "code_postal": "ABC"}]))
    assert set(places) == {"Drôle", "Mairie d’Escaudray"}
    told = "\n".join(said)
    assert "lieux.csv:2: conseil : « nom » manque. Ce lieu n’est pas montré. [lieu]" in told
    for name in ("telephone", "courriels", "site_web", "latitude, longitude"):
        assert f"Je ne comprends pas « {name} »" in told
    assert "lieux.csv:4: conseil : Je ne comprends pas « horaires » : ouvert le matin. [lieu]" in told
    assert "lieux.csv:5: conseil : « 00ABC » n’est pas un code postal." in told


def test_a_line_break_within_quotes_keeps_the_lines_of_what_follows(tmp_path: Path) -> None:
    _, said = read_rows(tmp_path, as_csv([{**LIBRARY, "adresse": "2 place\ndu Lavoir"}, {"nom": "Rien"}]))
    assert said[-1].startswith("lieux.csv:4:")


def test_a_file_that_is_none_stops_the_build_with_a_sentence(tmp_path: Path) -> None:
    assert places_of(tmp_path / "absent.csv")[1][0].message == "Le fichier de lieux « absent.csv » n’est pas là."
    for name, content in (("a.csv", b"\xff\xfe\x00"), ("b.json", b"{}"), ("c.csv", b"nom,ville\nA,B\n")):
        (tmp_path / name).write_bytes(content)
        assert has_error([*places_of(tmp_path / name)[1]]), name


def test_fifty_rows_are_told_and_the_others_counted(tmp_path: Path) -> None:
    _, said = read_rows(tmp_path, as_csv([{**HALL, "nom": str(n)} for n in range(60)]))
    assert len(said) == 51
    assert "10 autres lignes" in "\n".join(said)


def test_who_says_no_position_is_where_the_others_of_the_town_are(tmp_path: Path) -> None:
    bare = {"nom": "Sans carte", "commune": "VALOMBRE sur Orne", "code_postal": "59990", "date_maj": "2026-01-01"}
    places, _ = read_rows(tmp_path, as_csv([LIBRARY, bare]))
    assert places["Sans carte"].position == (50.1, 3.1)
    assert not places["Sans carte"].is_exact


@pytest.mark.parametrize(
    ("written", "told"),
    [
        ("Mo-Fr 09:00-12:00,14:00-17:30", ["du lundi au vendredi : de 9 h à 12 h, de 14 h à 17 h 30"]),
        ("Tu,Th 09:00-12:00; PH off", ["mardi : de 9 h à 12 h", "jeudi : de 9 h à 12 h"]),
        ('We 14:00-16:00 "sur rendez-vous"', ["mercredi : de 14 h à 16 h (sur rendez-vous)"]),
        ("Sa 10:00-12:00; Su off", ["samedi : de 10 h à 12 h"]),
    ],
)
def test_hours_are_told_in_plain_french(written: str, told: list[str]) -> None:
    hours = read_hours(written)
    assert hours is not None
    lines = hours_lines(Place("", "", "", hours=hours), load("fr"))
    assert [line.replace("\u00a0", " ") for line in lines] == told


@pytest.mark.parametrize("written", ["", "tous les matins", "Mo-Fr 9h-12h", "sunrise-sunset", "Mo 10:00+", "off"])
def test_hours_that_are_not_sure_are_not_told(written: str) -> None:
    assert read_hours(written) is None


@pytest.mark.parametrize("written", ["Apr-Sep Mo 10:00-12:00; Oct-Mar Tu 10:00-12:00", "week 1-53/2 Mo 09:00-12:00"])
def test_hours_that_change_in_the_year_are_said_to(written: str) -> None:
    assert read_hours(written) == Hours(vary=True)


def test_the_file_is_that_of_the_settings_or_of_the_variable(project: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    (project / "lieux.csv").write_text(as_csv([LIBRARY]), "utf-8")
    (project / "autres.csv").write_text(as_csv([TRUCK]), "utf-8")
    assert [place.name for place in read(project).guidebook.places] == ["Bibliothèque des Tilleuls"]
    (project / "mkdocs.yml").write_text("site_name: Essai\nextra:\n  lieux: autres.csv\n", "utf-8")
    assert [place.name for place in read(project).guidebook.places] == ["Le camion du Ternoy"]
    monkeypatch.setenv("LIEUX", "lieux.csv")
    assert [place.name for place in read(project).guidebook.places] == ["Bibliothèque des Tilleuls"]


@pytest.mark.parametrize(
    ("typed", "key"), [("St-Orme", "saint orme"), ("SAINT ORME", "saint orme"), ("Ste Val-d’Or", "sainte val d or")]
)
def test_a_town_is_found_however_it_is_written(typed: str, key: str) -> None:
    assert town_key(typed) == key


def test_two_thousand_places_lie_in_parts_under_60_kb_near_each_other(tmp_path: Path) -> None:
    places, _ = places_of(_file(tmp_path, many(2000)))
    scripts = {name: told_script("places", name, content) for name, content in Near(places).scripts("2026-11-30")}
    assert max(len(script.encode()) for script in scripts.values()) < 60_000
    parts = [json.loads(script.split(" = ", 1)[1][:-2]) for name, script in scripts.items() if name[0] == "p"]
    assert sum(map(len, parts)) == 2000
    index = json.loads(scripts["index"].split(" = ", 1)[1][:-2])
    assert len(index["parts"]) == len(parts)
    for part, told in zip(parts, index["parts"], strict=True):
        south, west, north, east = told["box"]
        assert all(south <= place["at"][0] <= north and west <= place["at"][1] <= east for place in part)


def _file(folder: Path, rows: list[dict[str, str]]) -> Path:
    (folder / "lieux.csv").write_text(as_csv(rows), "utf-8")
    return folder / "lieux.csv"


def nearest(places: list[Place], at: tuple[float, float], count: int = 3) -> list[float]:
    """How far the nearest are, in degrees on a flat map, each distance worked out."""
    south, west = at
    narrow = math.cos(math.radians(south))

    def away(place: Place) -> float:
        latitude, longitude = place.position or (0, 0)
        return math.hypot(latitude - south, (longitude - west) * narrow)

    return [round(distance, 9) for distance in sorted(map(away, places))[:count]]
