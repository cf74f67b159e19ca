"""Page → the file of the site, in the shell of the edition; each page written is noted for the manifest."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from pathlib import Path, PurePosixPath
from typing import Any

from jinja2 import Environment, Template
from markupsafe import Markup

from guidebook.addresses import in_language, listening_address, models_address, sheet_address
from guidebook.languages.known import FRENCH
from guidebook.pages.lines import with_lines
from guidebook.pages.listening import heard_name
from guidebook.pages.page import Page
from guidebook.pages.qr import qr_code
from guidebook.site.release import Entry, entry_of
from guidebook.site.reuse import Reuse
from guidebook.site.short_pages import write_short_pages
from guidebook.site.told_script import told_script
from guidebook.site.versions import HOME, Versions


class Writer:
    """Writes the pages of one build with the templates of each language (see `templates`)."""

    def __init__(self, environments: Mapping[str, Environment], versions: Versions, kiosk: bool, reuse: Reuse) -> None:
        self._environments, self._versions, self._kiosk, self._reuse = environments, versions, kiosk, reuse
        self._no_link = self._french("kiosk/outside.html")
        self._folders = set[str]()
        self.entries: list[Mapping[str, str]] = []
        """What the manifest says of each page: its address, kind, language and title."""
        self.files: dict[str, Entry] = {}
        """What the release says of each file."""

    def write(self, page: Page, site_dir: Path) -> None:
        """Write one of our pages, or take it from the former site; beside a guide's, its content for paper."""
        told = (page.address, page.kind, page.language, page.title)
        self._note(*told)
        for address in self.addresses(page):
            self._make_folder(address[: address.rfind("/") + 1], site_dir)
        files = self._reuse.taken(page, site_dir)
        if files is None:
            made = self._made(page, self._around(*told, page.description))
            files = {address: self._written(site_dir, address, content) for address, content in made}
            self._reuse.note(page, files)
        self.files.update(files)

    def _make_folder(self, folder: str, site_dir: Path) -> None:
        if folder not in self._folders:
            (site_dir / folder).mkdir(parents=True, exist_ok=True)
            self._folders.add(folder)

    def addresses(self, page: Page) -> tuple[str, ...]:
        """The files that a page gives: a guide's also gives its content for paper, and what can be heard of it."""
        slug = PurePosixPath(page.address).parent.name
        paper = (sheet_address(slug, page.language),) if page.paper and not self._kiosk else ()
        models = (models_address(page.language),) if self._has_models(page) else ()
        return (page.address, *paper, *models, *((listening_address(heard_name(page.address)),) if page.aloud else ()))

    def _made(self, page: Page, around: Mapping[str, Any]) -> Iterator[tuple[str, str | bytes]]:
        context = page.context()
        template = self._environments[page.language].get_template(page.template)
        yield page.address, with_lines(template.render({**context, **around}))
        if page.paper and not self._kiosk:
            slug = PurePosixPath(page.address).parent.name
            name = in_language(slug, page.language)
            yield sheet_address(slug, page.language), told_script("sheets", name, page.paper(context))
        if self._has_models(page):
            yield models_address(page.language), self._models(page.language)
        if page.aloud:
            name, heard = heard_name(page.address), page.aloud()
            yield listening_address(name), told_script("voices", name, heard.told)
            yield from heard.sounds.items()

    def _has_models(self, page: Page) -> bool:
        """Whether a page « Imprimer » gives its models to those of other languages."""
        return page.kind == "print" and bool(self._environments[page.language].globals["several_on_paper"])

    def _models(self, language: str) -> str:
        """What makes papers in a language, for a page « Imprimer » in another one."""
        environment = self._environments[language]
        parts = ("paper/models.html", "paper/strip.html")
        models = "".join(environment.get_template(part).render(folder="") for part in parts)
        wording: Any = environment.globals["wording"]
        said = {"header": wording.site.name, "page": wording.paper.page_of, "title": wording.paper.booklet_default}
        direction = environment.globals["direction"]
        return told_script("papers", language, {"models": models, "direction": direction, **said})

    def _written(self, site_dir: Path, address: str, content: str | bytes) -> Entry:
        """What the release says of a file; one that two guides share, a sound, is written once."""
        if known := self.files.get(address):
            return known
        whole = content.encode() if isinstance(content, str) else content
        (site_dir / address).write_bytes(whole)
        return entry_of(whole)

    def write_short_pages(self, guides: Iterable[Mapping[str, Any]], site_dir: Path) -> None:
        """Write the pages of the short addresses of the manifest's `guides`."""
        write_short_pages(site_dir, guides, lambda language: self._environments[language].get_template("short.html"))

    def _french(self, template: str) -> Template:
        return self._environments[FRENCH.code].get_template(template)

    def shell(self, address: str, kind: str, language: str, title: str, description: str = "") -> dict[str, Any]:
        """Note a page, and give what the shell around it reads."""
        self._note(address, kind, language, title)
        return self._around(address, kind, language, title, description)

    def _note(self, address: str, kind: str, language: str, title: str) -> None:
        self.entries.append({"address": address, "kind": kind, "language": language, "title": title})

    def _around(self, address: str, kind: str, language: str, title: str, description: str) -> dict[str, Any]:
        folder = address[: address.rfind("/") + 1]
        versions = self._versions.of(HOME if kind == "welcome" else address, language)
        told = {"folder": folder, "kind": kind, "language": language, "page_title": title, "versions": versions}
        return {**told, "description": description} if description else told

    def outside(self, address: str, text: Markup, number: int) -> str:
        """What a kiosk has in the place of a link that leaves."""
        return self._no_link.render(address=address, text=text, name=number, qr=qr_code(address))
