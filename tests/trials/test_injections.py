"""Three hundred injections, drawn by a seed: each is told in French or made harmless, at once."""

from __future__ import annotations

import os
import re
import shutil
import subprocess
import sys
from collections.abc import Iterator
from html.parser import HTMLParser
from pathlib import Path
from random import Random
from typing import Any

import pytest
import yaml

from tests.conftest import ROOT

EVIL, RUN = "evil.example", "alert(666)"
SECONDS = 10
"""More is a hang."""

_FAMILIES = yaml.safe_load(Path(__file__).with_name("injections.yml").read_text("utf-8"))
_GUIDE = "guides/lire-un-courriel/guide.md"
_FIELDS = [
    (_GUIDE, "titre: ", "Lire un e-mail"),
    (_GUIDE, "resume: ", "Pour voir un message que l’on vous a envoyé."),
    (_GUIDE, "mots_cles: [", "courriel"),
    (_GUIDE, "theme: ", "courriel"),
    ("guides/lire-un-courriel/ecrans.yml", "message: ", "Votre code est 000 000."),
    ("guides/mots.yml", "definition: ", "Un petit message écrit, reçu sur un téléphone."),
    ("guides/mots.yml", "formes: [", "SMS"),
    ("guides/mots.yml", "en_entier: ", "short message service"),
    ("guides/services.yml", "nom: ", "La mairie d’Exempleville"),
    ("guides/services.yml", "numero: ", "01 99 00 00 00"),
    ("guides/services.yml", "reserve: ", "Les horaires peuvent changer."),
    ("guides/services.yml", "site: ", "https://mairie.example/"),
    ("guides/services.yml", "couleur: ", '"#0c419a"'),
]
_LOADS = {"src", "srcset", "data", "poster", "action", "formaction", "xlink:href", "background", "ping", "manifest"}


def _filled(payload: str) -> str:
    return payload.replace("EVIL", EVIL).replace("RUN", RUN)


class Site:
    """The example of the tests, which an injection changes and `restored` gives back."""

    def __init__(self, folder: Path) -> None:
        self.root = folder / "site"
        self._clean = folder / "clean"
        leave = shutil.ignore_patterns("site*", ".cache", "__pycache__")
        shutil.copytree(ROOT / "tests" / "example", self._clean, ignore=leave)
        settings = self._clean / "mkdocs.yml"
        settings.write_text(settings.read_text("utf-8").replace("../../hooks", f"{ROOT}/hooks"), "utf-8")

    def restored(self) -> None:
        """As it was, but for what is kept from one build to the next."""
        for entry in self.root.iterdir() if self.root.exists() else ():
            if entry.name != ".cache":
                shutil.rmtree(entry) if entry.is_dir() and not entry.is_symlink() else entry.unlink()
        shutil.copytree(self._clean, self.root, dirs_exist_ok=True)

    def replace(self, file: str, old: str, new: str) -> None:
        """Change a text of the site."""
        changed = self.root / file
        text = changed.read_text("utf-8")
        assert old in text, (file, old)
        changed.write_text(text.replace(old, new, 1), "utf-8")


def _markdown(site: Site, payload: str, random: Random) -> None:
    text = payload.replace("\\n", "\n")
    site.replace(_GUIDE, "Le code est dans le SMS (1).", f"Le code est dans le SMS (1).\n\n{text}")


def _text(site: Site, payload: str, random: Random) -> None:
    file, before, value = random.choice(_FIELDS)
    quoted = payload if "\\" in payload and random.random() < 0.5 else payload.replace("\\", "\\\\")
    site.replace(file, before + value, before + '"' + quoted.replace('"', '\\"').replace('\\\\"', '\\"') + '"')


def _yaml(site: Site, payload: str, random: Random) -> None:
    file, before, value = random.choice(_FIELDS)
    site.replace(file, before + value, before + payload)


def _svg(site: Site, payload: str, random: Random) -> None:
    drawing = site.root / "guides/lire-sa-carte/carte.svg"
    drawing.write_text(f'<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 4 3">{payload}</svg>', "utf-8")
    site.replace("guides/lire-sa-carte/guide.md", "(carte.png)", "(carte.svg)")


def _names(site: Site, payload: str, random: Random) -> None:
    name, place = payload.replace("/", "∕"), random.choice(("guide", "photo", "docs", "beside"))
    if place == "guide":
        shutil.copytree(site.root / "guides/lire-un-courriel", site.root / "guides" / name)
    elif place == "photo":
        (site.root / "guides/lire-sa-carte/carte.png").rename(site.root / f"guides/lire-sa-carte/{name}.png")
        site.replace("guides/lire-sa-carte/ecrans.yml", "carte.png", f"{name}.png")
    else:
        beside = site.root / ("docs" if place == "docs" else "guides/lire-un-courriel") / f"{name}.md"
        beside.write_text("# Un titre\n", "utf-8")


