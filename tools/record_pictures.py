"""The pictures of the handbook's page about recording: `python -m tools.record_pictures`, when its look changed.

The real page of approval, for a walk on an invented site.
"""

from __future__ import annotations

import socket
import threading
from pathlib import Path
from queue import Queue

from playwright.sync_api import Page

from guidebook.desk.record.approval.server import server_of
from guidebook.desk.record.approval.web import Approval
from guidebook.desk.record.draft import Draft
from guidebook.desk.record.house import guidebook_at
from guidebook.desk.record.typed import Typed
from guidebook.desk.record.walk import Gesture, Line, Seen, Walk
from guidebook.machine.browser import open_browser
from tools.atelier_pictures import written

ROOT = Path(__file__).parent.parent
FOLDER = ROOT / "docs" / "manuel" / "enregistrer"
_LINES = (
    Line("titre", "Mes rendez-vous", level=1),
    Line("texte", "Bonjour Camille Exemple", is_text=True),
    Line("champ", "Adresse e-mail", purpose="email"),
    Line("options", "Pour qui ?", choices=("Pour moi", "Camille Exemple")),
    Line("bouton", "Continuer"),
    Line("lien", "Dossier 2026-000"),
)


def approval() -> Approval:
    """An approval of one screen."""
    gestures = [Gesture("saisir", 2), Gesture("cliquer", 4)]
    walk = Walk((Seen("www.mairie.example", "/rendez-vous", _LINES, gestures),))
    draft = Draft.of(walk, Typed())
    draft.title = "Prendre un rendez-vous à la mairie"
    return Approval(draft, guidebook_at(ROOT), "prendre-un-rendez-vous")


def taken(page: Page, name: str) -> None:
    """Write what the window shows."""
    written(page.screenshot(), FOLDER / f"{name}.webp")


def main() -> None:
    """Make them."""
    FOLDER.mkdir(exist_ok=True)
    told = Queue[str]()
    with socket.create_server(("127.0.0.1", 0)) as listening, open_browser() as browser:
        page, shown = browser.new_page(viewport={"width": 1366, "height": 768}, locale="fr"), approval()
        server = server_of(shown, listening.getsockname()[1], told.put)
        running = threading.Thread(target=server.run, args=([listening],))
        running.start()
        address, number = told.get(), shown.draft.screens[0].number
        page.goto(f"{address}#ecran-{number}")
        taken(page, "relire")
        page.goto(f"{address}caches/{number}")
        taken(page, "caches")
        server.should_exit = True
        running.join()


if __name__ == "__main__":
    main()
