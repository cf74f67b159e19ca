"""`mkdocs build`, as a person runs it: what it makes, and what it leaves alone."""

from __future__ import annotations

import datetime
import os
import re
import shutil
from collections.abc import Callable
from pathlib import Path

import pytest

from guidebook.problem import has_error
from guidebook.verify import check
from tests.conftest import mkdocs

GUIDE = "guides/ouvrir-un-site/guide.md"


def contents(site: Path) -> dict[str, bytes]:
    files = (file for file in site.rglob("*") if file.is_file() and not file.name.startswith("sitemap"))
    return {file.relative_to(site).as_posix(): file.read_bytes() for file in files}


def change(project: Path, old: str, new: str, file: str = GUIDE) -> None:
    text = (project / file).read_text("utf-8")
    assert old in text
    (project / file).write_text(text.replace(old, new), "utf-8")


def test_an_error_leaves_the_site_before_as_it_was_and_no_half_made_one(example: Path, tmp_path: Path) -> None:
    site = tmp_path / "site"
    assert mkdocs(example, site).returncode == 0
    before = contents(site)
    change(example.parent, "titre: Ouvrir un site", "titre: Ouvrir une page\ndurée: 3")
    done = mkdocs(example, site)
    assert done.returncode == 1
    assert f"{GUIDE}:3: " in done.stderr
    assert "[champ-inconnu]" in done.stderr
    assert "duree" in done.stderr
    assert "Le site n’a pas été refait : corrigez les erreurs ci-dessus." in done.stderr + done.stdout
    assert "Traceback" not in done.stderr + done.stdout
    assert contents(site) == before
    assert sorted(file.name for file in tmp_path.iterdir() if file.name.startswith("site")) == ["site"]


def test_an_error_on_the_first_build_leaves_no_site_at_all(example: Path, tmp_path: Path) -> None:
    change(example.parent, "ecrans.yml#adresse", "ecrans.yml#adrese")
    assert mkdocs(example, tmp_path / "site").returncode == 1
    assert [file.name for file in tmp_path.iterdir() if file.name.startswith("site")] == []


@pytest.mark.parametrize(
    ("link", "told"), [("../parler.md", "parler.md"), ("../accessibilite.md#nulle-part", "nulle-part")]
)
def test_a_broken_link_of_the_handbook_fails_a_strict_build(
    example: Path, tmp_path: Path, link: str, told: str
) -> None:
    page = example.parent / "docs/manuel/conseillers.md"
    page.write_text(f"{page.read_text('utf-8')}\n[ailleurs]({link})\n", "utf-8")
    done = mkdocs(example, tmp_path / "site", "--strict")
    assert done.returncode == 1
    assert told in done.stderr
    assert not (tmp_path / "site").exists()


def break_a_link(project: Path) -> None:
    page = project / "docs/manuel/conseillers.md"
    page.write_text(f"{page.read_text('utf-8')}\n[ailleurs](../parler.md)\n", "utf-8")


def break_a_page(project: Path) -> None:
    (project / "docs/manuel/conseillers.md").write_text("---\ntemplate: absent.html\n---\n# Un titre\n", "utf-8")


@pytest.mark.parametrize("spoil", [break_a_link, break_a_page])
def test_a_build_that_fails_late_leaves_the_former_site_whole(
    example: Path, tmp_path: Path, spoil: Callable[[Path], None]
) -> None:
    site = tmp_path / "site"
    assert mkdocs(example, site, "--strict").returncode == 0
    before = contents(site)
    spoil(example.parent)
    assert mkdocs(example, site, "--strict").returncode == 1
    assert contents(site) == before
    assert sorted(file.name for file in tmp_path.iterdir() if file.name.startswith("site")) == ["site"]


ODD: dict[str, Callable[[Path], object]] = {
    "a new line": lambda docs: (docs / "a\nb.md").touch(),
    "a byte that is no letter": lambda docs: Path(os.fsdecode(os.fsencode(docs) + b"/a\xffb.md")).touch(),
    "a colon": lambda docs: (docs / "a:b.png").touch(),
    "a backslash": lambda docs: (docs / "a\\b.md").touch(),
    "too long": lambda docs: (docs / ("x" * 250 + ".md")).touch(),
    "a link to nowhere": lambda docs: (docs / "lien.md").symlink_to("/nulle/part"),
    "a link round and round": lambda docs: (docs / "boucle").symlink_to("."),
    "a pipe": lambda docs: os.mkfifo(docs / "tube.md"),
}


