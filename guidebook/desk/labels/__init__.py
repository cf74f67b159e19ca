"""Role and accessible name of what is seen in a page: what its author wrote on it, never what somebody typed there.

Names are computed in the page by dom-accessibility-api (`dom_accessibility_api/SOURCE.txt`); `names.js` keeps values
out of them and goes into shadow trees. Signs that only decorate a label (« : », « * », icons) are not part of it.
"""

from __future__ import annotations

import json
from dataclasses import dataclass
from functools import cache
from pathlib import Path

from playwright.sync_api import Frame

_HERE = Path(__file__).parent
_LIBRARY = _HERE / "dom_accessibility_api"

_LOADER = """\
const library = ((files) => {
  const made = {};
  const need = (path) => {
    const name = path.split("/").pop();
    if (!made[name]) files[name](made[name] = {}, need);
    return made[name];
  };
  return need("index");
})({%s});
"""

_OPEN_TREES = "const shadowOf = (element) => element.shadowRoot;\n"


@dataclass(frozen=True, slots=True)
class Label:
    """A role of ARIA (`file` for what takes a file) and an accessible name, which is never empty."""

    role: str
    name: str


def visible(frame: Frame) -> list[Label]:
    """What is seen in a frame as it is now, in the order of reading; under an open modal dialog, only the dialog.

    Frames inside it are frames of their own, and closed shadow trees stay closed.

    Raises:
        playwright.sync_api.Error: the page is gone, or goes away meanwhile.
    """
    found = frame.evaluate(f"() => {{ {_OPEN_TREES}{declarations()} return labels.visible(document); }}")
    return [Label(**label) for label in found]


@cache
def declarations() -> str:
    """JavaScript that declares `labels`, for a script that has declared `shadowOf`; see `names.js`."""
    files = ",\n".join(
        f"{json.dumps(file.stem)}: function (exports, require) {{\n{file.read_text('utf-8')}\n}}"
        for file in sorted(_LIBRARY.glob("*.js"))
    )
    return _LOADER % files + (_HERE / "names.js").read_text("utf-8")
