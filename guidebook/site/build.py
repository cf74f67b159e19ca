"""MkDocs, run from here: what `mkdocs build --strict` does, answered in French."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Final

import yaml
from mkdocs.commands.build import build as mkdocs_build
from mkdocs.config import load_config
from mkdocs.exceptions import Abort, BuildError, ConfigurationError

from guidebook.problem import Problem
from guidebook.reading.yaml.slips import in_french
from guidebook.site.mkdocs_log import listening

CONFIGS: Final = {"site": "mkdocs.yml", "borne": "mkdocs.borne.yml"}
"""The editions, and the settings that each is made with."""

NOT_REMADE: Final = "Le site n’a pas été refait"
"""What each refusal of the hook says; what else stops MkDocs is told above."""

TOLD_ABOVE: Final = f"{NOT_REMADE} : corrigez les erreurs ci-dessus."
_UTF8 = "Dans l’éditeur, enregistrez-le de nouveau avec l’encodage UTF-8."
_Loader = getattr(yaml, "CBaseLoader", yaml.BaseLoader)


class NotBuilt(Exception):
    """Why there is no new site, in a sentence; `code` is the exit code."""

    def __init__(self, sentence: str, code: int = 1) -> None:
        super().__init__(sentence)
        self.code = code


def build(root: Path, edition: str, folder: Path | None, warn: Callable[[Problem], None]) -> Path:
    """Make an edition of the site of `root`, in `folder` or where its settings say; where it is.

    `warn` gets what is wrong outside the guides; what is wrong in them is told by the hook.

    Raises:
        NotBuilt: a mistake stands in the way; the site before stays as it is.
    """
    file = settings_file(root, edition)
    with listening(root, lambda _: None, warn), refusals(file):
        site_dir = str(folder.resolve()) if folder else None
        config = load_config(str(file), strict=True, site_dir=site_dir)
        place = Path(config.site_dir)  # the hook changes it while it builds
        config.plugins.on_startup(command="build", dirty=False)
        try:
            mkdocs_build(config)
        finally:
            config.plugins.on_shutdown()
    return place


def settings_file(root: Path, edition: str = "site") -> Path:
    """The settings of an edition.

    Raises:
        NotBuilt: they are not there, or can't be read.
    """
    file = root / CONFIGS[edition]
    if not file.is_file():
        raise NotBuilt(no_site(file), 2)
    if fault := _fault(file):
        raise NotBuilt(str(fault))
    return file


def no_site(file: Path) -> str:
    """What is told where the settings of a site are not: this is another folder."""
    return (
        f"Il n’y a pas de fichier {file.name} dans « {file.parent.resolve()} » : "
        "allez d’abord dans le dossier du site.\n"
        "Pour faire un site neuf : guidebook nouveau DOSSIER"
    )


def _fault(file: Path) -> Problem | None:
    """Why the settings can't be read, which MkDocs would tell in English; their values are its own business."""
    try:
        text = file.read_text("utf-8")
        for _ in yaml.parse(text, _Loader):
            pass
    except UnicodeDecodeError:
        return Problem(file.name, 1, "encodage", "Ce fichier n’est pas écrit en UTF-8.", _UTF8)
    except yaml.MarkedYAMLError as error:
        line, message, cure = in_french(error, text)
        return Problem(file.name, line + 1, "yaml", message, cure)
    return None


@contextmanager
def refusals(file: Path) -> Iterator[None]:
    """Say in French why MkDocs gives up in this block; what it warned of before is told already.

    Raises:
        NotBuilt: it gives up.
    """
    try:
        yield
    except ConfigurationError as error:
        raise NotBuilt(f"{file.name} : MkDocs ne peut pas lire ces réglages. Il dit : {error}") from None
    except (Abort, BuildError) as error:
        ours = str(error) if NOT_REMADE in str(error) else TOLD_ABOVE
        raise NotBuilt(ours) from None
    except UnicodeDecodeError:  # told already, with the name of the page
        raise NotBuilt(TOLD_ABOVE) from None
