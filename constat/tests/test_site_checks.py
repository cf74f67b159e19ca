"""What pages say together: facts made by hand, as one page after another gives them."""

from __future__ import annotations

from typing import Any

import pytest
from constat.page import PageFacts
from constat.visits.runner import whole_site

MENU = ["Accueil", "Agenda", "Mairie", "Contact"]


def page(name: str, title: str | None = None, to: str = "index", text: str = "", **more: Any) -> PageFacts:
    links = [{"name": to, "text": to, "href": f"https://exemple.test/{to}#suite", "zone": ""}]
    facts = {"title": title or name, "text": text or name, "links": links, "navigations": [], "headings": []}
    return PageFacts(f"https://exemple.test/{name}", {**facts, "counts": {}, "fields": [], "landmarks": [], **more})


def menu(name: str, links: list[str], called: str = "Principal", to: str = "index") -> PageFacts:
    return page(name, to=to, navigations=[{"name": called, "selector": "nav", "links": links}])


def wrong(rule: str, *pages: PageFacts) -> set[str]:
    found = whole_site(pages)
    return {url.rpartition("/")[2] for url, seen in found.items() if any(one.rule == rule for one in seen)}


@pytest.mark.parametrize(
    ("pages", "expected"),
    [
        ([page("index", "Ville"), page("a", "Ville")], {"index", "a"}),
        ([page("index", "Accueil"), page("a", "Ville"), page("b", "ville ")], {"a", "b"}),
        ([page("index", "Document"), page("a", "Document", to="b"), page("b", "Document")], {"index", "a", "b"}),
        ([page("index", "Ville", to="a"), page("a", "Ville", to="rien")], {"index", "a"}),
        ([page("index", "Accueil"), page("a", "Agenda"), page("b", "Mairie")], set()),
        ([page("seul", "Ville", to="rien"), page("autre", "Ville", to="rien")], set()),
        ([page("index", "Ville", text="Pareil"), page("accueil", "Ville", text="Pareil")], set()),
        ([page("index", " "), page("a", " ")], set()),
    ],
)
def test_a_title_that_another_page_has(pages: list[PageFacts], expected: set[str]) -> None:
    assert wrong("titre-unique", *pages) == expected


@pytest.mark.parametrize(
    ("last", "expected"),
    [
        (menu("d", ["Agenda", "Accueil", "Mairie", "Contact"]), {"d"}),
        (menu("d", [*reversed(MENU)]), {"d"}),
        (menu("d", ["Accueil", "Contact", "Mairie"]), {"d"}),
        (menu("d", ["Mairie", "Accueil", "Nouveau", "Agenda"]), {"d"}),
        (menu("d", MENU), set()),
        (menu("d", ["Accueil", "Nouveau", "Agenda", "Contact"]), set()),
        (menu("d", ["Contact", "Accueil"]), set()),
        (menu("d", [*reversed(MENU)], called="Pied de page"), set()),
        (menu("d", [*reversed(MENU)], to="rien"), set()),
    ],
)
def test_a_menu_in_another_order(last: PageFacts, expected: set[str]) -> None:
    assert wrong("menu-constant", *(menu(name, MENU) for name in ("index", "a", "b")), last) == expected
