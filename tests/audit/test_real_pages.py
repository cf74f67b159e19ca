"""What people said of the audit on real pages agrees with the collection; the pages themselves are a trial."""

from __future__ import annotations

import re
from pathlib import Path
from typing import get_args

import pytest
import yaml
from constat.finding import Finding, Result
from playwright.sync_api import Browser

from bench.real.blind import export
from bench.real.causes import Cause, causes, sample
from bench.real.collection import PLACE, Half, half_of, names, packages
from bench.real.run import refreshed, taken, to_judge
from bench.real.verdicts import Judged, Said, disagreements, judged, read, readers, worst

HALVES: tuple[Half, ...] = get_args(Half)


def finding(rule: str, selector: str = "p", message: str = "Ceci.", result: Result = "echoue") -> Finding:
    return Finding(rule, result, selector, "<p>", ("1.1.1",), (), (), message, "", None)


def said_of(*places: Finding, page: str = "a.html") -> list[Cause]:
    return list(causes(page, places))


def test_every_package_is_pinned_and_forty_pages_at_least_come_out_of_them() -> None:
    assert all(re.fullmatch(r"[0-9a-f]{64}", one.sha256) and one.version for one in packages())
    places = {one.place.name for one in packages()}
    assert len(places) == len(packages())
    pages = {half: names(half) for half in HALVES}
    assert len(pages["revue"]) + len(pages["gardee"]) >= 40
    assert {name.split("/")[0] for half in HALVES for name in pages[half]} <= places


def test_every_verdict_is_about_a_page_of_the_collection_and_every_judged_cause_has_one() -> None:
    pages = {name for half in HALVES for name in names(half)}
    entries = {one.id: one for one in judged()}
    assert len(entries) == len(judged())
    assert {one.page for one in entries.values()} <= pages
    assert all(one.at and one.number >= len(one.at) for one in entries.values())
    assert {key for said in readers().values() for key in said} == set(entries)


def test_the_half_of_a_page_is_known_from_its_name_alone() -> None:
    kept = [name for name in names("gardee") if half_of(name) != "gardee"]
    assert kept == []
    assert not set(names("gardee")) & set(names("revue"))


def test_findings_that_say_the_same_of_one_page_are_one_cause() -> None:
    both = said_of(finding("a", "p", "« Un » a 2 fois."), finding("a", "b", "« Deux » a 13,5 fois."))
    assert [one.at for one in both] == [("p", "b")]
    assert len(said_of(finding("a"), finding("b"), finding("a", result="a_verifier"))) == 3


def test_the_name_of_a_cause_stays_when_its_numbers_change_and_tells_no_rule() -> None:
    [one], [other] = said_of(finding("a", message="Contraste 3,4.")), said_of(finding("a", message="Contraste 3.5."))
    assert one.id == other.id
    assert re.fullmatch(r"[0-9a-f]{10}", one.id)


def test_a_sample_has_every_rule_before_it_has_one_twice_and_stays_when_more_is_found() -> None:
    found = said_of(*(finding(rule, str(n), "x" * n) for rule in "abc" for n in range(5)))
    few = sample(found, 6)
    assert sorted(one.rule for one in few) == [*"aabbcc"]
    assert {one.id for one in sample(few, 3)} == {one.id for one in sample(found, 3)}


def test_what_was_judged_is_not_asked_again_even_in_other_words() -> None:
    first = said_of(finding("a"), finding("b"))
    known = taken(first, {one.id: Said("vrai", "oui") for one in first if one.rule == "a"}, [])
    again = said_of(finding("a", message="Autrement."), finding("b"))
    assert [one.rule for one in to_judge(again, known, 9)] == ["b"]


def test_a_cause_that_a_run_no_longer_has_no_longer_counts() -> None:
    found = said_of(finding("a"), finding("b"))
    known = taken(found, {one.id: Said("faux", "non") for one in found}, [])
    left = refreshed([PLACE / "a.html"], [one for one in found if one.rule == "a"], known)
    assert {one.rule: one.standing for one in left} == {"a": True, "b": False}


def test_where_readers_differ_the_worse_for_us_counts_and_it_is_told() -> None:
    said = {"premier": {"x": Said("vrai", "oui")}, "second": {"x": Said("faux", "non"), "y": Said("vrai", "oui")}}
    assert worst("x", said.values()) == "faux"
    assert worst("z", said.values()) is None
    assert disagreements(said) == ["x"]


def test_a_verdict_without_its_reason_is_refused(tmp_path: Path) -> None:
    file = tmp_path / "premier.yml"
    file.write_text("abc: [vrai, '']\n", "utf-8")
    with pytest.raises(ValueError, match="abc"):
        read(file)


@pytest.mark.browser
def test_a_reader_sees_the_place_and_the_claim_and_never_who_claims_it(tmp_path: Path, browser: Browser) -> None:
    (tmp_path / "a.html").write_text('<title>A</title><p style="color: #999">Pale</p><img src="a.png">', "utf-8")
    found = said_of(finding("axe-image-alt", "img"), finding("contraste-a-nous", message="« Pale » est pâle."))
    export(found, tmp_path / "sheet", browser, tmp_path)
    text = (tmp_path / "sheet" / "a-juger.yml").read_text("utf-8")
    assert "axe" not in text
    assert "contraste-a-nous" not in text
    sheet = {one["id"]: one for one in yaml.safe_load(text)}
    assert {one.id for one in found} == set(sheet)
    assert sheet[found[1].id]["dit"] == ["« Pale » est pâle."]
    assert "rgb(153, 153, 153)" in sheet[found[1].id]["lieux"][0]["mesures"]["encre"]
    kinds = ("", "-survol", "-focus", "-320")
    assert all((tmp_path / "sheet" / "images" / f"{found[1].id}{kind}.jpeg").is_file() for kind in kinds)


def test_what_is_judged_knows_whether_our_checks_spoke() -> None:
    entry = Judged("x", "a.html", "axe-list", "echoue", "", 1, ("p",))
    assert (entry.ours, said_of(finding("titre"))[0].ours) == (False, True)
