"""`borne --verifier` and `borne --contenu`: what a venue is told of its settings and of the folder that it gives."""

from __future__ import annotations

import json
import shutil
from dataclasses import replace
from pathlib import Path

import pytest

from guidebook.kiosk.command import Asked, run
from guidebook.kiosk.errors import BadContent
from guidebook.kiosk.store import Store
from guidebook.site.release import NAME, describe
from tests.kiosk.edition import make
from tests.kiosk.test_contents import venue


def test_a_venue_is_told_whether_its_settings_and_its_contents_are_good(store: Store, tmp_path: Path) -> None:
    settings = tmp_path / "borne.yml"
    settings.write_text("lieu: Ici\n", "utf-8")
    asked = Asked(verifier=True, reglages=settings, dossier=store.folder)
    said: list[str] = []
    name = store.pointer.current if store.pointer else ""
    assert run(asked, said.append) == 0
    assert said == ["borne.yml est bon.", f"Contenu {name[:8]} (à montrer) : entier."]

    said.clear()
    settings.write_text("lieux: Ici\n", "utf-8")
    next(store.folder.rglob("index.html")).write_text("abîmé", "utf-8")
    assert run(asked, said.append) == 1
    assert said[0].startswith("borne.yml:1: Le champ « lieux » n’existe pas ici.")
    assert said[1] == f"Contenu {name[:8]} (à montrer) : abîmé."


def test_a_language_that_the_content_does_not_have_is_told_at_its_line(store: Store, tmp_path: Path) -> None:
    content = make(tmp_path / "b", "b")
    listed = {"guides": [], "pages": [{"kind": "home", "language": "fr"}, {"kind": "guide", "language": "en"}]}
    (content / "guidebook.json").write_text(json.dumps(listed), "utf-8")
    (content / NAME).write_text(describe(content, "borne").text(), "utf-8")
    file = store.folder.parent / "borne.yml"
    file.write_text("lieu: Ici\nlangues: [fr,\n  en, ar]\n", "utf-8")
    asked = Asked(verifier=True, reglages=file, dossier=store.folder)
    first: list[str] = []
    assert run(replace(asked, dossier=tmp_path / "borne", site=content), first.append) == 1
    store.show(store.add(content))
    said: list[str] = []
    assert run(asked, said.append) == 1
    assert said[0] == first[0], "of the content that it has, or else of the first that it will take"
    told = [line for line in said[0].splitlines() if line.startswith("borne.yml:")]
    assert [line.partition(" [")[0] for line in told] == [
        "borne.yml:3: Le contenu n’existe pas dans la langue « en ».",
        "borne.yml:3: Le contenu n’existe pas dans la langue « ar ».",
    ]
    heard: list[str] = []
    place = venue(store, heard)
    place.renew(failed=False, damaged=False)
    assert "\n".join(heard) == said[0], "said once, and the kiosk goes on"


def _folders_of_ours(root: Path) -> Path:
    """A folder of a site as its commands leave it, with what was taken away beside it; the edition for kiosks."""
    edition = make(root / "site-borne", "b")
    for place in ("site", "emporter/pas-a-pas/site"):
        make(root / place, "a", edition="site")
    shutil.copytree(edition, root / "emporter/pas-a-pas-borne/site-borne")
    return edition


@pytest.mark.parametrize(
    ("given", "meant"),
    {
        ".": "site-borne",
        "site": "site-borne",
        "site-borne/guides": "site-borne",
        "emporter": "emporter/pas-a-pas-borne/site-borne",
        "emporter/pas-a-pas-borne": "emporter/pas-a-pas-borne/site-borne",
        "emporter/pas-a-pas": "emporter/pas-a-pas-borne/site-borne",
        "emporter/pas-a-pas/site": "emporter/pas-a-pas-borne/site-borne",
    }.items(),
)
def test_given_another_folder_of_ours_it_says_which_one_to_give(
    given: str, meant: str, store: Store, tmp_path: Path
) -> None:
    root = (tmp_path / "le site").resolve()
    _folders_of_ours(root)
    with pytest.raises(BadContent) as refused:
        store.add(root / given)
    assert str(refused.value) == f"« {root / given} » n’est pas l’édition pour borne : donnez « {root / meant} »."
    assert store.whole(store.add(root / meant)), "and that one is taken"


def test_given_a_folder_of_ours_without_any_edition_for_kiosks_it_says_what_makes_one(
    store: Store, tmp_path: Path
) -> None:
    site = make(tmp_path / "un/deux/trois/quatre/site", "a", edition="site")
    for folder in (site, site.parent):
        with pytest.raises(BadContent) as refused:
            store.add(folder)
        assert str(refused.value) == (
            f"« {folder} » n’est pas l’édition pour borne : "
            "donnez « site-borne », que fabrique « guidebook construire --edition borne »."
        )
