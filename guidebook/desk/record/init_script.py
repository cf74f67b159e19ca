"""The script that every page and frame of a walk begins with: it looks, and tells the recorder."""

from __future__ import annotations

import json
from dataclasses import dataclass
from pathlib import Path

from guidebook.desk.labels import declarations

_PAGE = Path(__file__).parent / "page"
_FILES = ("typed.js", "look.js", "gestures.js")

# A tree that is made closed is seen and touched by the person like any other.
_TREES = """\
const attach = Element.prototype.attachShadow;
Element.prototype.attachShadow = function (how) { return attach.call(this, { ...how, mode: "open" }); };
const shadowOf = (element) => element.shadowRoot;
"""


@dataclass(frozen=True, slots=True)
class Names:
    """What the recorder and its script call one another by, which no page can guess."""

    tell: str
    look: str
    nonce: str


def init_script(names: Names, key: bytes) -> str:
    """The whole script: what it declares is out of the page's reach. `key` is that of the fingerprints."""
    told = {"TELL": names.tell, "LOOK": names.look, "NONCE": names.nonce, "KEY": list(key)}
    constants = "".join(f"const {name} = {json.dumps(value)};\n" for name, value in told.items())
    parts = [constants, _TREES, declarations(), *((_PAGE / file).read_text("utf-8") for file in _FILES)]
    return "(() => {\n" + "\n".join(parts) + "\n})();"
