"""A site's own face: what is refused, with its line and what to write; and colours that can always be read."""

from __future__ import annotations

import re
import shutil
from itertools import product
from pathlib import Path

import pytest

from guidebook.model.colour import ENOUGH, contrast, darkened, lightened
from guidebook.model.identity import PANEL, WHITE, Identity
from guidebook.reading.reader import read
from guidebook.site.identity import NIGHT_PANEL, stylesheet

ROOT = Path(__file__).parent.parent
EVERY = ["#" + "".join(channels) for channels in product(("00", "2a", "7f", "b5", "ff"), repeat=3)]
SVG = '<svg xmlns="http://www.w3.org/2000/svg" width="9" height="9">{}</svg>'


@pytest.fixture
def project(tmp_path: Path) -> Path:
    """A folder with what a face may name, and no guide."""
    (tmp_path / "guides").mkdir()
    for name in ("themes", "services", "mots", "personnages"):
        (tmp_path / f"guides/{name}.yml").write_text(
            (ROOT / f"tests/example/guides/{name}.yml").read_text("utf-8"), "utf-8"
        )
    (tmp_path / "docs").mkdir()
    (tmp_path / "docs/mentions-legales.md").write_text("# Mentions", "utf-8")
    (tmp_path / "logo.svg").write_text(SVG.format(""), "utf-8")
    (tmp_path / "mauvais.svg").write_text(SVG.format("<script>1</script>"), "utf-8")
    (tmp_path / "casse.png").write_bytes(b"not a picture")
    return tmp_path


def face(project: Path, lines: str, file: str = "mkdocs.yml", before: str = "") -> tuple[Identity, str]:
    """What a site's settings say, and what is said of them."""
    (project / file).write_text(f"{before}extra:\n  identite:\n    {lines}\n", "utf-8")
    reading = read(project, config=project / file)
    return reading.guidebook.identity, "\n".join(map(str, reading.problems))


@pytest.mark.parametrize(
    ("lines", "said", "cure"),
    [
        ('couleur: "#2a7fff"', "mkdocs.yml:3: « #2a7fff » est trop clair", "Écrivez « #164da0 »"),
        ('couleur_vive: "#ff7a00"', "mkdocs.yml:3: « #ff7a00 » est trop clair", "Écrivez « #914200 »"),
        ("couleur: bleu", "« bleu » n’est pas une couleur", '"#0c419a"'),
        ("couleur: '#fff; } .foot { display: none'", "n’est pas une couleur", '"#0c419a"'),
        ("couleur: url(https://x.example/)", "n’est pas une couleur", '"#0c419a"'),
        ("couleur: #0b4f5c", "ce qui suit le signe « # » n’est pas lu", "guillemets"),
        ("couleurs: x", "mkdocs.yml:3: Le champ « couleurs » n’existe pas ici", "« couleur: »"),
        ("police: Comic", "Le champ « police » n’existe pas ici", "« nom », « logo », « couleur », « couleur_vive »"),
        ("css: '.foot { display: none }'", "Le champ « css » n’existe pas ici", "Les champs possibles"),
        (f"nom: {'a' * 61}", "Le texte de « nom » est trop long", "60 signes"),
        ("contact: http://x.example", "« http://x.example » n’est pas une adresse acceptée", "https://"),
        (
            "mentions: mention-legale.md",
            "La page « mention-legale.md » n’est pas dans « docs/ »",
            "« mentions-legales.md »",
        ),
        ("mentions: ../guides/LICENCE.md", "mkdocs.yml:3: « ../guides/LICENCE.md » ne convient pas", "mentions"),
        ("logo: absent.svg", "L’image « absent.svg » n’est pas dans le dossier", "à côté de mkdocs.yml"),
        ("logo: ../logo.svg", "L’image « ../logo.svg » n’est pas dans le dossier", "ce nom-là : « logo.svg »"),
        ("logo: https://x.example/logo.png", "n’est pas dans le dossier", "ce nom-là : « logo.svg »"),
        ("logo: mauvais.svg", "contient autre chose que des formes : « <script> »", "en .png"),
        ("logo: casse.png", "est abîmée, ou n’est pas une image", "en .png"),
        ("nom: [un, deux]", "Le champ « nom » attend un texte", "nom: votre texte"),
        ("- nom: Ici", "« identite » doit contenir des champs", "nom: valeur"),
    ],
)
def test_a_wrong_line_is_told_with_its_place_and_what_to_write(project: Path, lines: str, said: str, cure: str) -> None:
    identity, told = face(project, lines)
    assert said in told
    assert cure in told
    assert identity == Identity.model_construct()


def test_every_wrong_line_is_told_at_once(project: Path) -> None:
    _, told = face(project, 'couleur: "#ffd400"\n    couleur_vive: "#ffd400"\n    nm: X')
    assert [int(line) for line in re.findall(r"^mkdocs\.yml:(\d+):", told, re.MULTILINE)] == [3, 4, 5]


