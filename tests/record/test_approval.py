"""The author approves, on a page of this machine, what a walk gave; nothing else is written."""

from __future__ import annotations

import http.client
import socket
import threading
from collections.abc import Callable, Iterator
from contextlib import ExitStack
from dataclasses import dataclass
from pathlib import Path
from queue import Queue
from urllib.parse import urlencode, urlsplit

import pytest
from playwright.sync_api import Browser, Locator, Page

from guidebook.desk.record.approval.server import server_of
from guidebook.desk.record.approval.web import Approval
from guidebook.desk.record.draft import Draft
from guidebook.desk.record.house import guidebook_at
from guidebook.desk.record.typed import Typed
from guidebook.desk.record.walk import Gesture, Line, Seen, Walk
from tests.conftest import AXE
from tests.record.test_redraw import LOGIN

SECRETS = ("Léa Martin", "Dossier 2026-0451", "Tom")
SECOND = (
    Line("titre", "Bonjour Léa Martin", level=1),
    Line("texte", "Dossier 2026-0451", is_text=True),
    Line("liste", "Votre enfant", choices=("Tom", "Zoé")),
    Line("bouton", "Continuer"),
)


def walk() -> Walk:
    return Walk(
        (
            Seen("a.example", "/", LOGIN, [Gesture("saisir", 1), Gesture("saisir", 2), Gesture("cliquer", 4)]),
            Seen("a.example", "/suite", SECOND, [Gesture("choisir", 2), Gesture("cliquer", 3)]),
        )
    )


@dataclass
class Approving:
    """An approval that answers at `address`, of a site at `root`."""

    address: str
    root: Path
    draft: Draft
    server: threading.Thread

    @property
    def folder(self) -> Path:
        return self.root / "guides" / "mon-guide"

    def ask(self, method: str, path: str = "", fields: dict[str, str] | None = None, **headers: str) -> tuple[int, str]:
        """The code and the text of an answer; `Origin` and `Host` are those of the page unless they are given."""
        at = urlsplit(self.address)
        connection = http.client.HTTPConnection(at.hostname or "", at.port)
        origin = {"Origin": f"http://{at.netloc}"} if method == "POST" else {}
        connection.request(method, f"{at.path}{path}", urlencode(fields or {}), {**origin, **headers})
        answer = connection.getresponse()
        text = answer.read().decode()
        connection.close()
        return answer.status, text


Start = Callable[[Walk], Approving]


@pytest.fixture
def start(project: Path) -> Iterator[Start]:
    with ExitStack() as stack:

        def begin(walked: Walk) -> Approving:
            draft, told = Draft.of(walked, Typed()), Queue[str]()
            listening = stack.enter_context(socket.socket())
            listening.bind(("127.0.0.1", 0))
            port = listening.getsockname()[1]
            server = server_of(Approval(draft, guidebook_at(project), "mon-guide"), port, told.put)
            thread = threading.Thread(target=server.run, args=([listening],), daemon=True)
            thread.start()

            def end() -> None:
                server.should_exit = True
                thread.join()

            stack.callback(end)
            return Approving(told.get(timeout=60), project, draft, thread)

        yield begin


@pytest.fixture
def approving(start: Start) -> Approving:
    return start(walk())


def test_nothing_that_is_hidden_is_on_the_page_until_the_author_asks_for_it(approving: Approving) -> None:
    code, text = approving.ask("GET")
    assert code == 200 and "Se connecter" in text
    assert not [secret for secret in SECRETS if secret in text]
    second = approving.draft.screens[1]
    code, text = approving.ask("GET", f"caches/{second.number}")
    assert code == 200 and all(secret in text for secret in SECRETS)


def test_nothing_is_written_before_each_screen_was_read(approving: Approving) -> None:
    approving.ask("POST", "ecrire")
    assert not approving.folder.exists() and "Relisez d’abord chaque écran" in approving.ask("GET")[1]
    for screen in approving.draft.screens:
        approving.ask("POST", f"ecran/{screen.number}", {"faire": "relu"})
    code, text = approving.ask("POST", "ecrire")
    assert code == 200 and "guides/mon-guide/ecrans.yml" in text
    approving.server.join(60)
    assert not approving.server.is_alive()
    written = "".join(file.read_text("utf-8") for file in approving.folder.iterdir())
    assert "Se connecter" in written and not [secret for secret in SECRETS if secret in written]
    others = [file for file in approving.root.rglob("*") if file.is_file() and approving.folder not in file.parents]
    assert not [file for file in others for secret in SECRETS if secret.encode() in file.read_bytes()]


def test_what_changes_a_screen_has_it_read_again(approving: Approving) -> None:
    first = approving.draft.screens[0]
    approving.ask("POST", f"ecran/{first.number}", {"faire": "relu"})
    assert first.is_read
    approving.ask("POST", f"ecran/{first.number}", {f"mot-{first.lines[0].number}": "Me connecter", "faire": ""})
    assert [first.is_read, first.lines[0].name.shown] == [False, "Me connecter"]


def test_who_gives_up_writes_nothing(approving: Approving) -> None:
    assert "Rien n’est écrit" in approving.ask("POST", "abandonner")[1]
    approving.server.join(60)
    assert not approving.folder.exists()


@pytest.mark.parametrize(
    ("name", "said"),
    [
        ("../dehors", "minuscules"),
        ("Mon Guide", "minuscules"),
        ("", "minuscules"),
        ("a" * 70, "minuscules"),
        ("ouvrir-un-site", "a déjà ce nom"),
    ],
)
def test_a_folder_that_cannot_be_made_is_refused_in_a_sentence(approving: Approving, name: str, said: str) -> None:
    before = sorted(approving.root.rglob("*"))
    for screen in approving.draft.screens:
        approving.ask("POST", f"ecran/{screen.number}", {"faire": "relu"})
    approving.ask("POST", "guide", {"dossier": name})
    approving.ask("POST", "ecrire")
    assert said in approving.ask("GET")[1] and sorted(approving.root.rglob("*")) == before


