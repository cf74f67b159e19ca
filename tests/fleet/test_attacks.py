"""Who holds the host, the line or the stick can keep a kiosk from updates, and nothing else: it shows what was signed.

Each attack is tried by a static host and by a folder. Under it the kiosk goes on showing what it showed, whole, and
the staff is told; once the network is back in order, the kiosk takes what was meant for it.
"""

from __future__ import annotations

import datetime
import json
import os
import shutil
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest
from cryptography.hazmat.primitives.serialization import load_pem_private_key
from securesystemslib.signer import CryptoSigner
from tuf.api.metadata import Metadata, MetaFile, Root, Snapshot, TargetFile, Targets, Timestamp

from guidebook.fleet.keys import Keyring
from guidebook.fleet.offers import FOR_ALL, Offer, place_of
from guidebook.site.release import NAME, Release, entry_of, name_of
from tests.fleet.network import Network, Post, served, today
from tests.kiosk.edition import make


class Crime:
    """The published folder in the hands of somebody, who has copies of what it was, and perhaps a key."""

    def __init__(self, network: Network, post: Post, place: Path) -> None:
        self.network, self.post, self.place, self.folder = network, post, place, network.folder

    def newest(self, role: str) -> Path:
        """The file of a role that is in force."""
        found = (self.folder / "metadata").glob(f"*{role}.json")
        return max(found, key=lambda file: int(file.name.partition(".")[0]) if file.name[0].isdigit() else 0)

    @property
    def listed(self) -> Path:
        return next(file for file in (self.folder / "targets").iterdir() if file.name.startswith(self._hash()))

    def _hash(self) -> str:
        targets = Metadata[Targets].from_bytes(self.newest("targets").read_bytes()).signed
        return targets.targets[FOR_ALL].hashes["sha256"]

    @property
    def page(self) -> Path:
        """The one file that the kiosk lacks."""
        release = Release.model_validate_json(self.listed.read_bytes())
        have = self.post.store.own(release)
        return next(self.folder / place_of(digest) for digest, _ in release.files.values() if digest not in have)

    def stolen(self, name: str) -> CryptoSigner:
        return CryptoSigner(load_pem_private_key((self.network.keys / f"{name}.pem").read_bytes(), None))

    def sign_all(
        self, content: CryptoSigner, current: CryptoSigner, change: Callable[[Targets], object] = lambda targets: None
    ) -> None:
        """Sign anew, with whatever keys these are, all that is not the root."""
        targets, snapshot, timestamp = (
            Metadata[Any].from_bytes(self.newest(role).read_bytes()).signed
            for role in (Targets.type, Snapshot.type, Timestamp.type)
        )
        change(targets)
        for part in (targets, snapshot, timestamp):
            part.version += 1
        text = signed(targets, content)
        self.write(f"{targets.version}.targets.json", text)
        snapshot.meta["targets.json"] = MetaFile.from_data(targets.version, text, ["sha256"])
        text = signed(snapshot, current)
        self.write(f"{snapshot.version}.snapshot.json", text)
        timestamp.snapshot_meta = MetaFile.from_data(snapshot.version, text, ["sha256"])
        self.write("timestamp.json", signed(timestamp, current))

    def write(self, name: str, text: bytes) -> None:
        (self.folder / "metadata" / name).write_bytes(text)

    def offer(self, text: bytes) -> None:
        """A list that the network itself signs, by mistake or because both its keys were stolen."""
        target = Offer(number=9, share=100, date=datetime.date(2026, 1, 1)).target(FOR_ALL, text)
        (self.folder / "targets" / f"{target.hashes['sha256']}.{FOR_ALL}").write_bytes(text)
        self.sign_all(self.stolen("contenu"), self.stolen("courant"), lambda t: t.targets.update({FOR_ALL: target}))


def signed(content: Any, *signers: CryptoSigner) -> bytes:
    made = Metadata[Any](content)
    for signer in signers:
        made.sign(signer, append=True)
    return made.to_bytes()


