"""What MkDocs calls, in build order.

The guides are read before anything is written: with an error in them the former site stays as it is. The site is made
in a folder beside its final place, and put there once MkDocs has nothing more to say: it counts its strict warnings
after the last event of a build, and then only tells that it stops.
"""

from __future__ import annotations

import datetime
import json
import logging
import sys
from collections.abc import Iterable, Iterator
from contextlib import contextmanager
from itertools import chain
from pathlib import Path
from typing import Any

import jinja2
from mkdocs.config.defaults import MkDocsConfig
from mkdocs.exceptions import Abort, BuildError
from mkdocs.plugins import get_plugin_logger
from mkdocs.structure.files import Files
from mkdocs.structure.nav import Navigation
from mkdocs.structure.pages import Page as MkDocsPage

from guidebook.languages import wording
from guidebook.languages.interface import interface_of
from guidebook.languages.known import FRENCH
from guidebook.machine.disk_errors import failed
from guidebook.machine.place import Place
from guidebook.machine.store import Store
from guidebook.model.guidebook import Guidebook
from guidebook.model.translation import PERSON
from guidebook.pages.catalogue import pages
from guidebook.pages.page import Page
from guidebook.pages.toolbox import Toolbox, toolbox_for
from guidebook.problem import Problem, has_error
from guidebook.site.away import closed
from guidebook.site.build import NOT_REMADE, TOLD_ABOVE
from guidebook.site.compiled import Compiled
from guidebook.site.destination import refusal
from guidebook.site.docs import folder as docs_folder
from guidebook.site.docs.addresses import taken
from guidebook.site.docs.judge import Written, judged
from guidebook.site.edition import KIOSK, kiosk_pages
from guidebook.site.environments import common, environments
from guidebook.site.manifest import manifest
from guidebook.site.mkdocs_files import is_wanted, made_files, material_css
from guidebook.site.offline import forgetful_worker, write_release
from guidebook.site.one_build import OneBuild
from guidebook.site.release import WORKER, UnsafeName
from guidebook.site.reuse import Reuse, recalled_from
from guidebook.site.sources import sources_of
from guidebook.site.versions import Versions
from guidebook.site.writer import Writer
from guidebook.theme import THEME
from guidebook.verify import check, report, store_of
from guidebook.voice.sounds import FOLDER, Sounds

_log = get_plugin_logger("pas-a-pas")
_serving = False
_given: Guidebook | None = None
"""What a command that only verifies has read and judged before."""
_build: OneBuild | None = None


class Enough(Abort):
    """Nothing is left to verify: the rest of a build would write."""


def on_startup(command: str, dirty: bool) -> None:
    """Remember whether the site is for a preview, which has a folder of its own."""
    global _serving, _build
    _serving, _build = command == "serve", None


@contextmanager
def verifying(guidebook: Guidebook) -> Iterator[None]:
    """In this block a build takes these guides, that are judged already, and ends before it writes.

    Raises:
        Enough: it has ended so.
    """
    global _given
    _given = guidebook
    try:
        yield
    finally:
        _given = None


def _put(page: Page, folder: Path) -> None:
    """Write a page of ours, or wait in a preview until somebody asks for it."""
    if _serving:
        _begun().waiting.update(dict.fromkeys(_writer().addresses(page), page))
    else:
        _writer().write(page, folder)


def write_asked(address: str, site_dir: Path) -> None:
    """Write what a preview is asked for, if it is a page of ours that nobody asked for since the last change."""
    if _build and (page := _build.waiting.get(address)):
        _writer().write(page, site_dir)
        for written in _writer().addresses(page):
            del _build.waiting[written]


def problems_told() -> list[Problem]:
    """What is wrong with the guides and docs/ that a preview has read last."""
    return _build.problems if _build else []


