"""How kiosks are, known without a server: by the stick, a folder or any address that takes files; days, no times."""

from __future__ import annotations

import base64
import datetime
import http.server
import json
import re
import shutil
import subprocess
import sys
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Any

import pytest

from guidebook.fleet.errors import Unreachable
from guidebook.fleet.origin import FOLDER
from guidebook.fleet.status import Status, put, statuses_of
from guidebook.fleet.status_table import table
from guidebook.kiosk.updates.record import Record
from guidebook.takeaway.names import unfit
from tests.conftest import ROOT
from tests.fleet.network import Network, Post, answering
from tests.fleet.test_commands import guidebook

TODAY = datetime.date(2026, 12, 1)


def status(number: int, **more: Any) -> Status:
    usual = {"numero": number, "lieu": f"Lieu {number}", "version": 14, "depuis": "2026-11-20", "vue": "2026-11-30"}
    return Status.model_validate({**usual, "expire": "2027-01-01", "libre_go": 12.5, **more})


@pytest.fixture
def stick(network: Network, place: Path) -> Path:
    folder = place / "cle-usb"
    folder.mkdir()
    shutil.copytree(network.folder, folder / FOLDER)
    return folder


def test_a_stick_brings_a_content_and_carries_back_one_line_per_kiosk(
    network: Network, stick: Path, place: Path
) -> None:
    for number in (7, 3):
        post = Post(place / f"borne-{number}", network, number, lieu="Médiathèque")
        assert post.update(stick, stick=stick)
        assert post.record.said.endswith("Vous pouvez retirer la clé.")
        assert post.update(stick, stick=stick)
    files = sorted((stick / FOLDER / "etats").iterdir())
    assert [file.name for file in files] == ["3.json", "7.json"]
    told = json.loads(files[1].read_bytes())
    assert {"numero": 7, "lieu": "Médiathèque", "version": 1, "alerte": False}.items() <= told.items()
    assert not re.search(rb"\d\d:\d\d|T\d\d", files[1].read_bytes()), "no time of day"
    done = guidebook(place, "flotte", "etat", stick)
    lines = done.stdout.splitlines()
    assert done.returncode == 0, done.stdout
    assert [line.split()[:3] for line in lines[1:]] == [["3", "Médiathèque", "1"], ["7", "Médiathèque", "1"]]


def test_a_stick_that_is_the_published_folder_itself_serves_more_than_once(network: Network, post: Post) -> None:
    for mark in "bc":
        network.publish(mark)
        assert post.update(network.folder, stick=network.folder)
    assert post.version == 3 and statuses_of(str(network.folder))[0][0].version == 3


def test_every_name_on_a_stick_is_one_that_fat32_and_windows_take(network: Network, stick: Path, post: Post) -> None:
    network.publish("b")
    assert post.update(network.folder, stick=network.folder)
    files = [file for file in network.folder.rglob("*") if file.is_file()]
    names = {file.relative_to(network.folder).as_posix(): ("", file.stat().st_size) for file in files}
    assert len(names) > 12 and unfit(names) == []


def test_a_network_sees_who_is_behind_silent_or_to_be_looked_at() -> None:
    told, all_well = table(
        [
            status(1),
            status(2, version=12),
            status(3, vue="2026-10-01"),
            status(4, alerte=True, dit="Signé par un autre."),
            status(5, expire="2026-11-01", libre_go=0.2),
            status(6, expire="2026-12-05"),
        ],
        ["9.json"],
        8,
        TODAY,
    )
    lines = told.splitlines()
    assert lines[1].split("  ")[0] == "1" and lines[1].endswith("30/11/2026")
    assert "12 (la plus récente : 14)" in lines[2]
    assert lines[3].endswith("pas de nouvelles depuis longtemps")
    assert lines[4].endswith("Signé par un autre.")
    assert lines[5].endswith("ses signatures sont dépassées ; disque presque plein")
    assert lines[6].endswith("ses signatures finissent le 05/12/2026 : « flotte prolonger »")
    assert lines[7:] == ["Sans nouvelles : 7, 8.", "Je ne comprends pas : 9.json."]
    assert not all_well
    assert table([status(1)], [], 1, TODAY)[1]
    assert table([], [], 0, TODAY)[0] == "Aucune borne n’a mis d’état ici."


