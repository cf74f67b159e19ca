"""`python -m bench.audit`: how many barriers of our own corpus the audit finds, and how often it is wrong."""

from __future__ import annotations

import argparse
import sys
import tempfile
from collections.abc import Sequence
from pathlib import Path

from bench.corpus import Barrier, Rule, barriers, rules, shell, write
from bench.judged import Auditor, Findings, Judged, Stage, judge
from guidebook.machine.browser import open_browser

_COLUMNS = ("", "pages", "échoue", "ou doute", "à tort", "doute du jumeau")


def measure(entries: Sequence[Barrier], auditor: Auditor, folder: Path) -> tuple[list[Judged], Findings]:
    """Audit every barrier, its twin and a blank page."""
    pages = {entry.id: entry.pages() for entry in entries}
    write(folder / "barriers", {name: page for name, (page, _) in pages.items()})
    write(folder / "repaired", {name: twin for name, (_, twin) in pages.items()})
    write(folder / "blank", {f"blank-{lang}": shell(lang, "blank", "") for lang in ("en", "fr")})
    places = [folder / kind / f"{name}.html" for kind in ("barriers", "repaired") for name in pages]
    blanks = sorted((folder / "blank").glob("blank-*.html"))
    found = auditor.look([*places, *blanks])
    with open_browser() as browser:
        page = browser.new_page()
        judged = []
        for entry in entries:
            url, twin = ((folder / kind / f"{entry.id}.html").resolve().as_uri() for kind in ("barriers", "repaired"))
            judged.append(judge(entry, page, url, found[url], found[twin]))
    return judged, [one for blank in blanks for one in found[blank.resolve().as_uri()]]


def table(judged: Sequence[Judged]) -> str:
    """A line a family, then all of them."""
    families: dict[str, list[Judged]] = {}
    for one in judged:
        families.setdefault(one.entry.family, []).append(one)
    lines = [_line(_COLUMNS), *(_counts(name, of) for name, of in families.items()), _counts("ensemble", judged)]
    right, wrong = sum(bool(one.doubted) for one in judged), sum(bool(one.twin_doubts) for one in judged)
    fails = [one for one in judged if one.entry.level == "fail"]
    return "\n".join(
        [
            *lines,
            f"  Certains seulement (level: fail) : {sum(bool(one.found) for one in fails)} sur {len(fails)}",
            f"  Précision des doutes : {right} pages justes, {wrong} jumeaux réparés où il reste un doute"
            f" ({right / (right + wrong or 1):.0%})",
        ]
    )


def missed(judged: Sequence[Judged]) -> str:
    """What was not found, and what was wrong."""
    lines = []
    for one in judged:
        entry = one.entry
        if not one.found and (entry.level == "fail" or not one.reached):
            beside = f" ; doute : {', '.join(one.doubted)}" if one.doubted else ""
            beside += f" ; ailleurs : {', '.join(one.elsewhere)}" if one.elsewhere else ""
            lines.append(f"  manqué   {entry.id} ({entry.level}) : {entry.title}{beside}")
        if one.alarms:
            lines.append(f"  à tort   {entry.id} : {', '.join(one.alarms)}")
    return "\n".join(lines)


def measure_rules(entries: Sequence[Rule], auditor: Auditor, folder: Path) -> str:
    """Audit the rule documents: a finding counts when it speaks of a success criterion of the rule."""
    write(folder / "rules", {entry.id: entry.page() for entry in entries})
    seen = auditor.look([folder / "rules" / f"{entry.id}.html" for entry in entries])
    lines = [_line(("", "échouent", "échoue", "ou doute", "justes", "à tort"))]
    total, wrong = [0] * 5, []
    for family in sorted({entry.family for entry in entries}):
        counts = [0] * 5
        for entry in (entry for entry in entries if entry.family == family):
            findings = seen[(folder / "rules" / f"{entry.id}.html").resolve().as_uri()]
            about = [one for one in findings if set(one.wcag) & set(entry.wcag)]
            fails, doubts = any(one.result == "echoue" for one in about), bool(about)
            failed = entry.expected == "failed"
            counts = [n + int(m) for n, m in zip(counts, _row(failed, fails, doubts), strict=True)]
            if failed != fails:
                said = ", ".join(sorted({one.rule for one in about}))
                wrong.append(f"  {'manqué' if failed else 'à tort':<8} {entry.id} : {entry.title} ({said})")
        total = [n + m for n, m in zip(total, counts, strict=True)]
        lines.append(_line((family, *map(str, counts))))
    return "\n".join([*lines, _line(("ensemble", *map(str, total))), *wrong])


def _row(failed: bool, fails: bool, doubts: bool) -> tuple[bool, ...]:
    return failed, failed and fails, failed and doubts, not failed, not failed and fails


def _counts(name: str, judged: Sequence[Judged]) -> str:
    columns = (
        len(judged),
        sum(bool(one.found) for one in judged),
        sum(one.reached for one in judged),
        sum(bool(one.alarms) for one in judged),
        sum(bool(one.twin_doubts) for one in judged),
    )
    return _line((name, *map(str, columns)))


def _line(columns: Sequence[str]) -> str:
    return f"  {columns[0]:<26}" + "".join(f"{column:>{max(10, len(column) + 2)}}" for column in columns[1:])


def main() -> int:
    parser = argparse.ArgumentParser(prog="python -m bench.audit", description=__doc__)
    parser.add_argument("--part", choices=("dev", "held-out"), help="la moitié des entrées à mesurer")
    parser.add_argument("--family", nargs="*", help="seulement ces familles (noms des fichiers)")
    parser.add_argument("--id", nargs="*", help="seulement ces entrées")
    parser.add_argument("--rules", action="store_true", help="les documents à la façon des règles du W3C")
    parser.add_argument("--controles", choices=("lecture", "tout"), default="tout", help="jusqu’où regarder")
    parser.add_argument("--list-missed", action="store_true", help="dire ce qui manque et ce qui est à tort")
    parser.add_argument("--keep", type=Path, metavar="DOSSIER", help="écrire les pages là, et les garder")
    asked = parser.parse_args()
    stages: list[Stage] = ["lecture"] if asked.controles == "lecture" else ["lecture", "conduite"]

    def wanted(entry: Barrier | Rule) -> bool:
        return (
            asked.part in (None, entry.part)
            and (not asked.family or entry.family in asked.family)
            and (not asked.id or entry.id in asked.id)
        )

    with tempfile.TemporaryDirectory() as temporary, Auditor(stages) as auditor:
        folder = asked.keep or Path(temporary)
        if asked.rules:
            print(measure_rules([entry for entry in rules() if wanted(entry)], auditor, folder))
            return 0
        judged, blank = measure([entry for entry in barriers() if wanted(entry)], auditor, folder)
    print(table(judged))
    print("  Page sans obstacle : " + (", ".join(f"{one.rule} ({one.result})" for one in blank) or "rien"))
    if asked.list_missed:
        print(missed(judged))
    return 0


if __name__ == "__main__":
    sys.exit(main())
