"""`python -m guidebook emporter`: a copy that works from a key, the same each time, or none at all."""

from __future__ import annotations

import os
import zipfile
from pathlib import Path

import pytest
from playwright.sync_api import Browser, Page, expect

from guidebook.cli import run
from guidebook.kiosk.errors import BadContent
from guidebook.kiosk.store import Store
from guidebook.site.offline import write_release
from guidebook.site.release import describe
from tests.conftest import ROOT
from tests.offline.carrying import emporter, is_whole, told
from tests.offline.host import Visit
from tests.sounds import SECOND
from tests.system_leftovers import leave_everywhere


def test_the_folder_opens_by_double_click_and_everything_in_it_works(
    page: Page, browser: Browser, example_site: Path, key: Path
) -> None:
    assert emporter("--site", example_site, "--dossier", key).returncode == 0
    copy = key / "pas-a-pas"
    assert sorted(file.name for file in copy.iterdir()) == ["LISEZ-MOI.txt", "OUVRIR.html", "site"]
    visit = Visit(page, copy.as_uri() + "/site/")
    page.goto((copy / "OUVRIR.html").as_uri())
    page.wait_for_url(visit.base + "index.html")
    assert visit.wrong.pop(0) == (copy / "OUVRIR.html").as_uri(), "the one page that is not of the site"
    visit.opens_every_page(example_site)
    visit.does_everything(example_site)
    assert visit.wrong == []
    assert page.get_by_text("Disponible sans connexion").count() == 0
    still = browser.new_page(java_script_enabled=False)
    still.goto((copy / "OUVRIR.html").as_uri())
    still.get_by_role("link", name="Ouvrir les guides").click()
    expect(still).to_have_url(visit.base + "index.html")
    still.close()


def test_opened_inside_a_zip_it_says_how_to_take_it_out(page: Page, example_site: Path, tmp_path: Path) -> None:
    """Windows shows one file of a ZIP alone, without its neighbours."""
    emporter("--site", example_site, "--zip", tmp_path / "a.zip")
    with zipfile.ZipFile(tmp_path / "a.zip") as archive:
        archive.extract("pas-a-pas/OUVRIR.html", tmp_path / "seul")
    page.goto((tmp_path / "seul/pas-a-pas/OUVRIR.html").as_uri())
    expect(page.get_by_text("Choisissez « Extraire tout ».")).to_be_visible()


def test_the_same_site_gives_the_same_zip_which_holds_what_the_folder_does(
    example_site: Path, site: Path, key: Path, tmp_path: Path
) -> None:
    one, two = tmp_path / "un.zip", tmp_path / "deux.zip"
    assert emporter("--site", example_site, "--zip", one, "--dossier", key).returncode == 0
    for number, file in enumerate(sorted(site.rglob("*"))):
        os.utime(file, (number, number))
    assert emporter("--site", site, "--zip", two, before="umask 077; export TZ=Asia/Tokyo LC_ALL=C").returncode == 0
    assert one.read_bytes() == two.read_bytes()
    with zipfile.ZipFile(one) as archive:
        assert archive.namelist() == sorted(archive.namelist())
        held = {name: archive.read(name) for name in archive.namelist()}
    made = [file for file in (key / "pas-a-pas").rglob("*") if file.is_file()]
    assert held == {file.relative_to(key).as_posix(): file.read_bytes() for file in made}
    assert is_whole(key / "pas-a-pas" / "site")


def test_a_newer_copy_takes_the_place_of_the_older_and_touches_nothing_else(site: Path, key: Path) -> None:
    emporter("--site", site, "--dossier", key)
    (site / "mots.html").write_text("neuf", "utf-8")
    (site / "release.json").write_text(describe(site, "site").text(), "utf-8")
    # What was left by a copy that was stopped: half of one, and the older one not yet in its place again.
    (key / "pas-a-pas.part").mkdir()
    (key / "pas-a-pas").rename(key / "pas-a-pas.ancien.part")
    assert emporter("--site", site, "--dossier", key).returncode == 0
    assert (key / "pas-a-pas/site/mots.html").read_text("utf-8") == "neuf"
    assert sorted(file.name for file in key.iterdir()) == ["pas-a-pas", "photos de vacances.txt"]


def test_what_a_mac_and_windows_left_in_a_site_and_on_a_key_is_neither_copied_nor_in_the_way(
    example_site: Path, site: Path, key: Path
) -> None:
    leave_everywhere(site)
    (key / "pas-a-pas").mkdir()
    leave_everywhere(key)
    assert emporter("--site", site, "--dossier", key).returncode == 0
    copied = {file.relative_to(key / "pas-a-pas/site") for file in (key / "pas-a-pas/site").rglob("*")}
    assert copied == {file.relative_to(example_site) for file in example_site.rglob("*")}
    leave_everywhere(key / "pas-a-pas")
    assert is_whole(key / "pas-a-pas/site")
    (key / "ailleurs").mkdir()
    assert emporter("--site", key / "pas-a-pas/site", "--dossier", key / "ailleurs").returncode == 0