@pytest.mark.parametrize(
    ("by", "said"), [("", "Pour signer"), ("Léa Martin", "pas par le nom"), ("M. Durand", "pas par")]
)
def test_a_verification_is_signed_by_no_person(approving: Approving, by: str, said: str) -> None:
    for screen in approving.draft.screens:
        approving.ask("POST", f"ecran/{screen.number}", {"faire": "relu"})
    approving.ask("POST", "ecrire", {"entier": "oui", "par": by})
    assert said in approving.ask("GET")[1] and not approving.folder.exists()


def test_without_its_signature_a_guide_is_not_called_verified(approving: Approving) -> None:
    for screen in approving.draft.screens:
        approving.ask("POST", f"ecran/{screen.number}", {"faire": "relu"})
    approving.ask("POST", "ecrire", {"par": "Réseau"})
    assert "verification" not in (approving.folder / "guide.md").read_text("utf-8")


def test_what_is_not_drawn_is_not_asked_for(approving: Approving) -> None:
    first = approving.draft.screens[0]
    approving.ask("POST", f"ecran/{first.number}", {"faire": f"retirer:{first.lines[2].number}"})
    text = approving.ask("GET")[1]
    assert "Cliquez sur Se connecter (2)." in text and "Mot de passe (" not in text


@pytest.mark.parametrize(
    "headers",
    [
        {"Origin": "http://hostile.example"},
        {"Origin": "null"},
        {"Host": "hostile.example"},
        {"Sec-Fetch-Site": "cross-site"},
    ],
)
def test_another_page_of_this_machine_is_refused(approving: Approving, headers: dict[str, str]) -> None:
    assert approving.ask("POST", "abandonner", None, **headers)[0] == 403
    assert approving.server.is_alive()


def test_who_does_not_know_the_key_is_refused(approving: Approving) -> None:
    approving.address = approving.address.rpartition("/")[0][:-4] + "aaaa/"
    assert approving.ask("GET")[0] == 403


@pytest.mark.parametrize("path", ["ecran/999", "caches/999", "rien", "assets/..%2Fweb.py"])
def test_what_is_not_there_is_told_kindly(approving: Approving, path: str) -> None:
    code, text = approving.ask("GET" if "ecran" not in path else "POST", path)
    assert code == 404 and "Traceback" not in text


@pytest.mark.parametrize("what", ["couper:9", "couper:x", "garder:999", "reunir", "inconnu"])
def test_what_cannot_be_done_changes_nothing(approving: Approving, what: str) -> None:
    first = approving.draft.screens[0]
    assert approving.ask("POST", f"ecran/{first.number}", {"faire": what})[0] == 303
    assert len(approving.draft.screens) == 2 and approving.ask("GET")[0] == 200


@pytest.fixture
def page(browser: Browser) -> Iterator[Page]:
    """Without scripts, as anybody may have it."""
    context = browser.new_context(java_script_enabled=False, viewport={"width": 1366, "height": 768})
    yield context.new_page()
    context.close()


@pytest.mark.browser
def test_an_author_reads_renames_chooses_and_writes_by_the_keyboard_without_scripts(
    approving: Approving, page: Page
) -> None:
    def send(what: Locator, key: str = "Enter") -> None:
        with page.expect_navigation():
            what.press(key)

    page.goto(approving.address)
    first, second = page.locator(".one-screen[id^=ecran] >> nth=0"), page.locator(".one-screen[id^=ecran] >> nth=1")
    page.get_by_label("Titre du guide").fill("Se connecter à son compte")
    send(page.get_by_label("Titre du guide"))
    first.get_by_label("Bouton", exact=True).fill("Me connecter")
    send(first.get_by_label("Bouton", exact=True))
    send(first.get_by_role("button", name="Ne pas dessiner Rester connecté"))
    send(second.get_by_role("link", name="Voir les textes cachés"))
    page.get_by_label("Tom").press("Space")
    send(page.get_by_role("button", name="Montrer les textes cochés"))
    send(second.get_by_role("button", name="J’ai relu cet écran"))
    send(first.get_by_role("button", name="J’ai relu cet écran"))
    page.get_by_label("J’ai fait toute la démarche").press("Space")
    page.get_by_label("Signé par").fill("Réseau des conseillers, Arras")
    send(page.get_by_role("button", name="Écrire le guide"))
    page.get_by_role("heading", name="C’est écrit").wait_for()
    storyboard = (approving.folder / "ecrans.yml").read_text("utf-8")
    assert "bouton: Me connecter" in storyboard and "Rester connecté" not in storyboard
    assert "- Tom\n" in storyboard and "Zoé" not in storyboard
    guide = (approving.folder / "guide.md").read_text("utf-8")
    assert "titre: Se connecter à son compte" in guide and "par: Réseau des conseillers, Arras" in guide


@pytest.mark.browser
@pytest.mark.parametrize("width", [1366, 390])
def test_the_pages_have_no_barrier_that_axe_finds(approving: Approving, browser: Browser, width: int) -> None:
    context = browser.new_context(viewport={"width": width, "height": 800}, bypass_csp=True)
    page = context.new_page()
    number = approving.draft.screens[1].number
    for path in ("", f"caches/{number}", "rien"):
        page.goto(approving.address + path)
        page.evaluate(AXE)
        found = page.evaluate("axe.run().then((done) => done.violations.map((one) => [one.id, one.nodes[0].html]))")
        assert found == [], path
        assert page.evaluate("document.documentElement.scrollWidth <= innerWidth")
    context.close()
