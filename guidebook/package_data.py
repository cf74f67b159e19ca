"""The YAML of this package: ours, so it is trusted, and it says what it means without lines."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import yaml

_Loader = getattr(yaml, "CSafeLoader", yaml.SafeLoader)
_TextLoader = getattr(yaml, "CBaseLoader", yaml.BaseLoader)


def data(file: Path) -> Any:
    """What a YAML file of this package says. libyaml reads it in a tenth of the time."""
    return yaml.load(file.read_text("utf-8"), _Loader)  # noqa: S506 - both loaders are safe ones


def texts(file: Path) -> Any:
    """The same, every value being the text that is written: « non » and 0 stay as they are."""
    return yaml.load(file.read_text("utf-8"), _TextLoader)  # noqa: S506 - as above