def tamper(file: Path) -> None:
    content = bytearray(file.read_bytes())
    content[len(content) // 2] ^= 1
    file.write_bytes(content)


def rolled_back(crime: Crime) -> None:
    shutil.rmtree(crime.folder)
    shutil.copytree(crime.place / "avant", crime.folder)


def a_list_altered(crime: Crime) -> None:
    tamper(crime.listed)


def a_page_altered(crime: Crime) -> None:
    tamper(crime.page)


def signed_by_a_stranger(crime: Crime) -> None:
    crime.sign_all(CryptoSigner.generate_ed25519(), CryptoSigner.generate_ed25519())


def frozen(crime: Crime) -> None:
    crime.network.publication(today() - datetime.timedelta(days=60)).prolong()


def the_key_of_every_day_stolen(crime: Crime) -> None:
    crime.sign_all(CryptoSigner.generate_ed25519(), crime.stolen("courant"))


def mixed_and_matched(crime: Crime) -> None:
    before = crime.place / "avant" / "metadata" / "1.snapshot.json"
    shutil.copy(before, crime.newest("snapshot"))


def an_endless_file(crime: Crime) -> None:
    with crime.page.open("ab") as page:
        page.write(bytes(5_000_000))


def an_endless_timestamp(crime: Crime) -> None:
    with crime.newest("timestamp").open("ab") as file:
        file.write(b" " * 5_000_000)


def the_key_of_contents_stolen(crime: Crime) -> None:
    crime.sign_all(crime.stolen("contenu"), CryptoSigner.generate_ed25519())


def _root(crime: Crime) -> Root:
    root = Metadata[Root].from_bytes(crime.network.root.read_bytes()).signed
    root.version += 1
    return root


def a_stranger_s_root(crime: Crime) -> None:
    keys = [CryptoSigner.generate_ed25519() for _ in range(3)]
    root = _root(crime)
    for role in root.roles.values():
        role.keyids = []
    for key in keys:
        for name in root.roles:
            root.add_key(key.public_key, name)
    crime.write("2.root.json", signed(root, *keys))


def a_root_signed_by_one_of_three(crime: Crime) -> None:
    crime.write("2.root.json", signed(_root(crime), crime.stolen("racine-1")))


def a_root_signed_twice_by_one(crime: Crime) -> None:
    root = json.loads(signed(_root(crime), crime.stolen("racine-1")))
    root["signatures"] *= 2
    crime.write("2.root.json", json.dumps(root).encode())


def a_root_that_skips_a_version(crime: Crime) -> None:
    root = _root(crime)
    root.version += 1
    crime.write("2.root.json", signed(root, crime.stolen("racine-1"), crime.stolen("racine-2")))


def no_signature_at_all(crime: Crime) -> None:
    timestamp = json.loads(crime.newest("timestamp").read_bytes())
    timestamp["signatures"] = []
    crime.write("timestamp.json", json.dumps(timestamp).encode())


def a_signature_of_something_else(crime: Crime) -> None:
    timestamp = json.loads(crime.newest("timestamp").read_bytes())
    timestamp["signatures"] = json.loads(crime.newest("snapshot").read_bytes())["signatures"]
    crime.write("timestamp.json", json.dumps(timestamp).encode())


def a_page_cut_short(crime: Crime) -> None:
    os.truncate(crime.page, crime.page.stat().st_size // 2)


def a_page_that_is_a_link(crime: Crime) -> None:
    page = crime.page
    page.unlink()
    page.symlink_to("/etc/passwd")


def a_page_that_is_gone(crime: Crime) -> None:
    crime.page.unlink()


def a_page_of_welcome_in_the_place_of_everything(crime: Crime) -> None:
    for file in crime.folder.rglob("*"):
        if file.is_file():
            file.write_text("<!doctype html><title>Acceptez nos conditions</title>", "utf-8")


def nothing_left(crime: Crime) -> None:
    shutil.rmtree(crime.folder)


def a_list_that_leads_elsewhere(crime: Crime) -> None:
    files = {"../../etc/cron.d/x": entry_of(b"x"), **Release.model_validate_json(crime.listed.read_bytes()).files}
    listed = {"version": 1, "release": name_of(files, "borne"), "edition": "borne", "files": files}
    crime.offer(json.dumps(listed).encode())


def the_edition_of_the_web(crime: Crime) -> None:
    crime.offer((make(crime.place / "web", "w", edition="site") / NAME).read_bytes())


def what_this_program_does_not_know_yet(crime: Crime) -> None:
    def change(targets: Targets) -> None:
        old = targets.targets[FOR_ALL]
        targets.targets[FOR_ALL] = TargetFile(old.length, old.hashes, FOR_ALL, {"custom": {"autre": 1}})

    crime.sign_all(crime.stolen("contenu"), crime.stolen("courant"), change)


ATTACKS: list[Callable[[Crime], None]] = [
    rolled_back,
    a_list_altered,
    a_page_altered,
    signed_by_a_stranger,
    frozen,
    the_key_of_every_day_stolen,
    mixed_and_matched,
    an_endless_file,
    an_endless_timestamp,
    the_key_of_contents_stolen,
    a_stranger_s_root,
    a_root_signed_by_one_of_three,
    a_root_signed_twice_by_one,
    a_root_that_skips_a_version,
    no_signature_at_all,
    a_signature_of_something_else,
    a_page_cut_short,
    a_page_that_is_a_link,
    a_page_that_is_gone,
    a_page_of_welcome_in_the_place_of_everything,
    nothing_left,
    a_list_that_leads_elsewhere,
    the_edition_of_the_web,
    what_this_program_does_not_know_yet,
]
NOBODY_S_FAULT = (a_page_cut_short, a_page_that_is_gone, nothing_left)
"""What a line that is cut, or a stick pulled out, looks like as well: nobody is alarmed, the next time will do."""

WITH_THE_KEY_OF_EVERY_DAY = (
    the_key_of_every_day_stolen,
    a_list_that_leads_elsewhere,
    the_edition_of_the_web,
    what_this_program_does_not_know_yet,
)
"""The kiosk has seen what the thief signed as newer: the network replaces the key, and is believed again."""


WAYS = ("host", "folder")
# Every day each attack comes one way, its neighbour the other; in the trials, each both ways.
IN_TURN = [
    pytest.param(attack, way, marks=() if (at + turn) % 2 else pytest.mark.trial)
    for at, attack in enumerate(ATTACKS)
    for turn, way in enumerate(WAYS)
]


@pytest.mark.parametrize(("attack", "by"), IN_TURN)
def test_under_attack_a_kiosk_shows_what_it_showed_and_says_so(
    attack: Callable[[Crime], None], by: str, network: Network, post: Post, place: Path
) -> None:
    shutil.copytree(network.folder, place / "avant")
    network.publish("b")
    assert post.update(network.folder)
    network.publish("c")
    honest = network.copy("honnete")
    attack(Crime(network, post, place))
    with served(network.folder) as host:
        assert not post.update(host.address if by == "host" else network.folder)
    assert post.version == 2
    told = post.record
    assert told.said == post.said[-1]
    unseen = attack in NOBODY_S_FAULT or (attack is a_page_that_is_a_link and by == "folder")
    assert told.alarm != unseen
    if attack in WITH_THE_KEY_OF_EVERY_DAY:
        network.folder = honest
        Keyring([network.keys]).replaced(network.keys, ["courant"], today())
        network.publication().prolong()
    assert post.update(honest)
    assert post.version == 3
    assert not post.record.alarm


def test_a_kiosk_whose_memory_of_signatures_is_erased_goes_back_to_nothing_older(
    network: Network, post: Post, place: Path
) -> None:
    before = network.copy("avant")
    network.publish("b")
    assert post.update(network.folder)
    shutil.rmtree(post.store.folder / "confiance")
    assert post.update(before)
    assert post.version == 2


def test_after_the_stolen_keys_are_replaced_the_thief_signs_for_nobody(
    network: Network, post: Post, place: Path
) -> None:
    thief = Crime(network, post, place)
    contents, current = thief.stolen("contenu"), thief.stolen("courant")
    Keyring([network.keys]).replaced(network.keys, ["contenu", "courant"], today())
    network.publish("b")
    assert post.update(network.folder) and post.version == 2
    thief.sign_all(contents, current, lambda targets: targets.targets.clear())
    assert not post.update(network.folder)
    assert post.version == 2 and "signée" in post.record.said