def on_config(config: MkDocsConfig) -> MkDocsConfig:
    """Read the guides; stop here, with every problem said, if one of them is an error."""
    global _build
    file = Path(config.config_file_path).resolve()
    today = datetime.date.today()
    store = _build.store if _build else store_of(file.parent)
    is_kept = not (_serving or _given)
    sources = sources_of(file) if is_kept else {}  # before it is read: a text corrected meanwhile has changed
    guidebook, problems = (_given, []) if _given else _read(file, Path(config.docs_dir), today, store)
    config.watch.extend(str(folder) for folder in guidebook.folders if str(folder) not in config.watch)
    is_kiosk = config.extra.get("edition") == KIOSK
    toolbox = toolbox_for(
        guidebook,
        wording.load("fr", guidebook.identity.name),
        today,
        guidebook.verification.months,
        site="" if _serving else config.site_url or "",
        kiosk=is_kiosk,
        sounds=Sounds(file.parent / FOLDER),
        compiled=Compiled(store),
        recall=recalled_from(store),
    )
    if is_kept and (said := refusal(Path(config.site_dir), file.parent)):
        raise Abort(f"{said} {NOT_REMADE}.")
    place = Place(Path(config.site_dir)) if is_kept else None
    others = tuple(_toolboxes(toolbox, is_kiosk))
    _build = OneBuild(toolbox, store, place, material_css(config), sources, others, problems=problems, kiosk=is_kiosk)
    if place:
        config.site_dir = str(place.begin(_wait))
    if not _build.kiosk:
        config.theme.static_templates.add("manifest.webmanifest")
    # Of Material's 14 000 files our pages use one stylesheet: MkDocs need not list the others.
    config.theme.dirs = [str(THEME)]
    return config


def _toolboxes(french: Toolbox, is_kiosk: bool) -> Iterable[Toolbox]:
    """Those of the languages beside French; a kiosk, and paper, have a machine's where the network wants it."""
    for code in french.guidebook.editions:
        interface = interface_of(code)
        wanted = interface.origin == PERSON or code in french.guidebook.machine_languages
        if wanted or not is_kiosk:
            yield french.saying(interface.language, wording.said_by(interface, french.guidebook.identity.name), wanted)


def _read(file: Path, docs: Path, today: datetime.date, store: Store) -> tuple[Guidebook, list[Problem]]:
    """The guides, every problem said. With an error, a preview goes on with the last guides that had none."""
    guidebook, problems = check(file.parent, today, file, store)
    problems = sorted([*problems, *docs_folder.problems(docs)])
    if problems:
        print(report(problems), file=sys.stderr)
    if not has_error(problems):
        return guidebook, problems
    if _serving and _build:
        print("L’aperçu montre la dernière version sans erreur.", file=sys.stderr)
        return _build.toolbox.guidebook, problems
    raise Abort(TOLD_ABOVE)


def on_files(files: Files, config: MkDocsConfig) -> Files:
    """Add the pages made from guides; keep of the themes only what our pages use."""
    build = _begun()
    for file in list(files):
        if not is_wanted(file, config):
            files.remove(file)
    theirs = [file for file in files if str(file.src_dir).startswith(str(config.docs_dir))]
    made = chain.from_iterable(map(pages, build.toolboxes))
    build.pages = list(kiosk_pages(made, build.toolbox.wording) if build.kiosk else made)
    for file in made_files(build, config, _put):
        files.append(file)
    ours = [file.dest_uri for file in files if not any(file is other for other in theirs)]
    clashes = list(taken({file.src_uri: file.dest_uri for file in theirs}, ours, Path(config.docs_dir).name))
    _warn(clashes)
    if clashes:
        raise Abort(TOLD_ABOVE)
    build.addresses = frozenset(file.dest_uri for file in files)
    return files


def on_nav(nav: Navigation, config: MkDocsConfig, files: Files) -> Navigation:
    """Remember the handbook's pages."""
    build = _begun()
    build.nav = nav
    return nav


