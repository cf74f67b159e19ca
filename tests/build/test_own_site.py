"""A network's own site: guides beside ours, a face of its own; on pages, on a kiosk, on paper and on a key."""

from __future__ import annotations

import json
import re
import shutil
import subprocess
import sys
import zipfile
from dataclasses import dataclass
from pathlib import Path

import pytest
from playwright.sync_api import Browser, Dialog, Page

from guidebook.addresses import guide_address, practice_address
from guidebook.takeaway.content import Takeaway
from tests.conftest import ROOT, built, copied_example, manifest, mkdocs

OURS, THEIRS = "ouvrir-un-site", "emprunter-un-livre"
NAME = '</style><script>alert(1)</script> "Nous" {{ 7 * 7 }} \\ {nom}'
FACE = f"""
extra:
  recueils:
    - guides
    - ternois
  identite:
    nom: {json.dumps(NAME)}
    logo: logo.svg
    couleur: "#123a7a"
    couleur_vive: "#8a1c1c"
    contact: bonjour@ternois.example
    mentions: mentions.md
extra_css: [cacher.css]
"""
LOGO = """<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 40 20"><style>*{display:none;position:fixed}</style>
<rect width="40" height="20" fill="#123a7a"/></svg>"""
NOTICE = """---
template: text.html
title: Mentions légales
---

# Mentions légales
"""
WARNINGS = {
    "Ce site n’est pas un site de l’État": ("index.html", ".foot > p:last-of-type"),
    "Image d’exercice": (guide_address(OURS), ".s-badge"),
    "the practice's band": (practice_address(OURS), ".p-band"),
}
_SEEN = """element => {
  const seen = [];
  const watched = ["color", "backgroundColor", "borderColor", "fontSize", "display", "visibility", "opacity"];
  for (let one = element; one; one = one.parentElement)
    seen.push(...watched.map(name => getComputedStyle(one)[name]));
  const box = element.getBoundingClientRect();
  return [element.textContent, Math.round(box.height) > 0, Math.round(box.width) > 0, ...seen];
}"""


@dataclass(frozen=True)
class Own:
    site: Path
    kiosk: Path


def own_project(folder: Path) -> Path:
    """A copy of the example, with a network's guide, its face, and all that it might try against the warnings."""
    copied_example(folder)
    config = folder / "mkdocs.yml"
    config.write_text(config.read_text("utf-8").replace("../../", ROOT.as_posix() + "/") + FACE, "utf-8")
    shutil.copytree(folder / "guides/lire-sa-carte", folder / "ternois" / THEIRS)
    for name, text in {
        "guides/recueil.yml": "nom: Pas à pas\nlicence: Licence Ouverte 2.0\nphrase: Vous pouvez les copier.\n",
        "ternois/recueil.yml": "nom: Réseau du Ternois\nlicence: CC BY 4.0\nadresse: https://ternois.example/\n",
        "logo.svg": LOGO,
        "docs/mentions.md": NOTICE,
        "docs/cacher.css": ".foot, .p-band, .s-badge { display: none !important; color: #fff !important }",
    }.items():
        (folder / name).write_text(text, "utf-8")
    return folder


@pytest.fixture(scope="module")
def own(tmp_path_factory: pytest.TempPathFactory) -> Own:
    folder = own_project(tmp_path_factory.mktemp("own") / "project")
    return Own(built(folder / "mkdocs.yml", folder / "site"), built(folder / "mkdocs.borne.yml", folder / "site-borne"))


def footer(site: Path, address: str) -> str:
    html = (site / address).read_text("utf-8")
    return re.sub(r"<[^>]+>", "", html.partition("<footer")[2]).replace("\u00a0", " ").replace("\u202f", " ")


@pytest.mark.parametrize("edition", ["site", "kiosk"])
def test_a_guide_and_its_practice_say_whose_it_is_and_under_which_licence(own: Own, edition: str) -> None:
    for slug, said, unsaid in (
        (OURS, "recueil : Pas à pas. Vous pouvez les copier. Licence : Licence Ouverte 2.0.", "Ternois"),
        (THEIRS, "recueil : Réseau du Ternois", "recueil : Pas à pas"),
    ):
        for address in (guide_address(slug), practice_address(slug)):
            told = footer(getattr(own, edition), address)
            assert f"Ce guide vient du {said}" in told
            assert unsaid not in told.replace("bonjour@ternois", "")


