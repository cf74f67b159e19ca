"""`make lighthouse`: what Lighthouse says of the built site, and how soon its pages show on a slow line.

Not a timed test: the figures of performance depend on the computer. Lighthouse comes from npm, into .cache/.
"""

from __future__ import annotations

import argparse
import gzip
import http.server
import json
import os
import subprocess
import sys
import threading
from collections.abc import Iterator
from contextlib import contextmanager
from functools import partial
from pathlib import Path
from typing import Any

from guidebook.machine.browser import find_chromium
from tools.npm import NotBrought, brought

ROOT = Path(__file__).resolve().parent.parent
LIGHTHOUSE = "lighthouse@12.8.2"
_COMMAND = "node_modules/lighthouse/cli/index.js"
CATEGORIES = {"performance": 95, "accessibility": 100, "best-practices": 100}
# An old computer behind a slow line. Lighthouse can slow the browser down for good, or load the page at full speed
# and work out what a slow line would have made of it; the second counts the fonts in, when they come quickly here.
SIMULATED = ("--throttling.rttMs=400", "--throttling.throughputKbps=400", "--throttling.cpuSlowdownMultiplier=4")
SLOW = (
    *SIMULATED,
    "--throttling-method=devtools",
    "--throttling.requestLatencyMs=400",
    "--throttling.downloadThroughputKbps=400",
    "--throttling.uploadThroughputKbps=400",
)
SLOWEST_LCP = 3.0


class LighthouseError(Exception):
    """What kept Lighthouse from measuring, in words for whoever ran the command."""


class _Gzipping(http.server.SimpleHTTPRequestHandler):
    """Sends text gzipped and keeps connections open, as any real host does."""

    protocol_version = "HTTP/1.1"
    disable_nagle_algorithm = True

    def do_GET(self) -> None:
        path = Path(self.translate_path(self.path))
        if path.is_dir():
            path /= "index.html"
        if path.suffix not in {".html", ".css", ".js", ".svg", ".json"} or not path.is_file():
            super().do_GET()
            return
        content = gzip.compress(path.read_bytes())
        self.send_response(200)
        self.send_header("Content-Type", self.guess_type(path) + "; charset=utf-8")
        self.send_header("Content-Encoding", "gzip")
        self.send_header("Content-Length", str(len(content)))
        self.end_headers()
        self.wfile.write(content)

    def log_message(self, *_: Any) -> None:
        """Say nothing."""


@contextmanager
def served(site: Path) -> Iterator[str]:
    server = http.server.ThreadingHTTPServer(("127.0.0.1", 0), partial(_Gzipping, directory=str(site)))
    threading.Thread(target=server.serve_forever, daemon=True).start()
    try:
        yield f"http://127.0.0.1:{server.server_port}"
    finally:
        server.shutdown()
        server.server_close()


def measure(command: Path, address: str, *options: str) -> dict[str, Any]:
    """One report of Lighthouse, as data."""
    chromium = find_chromium()
    env = os.environ | ({"CHROME_PATH": str(chromium)} if chromium else {})
    flags = "--chrome-flags=--headless=new --no-sandbox --disable-gpu"
    only = f"--only-categories={','.join(CATEGORIES)}"
    line = ("node", str(command), address, "--output=json", "--quiet", only, flags, *options)
    done = subprocess.run(line, capture_output=True, text=True, env=env, check=False)
    if done.returncode:
        raise LighthouseError(f"Lighthouse ne mesure pas {address} :\n{done.stderr.strip()[-2000:]}")
    report: dict[str, Any] = json.loads(done.stdout)
    return report


def addresses(site: Path) -> dict[str, str]:
    """One page of each kind that a learner meets; of the guides, the heaviest."""
    manifest = json.loads((site / "guidebook.json").read_text("utf-8"))
    pages = [page["address"] for page in manifest["pages"]]
    kinds = {page["kind"]: page["address"] for page in reversed(manifest["pages"])}
    kinds["guide"] = max((g["address"] for g in manifest["guides"]), key=lambda a: (site / a).stat().st_size)
    kinds["search"] = next((page for page in pages if page.startswith("chercher")), "")
    return {kind: kinds[kind] for kind in ("home", "theme", "guide", "search") if kinds.get(kind)}


def judge(site: Path, command: Path) -> bool:
    """Print a line a page; true if all is as it should be."""
    good = True
    print(f"  {'':<44}{'performance':>12}{'access.':>9}{'pratiques':>11}{'CLS':>7}{'LCP, lent':>11}{'simulé':>9}")
    with served(site) as root:
        for address in addresses(site).values():
            report = measure(command, f"{root}/{address}")
            lcp, simulated = (_lcp(measure(command, f"{root}/{address}", *how)) for how in (SLOW, SIMULATED))
            scores = [round(100 * (report["categories"][name]["score"] or 0)) for name in CATEGORIES]
            shift = report["audits"]["cumulative-layout-shift"]["numericValue"]
            here = lcp <= SLOWEST_LCP and all(s >= t for s, t in zip(scores, CATEGORIES.values(), strict=True))
            good &= here
            print(
                f"  {address[-42:]:<44}{scores[0]:>12}{scores[1]:>9}{scores[2]:>11}{shift:>7.3f}{lcp:>9.1f} s"
                f"{simulated:>7.1f} s  {'OK' if here else 'TROP'}",
                flush=True,
            )
            for audit in failed(report):
                print(f"      {audit}")
    return good


def _lcp(report: dict[str, Any]) -> float:
    """When the largest piece of the first view is there, in seconds."""
    return float(report["audits"]["largest-contentful-paint"]["numericValue"]) / 1000


def failed(report: dict[str, Any]) -> list[str]:
    """What keeps accessibility or best practices from 100."""
    names = [ref for name in list(CATEGORIES)[1:] for ref in report["categories"][name]["auditRefs"] if ref["weight"]]
    audits = [report["audits"][ref["id"]] for ref in names]
    return [f"{audit['id']} : {audit['title']}" for audit in audits if audit["score"] not in (None, 1)]


def main(arguments: list[str]) -> int:
    parser = argparse.ArgumentParser(prog="python -m bench.lighthouse", description=__doc__)
    parser.add_argument("site", nargs="?", type=Path, default=ROOT / "site")
    parser.add_argument("--tool", type=Path, default=ROOT / ".cache" / "lighthouse", help="where Lighthouse is put")
    options = parser.parse_args(arguments)
    if not (options.site / "guidebook.json").is_file():
        print("Lancez d’abord « make site ».", file=sys.stderr)
        return 2
    try:
        return int(not judge(options.site.resolve(), brought(options.tool.resolve(), LIGHTHOUSE) / _COMMAND))
    except (LighthouseError, NotBrought) as error:
        print(error, file=sys.stderr)
        return 2


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
