"""What a stranger's Markdown could put into a page of docs/ is told; what Markdown makes is not."""

from __future__ import annotations

import pytest
from markdown import markdown  # type: ignore[import-untyped]

from guidebook.site.docs.html import refused

KNOWN = {"index.html", "manuel/auteurs.html", "manuel/photo.png", "guides/a/index.html"}
HTML = "has the HTML '%s', which no page has."
OPEN = "has the HTML '%s', which is not closed or not open."
NOWHERE = "has a link to '%s', which leads nowhere."


def found(text: str) -> list[tuple[str, str]]:
    html = markdown(text, extensions=["admonition", "tables", "toc", "fenced_code"])
    return list(refused(html, "manuel/page.html", text, KNOWN))


@pytest.mark.parametrize(
    ("text", "shown"),
    [
        ("<script>alert(1)</script>", "<script>"),
        ("a <SCRIPT src=x.js></SCRIPT>", "<SCRIPT src=x.js>"),
        ('<p onclick="alert(1)">a</p>', '<p onclick="alert(1)">'),
        ('a <b style="position:fixed">b</b>', '<b style="position:fixed">'),
        ("<style>.foot { display: none }</style>", "<style>"),
        ('<iframe srcdoc="a"></iframe>', '<iframe srcdoc="a">'),
        ('<base href="https://a.example/">', '<base href="https://a.example/">'),
        ('<meta http-equiv="refresh" content="0">', '<meta http-equiv="refresh" content="0">'),
        ("<form>\n\na\n\n</form>", "<form>"),
        ("<svg onload='a()'></svg>", "<svg onload='a()'>"),
        ("<object data='a'></object>", "<object data='a'>"),
        ('<a ping="https://a.example" href="auteurs.html">a</a>', '<a ping="https://a.example" href="auteurs.html">'),
        ("a</main>", "</main>"),
        ("# <button>a</button>", "<button>"),
    ],
)
def test_what_could_act_or_cover_the_page_is_told_once(text: str, shown: str) -> None:
    assert found(text) == [(HTML, shown)]


@pytest.mark.parametrize(
    ("text", "shown"), [("<div>\n\na", "<div>"), ("a</div>", "</div>"), ("a <b>b", "<b>"), ("a <i /> b", "<i />")]
)
def test_what_stays_open_or_closes_too_much_is_told(text: str, shown: str) -> None:
    assert found(text) == [(OPEN, shown)]


@pytest.mark.parametrize(
    ("text", "shown"),
    [
        ("[a](javascript:alert(1))", "javascript:alert(1)"),
        ('<a href="java&#9;script:a()">a</a>', "java\tscript:a()"),
        ("[a](data:text/html,a)", "data:text/html,a"),
        ("[a](file:///C:/a.docx)", "file:///C:/a.docx"),
        ("[a](C:a.docx)", "C:a.docx"),
        ("[a](https://)", "https://"),
        ("[a]()", "()"),
        ('<a href="absente.html">a</a>', "absente.html"),
        ('<img src="absente.png" alt="a">', "absente.png"),
    ],
)
def test_a_link_that_nobody_can_follow_is_told(text: str, shown: str) -> None:
    assert found(text) == [(NOWHERE, shown)]


def test_a_link_whose_address_is_nowhere_is_told() -> None:
    assert found("Voir [a][absente].") == [("has '%s', which no line explains.", "[a][absente]")]


@pytest.mark.parametrize(
    ("text", "shown"),
    [
        ("- [ ] à faire\n", "[ ] à faire"),
        ("~~barré~~", "~~barré~~"),
        ("un ==mot==", "==mot=="),
        ("l’aire $a^2$", "$a^2$"),
        ("| a | b |\n| c | d |\n", "| a | b |"),
        ('??? note "a"\n    b\n', '??? note "a"'),
    ],
)
def test_markdown_of_other_programs_is_told(text: str, shown: str) -> None:
    assert found(text)[0] == ("has '%s', which is shown as it is.", shown)


@pytest.mark.parametrize(
    "text",
    [
        "# Un\n\n## Deux\n\n- a\n- b\n\n1. c\n\n> d\n\n---\n\n**e** *f* `<script>`\n",
        "```html\n<script>alert(1)</script> [a][b]\n```\n",
        "| a | b |\n|---|:-:|\n| c | d |\n",
        '!!! note "a"\n    b\n',
        "[a](auteurs.html) [b](../index.html#c) [c](#d) [d](mailto:a@b.fr) <a@b.fr> <https://a.example/>\n",
        '<a href="../guides/a/">a</a> <img src="photo.png" alt="a" width="9"> <br> <kbd>Tab</kbd><sup>e</sup>\n',
        "<details>\n<summary>a</summary>\nb\n</details>\n\n<ul><li>a<li>b</ul>\n\n<!-- à revoir -->\n",
        "![a](data:image/png;base64,AAAA) 5 $ et 6 $, a = b == c !!!\n\n`~~a~~`\n",
        "a < b, 5 > 3 et <3 ; « <!-- »\n",
    ],
)
def test_what_markdown_makes_and_harmless_html_is_not_told(text: str) -> None:
    assert found(text) == []
