"""`python -m bench.real_pages`: how often the audit is wrong on real pages, that nobody wrote for a test.

`real/README.md` says how they are drawn, judged and compared.
"""

from __future__ import annotations

import argparse
import sys
from collections.abc import Sequence
from pathlib import Path
from typing import get_args

from constat.browser import open_browser, start_playwright

from bench.real.blind import export
from bench.real.causes import Cause
from bench.real.collection import DATA, Half, NotFetched, draw, files, half_of, names
from bench.real.run import audited, false_again, refreshed, taken, to_judge, unjudged
from bench.real.verdicts import READERS, disagreements, dumped, figures, judged, keep, read, readers

_HALVES = get_args(Half)


def _told(half: Half) -> str:
    """The percentages of a half, and on what readers differ."""
    known = [one for one in judged() if half_of(one.page) == half]
    said, mine = readers(), {one.id for one in known}
    lines = [f"{half} : {len(names(half))} pages", figures([one for one in known if one.standing])]
    for key in (key for key in disagreements(said) if key in mine):
        lines.append(f"  désaccord {key} : " + " ; ".join(f"{who} : {one[key]}" for who, one in said.items()))
    return "\n".join(lines)


def _take(found: Sequence[Cause], file: Path) -> None:
    """Keep what a reader has said, in the file that has the reader's name."""
    said, into = read(file), READERS / file.name
    keep(taken(found, said, judged()))
    whole = {**(read(into) if into.is_file() else {}), **said}
    into.write_text(dumped({key: [one.verdict, one.why] for key, one in sorted(whole.items())}), "utf-8")


def _run(options: argparse.Namespace) -> None:
    """Audit a half, and do with what is found what is asked."""
    pages = files(names(options.half))
    found = audited(pages, options.again)
    if options.out:
        with start_playwright() as playwright, open_browser(playwright) as browser:
            export(to_judge(found, judged(), options.most), options.out, browser)
        return
    if options.take:
        _take(found, options.take)
    known = refreshed(pages, found, judged())
    keep(known)
    print("\n".join([*unjudged(found, known), *false_again(found, known), _told(options.half)]))


def main() -> None:
    """Fetch, draw, and what is asked."""
    parser = argparse.ArgumentParser(prog="python -m bench.real_pages", description=__doc__)
    parser.add_argument("--half", choices=_HALVES, default="revue", help="quelle moitié des pages")
    parser.add_argument("--draw", action="store_true", help="tire les pages, et écrit lesquelles")
    parser.add_argument("--figures", action="store_true", help="dit seulement ce qui est jugé, sans rien regarder")
    parser.add_argument("--again", action="store_true", help="regarde encore les pages déjà regardées")
    parser.add_argument("--out", type=Path, help="écrit là ce qui est à juger : a-juger.yml et des images")
    parser.add_argument("--most", type=int, default=200, help="nombre d’échecs à juger au plus")
    parser.add_argument("--take", type=Path, help="prend les verdicts de ce fichier, qui porte le nom du lecteur")
    options = parser.parse_args()
    if options.figures:
        print("\n".join(_told(half) for half in _HALVES))
        return
    try:
        if options.draw:
            (DATA / "pages.yml").write_text(dumped(draw()), "utf-8")
        else:
            _run(options)
    except NotFetched as error:
        sys.exit(str(error))


if __name__ == "__main__":
    main()
