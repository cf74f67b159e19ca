"""Drawings in SVG: their shapes are kept, and nothing in them can act, reach outside or grow."""

from __future__ import annotations

import re
from xml.etree.ElementTree import fromstring

import pytest

from guidebook.photos import svg

HEAD = '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 40 30">'
BOMBS = [
    '<g id="a17"><rect/></g>'
    + "".join(f'<g id="a{n}">{line.format(n + 1) * 2}</g>' for n in range(17))
    + line.format(0)
    for line in ('<use href="#a{}"/>', '<rect fill="url(#a{})"/>', "<rect style=\"mask:url( '#a{}')\"/>")
]
BOMBS.append(
    "<style>" + "".join(f"rect.b{n}{{fill:url(#a{n})}}" for n in range(18)) + '</style><rect class="b0"/>'
    + "".join(f'<pattern id="a{n}">{f"""<rect class="b{n + 1}"/>""" * 2}</pattern>' for n in range(17))
    + '<pattern id="a17"><rect/></pattern>'
)  # fmt: skip

BOMBS += [
    f'<marker id="m">{"<rect/>" * 200}</marker>' + line.format(f'd="{"M0 0" * 9000}"')
    for line in (
        '<path {} marker-mid="url(#m)"/>',
        '<g marker-mid="url(#m)"><path {}/></g>',
        '<path id="p" {}/><use href="#p" marker-mid="url(#m)"/>',
        "<style>path{{marker-mid:url(#m)}}</style><path {}/>",
    )
]
SLOW = [
    "<style>" + "a" * 450_000 + "</style>",
    "<style>a" + " " * 450_000 + "</style>",
    "<style>" + ".a{fill:url(#p)}" * 12_000 + '</style><g id="p"/>' + '<rect class="a"/>' * 3_000,
]


@pytest.mark.parametrize("inside", SLOW, ids=("letters", "spaces", "rules"))
def test_a_drawing_that_says_nothing_at_length_is_read_at_once(inside: str) -> None:
    """Each took minutes: the limit is the one of the suite."""
    assert svg.cleaned(f"{HEAD}{inside}</svg>".encode())[1:] == (40, 30)


def test_a_size_of_many_spaces_is_no_size() -> None:
    with pytest.raises(svg.NoSize):
        svg.cleaned(f'<svg xmlns="http://www.w3.org/2000/svg" width="1{" " * 450_000}x" height="1"/>'.encode())


def test_a_drawing_keeps_its_shapes_and_loses_its_notes() -> None:
    drawing = (
        '<?xml version="1.0"?><!DOCTYPE svg PUBLIC "-//W3C//DTD SVG 1.1//EN" "http://www.w3.org/Graphics/SVG/1.1">'
        '<svg xmlns="http://www.w3.org/2000/svg" xmlns:ink="http://ink" viewBox="0 0 40 30"><!-- a note -->'
        '<metadata><who xmlns="">SECRET</who></metadata><ink:view/><style>.a{fill:url(#g)}</style>'
        '<g ink:label="SECRET" data-by="SECRET"><rect class="a" width="4" height="4"/></g><text>é &lt; è</text></svg>'
    )
    clean, width, height = svg.cleaned(drawing.encode())
    assert (width, height) == (40, 30)
    tags = [element.tag.removeprefix("{http://www.w3.org/2000/svg}") for element in fromstring(clean).iter()]
    assert tags == ["svg", "style", "g", "rect", "text"]
    assert b"SECRET" not in clean and b"note" not in clean and "é &lt; è".encode() in clean