def on_page_content(html: str, page: MkDocsPage, config: MkDocsConfig, files: Files) -> None:
    """Judge what Markdown made of a page of docs/."""
    build, markdown = _begun(), page.markdown or ""
    first_line = 1 + page.file.content_string.count("\n") - markdown.count("\n")
    path = f"{Path(config.docs_dir).name}/{page.file.src_uri}"
    found = judged(Written(path, markdown, first_line, html, page.url), build.addresses, build.store)
    _warn(found)
    build.refused |= has_error(found)


def _warn(problems: list[Problem]) -> None:
    """What is wrong in docs/, in MkDocs' log: there whoever runs MkDocs hears it (`mkdocs_log`)."""
    for problem in problems:
        level = logging.WARNING if has_error([problem]) else logging.INFO
        _log.log(level, "%s", problem, extra={"problem": problem})


def on_env(env: jinja2.Environment, config: MkDocsConfig, files: Files) -> jinja2.Environment:
    """Our templates, with what they need, for the pages of docs/ too; our pages are written next."""
    build = _begun()
    if _given:
        for file in files.documentation_pages():
            if file.page:  # MkDocs does this at the end of a build
                file.page.validate_anchor_links(files=files, log_level=config.validation.links.anchors)
        raise Enough("")
    versions = Versions(build.toolboxes, build.pages)
    made = environments(build, versions, config.site_url, is_preview=_serving)
    former, ours = build.place.folder if build.place else None, made[FRENCH.code]
    settings = common(build, ours, config.site_name, config.site_url, config.extra)
    build.writer = Writer(made, versions, build.kiosk, Reuse(build.store, former, settings))
    return ours


def on_page_context(context: dict[str, Any], page: MkDocsPage, config: MkDocsConfig, nav: Navigation) -> dict[str, Any]:
    """Give a page of docs/ what its template reads; a kiosk's has no link that leaves."""
    build = _begun()
    if build.kiosk:
        page.content = closed(page.content or "", _writer().outside)
    kind = "text" if page.meta.get("template") else "handbook"
    context.update(_writer().shell(page.url, kind, "fr", str(page.title), page.meta.get("resume", "")))
    return context


def on_post_build(config: MkDocsConfig) -> None:
    """Write the manifest and the release: the site is whole."""
    made = Path(config.site_dir)
    if _serving:
        (made / WORKER).write_text(forgetful_worker(THEME), "utf-8")
        return
    build = _begun()
    if build.refused:
        raise Abort(TOLD_ABOVE)
    content = manifest(_writer().entries, build.toolboxes, build.sources)
    (made / "guidebook.json").write_text(json.dumps(content, ensure_ascii=False) + "\n", "utf-8")
    if build.toolbox.site:
        _writer().write_short_pages(content["guides"], made)
    try:
        write_release(made, KIOSK if build.kiosk else "site", THEME, _writer().files)
    except UnsafeName as name:
        raise Abort(f"{name} {NOT_REMADE}.") from None
    build.whole = True


def on_build_error(error: Exception) -> None:
    """A site that MkDocs doesn't want, for a warning where it is strict, is not kept."""
    if _build:
        _build.whole = False
    if isinstance(error, OSError):
        raise Abort(f"{failed(error)} {NOT_REMADE}.") from None


def on_shutdown() -> None:
    """The end of a build, however it ended: the site takes its place, or the former one stays."""
    global _build
    build, _build = _build, None
    if build and build.place:
        (build.place.keep if build.whole else build.place.drop)()
    if build and (build.whole or _serving):
        build.store.save()


def _wait() -> None:
    print("Une autre construction de ce site est en cours : j’attends qu’elle finisse.", file=sys.stderr)


def _begun() -> OneBuild:
    if _build is None:
        raise BuildError("MkDocs told no settings yet.")
    return _build


def _writer() -> Writer:
    writer = _begun().writer
    if writer is None:
        raise BuildError("No page is written before the templates are there.")
    return writer