def test_a_file_that_is_no_status_is_told_and_one_that_commands_a_terminal_does_not(place: Path) -> None:
    put(status(1, lieu="Ici\x1b[2J"), str(place))
    for name, text in {
        "2.json": "{}",
        "3.json": '{"numero": 3, "vue": "2026-99-01"}',
        "4.json": "x" * 2_000_000,
    }.items():
        (place / name).write_text(text, "utf-8")
    found, unread = statuses_of(str(place))
    assert [one.number for one in found] == [1] and unread == ["2.json", "3.json", "4.json"]
    assert "\x1b" not in table(found, unread, 0, TODAY)[0]


class Cloud(http.server.BaseHTTPRequestHandler):
    """What takes files: with a list of them (WebDAV) or without, behind a password."""

    files: dict[str, bytes]
    lists: bool

    def _known(self) -> bool:
        known = self.headers.get("Authorization") == "Basic " + base64.b64encode(b"reseau:secret").decode()
        if not known:
            self._answer(401)
        return known

    def _answer(self, status: int, content: bytes = b"") -> None:
        self.send_response(status)
        self.send_header("Content-Length", str(len(content)))
        self.end_headers()
        self.wfile.write(content)

    def do_PUT(self) -> None:
        content = self.rfile.read(int(self.headers["Content-Length"]))
        if self._known():
            self.files[self.path] = content
            self._answer(201)

    def do_GET(self) -> None:
        if self._known():
            self._answer(200 if self.path in self.files else 404, self.files.get(self.path, b""))

    def do_PROPFIND(self) -> None:
        if self._known():
            lines = "".join(f"<D:response><D:href>{path}</D:href></D:response>" for path in ["/etats/", *self.files])
            text = f'<?xml version="1.0"?><D:multistatus xmlns:D="DAV:">{lines}</D:multistatus>'
            self._answer(207 if self.lists else 405, text.encode())

    def log_message(self, *_: Any) -> None:
        """Say nothing."""


@contextmanager
def cloud(lists: bool) -> Iterator[tuple[str, dict[str, bytes]]]:
    files: dict[str, bytes] = {}
    with answering(type("OneCloud", (Cloud,), {"files": files, "lists": lists})) as address:
        yield address.replace("http://", "http://reseau:secret@") + "/etats", files


@pytest.mark.parametrize("lists", [True, False])
def test_kiosks_put_their_status_at_any_address_that_takes_files(lists: bool, network: Network, place: Path) -> None:
    with cloud(lists) as (address, files):
        for number in (2, 1):
            assert Post(place / f"borne-{number}", network, number, etat=address).update(network.folder)
        assert sorted(files) == ["/etats/1.json", "/etats/2.json"]
        assert [one.number for one in statuses_of(address, 3)[0]] == [1, 2]
        if not lists:
            with pytest.raises(Unreachable, match="bornes:"):
                statuses_of(address)


def test_a_status_that_nobody_takes_changes_nothing_else(network: Network, place: Path) -> None:
    with cloud(True) as (address, files):
        post = Post(place / "borne", network, 1, etat=address.replace("secret", "faux"))
        assert post.update(network.folder) and post.version == 1 and not files
        assert "ne prend pas le fichier (réponse 401)" in post.record.said and "faux" not in post.record.said
    post = Post(place / "autre", network, 1, etat=address)
    assert post.update(network.folder) and "ne répond pas" in post.record.said


def test_without_a_line_in_its_settings_a_kiosk_tells_nobody(network: Network, post: Post) -> None:
    assert not list(network.folder.rglob("etats")) and post.record != Record()


@pytest.mark.skipif(sys.platform != "linux", reason="a stick of its own is mounted")
@pytest.mark.parametrize("how", ["read-only", "full"])
def test_a_stick_that_cannot_be_written_is_read_all_the_same(
    how: str, network: Network, stick: Path, place: Path
) -> None:
    post = Post(place / "borne", network)
    assert post.update(network.folder)
    mounted = place / "monte"
    mounted.mkdir()
    limit = "mount -o remount,ro ." if how == "read-only" else "cat /dev/zero > rempli 2>/dev/null"
    script = f"""
        mount -t tmpfs -o size=200k tmpfs '{mounted}' && cp -a '{stick / FOLDER}' '{mounted}' && cd '{mounted}'
        {limit}; cd '{ROOT}' && exec '{sys.executable}' -m guidebook borne --cle '{mounted}' --port 0 \
            --dossier '{post.store.folder}' --reglages '{place / "borne.yml"}'
    """
    done = subprocess.run(
        ["unshare", "--mount", "--map-root-user", "sh", "-c", script], capture_output=True, text=True, check=False
    )
    assert done.returncode == 0, done.stdout + done.stderr
    assert done.stdout.startswith("Rien de nouveau. L’état de la borne n’a pas pu y être écrit.")
