"""The files of the site as MkDocs is told them: our pages, what we make at build, and what is kept of the themes."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

from mkdocs.config.defaults import MkDocsConfig
from mkdocs.structure.files import File, InclusionLevel

from guidebook.addresses import photo_address
from guidebook.model.film import Film
from guidebook.pages.page import Page
from guidebook.site.docs_folder import is_published


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


def generated(
    config: MkDocsConfig, source: str, content: str | bytes, inclusion: InclusionLevel = InclusionLevel.NOT_IN_NAV
) -> File:
    """A file that has no source on the disk."""
    file = File.generated(config, source, content=content)
    file.inclusion = inclusion
    return file


def film_file(slug: str, film: Film, config: MkDocsConfig) -> File:
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
