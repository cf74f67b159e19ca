"""Pages that somebody saved from a browser: `DOSSIER/<guide>/<ecran>.html`. Nothing is fetched, no script runs."""

from __future__ import annotations

from pathlib import Path

from playwright.sync_api import BrowserContext, Error, Route

from guidebook.desk.compare.look import Looked, NotReached, looked_at
from guidebook.desk.compare.verdict import Target

_ENDINGS = (".html", ".htm", ".mhtml", ".mht")


class SavedPages:
    """The pages of a folder; the `context` is one in which no script runs."""

    def __init__(self, context: BrowserContext, folder: Path) -> None:
        self._context, self._folder = context, folder

    def look(self, target: Target) -> Looked:
        """What the saved page of a target shows.

        Raises:
            NotReached: it was not saved, or can't be opened.
        """
        files = (self._folder / target.guide / f"{target.screen}{ending}" for ending in _ENDINGS)
        file = next((file for file in files if file.is_file()), None)
        if file is None:
            name = f"{target.guide}/{target.screen}.html"
            raise NotReached(f"La page n’est pas enregistrée : il manque « {name} ».")
        page = self._context.new_page()
        try:
            page.route("**/*", _only_files)
            page.goto(file.resolve().as_uri(), wait_until="load")
            return looked_at(page)
        except Error:
            raise NotReached(f"Le fichier « {file.name} » ne s’ouvre pas.") from None
        finally:
            page.close()


def _only_files(route: Route) -> None:
    return route.continue_() if route.request.url.startswith(("file:", "data:", "cid:")) else route.abort()