def _settings(site: Site, payload: str, random: Random) -> None:
    settings = site.root / "mkdocs.yml"
    kept = [line for line in settings.read_text("utf-8").splitlines() if not payload.startswith(line.split(":")[0])]
    settings.write_text("\n".join([*kept, payload, ""]), "utf-8")


_INJECTED = {
    "markdown": _markdown,
    "text": _text,
    "yaml": _yaml,
    "svg": _svg,
    "names": _names,
    "settings": _settings,
}


def drawn(count: int, seed: int) -> Iterator[tuple[str, str, Random]]:
    """So many injections: a family, what is injected, and the chance that says where."""
    random = Random(seed)
    for number in range(count):
        family = list(_INJECTED)[number % len(_INJECTED)]
        yield family, _filled(random.choice(_FAMILIES[family])), Random(random.random())


class _Page(HTMLParser):
    """What of a page acts or reaches outside."""

    def __init__(self) -> None:
        super().__init__()
        self.harm: list[str] = []
        self._inside = ""

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self._inside = tag
        for name, value in attrs:
            plain = re.sub(r"[\x00-\x20]", "", value or "").lower()
            loads = name in _LOADS or (name == "href" and tag != "a")
            runs = re.match(r"(?:javascript|vbscript|data:text)", plain) and (loads or name == "href")
            if name.startswith("on") or runs or (loads and EVIL in plain) or (name == "style" and EVIL in plain):
                self.harm.append(f"<{tag} {name}={value!r}>")
            if tag == "meta" and EVIL in plain:
                self.harm.append(f"<meta {value!r}>")

    def handle_endtag(self, tag: str) -> None:
        self._inside = ""

    def handle_data(self, data: str) -> None:
        if (self._inside == "script" and RUN in data) or (self._inside == "style" and EVIL in data):
            self.harm.append(f"<{self._inside}>{data[:80]}")


def harm_in(made: Path) -> Iterator[str]:
    """What in a built site runs or fetches what was injected."""
    for file in made.rglob("*"):
        if file.suffix in (".html", ".svg"):
            page = _Page()
            page.feed(file.read_text("utf-8"))
            yield from (f"{file.relative_to(made)}: {harm}" for harm in page.harm)
        if file.suffix == ".css" and EVIL in file.read_text("utf-8"):
            yield f"{file.relative_to(made)}: {EVIL}"


def built(site: Site) -> subprocess.CompletedProcess[Any]:
    """As an author does, in the folder of the site."""
    command = [sys.executable, "-m", "guidebook", "construire"]
    env = {**os.environ, "PYTHONPATH": str(ROOT)}
    return subprocess.run(command, cwd=site.root, env=env, capture_output=True, timeout=SECONDS, check=False)


def answer_to(site: Site, family: str, payload: str, random: Random) -> list[str]:
    """What is wrong with how a build answers to an injection."""
    site.restored()
    _INJECTED[family](site, payload, random)
    try:
        done = built(site)
    except subprocess.TimeoutExpired:
        return ["a hang"]
    said = (done.stdout + done.stderr).decode("utf-8", "replace")
    wrong = [f"a traceback: {said[-400:]}"] if "Traceback" in said else []
    if any(not sign.isprintable() and sign not in "\n\u00a0\u202f" for sign in said):
        wrong.append(f"a sign that commands a terminal: {said!r}")
    if done.returncode and not re.search(r"Le site n’a pas été (?:re)?fait|\[[a-z-]+\]\n    \S", said):
        wrong.append(f"no French sentence: {said[-400:]}")
    if not done.returncode:
        wrong += list(harm_in(site.root / "site"))
    if list(site.root.rglob(RUN)):
        wrong.append("it ran")
    return wrong


@pytest.mark.trial
@pytest.mark.timeout(3600)
def test_three_hundred_injections_are_told_or_made_harmless(tmp_path: Path) -> None:
    site, failed = Site(tmp_path), list[str]()
    for family, payload, random in drawn(300, seed=2026):
        failed += [f"{family} {payload!r}: {wrong}" for wrong in answer_to(site, family, payload, random)]
    assert failed == []


@pytest.mark.trial
def test_the_judge_of_the_trial_sees_what_is_harmful(tmp_path: Path) -> None:
    for harmful in (
        f"<script>{RUN}</script>",
        f"<img src=x onerror={RUN}>",
        f'<a href="java\nscript:{RUN}">a</a>',
        f'<img src="//{EVIL}/a.png">',
        f"<style>@import 'https://{EVIL}/a.css'</style>",
        f'<link rel="stylesheet" href="https://{EVIL}/a.css">',
    ):
        (tmp_path / "a.html").write_text(harmful, "utf-8")
        assert list(harm_in(tmp_path)), harmful
    (tmp_path / "a.html").write_text(f'<p>&lt;script&gt;{RUN}</p><a href="https://{EVIL}/">a</a>', "utf-8")
    assert not list(harm_in(tmp_path))
