"""What a site allows robots, as RFC 9309 has it."""

from __future__ import annotations

import pytest

from guidebook.desk.compare.robots import Robots
from tests.compare.conftest import Site


@pytest.mark.parametrize(
    ("rules", "path", "allowed"),
    [
        ("User-agent: *\nDisallow: /prive", "/prive/a", False),
        ("User-agent: *\nDisallow: /prive", "/public", True),
        ("User-agent: *\nDisallow:", "/", True),
        ("User-agent: *\nDisallow: /", "/", False),
        ("User-agent: *\nAllow: /\nDisallow: /prive", "/prive", False),
        ("User-agent: *\nDisallow: /\nAllow: /aide", "/aide", True),
        ("User-agent: *\nDisallow: /aide\nAllow: /aide", "/aide", True),
        ("User-agent: *\nDisallow: /*/compte", "/fr/compte", False),
        ("User-agent: *\nDisallow: /*?", "/a?b=1", False),
        ("User-agent: *\nDisallow: /*?", "/a", True),
        ("User-agent: *\nDisallow: /*.pdf$", "/a.pdf", False),
        ("User-agent: *\nDisallow: /*.pdf$", "/a.pdf.html", True),
        ("user-agent: *\ndisallow: /prive  # rien", "/prive", False),
        ("\ufeffUser-agent: *\nDisallow: /", "/", False),
        ("User-agent: autre\nDisallow: /\n\nUser-agent: *\nDisallow: /b", "/a", True),
        ("User-agent: *\nDisallow:\n\nUser-agent: pas-a-pas-comparer\nDisallow: /", "/a", False),
        ("User-agent: autre\nUser-agent: *\nDisallow: /a\nSitemap: /s.xml\nDisallow: /b", "/b", False),
        ("<html>pas de règles</html>", "/", True),
    ],
)
def test_the_longest_rule_that_fits_counts_and_stars_are_patterns(
    site: Site, rules: str, path: str, allowed: bool
) -> None:
    site.add("/robots.txt", rules, Content_Type="text/plain")
    assert (Robots("essai").refusal(site.address + path) == "") is allowed


def test_a_site_without_rules_allows_all_and_is_asked_once(site: Site) -> None:
    robots = Robots("essai")
    assert [robots.refusal(site.address + path) for path in ("/", "/a", "/b")] == ["", "", ""]
    assert site.paths() == ["/robots.txt"]