def test_the_other_pages_name_every_collection(own: Own) -> None:
    told = footer(own.site, "index.html")
    for name in ("Pas à pas", "Réseau du Ternois"):
        assert f"Des guides viennent du recueil : {name}." in told


def test_paper_says_whose_guide_it_is(own: Own) -> None:
    script = (own.site / f"guides/{THEIRS}/fiche.js").read_text("utf-8")
    assert (
        '"owner": "Recueil\\u00a0: Réseau du Ternois, CC BY\u00a04.0"' in script
        or "Réseau du Ternois, CC BY\u00a04.0" in script
    )
    assert "Recueil" in (own.site / guide_address(THEIRS)).read_text("utf-8").partition("paper-version")[2][:80]


def test_a_sheet_of_paper_carries_the_name_and_the_owner(own: Own, page: Page) -> None:
    page.goto((own.site / "imprimer.html").as_uri())
    page.evaluate(f"paper.load(['{THEIRS}']).then(() => paper.make({{format: 'memo', slugs: ['{THEIRS}']}}))")
    assert "Recueil" in page.locator(".paper .paper-version").inner_text()
    assert "Réseau du Ternois, CC BY\u00a04.0" in page.locator(".paper .paper-version").inner_text()
    rules = page.evaluate("[...document.adoptedStyleSheets[0].cssRules].map(rule => rule.cssText).join('')")
    assert "alert(1)" in rules, "the name is at the foot of each page"
    assert "7 * 7" in page.locator("#paper-cover").evaluate("template => template.content.textContent")
    assert page.locator("#paper-cover").evaluate("template => template.content.querySelector('img') !== null")


def test_the_manifest_tells_the_face_and_the_collections(own: Own) -> None:
    told = manifest(own.site)
    assert "alert(1)" in told["name"]
    assert (own.site / told["logo"]["address"]).is_file()
    assert [collection["name"] for collection in told["collections"]] == ["Pas à pas", "Réseau du Ternois"]
    assert {guide["slug"]: guide["collection"] for guide in told["guides"]}[THEIRS] == "Réseau du Ternois"


def test_the_installed_site_has_the_name_and_a_square_icon(own: Own) -> None:
    told = json.loads((own.site / "manifest.webmanifest").read_text("utf-8"))
    assert "alert(1)" in told["name"]
    for icon in told["icons"]:
        drawing = (own.site / icon["src"]).read_text("utf-8")
        assert 'viewBox="0 0 40 40"' in drawing


def test_a_key_opens_with_the_face_and_tells_each_licence(own: Own) -> None:
    files = dict(Takeaway(own.site).files())
    opening, readme = files["OUVRIR.html"].decode(), files["LISEZ-MOI.txt"].decode("utf-8-sig")
    assert 'src="site/assets/logo-' in opening
    assert "&lt;script&gt;alert(1)" in opening and "<script>alert" not in opening
    assert "CC BY\u00a04.0" in readme and "Licence Ouverte\u00a02.0" in readme
    assert "ne sont pas des pages de l’État" in " ".join(readme.split())


@pytest.mark.parametrize("edition", ["site", "kiosk"])
def test_a_name_is_a_text_wherever_it_stands(own: Own, edition: str, page: Page) -> None:
    said: list[str] = []

    def hear(dialog: Dialog) -> None:
        said.append(dialog.message)
        dialog.dismiss()

    page.on("dialog", hear)
    page.goto((getattr(own, edition) / "index.html").as_uri())
    assert page.locator(".logo").inner_text().replace("\u00a0", " ").startswith("</style><script>alert(1)</script>")
    assert "{{ 7 * 7 }}" in page.title() and not said
    assert page.evaluate("document.documentElement.scrollWidth <= innerWidth")


