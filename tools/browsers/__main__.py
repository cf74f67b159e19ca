"""Asks MDN's data, through two linters of npm, about the scripts and style sheets of the built sites.

Each thing that one of `OLDEST` lacks is either accepted, in `accepted.yml`, with what happens there, or one too many.
The data know names (a property, a selector, a function), not what a page looks like: `make trials` opens three of them.
"""

from __future__ import annotations

import json
import os
import re
import subprocess
import sys
from collections.abc import Iterator, Sequence
from pathlib import Path
from typing import Any

import yaml

from tools.npm import NotBrought, locked

OLDEST = ("chrome 109", "firefox 115", "safari 16.4")
"""The last of Chrome and of Firefox for Windows 7 and 8; Safari of spring 2023."""
ROOT = Path(__file__).resolve().parents[2]
HERE = Path(__file__).resolve().parent
_FEATURE = re.compile(r"featureId: ([^)]+)\)")
_STYLES = {
    "plugins": ["stylelint-browser-compat"],
    "rules": {"plugin/browser-compat": [True, {"browserslist": OLDEST}]},
}


class NoAnswer(Exception):
    """What kept the data from being asked, in words for whoever ran the command."""


def asked(folder: Path, site: Path, command: Sequence[str]) -> list[dict[str, Any]]:
    """What a linter found in a site: a list of files with their messages."""
    env = {**os.environ, "INSTALLED": str(folder), "BROWSERS": ",".join(OLDEST)}
    program = str(folder / "node_modules" / ".bin" / command[0])
    done = subprocess.run([program, *command[1:]], cwd=site, env=env, capture_output=True, text=True, check=False)
    try:
        found: list[dict[str, Any]] = json.loads(done.stdout or done.stderr)
    except ValueError:
        raise NoAnswer(f"{command[0]} n’a pas répondu :\n{(done.stderr or done.stdout).strip()[-800:]}") from None
    return found


def ours(site: Path, end: str) -> Iterator[Path]:
    """The files that we wrote; Material, which the handbook's pages use too, answers for its own."""
    assets = site / "assets"
    theirs = (assets / "stylesheets", assets / "javascripts")
    return (file for file in site.rglob(f"*{end}") if not any(file.is_relative_to(folder) for folder in theirs))


def lacking(folder: Path, site: Path) -> Iterator[tuple[str, str]]:
    """The name of each thing that one of the browsers lacks, and where it is used."""
    styles, scripts = (sorted(map(str, ours(site, end))) for end in (".css", ".js"))
    config = folder / "stylelint.json"
    config.write_text(json.dumps(_STYLES), "utf-8")
    for file in asked(folder, site, ["stylelint", "--config", str(config), "--formatter", "json", *styles]):
        for message in file["warnings"]:
            name = _FEATURE.search(message["text"])
            yield (name.group(1) if name else message["text"]), f"{file['source']}:{message['line']}"
    rules = ["eslint", "--no-config-lookup", "--config", str(HERE / "eslint.config.mjs"), "--format", "json"]
    for file in asked(folder, site, [*rules, *scripts]):
        for message in file["messages"]:
            yield message["message"].split(" is not supported")[0], f"{file['filePath']}:{message['line']}"


def main(arguments: Sequence[str]) -> int:
    """Print what is used and not accepted, what is accepted and used no more; 1 where there is any, 2: no answer."""
    sites = [Path(argument).resolve() for argument in arguments] or [ROOT / "site"]
    accepted: dict[str, str] = yaml.safe_load((HERE / "accepted.yml").read_text("utf-8"))
    try:
        folder = locked(ROOT / ".cache" / "browsers", HERE / "package-lock.json")
        found = [one for site in sites for one in lacking(folder, site)]
    except (NoAnswer, NotBrought) as error:
        print(error, file=sys.stderr)
        return 2
    lines = [f"{place} {name}" for name, place in found if name not in accepted]
    lines += [f"accepted.yml {name} n’est plus utilisé." for name in accepted.keys() - {name for name, _ in found}]
    print("\n".join(lines) or f"Rien d’autre que ce qui est accepté ne manque à {', '.join(OLDEST)}.")
    return int(bool(lines))


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