def test_what_the_handbook_shows_can_be_copied_as_it_is(project: Path) -> None:
    page = (ROOT / "docs/manuel/reseaux.md").read_text("utf-8")
    settings, owner = re.findall(r"```yaml\n(.*?)```", page, re.DOTALL)[:2]
    (project / "mkdocs.yml").write_text(settings, "utf-8")
    for folder in ("guides", "ternois"):
        (project / folder).mkdir(exist_ok=True)
        (project / folder / "recueil.yml").write_text(owner, "utf-8")
    reading = read(project)
    assert reading.problems == ()
    assert reading.guidebook.identity.name == "Les guides du Ternois"
    assert reading.guidebook.collections[1].licence == "CC BY\u00a04.0"


@pytest.mark.parametrize("written", ['"#0b4f5c"', "0B4F5C", '"#0B4F5C"'])
def test_a_colour_may_be_written_as_other_programs_give_it(project: Path, written: str) -> None:
    assert face(project, f"couleur: {written}")[0].colour == "#0b4f5c"


def test_a_photo_may_be_the_logo_and_is_made_light(project: Path) -> None:
    shutil.copy(ROOT / "tests/example/guides/lire-sa-carte/carte.png", project / "logo.png")
    identity, told = face(project, "logo: logo.png")
    assert told == ""
    assert identity.logo and identity.logo.address.startswith("logo-")


def test_a_file_goes_before_the_one_it_inherits_from_line_by_line(project: Path) -> None:
    face(project, "nom: Le réseau\n    contact: bonjour@reseau.example")
    identity, told = face(project, "nom: La borne", "mkdocs.borne.yml", "INHERIT: mkdocs.yml\n")
    assert (identity.name, identity.contact, told) == ("La borne", "bonjour@reseau.example", "")


@pytest.mark.parametrize(
    ("contact", "link"),
    [
        ("bonjour@reseau.example", "mailto:bonjour@reseau.example"),
        ("https://reseau.example/ecrire", "https://reseau.example/ecrire"),
        ("Venez le mardi.", ""),
        ("a@b.example?subject=x", ""),
        ("javascript:alert(1)@x.example", ""),
    ],
)
def test_a_contact_is_a_link_only_where_it_is_an_address(project: Path, contact: str, link: str) -> None:
    assert face(project, f"contact: '{contact}'")[0].contact_link == link


@pytest.mark.parametrize("ground", [PANEL, WHITE])
def test_the_colour_to_write_instead_can_be_read_and_is_no_darker_than_it_must(ground: str) -> None:
    for colour in EVERY:
        nearest = darkened(colour, ground)
        assert contrast(nearest, ground) >= ENOUGH
        assert nearest == colour or contrast(nearest, ground) < ENOUGH * 1.05, colour


def test_a_sign_that_turns_the_writing_is_told_in_the_settings_too(project: Path) -> None:
    _, said = face(project, "nom: Rue\u202edes Lilas")
    assert "mkdocs.yml:3: Cette ligne contient un changement du sens d’écriture" in said


def test_by_night_every_colour_that_is_taken_can_be_read_too() -> None:
    for colour in (darkened(colour, PANEL) for colour in EVERY):
        night = lightened(colour, NIGHT_PANEL)
        assert contrast(night, NIGHT_PANEL) >= ENOUGH
        assert contrast(darkened(colour, night), night) >= ENOUGH


def test_the_grounds_are_those_of_the_stylesheet() -> None:
    tokens = (ROOT / "guidebook/theme/assets/css/10-tokens.css").read_text("utf-8")
    grounds = re.findall(
        r"--(?:paper|surface|panel|warn-soft|tip-soft): var\(--light, (\S+)\) var\(--dark, (\S+)\)", tokens
    )
    whole = [tuple("#ffffff" if colour == "#fff" else colour for colour in pair) for pair in grounds]
    assert min((day for day, _ in whole), key=lambda c: contrast(c, "#000000")) == PANEL
    assert max((night for _, night in whole), key=lambda c: contrast(c, "#000000")) == NIGHT_PANEL


def test_the_stylesheet_holds_nothing_but_variables_and_colours() -> None:
    identity = Identity.model_validate({"couleur": "#123a7a", "couleur_vive": "#8a1c1c"})
    pairs = re.fullmatch(r":root\{(.*)\}\n", stylesheet(identity))
    assert pairs
    for pair in pairs[1].split(";"):
        assert re.fullmatch(
            r"--[a-z-]+:(#[0-9a-f]{3,6}|var\(--light,#[0-9a-f]{3,6}\) var\(--dark,#[0-9a-f]{6}\))", pair
        )
    assert stylesheet(Identity.model_validate({})) == ""