@pytest.mark.parametrize("scheme", ["light", "dark"])
@pytest.mark.parametrize("what", WARNINGS)
def test_no_setting_hides_or_recolours_a_warning(
    own: Own, example_site: Path, browser: Browser, what: str, scheme: str
) -> None:
    address, selector = WARNINGS[what]
    seen = []
    for site in (example_site, own.site):
        context = browser.new_context(viewport={"width": 1280, "height": 900}, color_scheme=scheme)  # type: ignore[arg-type]
        page = context.new_page()
        page.goto((site / address).as_uri())
        seen.append(page.locator(selector).first.evaluate(_SEEN))
        context.close()
    assert seen[0] == seen[1]
    assert seen[0][1:3] == [True, True]


def test_links_and_buttons_have_the_site_s_colours_by_day_by_night_and_on_paper(own: Own, browser: Browser) -> None:
    for scheme, colour in (("light", "rgb(18, 58, 122)"), ("dark", "rgb(154, 180, 255)")):
        context = browser.new_context(color_scheme=scheme)  # type: ignore[arg-type]
        page = context.new_page()
        page.goto((own.site / "imprimer.html").as_uri())
        assert page.locator(".foot a").first.evaluate("a => getComputedStyle(a).color") == colour
        assert page.locator(".paper").evaluate("p => getComputedStyle(p).getPropertyValue('--brand')") == "#123a7a"
        context.close()


def test_every_page_leads_to_the_contact_and_the_legal_notice(own: Own) -> None:
    html = (own.site / guide_address(THEIRS)).read_text("utf-8")
    assert 'href="mailto:bonjour@ternois.example"' in html
    assert 'href="../../mentions.html">Mentions légales</a>' in html
    assert (own.site / "mentions.html").is_file() and (own.kiosk / "mentions.html").is_file()
    assert "Mentions légales" in (own.kiosk / "index.html").read_text("utf-8")


def test_a_site_without_a_face_has_nothing_of_it(example_site: Path) -> None:
    assert "--paper-brand:" not in (example_site / "assets/site.css").read_text("utf-8")
    assert manifest(example_site)["logo"] is None
    assert "recueil" not in (example_site / "index.html").read_text("utf-8")


def test_a_wrong_face_stops_the_build_with_the_line_and_the_colour_to_write(tmp_path: Path) -> None:
    folder = own_project(tmp_path / "project")
    config = folder / "mkdocs.yml"
    text = config.read_text("utf-8").replace("#123a7a", "#2a7fff")
    config.write_text(text, "utf-8")
    line = text.split("\n").index('    couleur: "#2a7fff"') + 1
    done = mkdocs(config, tmp_path / "site")
    assert done.returncode == 1
    assert f"mkdocs.yml:{line}: « #2a7fff » est trop clair pour qu’un texte se lise bien." in done.stderr
    assert "Écrivez « #164da0 »" in done.stderr
    assert "Traceback" not in done.stderr + done.stdout


def test_our_guides_are_a_package_of_data_with_their_licence(tmp_path: Path) -> None:
    source = tmp_path / "source"
    shutil.copytree(ROOT / "guides", source)
    pip = [sys.executable, "-m", "pip", "wheel", "--quiet", "--no-deps", "--no-build-isolation", "--wheel-dir"]
    done = subprocess.run([*pip, str(tmp_path), str(source)], capture_output=True, text=True, check=False)
    assert done.returncode == 0, done.stderr
    (wheel,) = tmp_path.glob("pas_a_pas_guides-*.whl")
    names = zipfile.ZipFile(wheel).namelist()
    for file in (ROOT / "guides").rglob("*"):
        if file.is_file() and file.name not in ("pyproject.toml", ".gitignore"):
            assert f"pas_a_pas_guides/{file.relative_to(ROOT / 'guides').as_posix()}" in names
    assert not [name for name in names if name.endswith(".py")]
    metadata = next(name for name in names if name.endswith("METADATA"))
    assert "License-Expression: etalab-2.0" in zipfile.ZipFile(wheel).read(metadata).decode()
