"""What a stranger's Markdown could put into a page of docs/ is told; what Markdown makes is not."""

from __future__ import annotations

import pytest
from markdown import markdown  # type: ignore[import-untyped]

from guidebook.site.docs.html import refused

KNOWN = {"index.html", "manuel/auteurs.html", "manuel/photo.png", "guides/a/index.html"}
HTML = "Cette page contient du HTML qui n’a pas sa place ici : "
OPEN = "Dans cette page, ce HTML n’est pas fermé, ou se ferme sans être ouvert : "


def found(text: str) -> list[str]:
    html = markdown(text, extensions=["admonition", "tables", "toc", "fenced_code"])
    return [message for (_, message, _), _ in refused(html, "manuel/page.html", text, KNOWN)]


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
    assert found(text) == [HTML + shown]


@pytest.mark.parametrize(
    ("text", "shown"), [("<div>\n\na", "<div>"), ("a</div>", "</div>"), ("a <b>b", "<b>"), ("a <i /> b", "<i />")]
)
def test_what_stays_open_or_closes_too_much_is_told(text: str, shown: str) -> None:
    assert found(text) == [OPEN + shown]


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
    assert found(text) == [f"« {shown} » n’est pas une adresse que la personne peut suivre."]


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
        "![a](data:image/png;base64,AAAA)\n",
    ],
)
def test_what_markdown_makes_and_harmless_html_is_not_told(text: str) -> None:
    assert found(text) == []
