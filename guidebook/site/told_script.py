"""What a page reads of another one, as a script: pages opened from a folder read no other file.

One entry among the `sheets` of `assets/js/paper.js`, the `papers` of `paper-language.js`, the `voices` of
`assets/js/listen/`, or the `places` of `near-places.js`.
"""

from __future__ import annotations

import json
from collections.abc import Callable, Mapping
from typing import Any

_SET, _END = " = ", ";\n"


def told_script(among: str, name: str, content: Any) -> str:
    """The script that puts a content there, under its name."""
    return f"{among}[{json.dumps(name)}]{_SET}{json.dumps(content, ensure_ascii=False)}{_END}"


def retold(script: str, change: Callable[[Mapping[str, Any]], Mapping[str, Any]]) -> str:
    """The same script with the content that `change` makes of its own."""
    place, content = script.removesuffix(_END).split(_SET, 1)
    return f"{place}{_SET}{json.dumps(change(json.loads(content)), ensure_ascii=False)}{_END}"
