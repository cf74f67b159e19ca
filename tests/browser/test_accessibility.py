"""Every page of the example, as axe-core, a keyboard and a magnifier find it; every page of the real guides in trials.

The real pages grow with the guides: every day the audit reads one of each kind (tests/audit/test_real_site.py), axe
included, and in the trials all of them.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from pathlib import Path
from typing import Any

import pytest
from playwright.sync_api import Browser, Page

from tests.conftest import AXE, manifest

SITES = pytest.mark.parametrize("which", ["example_site", pytest.param("real_site", marks=pytest.mark.trial)])
# Every day each page of the example is seen in one way, its neighbour in the other; in the trials, each in every way.
EVERY = [
    pytest.param("example_site", False, id="example, in turn"),
    pytest.param("example_site", True, id="example", marks=pytest.mark.trial),
    pytest.param("real_site", True, id="real", marks=pytest.mark.trial),
]
WIDTHS = (1280, 390, 320)
AUDITED = 1280
SHARES = 4

TAGS = ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"]

OVERFLOW = """() => document.scrollingElement.scrollWidth - document.documentElement.clientWidth"""

# Where the keyboard is, and whether a person could see it. What a page does about a new focus shows with its next
# picture: nobody sees it before.
FOCUS = """async () => {
  await new Promise(requestAnimationFrame);
  const element = document.activeElement;
  if (!element || element === document.body) return null;
  // Of a link that goes over two lines, the middle of the whole is beside both.
  const [box] = element.getClientRects(), style = getComputedStyle(element);
  const owner = element.closest("li:has(a:focus-visible)");
  const ring = [style, owner && getComputedStyle(owner)].some(
    (s) => s && s.outlineStyle !== "none" && parseFloat(s.outlineWidth) >= 2);
  const x = Math.min(Math.max(box.x + box.width / 2, 0), innerWidth - 1);
  const y = Math.min(Math.max(box.y + Math.min(box.height / 2, innerHeight / 2), 0), innerHeight - 1);
  const top = document.elementFromPoint(x, y);
  return {
    name: (element.innerText || element.id || element.tagName).slice(0, 60),
    inView: box.bottom > 0 && box.top < innerHeight && box.right > 0 && box.left < innerWidth && box.width > 0,
    covered: !(top && (element.contains(top) || top.contains(element) || (owner && owner.contains(top)))),
    ring,
  };
}"""


def addresses(site: Path) -> list[str]:
    return [page["address"] for page in manifest(site)["pages"]]


def violations(page: Page, within: str = "html") -> list[str]:
    if not page.evaluate("() => 'axe' in window"):
        page.evaluate(AXE)
    return run_axe(page, within=within)


def run_axe(page: Page, only: Sequence[str] = TAGS, within: str = "html") -> list[str]:
    """What the rules, or the tags of rules, that are given find in a part of the page."""
    run = "([only, within]) => axe.run(within, {runOnly: only, resultTypes: ['violations'], preload: false})"
    found: dict[str, Any] = page.evaluate(run, arg=[only, within])
    return [f"{v['id']}: {node['html'][:120]}" for v in found["violations"] for node in v["nodes"]]


def unfold(page: Page) -> None:
    page.evaluate("() => document.querySelectorAll('details').forEach((d) => { d.open = true; })")


# All that axe could see otherwise, but for colours.
SHAPE = """() => document.documentElement.outerHTML + [...document.querySelectorAll("*")].map((element) => {
  const {x, y, width, height} = element.getBoundingClientRect(), {visibility} = getComputedStyle(element);
  return [x, y, width, height, visibility];
}).join(";")"""
KEPT = f"() => {{ window.kept = ({SHAPE})(); }}"
SAME_SHAPE = f"() => window.kept === ({SHAPE})()"
OF_COLOURS = """(tags) => axe.getRules(["cat.color"])
  .filter((rule) => rule.tags.some((tag) => tags.includes(tag))).map((rule) => rule.ruleId)"""


def in_light_and_dark(page: Page, light: bool) -> Iterator[tuple[str, list[str]]]:
    """Where the dark changes nothing but colours, only the rules that judge colours are asked again."""
    page.emulate_media(color_scheme="light")
    page.evaluate(KEPT)
    if light:
        yield "light", run_axe(page)
    page.emulate_media(color_scheme="dark")
    yield "dark", run_axe(page, page.evaluate(OF_COLOURS, arg=TAGS) if page.evaluate(SAME_SHAPE) else TAGS)


@pytest.mark.parametrize(("which", "every"), EVERY)
@pytest.mark.parametrize("share", range(SHARES))
def test_axe_finds_nothing_at_any_width_in_light_and_dark(
    which: str, every: bool, share: int, browser: Browser, request: Any
) -> None:
    """In light at 1280, the real pages are axe's in tests/audit/test_real_site.py, which sees to it."""
    site: Path = request.getfixturevalue(which)
    context = browser.new_context()
    page = context.new_page()
    found = {}
    for number, address in enumerate(addresses(site)[share::SHARES]):
        page.goto((site / address).as_uri())
        unfold(page)
        page.evaluate(AXE)
        for width in WIDTHS if every else (WIDTHS[0], WIDTHS[1 + number % 2]):
            page.set_viewport_size({"width": width, "height": 900})
            for scheme, here in in_light_and_dark(page, light=which == "example_site" or width != AUDITED):
                if here:
                    found[address, width, scheme] = here
    context.close()
    assert found == {}


