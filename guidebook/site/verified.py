"""Everything that a build of the site would tell, and nothing written: what `guidebook verifier` asks."""

from __future__ import annotations

import tempfile
from contextlib import suppress
from pathlib import Path

from mkdocs.commands.build import build as mkdocs_build
from mkdocs.config import load_config

from guidebook.model.guidebook import Guidebook
from guidebook.problem import Problem, has_error
from guidebook.site import hook
from guidebook.site.build import CONFIGS, NotBuilt, refusals, settings_file
from guidebook.site.docs import folder as docs_folder
from guidebook.site.mkdocs_log import listening


def verified(root: Path, guidebook: Guidebook, problems: list[Problem]) -> list[Problem]:
    """The `problems` of the guides of `root`, with those of its settings and of docs/ that a build would tell, by file.

    As a build does, it looks at what Markdown makes of docs/ once nothing else is wrong.

    Raises:
        NotBuilt: MkDocs gives up, for a reason that no Problem says.
    """
    if (root / CONFIGS["site"]).is_file():
        told = list[Problem]()
        try:
            _read(root, guidebook, problems, told)
        except NotBuilt:
            if not has_error([*problems, *told]):
                raise
        problems = [*problems, *told]
    return sorted(dict.fromkeys(problems))


def _read(root: Path, guidebook: Guidebook, problems: list[Problem], told: list[Problem]) -> None:
    file = settings_file(root)
    with (
        listening(root, lambda _: None, told.append),
        refusals(file),
        tempfile.TemporaryDirectory(prefix="pas-a-pas-") as folder,
    ):
        config = load_config(str(file), site_dir=folder)
        told += docs_folder.problems(Path(config.docs_dir))
        if has_error([*problems, *told]):
            return
        config.plugins.on_startup(command="build", dirty=False)
        try:
            with hook.verifying(guidebook), suppress(hook.Enough):
                mkdocs_build(config)
        finally:
            config.plugins.on_shutdown()
