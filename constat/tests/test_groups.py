"""What is one finding, and which comes first."""

from __future__ import annotations

from dataclasses import replace

from constat.check import all_checks
from constat.command import _failures
from constat.finding import Finding
from constat.groups import _DATA, TRIFLE, groups
from constat.levels import _LEVELS
from constat.record import Record

from tests import records
from tests.records import RULE, advice, finding, page, record


def cut(text: str, shape: str = "div.keyboard span.key", cause: str = "cut") -> Finding:
    """A key of a drawn keyboard whose letters are cut."""
    seen = finding(snippet=f"<span class=key>{text}</span>")
    return replace(seen, cause=cause, shape=shape, message=f"Ce texte est coupé : « {text} ».")


def broken(rule: str, *wcag: str, cause: str = "") -> Record:
    """A record with one failure of this rule."""
    seen = replace(finding(), rule=rule, wcag=wcag, cause=cause)
    return record(page("a.html", seen)).model_copy(update={"rules": (replace(RULE, id=rule),)})


def test_one_cause_is_one_finding_that_tells_what_is_said_of_each_place() -> None:
    made = record(page("a.html", cut("Maj"), cut("Entrée")), page("b.html", cut("Maj")))
    [group] = groups(made, "echoue")
    assert [(place.page.name, place.message) for place in group.places] == [
        ("a.html", "Ce texte est coupé : « Maj »."),
        ("a.html", "Ce texte est coupé : « Entrée »."),
        ("b.html", "Ce texte est coupé : « Maj »."),
    ]


def test_another_kind_of_element_and_another_cause_are_other_findings() -> None:
    made = record(page("a.html", cut("Maj"), cut("Maj", "main.page h2"), cut("Maj", cause="over")))
    assert len(groups(made, "echoue")) == 3


def test_where_a_finding_has_no_cause_its_message_is_one_without_quotes_and_numbers() -> None:
    said = (f"« {text} » a {number} pixels." for text, number in (("Eau", 4), ("Pain", 12)))
    made = record(page("a.html", *(replace(finding(), message=message) for message in said)))
    assert len(groups(made, "echoue")) == 1


def test_where_it_has_no_shape_its_tag_is_one() -> None:
    there = [finding(snippet=snippet) for snippet in ("<img src=a.png>", "<img src=b.png>", "<svg>")]
    assert [len(group.places) for group in groups(record(page("a.html", *there)), "echoue")] == [2, 1]


def test_the_same_advice_on_many_pages_is_one_wherever_it_is_seen() -> None:
    there = (replace(advice(), snippet=snippet) for snippet in ("<a>Eau</a>", "<button>Non</button>"))
    [group] = groups(record(*(page(f"{n}.html", one) for n, one in enumerate(there))), "passe")
    assert len(group.pages) == 2


def test_what_stops_somebody_comes_first_then_what_is_on_many_pages() -> None:
    slow, lost, stopped = (replace(cut("Maj"), cause=number, wcag=(number,)) for number in ("2.4.6", "1.4.3", "2.1.1"))
    often = replace(slow, cause="3.2.4", wcag=("3.2.4",))
    found = groups(record(page("a.html", slow, often, lost, stopped), page("b.html", often)), "echoue")
    assert [group.wcag[0] for group in found] == ["2.1.1", "1.4.3", "3.2.4", "2.4.6"]


def test_a_trifle_is_one_by_its_rule_or_by_what_the_rule_saw() -> None:
    degrees = [
        groups(made, "echoue")[0].harm
        for made in (
            broken("code-source", "4.1.1", cause="open"),
            broken("balises-detournees", "1.3.1", cause="blank"),
            broken("balises-detournees", "1.3.1", cause="quote"),
            broken("plan-des-titres"),
        )
    ]
    assert [degree == TRIFLE for degree in degrees] == [True, True, False, False]


def test_trifles_are_counted_apart() -> None:
    assert _failures(groups(broken("code-source"), "echoue")) == "1 défaut, dont 1 mineur"
    assert _failures(groups(record(page("a.html", finding())), "echoue")) == "1 défaut"


def test_every_degree_names_criteria_and_rules_that_are_there() -> None:
    assert {*_DATA["stops"], *_DATA["loses"]} <= set(_LEVELS)
    ours = {loaded.check.id for loaded in all_checks()}
    assert {name.partition("/")[0] for name in _DATA["trifles"] if not name.startswith("axe-")} <= ours


def test_a_finding_breaks_what_one_of_its_places_breaks() -> None:
    both = (replace(cut("Maj"), rgaa=(number,)) for number in ("1.1", "1.2"))
    [group] = groups(record(page("a.html", *both)), "echoue")
    assert group.rgaa == ("1.1", "1.2")
    assert group.wcag == records.RULE.wcag
