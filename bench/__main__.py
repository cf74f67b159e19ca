"""`make bench`: our build next to stock mkdocs-material's, the weight of a guide page, and what papers cost."""

from __future__ import annotations

import argparse
import json
import sys
import tempfile
from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path

from bench.audit_speed import ratios
from bench.eleventy import build_eleventy, write_eleventy
from bench.measure import BuildFailed, Cost, build, cheapest, cold_build
from bench.paper import BOOKLET, papers
from bench.preview import seen_after
from bench.projects import ROOT, change, write_ours, write_stock
from bench.weight import first_view
from guidebook.paper.shelf import PaperError
from tools.npm import NotBrought

SMALL, LARGE = 500, 2000


@dataclass(frozen=True, slots=True)
class Line:
    """One figure beside its target; smaller is better."""

    what: str
    value: float
    target: float
    unit: str

    def __str__(self) -> str:
        verdict = "OK" if self.value <= self.target else "TROP"
        return f"  {self.what:<44}{self._number(self.value):>12}{self._number(self.target):>14}   {verdict}"

    def _number(self, value: float) -> str:
        digits = {"×": 2, "s": 2, "kB": 1, "Mo": 1}.get(self.unit, 0)
        return f"{value:.{digits}f} {self.unit}".replace(".", ",")


def builds(runs: int) -> list[Line]:
    """A cold build beside stock Material’s, for each page written: a guide is three pages of ours and one of theirs."""
    small, small_stock = _in_turn(SMALL, runs)
    large, large_stock = _in_turn(LARGE, runs)
    return [
        Line(f"Une page écrite, {SMALL} guides, nous / Material", small.a_page / small_stock.a_page, 0.5, "×"),
        Line(f"Une page écrite, {LARGE} guides, nous / Material", large.a_page / large_stock.a_page, 0.2, "×"),
        Line(f"Notre temps, {LARGE} guides / {SMALL} guides", large.seconds / small.seconds, 4.2, "×"),
        Line(f"Notre mémoire, {LARGE} guides", large.megabytes, 300, "MB"),
    ]


def changes(runs: int) -> list[Line]:
    """What a corrected word costs: a build of the whole site beside Eleventy's, and the wait of who looks at it."""
    lines = []
    with tempfile.TemporaryDirectory() as folder:
        for count, patience in ((10, 0.7), (LARGE, 2.0)):
            project = Path(folder, f"nous-{count}")
            write_ours(project, count)
            lines.append(Line(f"Aperçu, {count} guides, du texte à l’écran", seen_after(project), patience, "s"))
        try:
            write_eleventy(Path(folder, "eleventy"), LARGE)
            ours, theirs = _corrected(Path(folder, f"nous-{LARGE}"), Path(folder, "eleventy"), runs)
            lines.append(Line(f"Un mot corrigé, {LARGE} guides / Eleventy, tout", ours / theirs, 1, "×"))
        except NotBrought as error:
            print(f"  Pas de comparaison avec Eleventy : {error}")
    return lines


def _corrected(ours: Path, theirs: Path, runs: int) -> tuple[float, float]:
    build(ours)
    costs: list[tuple[Cost, Cost]] = []
    for run in range(1, runs + 1):
        change(ours, run)
        mine, full = build(ours), build_eleventy(theirs)
        costs.append((mine, full))
        print(
            f"  un mot corrigé, tour {run} : {mine.seconds:.1f} s ; Eleventy, tout : {full.seconds:.1f} s", flush=True
        )
    return cheapest([cost for cost, _ in costs]).seconds, cheapest([cost for _, cost in costs]).seconds