def test_a_key_for_kiosks_holds_the_edition_that_a_kiosk_takes_and_says_what_to_do_with_it(
    kiosk_site: Path, example_site: Path, key: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    copy = key / "pas-a-pas-borne"
    assert run(["emporter", "--borne", "--site", str(kiosk_site), "--dossier", str(key)]) == 0
    assert capsys.readouterr().out == (
        f"{copy} est prêt.\nPour la borne : dans le dossier pas-a-pas-borne, LISEZ-MOI.txt dit quoi faire.\n"
    )
    assert sorted(file.name for file in copy.iterdir()) == ["LISEZ-MOI.txt", "site-borne"]
    assert "\r\n/mnt/pas-a-pas-borne/site-borne\r\n" in (copy / "LISEZ-MOI.txt").read_bytes().decode("utf-8-sig")
    sheet = (ROOT / "guidebook/kiosk/papers/installer-la-borne.md").read_text("utf-8")
    assert "--contenu /mnt/pas-a-pas-borne/site-borne " in sheet, "where the sheet looks for it"
    store = Store(tmp_path / "borne")
    assert store.whole(store.add(copy / "site-borne"))
    with pytest.raises(BadContent, match=r"donnez « .*/pas-a-pas-borne/site-borne »"):
        store.add(key)
    assert emporter("--borne", "--site", kiosk_site, "--dossier", key).returncode == 0, "over the one before"

    assert told(capsys, 1, "--site", kiosk_site, "--dossier", key) == (
        f"« {kiosk_site.name} » est l’édition pour borne, pas le site : ajoutez « --borne »."
    )
    assert told(capsys, 1, "--borne", "--site", example_site, "--dossier", key) == (
        "« le site » est le site, pas l’édition pour borne : "
        "donnez « site-borne », que fabrique « guidebook construire --edition borne »."
    )
    assert told(capsys, 1, "--borne", "--site", tmp_path / "rien") == (
        "Il n’y a pas de site dans « rien » : lancez d’abord « guidebook construire --edition borne »."
    )


def test_a_copy_without_the_papers_of_all_guides_ends_by_saying_what_makes_them(
    site: Path, key: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    assert run(["emporter", "--site", str(site), "--dossier", str(key)]) == 0
    cure = "Pour les avoir toutes : « guidebook imprimer », puis refaites cette copie."
    assert capsys.readouterr().out.splitlines()[-1] == f"Fiches PDF dans cette copie : aucune sur 3. {cure}"
    for count, slug in enumerate(("lire-sa-carte", "lire-un-courriel", "ouvrir-un-site"), 1):
        (site / "imprimer").mkdir(exist_ok=True)
        (site / f"imprimer/{slug}.pdf").write_bytes(b"%PDF")
        (site / "release.json").write_text(describe(site, "site").text(), "utf-8")
        assert run(["emporter", "--site", str(site), "--dossier", str(key)]) == 0
        last = capsys.readouterr().out.splitlines()[-1]
        assert last.startswith(f"Fiches PDF dans cette copie : {count} sur 3.") == (count < 3)


def test_the_sounds_go_along_unless_they_are_left_out_and_either_copy_is_whole(site: Path, key: Path) -> None:
    sound = site / "assets/voice/0123456789abcdef.mp3"
    sound.write_bytes(SECOND)
    write_release(site, "site", ROOT / "guidebook" / "theme")
    kept = key / "pas-a-pas/site/assets/voice" / sound.name
    assert emporter("--site", site, "--dossier", key).returncode == 0
    assert kept.read_bytes() == SECOND
    assert emporter("--site", site, "--dossier", key, "--sans-voix").returncode == 0
    assert not kept.exists() and (kept.parent / "accueil.js").is_file()
    assert is_whole(key / "pas-a-pas/site")


def test_a_key_that_is_not_there_is_told_and_no_folder_is_made_in_its_place(
    site: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    absent = tmp_path / "media/cle"
    assert run(["emporter", "--site", str(site), "--dossier", str(absent)]) == 2
    assert capsys.readouterr().err == (
        f"Le dossier « {absent} » n’existe pas. La clé est-elle branchée ? "
        "Vérifiez son nom, ou créez d’abord ce dossier.\n"
    )
    assert not absent.parent.exists()