@pytest.mark.skipif(os.name == "nt", reason="Windows has no such names")
@pytest.mark.parametrize("name", ODD)
def test_what_stands_in_docs_and_can_be_in_no_site_is_told_in_french_and_the_former_site_stays(
    example: Path, tmp_path: Path, name: str
) -> None:
    ODD[name](example.parent / "docs")
    done = mkdocs(example, tmp_path / "site", "--strict")
    assert done.returncode == 1
    assert re.search(r"^docs/\S+:1: (Le nom de ce fichier ne va|C’est un lien qui|Ce n’est ni un)", done.stderr, re.M)
    assert "1 erreur, " in done.stderr
    assert "Traceback" not in done.stderr and "Errno" not in done.stderr and "MkDocs dit" not in done.stderr
    assert not (tmp_path / "site").exists()


def test_without_strict_a_broken_link_of_the_handbook_is_told_and_the_site_made(example: Path, tmp_path: Path) -> None:
    break_a_link(example.parent)
    done = mkdocs(example, tmp_path / "site")
    assert done.returncode == 0
    assert "parler.md" in done.stderr
    assert (tmp_path / "site/release.json").is_file()


def test_same_guides_same_bytes_wherever_they_are(example: Path, tmp_path: Path) -> None:
    elsewhere = tmp_path / "élsewhere ici"
    shutil.copytree(example.parent, elsewhere)
    for config, site in ((example, tmp_path / "one"), (elsewhere / "mkdocs.yml", tmp_path / "two")):
        assert mkdocs(config, site).returncode == 0
    assert contents(tmp_path / "one") == contents(tmp_path / "two")


def test_nothing_of_the_material_bundle_reaches_a_learner(example_site: Path) -> None:
    scripts = {file.name for file in example_site.rglob("*.js")}
    assert not [name for name in scripts if name.startswith(("bundle", "lunr", "worker"))]
    page = (example_site / "guides/ouvrir-un-site/index.html").read_text("utf-8")
    assert "material" not in page
    assert not list(example_site.rglob("search_index.json"))


def test_a_date_in_the_future_is_told_with_the_computer_s_and_the_site_made(example: Path, tmp_path: Path) -> None:
    change(example.parent, "le: 2026-01-15", "le: 2999-01-15")
    done = mkdocs(example, tmp_path / "site", "--strict")
    assert done.returncode == 0
    assert f"pour cet ordinateur, nous sommes le {datetime.date.today():%d/%m/%Y}." in done.stderr
    assert (tmp_path / "site/release.json").is_file()


def test_on_a_computer_that_thinks_it_is_2018_one_advice_counts_all_the_dates(example: Path) -> None:
    _, problems = check(example.parent, datetime.date(2018, 1, 3))
    told = [problem for problem in problems if problem.rule == "date-future"]
    assert [str(problem).split("\n")[0] for problem in told] == [
        "guides/ouvrir-un-site/guide.md:13: conseil : La date 15/01/2022 est dans le futur : pour cet ordinateur, "
        "nous sommes le 03/01/2018. 4 dates sont dans ce cas. [date-future]"
    ]
    assert not has_error(problems)


@pytest.mark.parametrize(("days", "old"), [(0, False), (1, True)])
def test_the_page_and_the_advice_say_on_the_same_day_that_a_verification_is_old(
    example: Path, tmp_path: Path, days: int, old: bool
) -> None:
    today = datetime.date.today()
    leap_day = (today.month, today.day) == (2, 29)
    a_year_ago = datetime.date(today.year - 1, 3, 1) if leap_day else today.replace(year=today.year - 1)
    change(example.parent, "le: 2026-01-15", f"le: {a_year_ago - datetime.timedelta(days)}")
    done = mkdocs(example, tmp_path / "site")
    page = (tmp_path / "site/guides/ouvrir-un-site/index.html").read_text("utf-8")
    assert ("[verification-ancienne]" in done.stderr) is old
    assert ("il y a longtemps" in page) is old