def _in_turn(count: int, runs: int) -> tuple[Cost, Cost]:
    projects: dict[str, Callable[[Path, int], None]] = {"nous": write_ours, "Material": write_stock}
    costs: dict[str, list[Cost]] = {name: [] for name in projects}
    with tempfile.TemporaryDirectory() as folder:
        for name, write in projects.items():
            write(Path(folder, name), count)
        for run in range(1, runs + 1):
            for name in projects:
                cost = cold_build(Path(folder, name))
                costs[name].append(cost)
                print(
                    f"  {count} guides, {name}, tour {run} : {cost.seconds:.1f} s, {cost.megabytes:.0f} MB, "
                    f"{cost.pages} pages",
                    flush=True,
                )
    return cheapest(costs["nous"]), cheapest(costs["Material"])


def weight(site: Path) -> list[Line]:
    """The heaviest guide page of a built site."""
    manifest = site / "guidebook.json"
    if not manifest.exists():
        print("  Pas de poids : lancez d’abord « make site ».")
        return []
    pages = [site / guide["address"] for guide in json.loads(manifest.read_text(encoding="utf-8"))["guides"]]
    heaviest = max(map(first_view, pages), key=lambda requests: sum(request.size for request in requests))
    print(f"  La page la plus lourde : {heaviest[0].path.relative_to(site.resolve()).as_posix()}")

    def kilobytes(*kinds: str) -> float:
        return sum(request.size for request in heaviest if not kinds or request.kind in kinds) / 1000

    return [
        Line("Première vue d’un guide, en tout", kilobytes(), 52, "kB"),
        Line("  dont HTML", kilobytes("html"), 15, "kB"),
        Line("  dont JavaScript", kilobytes("js"), 5, "kB"),
        Line("  dont polices", kilobytes("polices"), 26, "kB"),
        Line("Nombre de requêtes", len(heaviest), 6, ""),
    ]


def paper(site: Path) -> list[Line]:
    """What the papers of a built site cost."""
    if not (site / "guidebook.json").exists():
        return []
    try:
        cost = papers(site)
    except PaperError as error:
        print(f"  Pas de mesure du papier : {error}")
        return []
    return [
        Line("La fiche d’un guide, Chromium déjà lancé", cost.sheet, 0.6, "s"),
        Line(f"Un livret de {BOOKLET} guides", cost.booklet, 10, "s"),
        Line("  son poids", cost.size, 5, "Mo"),
        Line("  la mémoire, Chromium compris", cost.memory, 500, "MB"),
    ]


def audits(pages: int) -> list[Line]:
    """The audit beside pa11y-ci, and all its checks beside axe alone, on pages of five templates."""
    faster, longer = ratios(pages)
    lines = [Line(f"Audit de {pages} pages, tout / axe seul", longer, 6, "×")]
    return [Line("Audit, axe seul, temps d’une page / pa11y-ci", 1 / faster, 0.2, "×"), *lines] if faster else lines


def main() -> int:
    parser = argparse.ArgumentParser(prog="make bench", description="Mesure la vitesse, la mémoire et le poids.")
    parser.add_argument("--tours", type=int, default=2, help="nombre de constructions de chaque site (2)")
    parser.add_argument("--poids", action="store_true", help="le poids des pages seulement")
    parser.add_argument("--papier", action="store_true", help="le papier seulement")
    parser.add_argument("--audit", action="store_true", help="l’audit d’accessibilité seulement")
    parser.add_argument("--changement", action="store_true", help="ce que coûte un mot corrigé seulement")
    options = parser.parse_args()
    only = options.poids or options.papier or options.audit or options.changement
    try:
        lines = weight(ROOT / "site") if options.poids or not only else []
        lines += paper(ROOT / "site") if options.papier or not only else []
        lines += audits(100) if options.audit or not only else []
        lines += changes(options.tours) if options.changement or not only else []
        lines += builds(options.tours) if not only else []
    except BuildFailed as error:
        print(f"La construction a échoué :\n{error}", file=sys.stderr)
        return 2
    print(f"\n  {'':<44}{'mesure':>12}{'au plus':>14}")
    print("\n".join(map(str, lines)))
    return int(any(line.value > line.target for line in lines))


if __name__ == "__main__":
    sys.exit(main())
