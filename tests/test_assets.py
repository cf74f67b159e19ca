"""A built stylesheet says what its authors wrote, in fewer bytes."""

from __future__ import annotations

import pytest

from guidebook.site.assets import _close


@pytest.mark.parametrize(
    ("css", "closed"),
    [
        (
            "a { color: red; }\n@media print {\n  b, c { margin: 0 1px; }\n}\n",
            "a{color:red}@media print{b,c{margin:0 1px}}",
        ),
        (":root { --light: initial; --dark: ; }", ":root{--light:initial;--dark: ;}"),
        ('a::after { content: " { ; } /* "; }', 'a::after{content:" { ; } /* "}'),
        ('a { color: red; /* as in "b */ margin: 0; }\nb{}', "a{color:red; margin:0}b{}"),
        ("a { }\n/* why */\n\nb { }", "a{}b{}"),
        ("a :hover { } .b .c:is(d, e) > f + g {}", "a :hover{}.b .c:is(d,e) > f + g{}"),
    ],
    ids=["spaces", "a space that is a value", "a string", "a comment", "lines of a comment", "selectors"],
)
def test_what_only_authors_need_is_left_out(css: str, closed: str) -> None:
    assert _close(css) == closed
