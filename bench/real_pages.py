"""`python -m bench.real_pages`: how often the audit is wrong on real pages, that nobody wrote for a test.

The pages come out of packages of Debian, npm and PyPI (`real/packages.yml`: versions and hashes are pinned), into
.cache/; a seed draws them, and which half is only judged at the end. What people said of each failure is in
`real/verdicts.yml`; what nobody has judged yet is printed, without the name of the check that spoke.
"""

from __future__ import annotations

import argparse
import random
import re
import sys
from collections import Counter
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import yaml
from constat.finding import Finding
from constat.levels import at_level

from bench.judged import Auditor, Findings
from bench.real.collection import PLACE, SEED, NotFetched, halves, name_of

_DATA = Path(__file__).parent / "real"
VERDICTS = ("vrai", "minime", "faux")
"""A barrier; one that hinders nobody much; none at all."""


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
    random.Random(SEED).shuffle(new)  # noqa: S311
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
        print("\n".join(name_of(page) for page in pages))
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
