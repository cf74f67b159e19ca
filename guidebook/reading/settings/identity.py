"""`extra.identite` → the site's Identity. What a file says goes before what it inherits, line by line."""

from __future__ import annotations

from pathlib import Path
from typing import Any

from pydantic import TypeAdapter

from guidebook.model.identity import Identity
from guidebook.photos.album import Album
from guidebook.problem import Problem, Problems, Read
from guidebook.reading.names import nearest
from guidebook.reading.settings.site_file import Setting, SiteFile
from guidebook.reading.yaml.shape import shaped

SETTING = "identite"
_IDENTITY = TypeAdapter(Identity)


def identity_of(site: SiteFile, root: Path, keep: Path) -> Read[Identity]:
    """The identity of a site, empty where it says nothing; `keep` is where made pictures are kept between builds."""
    problems = Problems()
    context = {"album": Album(root, keep, beside="mkdocs.yml")}
    told: dict[str, Any] = {}
    for setting in reversed(list(site.settings(SETTING))):
        found, said = shaped(_IDENTITY, Identity, setting.tree, context, SETTING)
        problems.extend(said)
        absent = _absent(root / site.text("docs_dir", "docs"), found.legal, setting) if found and found.legal else None
        if absent:
            problems.append(absent)
        elif found:
            told.update({name: getattr(found, name) for name in found.model_fields_set})
    return Identity.model_construct(**told), tuple(problems)


def _absent(docs: Path, page: str, setting: Setting) -> Problem | None:
    if (docs / page).is_file():
        return None
    near = nearest(page, [file.relative_to(docs).as_posix() for file in docs.rglob("*.md")])
    cure = f"Vouliez-vous écrire « {near} » ?" if near else f"Écrivez cette page dans « {docs.name}/ », en Markdown."
    message = f"La page « {page} » n’est pas dans « {docs.name}/ »."
    return Problem(setting.path, setting.tree.line_at(("mentions",)), "page-absente", message, cure)
