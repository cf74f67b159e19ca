"""A loaded page, as the checks see it."""

from __future__ import annotations

import json
from collections.abc import Callable, Iterable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from functools import cache, cached_property
from pathlib import Path
from typing import Any

import yaml
from playwright.sync_api import BrowserContext, Frame, Page

from constat.levels import Level
from constat.loading import come
from constat.words import Language, spoken, words

_HERE = Path(__file__).parent
VIEWPORT = {"width": 1280, "height": 900}

# In the order in which they need one another.
_PRELUDE = ("page", "places", "reading", "colours", "sight", "signature", "started")

_SPEAK = "if (window.__audit) __audit.tools.language = '{}';"

# What the page may do to a script under its feet; the call is made once more.
_LOST = ("Execution context was destroyed", "Cannot find context", "Frame was detached")


@dataclass(frozen=True, slots=True)
class PageFacts:
    """What the whole-site checks and the criteria rely on; it is kept in the journal, so that no page stays open.

    `data` is what `__audit.facts()` of page.js returns; its keys are documented there.
    """

    url: str
    data: dict[str, Any]


def init_script() -> str:
    """What is put once in every page and frame before its own scripts: axe, what it says, our prelude."""
    return _init_script(spoken())


@cache
def _init_script(language: Language) -> str:
    axe = (_HERE / "axe" / "axe.min.js").read_text("utf-8")
    # Without a locale axe speaks English, its own.
    said = f"locale: {json.dumps(_axe_french())}, " if language == "fr" else ""
    prelude = "".join("({})({});".format(*_script(_HERE / "prelude" / f"{name}.js")) for name in _PRELUDE)
    # Frames of files have no origin that axe could compare with the page's.
    origins = "/^http/.test(location.protocol) ? ['<same_origin>'] : ['<unsafe_all_origins>']"
    return f"{axe};axe.configure({{{said}allowedOrigins: {origins}}});{prelude}{_SPEAK.format(language)}"


def _axe_french() -> dict[str, Any]:
    """The French of axe-core, and what we put where it has none."""
    words: dict[str, Any] = json.loads((_HERE / "axe" / "fr.json").read_text("utf-8"))
    _add(words, yaml.safe_load((_HERE / "axe" / "fr_added.yml").read_text("utf-8")))
    return words


def _add(words: dict[str, Any], more: dict[str, Any]) -> None:
    for key, value in more.items():
        if isinstance(value, dict) and isinstance(words.get(key), dict):
            _add(words[key], value)
        else:
            words[key] = value


def has_script(name: str) -> bool:
    """Whether `checks/<name>.js` exists."""
    return (_HERE / "checks" / f"{name}.js").is_file()


def _script(file: Path) -> tuple[str, str]:
    """A function in JavaScript, and what is given to it: the word lists and numbers of the YAML beside it."""
    data = file.with_suffix(".yml")
    read = json.dumps(yaml.safe_load(data.read_text("utf-8"))) if data.is_file() else "{}"
    return file.read_text("utf-8").strip().rstrip(";"), read


@cache
def _check(name: str) -> str:
    return ", ".join(_script(_HERE / "checks" / f"{name}.js"))


class ReadingFailed(Exception):
    """The script of a check stumbled on this page."""


class AuditedPage:
    """One page, loaded at 1280 × 900 with axe and the prelude in it; `level`: what is asked of it, of WCAG."""

    def __init__(
        self,
        page: Page,
        url: str,
        source: str = "",
        new_context: Callable[..., BrowserContext] | None = None,
        level: Level = "AA",
    ) -> None:
        self.page, self.url, self.source, self.level = page, url, source, level
        self._new_context = new_context
        self._seen: dict[str, dict[str, Any]] = {}

    @cached_property
    def facts(self) -> PageFacts:
        """What `__audit.facts()` saw when first asked."""
        return PageFacts(self.url, self.evaluate("() => __audit.facts()"))

    def read_ahead(self, names: Iterable[str]) -> None:
        """Call the functions of these `checks/<name>.js` at once, for `run` to answer with: one message, not forty."""
        calls = ", ".join(f"['{name}', {_check(name)}]" for name in names)
        self._seen = self.evaluate(f"() => __audit.callAll([{calls}])")

    @property
    def disturbed(self) -> bool:
        """Whether a check used its keyboard or its mouse, or the page went elsewhere."""
        touched: bool = self.evaluate("() => Boolean(window.__conduite?.touched)")
        return touched or self.page.url != self.url

    def run(self, name: str, *args: Any, frame: Frame | None = None) -> Any:
        """Call the function of `checks/<name>.js` with the prelude's tools and `args`: what it returned.

        In what it returns, `element: node` becomes `selector`, `snippet`, `shape` and `box`.
        """
        if not args and frame is None and (seen := self._seen.pop(name, None)):
            if "error" in seen:
                raise ReadingFailed(seen["error"])
            return seen["value"]
        return self.evaluate(f"(args) => __audit.call(args, {_check(name)})", list(args), frame=frame)

    def evaluate(self, expression: str, argument: Any = None, frame: Frame | None = None) -> Any:
        """Playwright's `evaluate`, made twice when the page has just replaced itself."""
        place = frame or self.page.main_frame
        try:
            return place.evaluate(expression, argument)
        except Exception as error:
            if not any(sign in str(error) for sign in _LOST):
                raise
        self.page.wait_for_load_state("load", timeout=5000)
        return place.evaluate(expression, argument)

    @contextmanager
    def again(self, **options: Any) -> Iterator[AuditedPage]:
        """The same address in a fresh visitor's context, with Playwright's context options (viewport, media…)."""
        browser = self.page.context.browser
        assert browser is not None
        options = {"viewport": VIEWPORT, "locale": words("locale"), **options}
        context = (self._new_context or browser.new_context)(**options)
        try:
            if self._new_context is None:
                context.add_init_script(init_script())
            page = context.new_page()
            page.on("dialog", lambda dialog: dialog.dismiss())
            come(page, self.url, 20)
            yield AuditedPage(page, self.url, self.source, self._new_context, self.level)
        finally:
            context.close()
