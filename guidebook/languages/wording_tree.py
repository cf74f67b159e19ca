"""The French wording as it is written: `wording/fr.yml`, and a file for each large branch.

`wording/search.fr.yml` is the branch `wording.search`. What stands beside its reader is the branch of its folder:
`screens/elements/champ/wording.fr.yml` is `wording.screens.elements.champ`.
"""

from __future__ import annotations

from functools import cache
from pathlib import Path
from typing import Any

from guidebook.package_data import data

FOLDER = Path(__file__).with_name("wording")
"""Where the wording is written, French in YAML, each other language in a file of translators."""
_PACKAGE = Path(__file__).parents[1]


@cache
def french_tree() -> dict[str, Any]:
    """The French wording as it is written: read once, for all languages; nobody may change it."""
    tree = {**data(FOLDER / "fr.yml")}
    tree.update({file.name.split(".")[0]: data(file) for file in sorted(FOLDER.glob("*.fr.yml"))})
    for file in sorted(_PACKAGE.rglob("wording.fr.yml")):
        *above, name = file.parent.relative_to(_PACKAGE).parts
        branch = tree
        for part in above:
            branch = branch.setdefault(part, {})
        branch[name] = data(file)
    return tree
