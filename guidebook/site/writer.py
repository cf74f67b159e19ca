"""Page → the file of the site, in the shell of the edition; each page written is noted for the manifest."""

from __future__ import annotations

import json
from collections.abc import Iterable, Mapping
from pathlib import Path
from typing import Any

from jinja2 import Environment
from markupsafe import Markup

from guidebook.addresses import sheet_address
from guidebook.pages.qr import qr_code
from guidebook.pages.toolbox import Context, Page
from guidebook.site.edition import keep_inside, plain
from guidebook.site.release import Told, entry_of
from guidebook.site.short_pages import write_short_pages


class Writer:
    """Writes the pages of one build with its templates (see `templates`)."""

    def __init__(self, environment: Environment, kiosk: bool) -> None:
        self._environment, self._kiosk = environment, kiosk
        self._outside = environment.get_template("kiosk/outside.html")
        self.entries: list[Mapping[str, str]] = []
        """What the manifest says of each page: its address, kind, language and title."""
        self.files: dict[str, Told] = {}
        """What the release says of each file."""

    def write(self, page: Page, site_dir: Path) -> None:
        """Write one of our pages; beside a guide's, its content for paper."""
        around = self.shell(page.address, page.kind, page.language, page.title, page.description)
        context = page.context()
        html = self._environment.get_template(page.template).render({**context, **around})
        file = site_dir / page.address
        if not file.parent.is_dir():
            file.parent.mkdir(parents=True)
        self._write(file, page.address, self.finished(html))
        if page.paper and not self._kiosk:
            slug = file.parent.name
            self._write(site_dir / sheet_address(slug), sheet_address(slug), _script(slug, page.paper(context)))

    def _write(self, file: Path, address: str, text: str) -> None:
        content = text.encode()
        file.write_bytes(content)
        self.files[address] = entry_of(content)

    def write_short_pages(self, guides: Iterable[Mapping[str, Any]], site_dir: Path) -> None:
        """Write the pages of the short addresses of the manifest's `guides`."""
        write_short_pages(site_dir, guides, self._environment.get_template("short.html"))

    def shell(self, address: str, kind: str, language: str, title: str, description: str = "") -> dict[str, Any]:
        """Note a page, and give what the shell around it reads."""
        self.entries.append({"address": address, "kind": kind, "language": language, "title": title})
        folder = address[: address.rfind("/") + 1]
        told = {"folder": folder, "kind": kind, "language": language, "page_title": title}
        return {**told, "description": description} if description else told

    def finished(self, html: str) -> str:
        """A page as it is written: on a kiosk, no link leaves the edition."""
        return keep_inside(html, self._fragment) if self._kiosk else html

    def _fragment(self, address: str, text: Markup, number: int) -> str:
        return self._outside.render(address=address, text=text, name=plain(text), number=number, qr=qr_code(address))


def _script(slug: str, sheet: Context) -> str:
    """A guide's content among the `sheets` of `assets/js/paper.js`: pages opened from a folder cannot read others."""
    return f"sheets[{json.dumps(slug)}] = {json.dumps(sheet, ensure_ascii=False)};\n"
