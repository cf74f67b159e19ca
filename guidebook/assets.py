"""The stylesheet and the script that every page needs, each in one request."""

from __future__ import annotations

import re
from pathlib import Path

# A comment that has its lines to itself: what a string may hold is left alone.
_COMMENT = re.compile(r"^ */\*.*?\*/ *\n", re.MULTILINE | re.DOTALL)


def joined(theme: Path, kind: str) -> str:
    """The numbered files of `assets/css` or `assets/js`, in their order, without comments."""
    folder = theme / "assets" / kind
    content = "\n".join(file.read_text("utf-8") for file in sorted(folder.glob(f"[0-9]*.{kind}")))
    return _COMMENT.sub("", content)
