"""What the kiosk's server gives, and what it refuses."""

from __future__ import annotations

import http.client
import json
import os
import socket
from collections.abc import Iterator
from contextlib import ExitStack
from pathlib import Path

import pytest

from guidebook.kiosk.settings import Settings
from guidebook.kiosk.web.server import Server, listening
from guidebook.kiosk.web.serving import Sign, handler
from guidebook.site.edition import usual_settings
from guidebook.site.release import NAME, Release, describe, read
from tests.kiosk.edition import make

SECRET = "un-secret"
SOUND = "assets/voice/0123456789abcdef.mp3"


class Asker:
    """Asks a server as a browser would, or as one should not."""

    def __init__(self, server: Server, port: int, folder: Path) -> None:
        self.server, self.port, self.folder = server, port, folder

    def __call__(self, path: str, method: str = "GET", **headers: str) -> tuple[int, dict[str, str], bytes]:
        connection = http.client.HTTPConnection("127.0.0.1", self.port, timeout=60)
        connection.putrequest(method, path, skip_host="Host" in headers)
        for name, value in headers.items():
            connection.putheader(name.replace("_", "-"), value)
        connection.endheaders()
        answer = connection.getresponse()
        content = answer.read()
        connection.close()
        return answer.status, dict(answer.getheaders()), content


@pytest.fixture
def ask(tmp_path: Path) -> Iterator[Asker]:
    folder = make(tmp_path / "site")
    (folder / SOUND).parent.mkdir(parents=True)
    (folder / SOUND).write_bytes(bytes(range(256)) * 4)
    (folder / NAME).write_text(describe(folder, "borne").text(), "utf-8")
    release = read(folder)
    assert isinstance(release, Release)
    (tmp_path / "secret.txt").write_text("secret", "utf-8")
    (folder / "intrus.html").write_text("not in the list", "utf-8")
    with listening(0) as listener:
        server = Server(listener, folder, release, Settings.model_validate({"lieu": "Ici"}).script(), SECRET)
        yield Asker(server, listener.getsockname()[1], folder)
        server.stop()


@pytest.mark.parametrize(
    ("asked", "given"),
    [
        ("bytes=0-", (206, "bytes 0-1023/1024", 1024)),
        ("bytes=0-1", (206, "bytes 0-1/1024", 2)),
        ("bytes=1000-9999", (206, "bytes 1000-1023/1024", 24)),
        ("bytes=-24", (206, "bytes 1000-1023/1024", 24)),
        ("bytes=-9999", (206, "bytes 0-1023/1024", 1024)),
        ("bytes=1024-", (416, "bytes */1024", 0)),
        ("bytes=5-2", (200, None, 1024)),
        ("bytes=0-1,4-5", (200, None, 1024)),
        ("bytes=-", (200, None, 1024)),
        ("lines=1-2", (200, None, 1024)),
    ],
)
def test_a_sound_is_given_in_the_parts_that_are_asked_for(ask: Asker, asked: str, given: tuple[object, ...]) -> None:
    """RFC 9110, 14: Safari plays nothing otherwise."""
    content = (ask.folder / SOUND).read_bytes()
    status, headers, got = ask(f"/{SOUND}", Range=asked)
    assert (status, headers.get("Content-Range"), len(got)) == given
    assert got in content and headers.get("Content-Type") == ("audio/mpeg" if status < 300 else None)
    if status == 200:
        assert headers["Accept-Ranges"] == "bytes"


def test_an_answer_in_two_writes_does_not_wait_for_the_first_to_be_acknowledged(tmp_path: Path) -> None:
    """Some 40 ms a file otherwise (RFC 896, Nagle): as the system has it on the connection, once answered."""
    release = read(folder := make(tmp_path / "site"))
    assert isinstance(release, Release)
    with listening(0) as listener, socket.create_connection(listener.getsockname()) as browser:
        port = listener.getsockname()[1]
        browser.sendall(f"GET / HTTP/1.1\r\nHost: 127.0.0.1:{port}\r\nConnection: close\r\n\r\n".encode())
        connection, address = listener.accept()
        with connection:
            answering = handler(port, folder, release, b"", lambda _: None)
            answering(connection, address, None)  # type: ignore[arg-type]
            assert b"Accueil a" in browser.recv(100_000)
            assert connection.getsockopt(socket.IPPROTO_TCP, socket.TCP_NODELAY)


def test_it_gives_the_files_of_the_release_with_the_headers_that_close_doors(ask: Asker) -> None:
    for path in ("/", "/index.html", "/index.html?q=mot+cherché".replace("é", "%C3%A9")):
        status, headers, content = ask(path)
        assert status == 200 and b"Accueil a" in content
    assert "frame-ancestors 'self'" in headers["Content-Security-Policy"]
    assert headers["X-Content-Type-Options"] == "nosniff"
    assert headers["Content-Type"] == "text/html; charset=utf-8"
    assert "Python" not in str(headers)
    status, headers, content = ask("/index.html", "HEAD")
    assert (status, content) == (200, b"") and int(headers["Content-Length"]) > 100