@pytest.mark.parametrize(
    "inside",
    [
        "<script>alert(1)</script>",
        '<foreignObject><body xmlns="http://www.w3.org/1999/xhtml"/></foreignObject>',
        '<a href="javascript:alert(1)"><rect/></a>',
        '<use href="https://evil.example/a.svg#a"/>',
        '<use href="data:image/svg+xml,AAAA#a"/>',
        '<g id="a"><use href="#a"/></g>',
        '<marker id="a"><path style="marker-end:url(#a)"/></marker>',
        *BOMBS,
        "<style><g/>*{fill:url(https://evil.example/)}</style>",
        "<style>a{}<g/>b{}<g/>*{fill:url(https://evil.example/)}</style>",
        '<style><x xmlns="a">b</x>*{fill:url(https://evil.example/)}</style>',
        "<style>@import 'https://evil.example/a.css';</style>",
        "<style>@namespace a 'https://evil.example/';</style>",
        "<style>*{background:image(https://evil.example/)}</style>",
        "<style>*{background:-webkit-cross-fade(a, b, 1%)}</style>",
        "<style>*{fill:u<!-- -->rl(https://evil.example/)}</style>",
        "<rect style=\"background:image-set('https://evil.example/' 1x)\"/>",
        '<image href="data:image/png;base64,AAAA"/>',
        '<rect ONCLICK="alert(1)"/>',
        '<rect fill="url(https://evil.example/)"/>',
        '<rect fill="url(&#104;ttps://evil.example/)"/>',
        '<rect style="fill:u\\72l(https://evil.example/)"/>',
        '<rect fill="url(url(#a)https://evil.example/)"/>',
        "<style>@font-face{src:local(a)}</style>",
        '<animate attributeName="x"/>',
        '<set attributeName="onload" to="alert(1)"/>',
        "<filter/>",
        "<g>" * 60 + "</g>" * 60,
    ],
)
def test_a_drawing_that_could_act_or_reach_outside_is_refused(inside: str) -> None:
    with pytest.raises(svg.Refused):
        svg.cleaned(f"{HEAD}{inside}</svg>".encode())


@pytest.mark.parametrize(
    "inside",
    [
        '<defs><marker style="overflow:visible" id="A" orient="auto" refX="1" markerWidth="3"><path d="M0,0 1,1" '
        'style="fill:context-stroke"/></marker></defs><path style="marker-end:url(#A)" d="M0,0 9,9"/>',
        '<defs><g id="u"><circle r="10"/></g></defs><use href="#u" x="3" transform="translate(1 2)"/>',
        '<symbol id="s" viewBox="0 0 4 4"><rect width="4" height="4"/></symbol><use href="#s" width="4" height="4"/>',
        '<pattern id="p" width="4" height="4" patternUnits="userSpaceOnUse"><rect/></pattern><rect fill="url(#p)"/>',
        '<mask id="k"><rect fill="#fff"/></mask><rect mask="url(#k)"/>',
        '<path id="t" d="M0 0L9 9"/><text><textPath href="#t">a</textPath></text>',
        "<switch><g><rect/></g></switch>",
        '<style type="text/css">.a{fill:rgb(1,2,3)} .b{fill:url(#p);transform:rotate(3)} .a:not(.b){x:1}</style>'
        '<linearGradient id="p"><stop class="a"/></linearGradient><rect class="b"/>',
    ],
)
def test_what_drawing_programs_make_of_arrows_and_copies_is_kept(inside: str) -> None:
    xlink = 'xmlns:xlink="http://www.w3.org/1999/xlink"'
    drawing = f"{HEAD}{inside}</svg>".replace(" href=", " xlink:href=").replace("<svg ", f"<svg {xlink} ")
    clean, _, _ = svg.cleaned(drawing.encode())
    assert fromstring(clean)[0].tag == fromstring(f"{HEAD}{inside}</svg>")[0].tag
    assert len(list(fromstring(clean).iter())) == len(list(fromstring(f"{HEAD}{inside}</svg>").iter()))
    assert all(f'href="{name}"' in clean.decode() for name in re.findall(r'(?<!:)href="(#\w)"', inside))


@pytest.mark.parametrize(
    "size", ['width="100%"', 'viewBox="0 0 0 10"', 'viewBox="0 0 nan 10"', 'width="1e9" height="1e9"']
)
def test_a_drawing_without_a_possible_size_is_refused(size: str) -> None:
    with pytest.raises(svg.NoSize):
        svg.cleaned(f'<svg xmlns="http://www.w3.org/2000/svg" {size}/>'.encode())
