"""What MkDocs calls, in build order. The only file that imports MkDocs.

The guides are read before anything is written: with an error in them the previous site stays as it
is. The site is made in a folder beside its final place and put there whole at the end.
"""

from __future__ import annotations

import datetime
import gc
import json
import shutil
import sys
from collections.abc import Iterable
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

import jinja2
from mkdocs.config.defaults import MkDocsConfig
from mkdocs.exceptions import Abort
from mkdocs.structure.files import File, Files, InclusionLevel
from mkdocs.structure.nav import Navigation
from mkdocs.structure.pages import Page as MkDocsPage

ROOT = Path(__file__).resolve().parent.parent
if str(ROOT) not in sys.path:
    sys.path.insert(0, str(ROOT))

from guidebook import words as wording  # noqa: E402
from guidebook.assets import joined  # noqa: E402
from guidebook.check import check, report  # noqa: E402
from guidebook.edition import KIOSK, keep_inside, kiosk, kiosk_pages, plain, settings_script  # noqa: E402
from guidebook.guide import Guidebook  # noqa: E402
from guidebook.manifest import manifest  # noqa: E402
from guidebook.offline import forgetful_worker, write_release  # noqa: E402
from guidebook.pages import pages, photos  # noqa: E402
from guidebook.paper.sheets import sheet_address, sheet_script  # noqa: E402
from guidebook.paper.short_pages import write_short_pages  # noqa: E402
from guidebook.problem import has_error  # noqa: E402
from guidebook.qr import qr_code  # noqa: E402
from guidebook.reference import fields_page  # noqa: E402
from guidebook.release import WORKER  # noqa: E402
from guidebook.rules import Settings  # noqa: E402
from guidebook.screens.examples import examples  # noqa: E402
from guidebook.search import script_address, search_script  # noqa: E402
from guidebook.templates import furnish  # noqa: E402
from guidebook.workshop import Page, Workshop, open_workshop  # noqa: E402


@dataclass
class _Build:
    """The record of one build; `serve` starts a new one at each change."""

    workshop: Workshop
    site_dir: Path
    pages: dict[str, Page] = field(default_factory=dict)
    entries: list[dict[str, str]] = field(default_factory=list)
    material_css: str = ""
    short_page: jinja2.Template | None = None
    kiosk: bool = False
    outside: jinja2.Template | None = None


class _MadePage(MkDocsPage):
    """A page whose template says it all: MkDocs has no Markdown to read and to render for it."""

    def __init__(self, page: Page, file: File, config: MkDocsConfig) -> None:
        super().__init__(page.title, file, config)
        self.meta = {"template": page.template}

    def read_source(self, config: MkDocsConfig) -> None:
        self.markdown = ""

    def render(self, config: MkDocsConfig, files: Files) -> None:
        self.content = ""


_serving = False
_build: _Build


def on_startup(command: str, dirty: bool) -> None:
    """Remember whether the site is for a preview, which has a folder of its own."""
    global _serving
    _serving = command == "serve"


def on_config(config: MkDocsConfig) -> MkDocsConfig:
    """Read the guides; stop here, with every problem said, if one of them is an error."""
    global _build
    root = Path(config.config_file_path).resolve().parent
    verification = config.extra.get("verification", {})
    settings = Settings(
        max_age_months=int(verification.get("mois", 12)),
        require_verification=bool(verification.get("exigee", False)),
        today=datetime.date.today(),
    )
    guidebook = _read_once(root, settings)
    workshop = open_workshop(
        guidebook,
        wording.load("fr"),
        _theme(config),
        settings.today,
        settings.max_age_months,
        site="" if _serving else config.site_url or "",
    )
    _build = _Build(workshop, Path(config.site_dir), kiosk=config.extra.get("edition") == KIOSK)
    if not _serving:
        config.site_dir = str(_beside(_build.site_dir))
    if not _build.kiosk:
        config.theme.static_templates.add("manifest.webmanifest")
    return config


def _read_once(root: Path, settings: Settings) -> Guidebook:
    """What is read stays until the end: the garbage collector need not go through it again and again."""
    gc.unfreeze()
    gc.disable()
    try:
        return _read(root, settings)
    finally:
        gc.freeze()
        gc.enable()


def _read(root: Path, settings: Settings) -> Guidebook:
    """The guides, every problem said. With an error, a preview goes on with the last guides that had none."""
    guidebook, problems = check(root, settings)
    if problems:
        print(report(problems), file=sys.stderr)
    if not has_error(problems):
        return guidebook
    if _serving and "_build" in globals():
        print("L’aperçu montre la dernière version sans erreur.", file=sys.stderr)
        return _build.workshop.guidebook
    raise Abort("Le site n’a pas été refait : corrigez les erreurs ci-dessus.")


def on_files(files: Files, config: MkDocsConfig) -> Files:
    """Add the pages made from guides; keep of the themes only what our pages use."""
    theme = _theme(config)
    _build.material_css = next(f.dest_uri for f in files if f.src_uri.startswith("assets/stylesheets/main."))
    for file in list(files):
        if not _wanted(file, config):
            files.remove(file)
    shown = examples(theme)
    made = pages(_build.workshop, shown)
    for page in kiosk_pages(made, _build.workshop.words) if _build.kiosk else made:
        source = page.address.removesuffix(".html") + ".md"
        _build.pages[source] = page
        file = _generated(config, source, "")
        _MadePage(page, file, config)
        files.append(file)
    for source, content, inclusion in _kiosk_files(theme) if _build.kiosk else _public_files():
        files.append(_generated(config, source, content, inclusion))
    for kind, more in (("css", _build.workshop.drawer.stylesheet()), ("js", "")):
        files.append(_generated(config, f"assets/site.{kind}", joined(theme, kind) + more))
    files.append(_generated(config, script_address("fr"), search_script(_build.workshop.guidebook)))
    for name, photo in photos(_build.workshop.guidebook, shown).items():
        files.append(File.generated(config, name, content=photo.content))
    return files


