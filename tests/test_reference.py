"""The schemas and tables made from the models."""

from __future__ import annotations

import datetime
import re
import shutil
from functools import cache
from pathlib import Path
from typing import Any

import jsonschema
import pytest
import yaml

from guidebook.kiosk.settings import Settings as Kiosk
from guidebook.languages import wording
from guidebook.pages.reference import fields_page, schema_of, schemas
from guidebook.problem import has_error
from guidebook.rules import all_rules
from guidebook.screens.elements import ELEMENTS
from guidebook.screens.frames import FRAMES
from guidebook.verify import check

ROOT = Path(__file__).parent.parent
SHARED = ("themes", "services", "mots", "personnages")


class _AsEditorsRead(yaml.SafeLoader):
    """YAML 1.2, as editors read it: a date is a text."""


_AsEditorsRead.yaml_implicit_resolvers = {
    first: [(tag, pattern) for tag, pattern in resolvers if not tag.endswith("timestamp")]
    for first, resolvers in yaml.SafeLoader.yaml_implicit_resolvers.items()
}


def files() -> list[tuple[str, Path]]:
    """Every file of the real guides that an editor checks as its author types."""
    folders = [ROOT / "guides", ROOT / "tests" / "example" / "guides"]
    return [
        *((name, folder / f"{name}.yml") for folder in folders for name in SHARED),
        *(("ecrans", file) for folder in folders for file in sorted(folder.glob("*/ecrans.yml"))),
    ]


@cache
def checked(name: str) -> Any:
    """What validates by a schema, which is right itself: asked once, it takes four times as long as a file."""
    schema = schemas()[name]
    kind = jsonschema.validators.validator_for(schema)
    kind.check_schema(schema)
    return kind(schema)


@pytest.mark.parametrize(("name", "file"), files(), ids=lambda v: v if isinstance(v, str) else v.parent.name)
def test_an_editor_finds_nothing_wrong_in_a_file_that_we_accept(name: str, file: Path) -> None:
    checked(name).validate(yaml.load(file.read_text("utf-8"), Loader=_AsEditorsRead))


def test_an_editor_helps_a_venue_with_its_settings() -> None:
    schema = schema_of(Kiosk)
    example = yaml.load((ROOT / "guidebook/kiosk/papers/borne.exemple.yml").read_text("utf-8"), Loader=_AsEditorsRead)
    jsonschema.validate(example, schema)
    with pytest.raises(jsonschema.ValidationError):
        jsonschema.validate({**example, "barre": "milieu"}, schema)
    assert all(field.get("description") for field in schema["properties"].values())


def test_an_editor_sees_an_unknown_element() -> None:
    screen = {"a": {"cadre": "document", "nom": "Carte", "contenu": [{"boutton": "Envoyer"}]}}
    with pytest.raises(jsonschema.ValidationError):
        jsonschema.validate(screen, schemas()["ecrans"])


def test_the_handbook_tells_every_frame_and_element_with_a_meaning() -> None:
    page = fields_page(wording.load("fr"))
    for name in (*FRAMES, *ELEMENTS):
        assert f"### {name}\n" in page
    assert "| None |" not in page


def test_the_handbook_says_what_each_rule_is_for() -> None:
    page = fields_page(wording.load("fr"))
    for rule in all_rules():
        assert f"| `{rule.id}` | {rule.reason} | {rule.level.value} |" in page


def test_the_handbook_speaks_no_english() -> None:
    words = re.findall(r"\b(?:the|of|is|are|with|when|which|screen|for|and)\b", fields_page(wording.load("fr")))
    assert words == []


def test_the_first_guide_that_the_handbook_shows_can_be_copied_as_it_is(tmp_path: Path) -> None:
    page = (ROOT / "docs/manuel/auteurs.md").read_text("utf-8")
    guide, storyboard = re.findall(r"```text\n(.*?)```", page, re.DOTALL)[:2]
    shutil.copytree(ROOT / "guides", tmp_path / "guides")
    copied = tmp_path / "guides/un-essai"
    copied.mkdir()
    (copied / "guide.md").write_text(guide, "utf-8")
    (copied / "ecrans.yml").write_text(storyboard, "utf-8")
    _, problems = check(tmp_path, datetime.date.today())
    assert not has_error(problems), problems


def test_the_handbook_names_the_themes_that_there_are_and_one_that_can_be_added_as_it_is(tmp_path: Path) -> None:
    page = (ROOT / "docs/manuel/auteurs.md").read_text("utf-8")
    table = dict(re.findall(r"^\| `([a-z-]+)` \| (.+?) \|$", page.partition("## Les thèmes")[2], re.MULTILINE))
    guidebook, _ = check(ROOT, datetime.date.today())
    assert table == {key: theme.title for key, theme in guidebook.themes.items()}
    added = re.search(r"```yaml\n(transports:.*?)```", page, re.DOTALL)
    assert added
    shutil.copytree(ROOT / "guides", tmp_path / "guides")
    with (tmp_path / "guides/themes.yml").open("a", encoding="utf-8") as themes:
        themes.write(f"\n{added[1]}")
    guidebook, problems = check(tmp_path, datetime.date.today())
    assert "transports" in guidebook.themes and not has_error(problems)


def test_what_the_handbook_shows_of_each_shared_file_can_be_added_as_it_is(tmp_path: Path) -> None:
    page = (ROOT / "docs/manuel/auteurs.md").read_text("utf-8")
    shown = {part.split("\n", 1)[0]: part for part in re.findall(r"```yaml\n(.*?)```", page, re.DOTALL)}
    shutil.copytree(ROOT / "guides", tmp_path / "guides")
    for name, begins in (("themes", "transports:"), ("mots", "quai:"), ("services", "bus:")):
        with (tmp_path / f"guides/{name}.yml").open("a", encoding="utf-8") as file:
            file.write(f"\n{shown[begins]}")
    (tmp_path / "guides/parcours.yml").write_text(shown["debuter:"], "utf-8")
    guidebook, problems = check(tmp_path, datetime.date.today())
    assert not has_error(problems), problems
    assert guidebook.glossary["ter"].long_form == "train express régional" and guidebook.glossary["quai"].not_in
    assert [way.by for way in guidebook.services["bus"].help] == ["telephone", "sur_place"]
    assert guidebook.paths.learners["premiers-gestes"].guides() == ("utiliser-la-souris", "utiliser-le-clavier")
    assert guidebook.paths.workshops["atelier-souris"].minutes == 120


def test_the_pictograms_that_the_handbook_names_are_there() -> None:
    page = (ROOT / "docs/manuel/auteurs.md").read_text("utf-8")
    named = re.search(r"par exemple (`bank`.*?)\. Écrivez", page)
    assert named
    for name in re.findall(r"`([a-z-]+)`", named[1]):
        assert (ROOT / "guidebook/theme/icons" / f"{name}.svg").is_file(), name
