"""What a page of docs/ would ask another site for is found, however it is written; a link asks for nothing."""

from __future__ import annotations

import pytest

from guidebook.site.docs.elsewhere import asked_elsewhere

THERE = "https://compteur.example/a"


@pytest.mark.parametrize(
    "html",
    [
        f'<img src="{THERE}">',
        f'<IMG ALT="" SRC={THERE}>',
        f'<img src="a.png" srcset="b.png 1x, {THERE} 2x">',
        f'<p style="background: url({THERE})">a</p>',
        f"<style>p {{ background: url('{THERE}') }}</style>",
        f'<link rel="stylesheet" href="{THERE}">',
        f'<svg><image href="{THERE}"/></svg>',
        f'<video poster="{THERE}"></video>',
        f'<object data="{THERE}"></object>',
        f'<iframe src="{THERE}"></iframe>',
        f'<meta http-equiv="refresh" content="0; url={THERE}">',
    ],
)
def test_what_another_site_is_asked_for_is_found(html: str) -> None:
    assert list(asked_elsewhere(f"<p>a</p>{html}<p>{html}</p>")) == [THERE]


def test_an_address_without_its_scheme_is_one_too() -> None:
    assert list(asked_elsewhere('<script src="//compteur.example/a.js"></script>')) == ["//compteur.example/a.js"]


@pytest.mark.parametrize(
    "html",
    [
        f'<a href="{THERE}">Un lien</a>',
        f"<p>{THERE} en toutes lettres</p>",
        f'<code>&lt;img src="{THERE}"&gt;</code>',
        '<img src="../assets/a.png"><img src="data:image/png;base64,//uQ//BB">',
    ],
)
def test_a_link_an_example_and_what_the_site_holds_ask_nobody(html: str) -> None:
    assert list(asked_elsewhere(html)) == []