@pytest.mark.parametrize("in_the_dark", ["color: #444", "color: #444; letter-spacing: 1px"])
def test_axe_sees_what_fades_in_the_dark_whether_it_moves_or_not(in_the_dark: str, page: Page) -> None:
    page.set_content(
        "<html lang=fr><title>Page</title>"
        "<style>body { color-scheme: light dark; background: canvas; color: canvastext }"
        f"@media (prefers-color-scheme: dark) {{ p {{ {in_the_dark} }} }}</style><main><h1>Page</h1><p>Un texte."
    )
    page.evaluate(AXE)
    (_, light), (_, dark) = in_light_and_dark(page, light=True)
    assert light == [] and [fault[:14] for fault in dark] == ["color-contrast"]


def test_in_the_dark_every_rule_is_asked_where_more_than_colours_changes(page: Page) -> None:
    page.set_content(
        "<html lang=fr><title>Page</title><style>img { display: none }"
        "@media (prefers-color-scheme: dark) { img { display: block } }</style><main><h1>Page</h1><img src=x>"
    )
    page.evaluate(AXE)
    (_, light), (_, dark) = in_light_and_dark(page, light=True)
    assert light == [] and [fault[:9] for fault in dark] == ["image-alt"]


def test_no_colour_of_the_handbook_fades_into_another(browser: Browser, example_site: Path) -> None:
    """Half-way between light and dark, a text would be as pale as its background."""
    page = browser.new_page()
    page.goto((example_site / "manuel/conseillers.html").as_uri())
    fading = """() => [...document.querySelectorAll(".handbook *")]
      .filter((element) => getComputedStyle(element).transitionDuration !== "0s").map((element) => element.outerHTML)"""
    assert page.evaluate(fading) == []
    page.close()


def test_axe_finds_nothing_in_a_step_alone_nor_in_an_open_definition(example_site: Path, page: Page) -> None:
    page.goto((example_site / "guides/ouvrir-un-site/index.html").as_uri() + "#etape-2")
    assert violations(page) == []
    page.goto((example_site / "guides/ouvrir-un-site/index.html").as_uri() + "#etape-1")
    page.locator("#etape-1 .word").first.click()
    assert violations(page) == []


def test_axe_finds_nothing_in_the_page_of_lost_addresses(served: str, page: Page) -> None:
    page.goto(f"{served}/404.html")
    assert violations(page) == []
    page.get_by_role("link", name="Revenir à l’accueil").click()
    assert page.url == f"{served}/index.html"


def test_axe_does_see_a_fault(page: Page) -> None:
    """The control of the tests above: the same call, on a page that must fail."""
    page.set_content("<html><body><img src='x'></body></html>")
    assert any(found.startswith("image-alt") for found in violations(page))


@SITES
def test_nothing_scrolls_sideways_at_400_per_cent(which: str, browser: Browser, request: Any) -> None:
    site: Path = request.getfixturevalue(which)
    context = browser.new_context(viewport={"width": 320, "height": 256})
    page = context.new_page()
    wide = {}
    for address in addresses(site):
        page.goto((site / address).as_uri())
        unfold(page)
        if (excess := page.evaluate(OVERFLOW)) > 0:
            wide[address] = excess
    context.close()
    assert wide == {}


def stops_not_seen(page: Page) -> list[dict[str, Any]]:
    """The walk with Tab through a whole page: the stops out of view, without a ring, or covered."""
    stops: list[dict[str, Any]] = []
    for _ in range(400):
        page.keyboard.press("Tab")
        if (stop := page.evaluate(FOCUS)) is None:
            break
        stops.append(stop)
    assert len(stops) > 3, page.url
    return [stop for stop in stops if not stop["inView"] or not stop["ring"] or stop["covered"]]


@pytest.mark.parametrize(("which", "every"), EVERY)
@pytest.mark.parametrize(("width", "turn"), [(390, 0), (1280, 1)])
def test_every_stop_of_the_tab_key_is_visible_and_in_view(
    which: str, every: bool, width: int, turn: int, browser: Browser, request: Any
) -> None:
    site: Path = request.getfixturevalue(which)
    context = browser.new_context(viewport={"width": width, "height": 800}, reduced_motion="reduce")
    page = context.new_page()
    faults = []
    for address in addresses(site) if every else addresses(site)[turn::2]:
        page.goto((site / address).as_uri())
        unfold(page)
        faults += [(address, stop) for stop in stops_not_seen(page)]
    context.close()
    assert faults == []


def test_the_first_tab_stop_leads_to_the_content(example_site: Path, page: Page) -> None:
    page.goto((example_site / "index.html").as_uri())
    page.keyboard.press("Tab")
    assert page.locator(":focus").inner_text() == "Aller au contenu"
    page.keyboard.press("Enter")
    assert page.locator(":focus").get_attribute("id") == "contenu"


def test_markers_and_rings_remain_in_forced_colours(example_site: Path, browser: Browser) -> None:
    context = browser.new_context(forced_colors="active", viewport={"width": 1280, "height": 900})
    page = context.new_page()
    page.goto((example_site / "guides/ouvrir-un-site/index.html").as_uri())
    for badge in page.locator(".marker, .num").all():
        style = badge.evaluate("(e) => [getComputedStyle(e).borderTopStyle, getComputedStyle(e).borderTopWidth]")
        assert style == ["solid", "2px"]
    context.close()
