"""What a network publishes: only what changed is added, and who is stopped half-way has published nothing new."""

from __future__ import annotations

import datetime
import shutil
from functools import partial
from pathlib import Path

import pytest

from guidebook.fleet.errors import FleetError
from guidebook.fleet.keys import Keyring, create
from guidebook.fleet.settings import FleetSettings, fleet_settings
from guidebook.site.release import NAME, describe
from tests.fleet.network import Network, Post, today
from tests.stopping import moments, stopped_at


def test_a_changed_page_adds_that_page_and_nothing_else(network: Network) -> None:
    done = network.publish("b")
    page = (network.folder.parent / "site-b" / "index.html").read_bytes()
    assert (done.files, done.bytes, done.offer.number) == (1, len(page), 2)
    with pytest.raises(FleetError, match="déjà publié"):
        network.publish("b")


def test_what_is_offered_no_more_is_taken_away_after_one_more_time(network: Network) -> None:
    def files() -> set[str]:
        return {file.name for file in network.folder.rglob("*") if file.is_file()}

    first = files()
    network.publish("b")
    second = files()
    for mark in "cd":
        network.publish(mark)
    assert len(files()) <= len(second)
    assert not {name for name in first if "courant" in name} & files()


def test_a_publication_stopped_anywhere_is_the_one_before_or_the_new_one(network: Network, place: Path) -> None:
    honest = network.folder
    network.folder = network.copy("essai")
    last = moments(partial(network.publish, "b"))
    seen = set()
    for number, moment in enumerate(range(1, last, max(1, last // 12))):
        shutil.rmtree(network.folder)
        shutil.copytree(honest, network.folder)
        stopped_at(moment, partial(network.publish, "b"))
        kiosk = Post(place / f"borne-{number}", network)
        assert kiosk.update(network.folder)
        seen.add(kiosk.version)
        again = Post(place / f"apres-{number}", network)
        network.publish("c")
        assert again.update(network.folder) and again.version == kiosk.version + 1
    assert seen == {1, 2}


def test_only_a_whole_kiosk_edition_is_published(network: Network, place: Path) -> None:
    web = place / "web"
    web.mkdir()
    (web / "index.html").write_text("<!doctype html>", "utf-8")
    (web / NAME).write_text(describe(web, "site").text(), "utf-8")
    for folder, said in ((web, "guidebook construire --edition borne"), (place / "rien", "construire")):
        with pytest.raises(FleetError, match=said):
            network.publication().publish(folder)
    network.publish("b")
    (place / "reseau" / "site-b" / "index.html").write_text("changé", "utf-8")
    with pytest.raises(FleetError, match="a changé"):
        network.publication().publish(place / "reseau" / "site-b")


def test_a_kiosk_two_roots_behind_follows_and_lost_or_stolen_keys_are_replaced(
    network: Network, post: Post, place: Path
) -> None:
    drawer = place / "tiroir"
    drawer.mkdir()
    for name in ("racine-1", "racine-3"):
        (network.keys / f"{name}.pem").rename(drawer / f"{name}.pem")
    (network.keys / "racine-2.pem").unlink()  # lost
    with pytest.raises(FleetError, match=r"Il manque 2 clés parmi .*« racine-1 ».*--avec"):
        Keyring([network.keys]).replaced(network.keys, ["racine-2"], today())
    Keyring([network.keys, drawer]).replaced(network.keys, ["racine-2"], today())
    Keyring([network.keys, drawer]).replaced(network.keys, ["contenu", "courant"], today())
    network.publication().prolong()
    assert post.update(network.folder) and post.version == 1
    network.publish("b")
    assert post.update(network.folder) and post.version == 2
    with pytest.raises(FleetError, match="Aucune clé ne s’appelle « contenus »"):
        Keyring([network.keys, drawer]).replaced(network.keys, ["contenus"], today())


def test_private_keys_are_read_by_their_owner_only_and_are_never_made_twice(place: Path) -> None:
    files = create(place / "cles", 3, 2, today())
    assert {file.stat().st_mode & 0o777 for file in files if file.suffix == ".pem"} == {0o600}
    with pytest.raises(FleetError, match="Il y a déjà des clés"):
        create(place / "cles", 3, 2, today())
    with pytest.raises(FleetError, match="--seuil"):
        create(place / "autres", 2, 3, today())


def test_keys_that_were_replaced_elsewhere_sign_nothing_that_kiosks_would_not_believe(
    network: Network, post: Post, place: Path
) -> None:
    shutil.copytree(network.keys, old := place / "anciennes")
    Keyring([network.keys]).replaced(network.keys, ["courant"], today())
    network.publication().prolong()
    with pytest.raises(FleetError, match=r"copiez « .*2\.root\.json »"):
        network.publication(keys=old)
    assert post.update(network.folder)


def test_what_is_prolonged_by_the_key_of_every_day_alone_is_believed_again(
    network: Network, post: Post, place: Path
) -> None:
    every_day = place / "tous-les-jours"
    every_day.mkdir()
    for name in ("courant.pem", "1.root.json"):
        (every_day / name).write_bytes((network.keys / name).read_bytes())
    network.publication(today() - datetime.timedelta(days=40)).prolong()
    assert not post.update(network.folder)
    until = network.publication(keys=every_day).prolong()
    assert until > today().date()
    assert post.update(network.folder) and post.record.expires == until.isoformat()


def test_the_settings_of_a_network_are_read_or_told_with_their_line(place: Path) -> None:
    file = place / "flotte.yml"
    assert fleet_settings(file) == FleetSettings()
    file.write_text("anneaux: [50, 5]\nfraicheur: 90\nbornes: 40\n", "utf-8")
    assert fleet_settings(file) == FleetSettings(anneaux=(5, 50, 100), fraicheur=90, bornes=40)
    file.write_text("# rien\n", "utf-8")
    assert fleet_settings(file) == FleetSettings()
    file.write_text("fraicheur: 90\nanneaux: [0]\n", "utf-8")
    found = fleet_settings(file)
    assert isinstance(found, list) and str(found[0]).startswith("flotte.yml:2:")
