"""Which pages are driven: each template and component once."""

from __future__ import annotations

from guidebook.audit.cover import cover

TEMPLATE = [f"e{number}" for number in range(20)]


def test_pages_of_one_template_are_driven_once() -> None:
    assert set(cover({f"{n}.html": TEMPLATE for n in range(50)}).values()) == {"0.html"}


def test_a_component_met_on_one_page_only_has_that_page_driven() -> None:
    driven = cover({"a": TEMPLATE, "b": [*TEMPLATE, "carte"], "c": TEMPLATE})
    assert driven == {"a": "b", "b": "b", "c": "b"}


def test_two_components_on_two_pages_are_both_driven() -> None:
    driven = cover({"a": [*TEMPLATE, "x"], "b": [*TEMPLATE, "y"], "c": TEMPLATE})
    assert set(driven.values()) == {"a", "b"}


def test_a_small_page_held_in_a_large_one_is_another_template() -> None:
    assert set(cover({"large": TEMPLATE, "small": TEMPLATE[:5]}).values()) == {"large", "small"}


def test_known_components_in_another_order_are_driven_where_they_make_another_page() -> None:
    assert cover({"a": TEMPLATE, "b": [*TEMPLATE, "p1"]}) == {"a": "b", "b": "b"}
    one_more = {"a": [*TEMPLATE, "p0"], "b": [*TEMPLATE, "p1"]}
    assert len(set(cover(one_more).values())) == 1
    shuffled = {"a": [*TEMPLATE, "p0", "p3", "p4"], "b": [*TEMPLATE, "p1", "p2", "p5"]}
    assert len(set(cover(shuffled).values())) == 2
