"""The ways to find a page and the labels of fields, compared from page to page of a site written by hand."""

from __future__ import annotations

from typing import Any

from constat.page import PageFacts
from constat.visits.runner import whole_site

HOME = {"name": "Accueil", "text": "", "href": "file:///0.html", "zone": "navigation"}
MAP = {"name": "Plan du site", "text": "", "href": "file:///plan.html", "zone": "contentinfo"}
SEARCH = {"name": "Chercher", "type": "search", "autocomplete": "", "selector": "#q", "zone": "search"}


def page(number: int, **changes: Any) -> PageFacts:
    data = {
        "title": f"Page {number}",
        "text": f"Le texte de la page {number}.",
        "navigations": [{"name": "Menu", "selector": "nav", "links": ["Accueil", "Guides"]}],
        "links": [HOME, MAP],
        "fields": [SEARCH],
        **changes,
    }
    return PageFacts(f"file:///{number}.html", data)


def failed(*pages: PageFacts) -> dict[str, list[str]]:
    found: Any = whole_site(pages)
    return {
        url: sorted(f"{one.rule} {' '.join(one.rgaa)}".strip() for one in seen if one.result == "echoue")
        for url, seen in found.items()
    }


def site(**last: Any) -> list[PageFacts]:
    return [*(page(number) for number in range(6)), page(6, **last)]


def test_a_site_whose_pages_are_alike_has_nothing_to_mend() -> None:
    assert failed(*site()) == {}


def test_a_page_without_the_way_that_all_others_have_is_found() -> None:
    assert failed(*site(links=[HOME])) == {"file:///6.html": ["deux-chemins 12.4"]}
    assert failed(*site(fields=[])) == {"file:///6.html": ["deux-chemins 12.5"]}


def test_a_site_needs_two_ways_to_find_a_page() -> None:
    assert failed(*(page(n, links=[HOME], fields=[]) for n in range(7))) == {"file:///0.html": ["deux-chemins 12.1"]}
    assert failed(*(page(n, links=[HOME], fields=[]) for n in range(3))) == {}


def test_pages_that_don_t_lead_to_one_another_are_no_site() -> None:
    assert failed(*(page(n, links=[], fields=[]) for n in range(7))) == {}


def test_a_search_that_is_called_otherwise_on_one_page_is_found() -> None:
    assert failed(*site(fields=[{**SEARCH, "name": "Explorer"}])) == {"file:///6.html": ["memes-etiquettes 11.3"]}
