"""The files of the site as MkDocs is told them: our pages, what we make at build, and what is kept of the themes."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from pathlib import Path

from mkdocs.config.defaults import MkDocsConfig
from mkdocs.structure.files import File, InclusionLevel

from guidebook.addresses import photo_address
from guidebook.model.film import Film
from guidebook.pages.catalogue import photos
from guidebook.pages.page import Page
from guidebook.pages.reference import fields_page
from guidebook.site.assets import assets
from guidebook.site.docs.folder import is_published
from guidebook.site.one_build import OneBuild
from guidebook.theme import THEME


class MadeFile(File):
    """A page of ours. MkDocs knows its source for the links of docs/, and as little as of an image: `put` writes it."""

    def __init__(self, page: Page, config: MkDocsConfig, put: Callable[[Page, Path], None]) -> None:
        source = page.address.removesuffix(".html") + ".md"
        super().__init__(
            source, None, config.site_dir, False, dest_uri=page.address, inclusion=InclusionLevel.NOT_IN_NAV
        )
        self._made, self._put = page, put

    def is_documentation_page(self) -> bool:
        """MkDocs asks; it would render it."""
        return False

    def copy_file(self, dirty: bool = False) -> None:
        """MkDocs copies it into the site."""
        self._put(self._made, Path(self.dest_dir))


def made_files(build: OneBuild, config: MkDocsConfig, put: Callable[[Page, Path], None]) -> Iterator[File]:
    """What a build adds: pages, which `put` writes, the handbook’s list of fields, styles, scripts, pictures, films."""
    toolbox, css = build.toolbox, build.material_css
    yield File(f"assets/stylesheets/{css.name}", str(css.parents[2]), config.site_dir, False)
    yield from (MadeFile(page, config, put) for page in build.pages)
    if not build.kiosk:
        yield _generated(config, "manuel/champs.md", fields_page(toolbox.wording), InclusionLevel.INCLUDED)
    pictures = ((address, photo.content) for address, photo in photos(toolbox.guidebook).items())
    for address, content in (*assets(build.toolboxes, THEME, build.kiosk), *pictures):
        yield _generated(config, address, content)
    for guide in toolbox.guidebook.guides:
        if guide.film and guide.is_signed:
            yield _film_file(guide.slug, guide.film, config)


def _generated(
    config: MkDocsConfig, source: str, content: str | bytes, inclusion: InclusionLevel = InclusionLevel.NOT_IN_NAV
) -> File:
    """A file that has no source on the disk."""
    file = File.generated(config, source, content=content)
    file.inclusion = inclusion
    return file


def _film_file(slug: str, film: Film, config: MkDocsConfig) -> File:
    """The film of a guide, copied as it is."""
    source, address = Path(film.source), photo_address(slug, film.name)
    beside = f"{source.parent.name}/{source.name}"
    return File(
        beside,
        str(source.parents[1]),
        config.site_dir,
        False,
        dest_uri=address,
        inclusion=InclusionLevel.NOT_IN_NAV,
    )


def is_wanted(file: File, config: MkDocsConfig) -> bool:
    """Of docs/ what is published; of our theme the assets, but those that are joined into one."""
    if str(file.src_dir).startswith(str(config.docs_dir)):
        return all(map(is_published, file.src_uri.split("/")))
    return file.src_uri.startswith("assets/") and not file.name[0].isdigit()


def material_css(config: MkDocsConfig) -> Path:
    """The one stylesheet of Material that our pages use."""
    return next(css for folder in config.theme.dirs for css in Path(folder).glob("assets/stylesheets/main.*.css"))
