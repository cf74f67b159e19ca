"""`python -m bench.search`: the search among 500 guides, in a Chromium slowed four times, and what it weighs."""

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

GUIDES = 500
SLOWER = 4
_ASSETS = ROOT / "guidebook" / "theme" / "assets" / "js"
SCRIPTS = (
    "../common-words/fr",
    "search-numbers",
    "search-french",
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
# Each query typed letter by letter, as if nothing had been typed before. Of five tries the quickest: the others
# were slowed by something else on the machine.
MEASURE = """(typed) => {
  const begun = performance.now();
  const search = new GuideSearch(PAS_A_PAS_SEARCH, new CommonWords(PAS_A_PAS_COMMON_WORDS));
  const made = performance.now() - begun;
  const best = {};
  for (let turn = 0; turn < 5; turn++)
    for (const query of typed) {
      search.words.answers.clear();
      for (let end = 2; end <= query.length; end++) {
        const start = performance.now(), key = query.slice(0, end);
        search.find(key);
        best[key] = Math.min(best[key] ?? Infinity, performance.now() - start);
      }
    }
  return { made, keys: Object.values(best) };
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


def measured(page: Page, script: str) -> dict[str, Any]:
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
    script = script_of({"guides": list(corpus(GUIDES)), **language_words("fr")})
    with open_browser() as browser:
        took = measured(browser.new_page(), script)
    kilobytes, slowest = weight(script) / 1000, max(took["keys"])
    print(f"  {GUIDES} guides, processeur {SLOWER} fois plus lent")
    print(f"  poids, compressé                {kilobytes:8.1f} kB   au plus 150")
    print(f"  une touche, la plus lente       {slowest:8.1f} ms   au plus 20")
    print(f"  une touche, en général          {statistics.median(took['keys']):8.1f} ms")
    print(f"  préparation, une fois           {took['made']:8.1f} ms")
    return int(kilobytes > 150 or slowest > 20)


if __name__ == "__main__":
    sys.exit(main())