def test_it_tells_the_pages_the_settings_of_the_venue(ask: Asker) -> None:
    _, _, script = ask("/reglages.js")
    told = json.loads(script.decode().removeprefix("var REGLAGES = ").removesuffix(";\n"))
    assert told == {**usual_settings(), "lieu": "Ici", "surveillant": True}


@pytest.mark.parametrize(
    "path",
    ["/../secret.txt", "/..%2fsecret.txt", "/%2e%2e/secret.txt", "//etc/passwd", "/guides/../../secret.txt",
     "/guides/", "/intrus.html", "/release.json", "/..\\secret.txt", "/index.html%00.png"],
)  # fmt: skip
def test_what_is_not_in_the_release_leads_home(path: str, ask: Asker) -> None:
    status, headers, content = ask(path)
    assert (status, headers.get("Location"), content) == (303, "/", b"")
    assert ask(path, Sec_Fetch_Dest="image")[0] == 404


def test_a_foreign_name_another_method_and_rubbish_are_refused_without_a_word(ask: Asker) -> None:
    assert ask("/", Host="pas-a-pas.example")[0] == 421
    assert ask("/", Host=f"127.0.0.1:{ask.port + 1}")[0] == 421
    assert ask("/", Host=f"localhost:{ask.port}")[0] == 200
    assert ask("/", "POST")[::2] == (501, b"")
    with socket.create_connection(("127.0.0.1", ask.port), timeout=60) as raw:
        raw.sendall(b"GET <script>alert(1)</script> HTTP/9.9\r\n\r\n")
        assert b"script" not in raw.recv(4096)


def test_it_believes_the_browser_of_the_visit_and_nobody_else_on_the_machine(ask: Asker) -> None:
    for given in ({}, {"Cookie": "borne="}, {"Cookie": "borne=autre"}, {"Cookie": f"autre={SECRET}"}):
        assert ask("/_borne/vivant?e=attrait", **given)[0] == 403
        assert ask("/_borne/fini", **given)[0] == 403
    for wrong in ("", "?cle=", "?cle=autre", "?cle=%C3%A9"):
        status, headers, _ = ask(f"/_borne/entrer{wrong}")
        assert status == 403 and "Set-Cookie" not in headers
    status, headers, _ = ask(f"/_borne/entrer?cle={SECRET}")
    assert (status, headers["Location"]) == (303, "/index.html")
    assert headers["Set-Cookie"] == f"borne={SECRET}; HttpOnly; SameSite=Strict; Path=/"
    assert SECRET.encode() not in ask("/")[2] + ask("/reglages.js")[2]
    assert ask.server.signs(60)[0] is Sign.ASKED

    heard: list[Sign] = []
    for state in ("attrait", "visite", "imprime", "", "n%27importe"):
        assert ask(f"/_borne/vivant?e={state}&t=1", Cookie=f"a=b; borne={SECRET}")[0] == 204
    assert ask("/_borne/fini", Cookie=f"borne={SECRET}", Sec_Fetch_Site="cross-site")[0] == 403
    assert ask("/_borne/fini", Cookie=f"borne={SECRET}", Sec_Fetch_Site="same-origin")[0] == 204
    while Sign.DONE not in heard:
        heard += ask.server.signs(60)
    told = [sign for sign in heard if sign is not Sign.ASKED]
    assert told == [Sign.ATTRACT, Sign.VISIT, Sign.PRINTING, Sign.VISIT, Sign.VISIT, Sign.DONE]


def test_who_opens_hundreds_of_connections_and_asks_nothing_keeps_nobody_waiting(ask: Asker) -> None:
    visitor = http.client.HTTPConnection("127.0.0.1", ask.port, timeout=60)
    cookie = {"Cookie": f"borne={SECRET}"}
    visitor.request("GET", "/", headers=cookie)
    visitor.getresponse().read()
    opened = visitor.sock
    with ExitStack() as stack:
        for _ in range(400):
            slow = stack.enter_context(socket.create_connection(("127.0.0.1", ask.port), timeout=60))
            slow.sendall(b"GET / HTTP/1.1\r\nX-Slow: ")
        assert ask("/")[0] == 200
        visitor.request("GET", "/index.html", headers=cookie)
        assert visitor.getresponse().read()
        assert visitor.sock is opened, "the connection of the visitor was kept"
        slow.setblocking(False)
        with pytest.raises(BlockingIOError):  # still open, and unanswered: nobody waited for its turn to end
            slow.recv(1)
    visitor.close()


def test_a_file_that_changed_on_the_disk_is_not_shown(ask: Asker) -> None:
    os.truncate(ask.folder / "index.html", 20)
    assert ask("/")[::2] == (503, b"")
    assert ask.server.signs(60) == [Sign.ASKED, Sign.DAMAGED]


def test_it_listens_on_this_machine_alone(ask: Asker) -> None:
    hexadecimal = f":{ask.port:04X} "
    lines = [*Path("/proc/net/tcp").read_text("utf-8").splitlines()]
    six = Path("/proc/net/tcp6")
    lines += six.read_text("utf-8").splitlines() if six.exists() else []
    bound = {line.split()[1] for line in lines if hexadecimal in line and line.split()[3] == "0A"}
    assert bound == {f"0100007F:{ask.port:04X}"}
