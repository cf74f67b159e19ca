"""`python -m bench.search`: the search among 44 and 500 guides, in a Chromium slowed four times, and its weight."""

from __future__ import annotations

import gzip
import random
import re
import statistics
import sys
from collections.abc import Iterator
from typing import Any

import yaml
from playwright.sync_api import Page

from bench.projects import ROOT
from guidebook.machine.browser import open_browser
from guidebook.pages.search import language_words, script_of

GUIDES = (44, 500)
RUNS = 7
SLOWER = 4
_ASSETS = ROOT / "guidebook" / "theme" / "assets" / "js"
SCRIPTS = (
    "../common-words/fr",
    "search-numbers",
    "search-french",
    "search-tongue",
    "search-common",
    "search-words",
    "search-engine",
    "search-judging",
)
TYPED = (
    "je voudrais déclarer mes revenus",
    "carte didantité perdu",
    "ameli conpte",
    "je ne me rappelle plus de mon code secret",
    "attestation",
    "jevoudraispayerunamandedevoiture",
)
# Each query typed letter by letter, as if nothing had been typed before; the first key waits for the engine too.
MEASURE = """(typed) => {
  const keys = [];
  let search;
  for (const query of typed) {
    search?.words.answers.clear();
    for (let end = 1; end <= query.length; end++) {
      const start = performance.now();
      search ||= new GuideSearch(PAS_A_PAS_SEARCH, new CommonWords(PAS_A_PAS_COMMON_WORDS));
      search.find(query.slice(0, end));
      keys.push(performance.now() - start);
    }
  }
  return keys;
}"""


def corpus(count: int) -> Iterator[dict[str, Any]]:
    """The guides of the tests, then variations of them: three long words out of ten are new."""
    chance = random.Random(2026)  # noqa: S311 - the same words at each run
    known = list(yaml.safe_load((ROOT / "tests" / "search" / "corpus.yml").read_text(encoding="utf-8")).values())
    long_words = sorted(set(re.findall("[a-zà-ÿ]{5,}", str(known))))
    new = [
        first[:3] + second[3:]
        for first, second in zip(long_words, chance.sample(long_words, len(long_words)), strict=True)
    ]
    new += [
        first[:4] + second[2:]
        for first, second in zip(long_words, chance.sample(long_words, len(long_words)), strict=True)
    ]

    def varied(text: str, number: int) -> str:
        if number < len(known):
            return text
        return re.sub("[A-Za-zÀ-ÿ]{5,}", lambda m: chance.choice(new) if chance.random() < 0.3 else m[0], text)

    for number in range(count):
        guide = known[number % len(known)]
        yield {
            "address": f"guides/guide-{number:03}/index.html",
            "title": varied(guide["titre"], number),
            "theme": guide["theme"],
            "summary": varied(guide["resume"], number),
            "keywords": [varied(keyword, number) for keyword in guide["mots_cles"]],
            "steps": [varied(step, number) for step in guide["etapes"]],
            "questions": [varied(step, number) for step in guide["etapes"][:3]],
        }


def measured(page: Page, script: str) -> list[float]:
    """What each key takes, in milliseconds, the first key first."""
    page.goto("about:blank")
    for name in SCRIPTS:
        page.add_script_tag(path=_ASSETS / f"{name}.js")
    page.add_script_tag(content=script)
    page.context.new_cdp_session(page).send("Emulation.setCPUThrottlingRate", {"rate": SLOWER})
    return page.evaluate(MEASURE, list(TYPED))  # type: ignore[no-any-return]


def weight(script: str) -> int:
    files = [_ASSETS / f"{name}.js" for name in (*SCRIPTS, "search")]
    return sum(len(gzip.compress(content, mtime=0)) for content in (script.encode(), *(f.read_bytes() for f in files)))


def main() -> int:
    """Print the weight and the time of keys for each number of guides; 1 if one of the largest is too much."""
    late = False
    with open_browser() as browser:
        for count in GUIDES:
            script = script_of({"guides": list(corpus(count)), **language_words("fr")})
            runs = [measured(browser.new_page(), script) for _ in range(RUNS)]
            slow = statistics.median(statistics.quantiles(keys, n=20)[-1] for keys in runs)
            kilobytes = weight(script) / 1000
            print(f"  {count} guides, processeur {SLOWER} fois plus lent, {RUNS} essais")
            print(f"  poids, compressé                {kilobytes:8.1f} kB   au plus 150")
            print(f"  19 touches sur 20, au plus      {slow:8.1f} ms   au plus 20")
            print(f"  une touche, en général          {statistics.median(map(statistics.median, runs)):8.1f} ms")
            print(f"  la première touche              {statistics.median(keys[0] for keys in runs):8.1f} ms")
            late |= kilobytes > 150 or slow > 20
    return int(late)


if __name__ == "__main__":
    sys.exit(main())