def on_env(env: jinja2.Environment, config: MkDocsConfig, files: Files) -> jinja2.Environment:
    """Give our templates what they need."""
    furnish(env, _theme(config), _build.workshop)
    env.globals["material_css"] = _build.material_css
    env.globals["offline"] = not (_serving or _build.kiosk)
    env.globals["kiosk"] = kiosk(_build.pages.values()) if _build.kiosk else None
    _build.short_page = env.get_template("short.html")
    _build.outside = env.get_template("kiosk/outside.html") if _build.kiosk else None
    return env


def on_page_context(context: dict[str, Any], page: MkDocsPage, config: MkDocsConfig, nav: Navigation) -> dict[str, Any]:
    """Give a page what its template reads, and note it for the manifest."""
    ours = _build.pages.get(page.file.src_uri)
    if ours:
        context.update(ours.context())
    context["language"] = ours.language if ours else "fr"
    context["kind"] = ours.kind if ours else ("text" if page.meta.get("template") else "handbook")
    context["page_title"] = ours.title if ours else str(page.title)
    if description := (ours.description if ours else page.meta.get("resume")):
        context["description"] = description
    told = {"kind": context["kind"], "language": context["language"], "title": context["page_title"]}
    _build.entries.append({"address": page.url, **told})
    if context["kind"] == "plan":
        context["other_pages"] = list(_other_pages(nav))
    return context


def on_post_page(output: str, page: MkDocsPage, config: MkDocsConfig) -> str:
    """Keep beside a guide's page its content for paper; in a kiosk's page, no link that leaves it."""
    if outside := _build.outside:
        return keep_inside(
            output,
            lambda address, text, number: outside.render(
                address=address, text=text, name=plain(text), number=number, qr=qr_code(address)
            ),
        )
    ours = _build.pages.get(page.file.src_uri)
    if ours and ours.kind == "guide":
        slug = Path(ours.address).parent.name
        file = Path(config.site_dir, sheet_address(slug))
        file.parent.mkdir(parents=True, exist_ok=True)
        file.write_text(sheet_script(slug, output), "utf-8")
    return output


def on_post_build(config: MkDocsConfig) -> None:
    """Write the manifest, and put the finished site in its place."""
    made = Path(config.site_dir)
    content = manifest(_build.entries, _build.workshop.guidebook, _build.workshop.site)
    (made / "guidebook.json").write_text(json.dumps(content, ensure_ascii=False) + "\n", "utf-8")
    if _build.workshop.site and _build.short_page:
        write_short_pages(made, content["guides"], _build.short_page)
    if _serving:
        (made / WORKER).write_text(forgetful_worker(_theme(config)), "utf-8")
    else:
        write_release(made, KIOSK if _build.kiosk else "site", _theme(config))
        shutil.rmtree(_build.site_dir, ignore_errors=True)
        made.replace(_build.site_dir)
        config.site_dir = str(_build.site_dir)


def on_build_error(error: Exception) -> None:
    """Leave no half-made site behind."""
    if not _serving and "_build" in globals():
        shutil.rmtree(_beside(_build.site_dir), ignore_errors=True)


def _theme(config: MkDocsConfig) -> Path:
    return Path(config.theme.custom_dir or ROOT / "theme")


def _beside(site_dir: Path) -> Path:
    return site_dir.with_name(site_dir.name + ".part")


def _generated(
    config: MkDocsConfig, source: str, content: str, inclusion: InclusionLevel = InclusionLevel.NOT_IN_NAV
) -> File:
    file = File.generated(config, source, content=content)
    file.inclusion = inclusion
    return file


def _public_files() -> Iterable[tuple[str, str, InclusionLevel]]:
    yield "manuel/champs.md", fields_page(_build.workshop.words), InclusionLevel.INCLUDED
    yield "imprimer/prets.js", "", InclusionLevel.NOT_IN_NAV


def _kiosk_files(theme: Path) -> Iterable[tuple[str, str, InclusionLevel]]:
    yield "reglages.js", settings_script(), InclusionLevel.NOT_IN_NAV
    for kind in ("css", "js"):
        yield f"assets/borne.{kind}", joined(theme / "kiosk", kind), InclusionLevel.NOT_IN_NAV


def _wanted(file: File, config: MkDocsConfig) -> bool:
    if str(file.src_dir).startswith(str(config.docs_dir)):
        return True
    if file.src_dir == config.theme.custom_dir:
        return file.src_uri.startswith("assets/") and not file.name[0].isdigit()
    return file.dest_uri == _build.material_css


def _other_pages(nav: Navigation) -> Iterable[dict[str, str]]:
    for page in _build.pages.values():
        if page.kind in ("home", "search", "glossary", "help", "print"):
            yield {"address": page.address, "title": page.title}
    for item in nav.pages:
        yield {"address": item.url, "title": str(item.title)}
