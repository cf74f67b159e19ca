"""Who may ask the atelier: its own pages, opened with its key. A hostile page of the same browser may not."""

from __future__ import annotations

import pytest

from tests.desk.conftest import Atelier

GUIDE = "texte/guides/lire-un-courriel/guide.md"
FORM = {"Content-Type": "application/x-www-form-urlencoded"}


def test_its_own_pages_are_answered(atelier: Atelier) -> None:
    assert atelier.get("").code == 200
    assert atelier.ask("GET", atelier.path(""), headers={"Sec-Fetch-Site": "same-origin"}).code == 200
    port = atelier.host.partition(":")[2]
    assert atelier.ask("GET", atelier.path(""), headers={"Host": f"localhost:{port}"}).code == 200


def test_without_the_key_nothing_is_said_or_written(atelier: Atelier) -> None:
    key = atelier.path("").strip("/")
    for path in ("/", "/texte/", f"/{key[:-1]}/", f"/{key}x/", f"/{key.swapcase()}/", "//", f"//{key}/", "/%2e%2e/"):
        answer = atelier.ask("GET", path)
        assert answer.code == 403, path
        assert answer.text.startswith("L’atelier n’ouvre que l’adresse complète")


@pytest.mark.parametrize(
    "host", ["evil.example", "evil.example:{port}", "127.0.0.1", "127.0.0.1:1", "[::1]:{port}", ""]
)
def test_a_name_that_leads_here_by_a_trick_is_refused(atelier: Atelier, host: str) -> None:
    """DNS rebinding: the browser believes that it asks the hostile page's own server."""
    named = host.format(port=atelier.host.partition(":")[2])
    assert atelier.ask("GET", atelier.path(""), headers={"Host": named}).code == 403


@pytest.mark.parametrize(
    "headers",
    [
        {"Origin": "https://evil.example"},
        {"Origin": "null"},
        {"Origin": "http://127.0.0.1"},
        {"Origin": "http://localhost:1"},
        {},
        {"Origin": "http://{host}", "Sec-Fetch-Site": "cross-site"},
        {"Origin": "http://{host}", "Sec-Fetch-Site": "same-site"},
    ],
    ids=str,
)
def test_a_form_of_another_page_writes_nothing(atelier: Atelier, headers: dict[str, str]) -> None:
    guide = atelier.root / "guides/lire-un-courriel/guide.md"
    before, mark = guide.read_bytes(), atelier.get(GUIDE).field("marque")
    sent = {name: value.format(host=atelier.host) for name, value in headers.items()}
    answer = atelier.ask("POST", atelier.path(GUIDE), f"geste=enregistrer&marque={mark}&texte=vide", {**FORM, **sent})
    assert answer.code == 403
    assert guide.read_bytes() == before


@pytest.mark.parametrize("method", ["PUT", "DELETE", "OPTIONS", "TRACE", "CONNECT", "PATCH"])
def test_only_what_pages_do_is_done(atelier: Atelier, method: str) -> None:
    assert atelier.ask(method, atelier.path("")).code == 403


def test_no_page_can_hold_an_atelier_in_a_frame_or_send_it_elsewhere(atelier: Atelier) -> None:
    policy = atelier.get(GUIDE).headers["content-security-policy"]
    for rule in ("default-src 'none'", "script-src 'self'", "form-action 'self'", "frame-ancestors 'none'"):
        assert rule in policy
    assert "unsafe" not in policy


@pytest.mark.parametrize(
    "path",
    [
        "texte/mkdocs.yml",
        "texte/../mkdocs.yml",
        "texte/guides/../../etc/passwd",
        "texte/guides/lire-un-courriel/..%2f..%2fmkdocs.yml",
        "texte//etc/passwd",
        "assets/../server.py",
        "assets/..%2fserver.py",
        "assets//etc/passwd",
    ],
)
def test_only_the_files_of_guides_are_opened(atelier: Atelier, path: str) -> None:
    assert atelier.get(path).code == 404


def test_more_than_a_photo_is_refused(atelier: Atelier) -> None:
    headers = {**FORM, "Origin": f"http://{atelier.host}"}
    answer = atelier.ask("POST", atelier.path(GUIDE), "texte=" + "a" * 32_000_001, headers)
    assert answer.code == 413
