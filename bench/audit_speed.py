"""`make bench`, `python -m bench.audit_speed`: the audit beside pa11y-ci, reading beside driving, memory over time.

pa11y-ci comes from npm, into .cache/. Both look at the same pages with the same Chromium, one page at a time, in turn.
"""

from __future__ import annotations

import argparse
import json
import shutil
import subprocess
import sys
import tempfile
import threading
import time
from dataclasses import dataclass, field
from pathlib import Path

from jinja2 import Environment, FileSystemLoader

from guidebook.machine.browser import find_chromium
from tools.npm import NotBrought, brought

ROOT = Path(__file__).resolve().parent.parent
PA11Y = "pa11y-ci@4.1.1"
_TEMPLATES = Path(__file__).parent / "audit_pages"
_KINDS = ("article", "cards", "form", "questions", "table")


class NoPa11y(Exception):
    """What kept pa11y-ci from being measured."""


@dataclass(slots=True)
class Run:
    """Pages that got a result, in how long; the memory of the processes, every second."""

    pages: int
    seconds: float
    megabytes: list[float] = field(default_factory=list)

    @property
    def speed(self) -> float:
        """Pages a second."""
        return self.pages / self.seconds


def write_pages(folder: Path, count: int) -> None:
    """So many pages of five templates."""
    folder.mkdir(parents=True, exist_ok=True)
    templates = Environment(loader=FileSystemLoader(_TEMPLATES), autoescape=True)
    shutil.copy(_TEMPLATES / "page.css", folder)
    for n in range(count):
        text = templates.get_template(f"{_KINDS[n % len(_KINDS)]}.html").render(n=n)
        (folder / f"{n:04}.html").write_text(text, "utf-8")


def ours(folder: Path, depth: str) -> Run:
    """The audit of a folder, as a person starts it."""
    made, journal = folder.parent / f"{depth}.json", folder.parent / f"journal-{depth}"
    command = [sys.executable, "-m", "guidebook", "auditer", str(folder), "--controles", depth]
    begin = time.monotonic()
    child = subprocess.Popen(
        [*command, "--json", str(made), "--journal", str(journal)], cwd=ROOT, stderr=subprocess.DEVNULL
    )
    megabytes: list[float] = []
    watch = threading.Thread(target=_watch, args=(child, megabytes), daemon=True)
    watch.start()
    child.wait()
    seconds = time.monotonic() - begin
    pages = json.loads(made.read_text("utf-8"))["pages"]
    return Run(sum(1 for page in pages if page["erreur"] is None and page["constats"]), seconds, megabytes)


def pa11y(folder: Path) -> Run:
    """pa11y-ci with its axe runner, one page at a time.

    Raises:
        NoPa11y: it gives nothing.
        NotBrought: npm is missing, or doesn't give it.
    """
    program = brought(ROOT / ".cache" / "pa11y", PA11Y) / "node_modules" / ".bin" / "pa11y-ci"
    chromium = find_chromium()
    launch = {"executablePath": str(chromium), "args": ["--no-sandbox"]}
    defaults = {"runners": ["axe"], "concurrency": 1, "timeout": 60_000, "chromeLaunchConfig": launch}
    urls = [page.resolve().as_uri() for page in sorted(folder.glob("*.html"))]
    settings = folder.parent / "pa11yci.json"
    settings.write_text(json.dumps({"defaults": defaults, "urls": urls}), "utf-8")
    begin = time.monotonic()
    done = subprocess.run((str(program), "--json", "-c", str(settings)), capture_output=True, text=True, check=False)
    seconds = time.monotonic() - begin
    try:
        results = json.loads(done.stdout)["results"]
    except (ValueError, KeyError) as error:
        raise NoPa11y(f"pa11y-ci n’a rien donné :\n{(done.stderr or done.stdout)[-800:]}") from error
    # What couldn't be loaded is a message without code.
    return Run(sum(1 for found in results.values() if all("code" in one for one in found)), seconds)


def _watch(child: subprocess.Popen[bytes], megabytes: list[float]) -> None:
    while child.poll() is None:
        megabytes.append(_memory(child.pid))
        time.sleep(1)


def _memory(root: int) -> float:
    """What a process and its children hold, shared memory counted once each (Linux only: elsewhere nothing)."""
    total = 0.0
    for pid in family(root):
        try:
            rollup = Path(f"/proc/{pid}/smaps_rollup").read_text()
        except OSError:
            continue
        total += sum(int(line.split()[1]) for line in rollup.splitlines() if line.startswith("Pss:")) / 1024
    return total


def family(root: int) -> list[int]:
    """A process and its descendants (Linux only)."""
    found, waiting = [], [root]
    while waiting:
        pid = waiting.pop()
        found.append(pid)
        for task in Path(f"/proc/{pid}/task").glob("*/children"):
            try:
                waiting += [int(child) for child in task.read_text().split()]
            except OSError:
                continue
    return found


def growth(megabytes: list[float]) -> float:
    """The most memory of the last quarter of a run, over the most of its second quarter."""
    quarter = len(megabytes) // 4
    return max(megabytes[-quarter:], default=0) / max(megabytes[quarter : 2 * quarter], default=1)


def ratios(count: int) -> tuple[float | None, float]:
    """How many times faster than pa11y-ci with axe alone; how many times longer everything takes."""
    with tempfile.TemporaryDirectory() as temporary:
        folder = Path(temporary, "pages")
        write_pages(folder, count)
        axe = ours(folder, "axe")
        everything = ours(folder, "tout")
        _say("axe seul", axe)
        _say("tout", everything)
        try:
            other = pa11y(folder)
        except (NoPa11y, NotBrought) as error:
            print(f"  {error}")
            return None, everything.seconds / axe.seconds
        _say("pa11y-ci", other)
        return axe.speed / other.speed, everything.seconds / axe.seconds


def _say(name: str, run: Run) -> None:
    print(f"  {name} : {run.pages} pages en {run.seconds:.0f} s, {run.speed:.2f} par seconde", flush=True)


def main() -> int:
    parser = argparse.ArgumentParser(prog="python -m bench.audit_speed", description=__doc__)
    parser.add_argument("--pages", type=int, default=100, help="nombre de pages (100)")
    parser.add_argument("--memoire", action="store_true", help="la mémoire, page après page, avec axe seul")
    asked = parser.parse_args()
    if not asked.memoire:
        faster, longer = ratios(asked.pages)
        print(f"  plus vite que pa11y-ci : {faster or 0:.1f} × ; tout / axe seul : {longer:.1f} ×")
        return 0
    with tempfile.TemporaryDirectory() as temporary:
        folder = Path(temporary, "pages")
        write_pages(folder, asked.pages)
        run = ours(folder, "axe")
    _say("axe seul", run)
    print(
        f"  mémoire : {growth(run.megabytes):.2f} × entre le deuxième et le dernier quart, {max(run.megabytes):.0f} Mo"
    )
    return 0


if __name__ == "__main__":
    sys.exit(main())
