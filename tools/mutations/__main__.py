"""`python -m tools.mutations`: forty small mistakes, one at a time, each against the tests of its own file.

A comparison, a constant, a message or a selector is changed in a copy of the project; tests that still pass did not
see it. The same seed draws the same mistakes as long as their lines are the same.
"""

from __future__ import annotations

import argparse
import ast
import hashlib
import os
import re
import shutil
import subprocess
import sys
import tempfile
from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cache
from pathlib import Path

import yaml

ROOT = Path(__file__).resolve().parents[2]
SEED, DRAWN, PATIENCE = 2026, 40, 900
SEEN, HUNG, UNSEEN = "vue", "sans fin", "PAS VUE"
"""A test that never ends saw it too; on a busy machine it may only be slow."""
_PYTEST = ("-m", "pytest", "-x", "-q", "-n", "2", "-p", "no:cacheprovider")
_LEFT_OUT = ("/axe/axe.min", "/common-words/", "/new_site/")
_COMPARED = {"==": "!=", "!=": "==", "<=": "<", ">=": ">", "<": "<=", ">": ">=", "===": "!==", "!==": "==="}
_SCRIPT = re.compile(
    r"(?P<comparison> (?:[!=]==|[<>]=?) )|(?P<constant>(?<![\w.#\"'-])\d+(?:\.\d+)?(?![\w.%\"']))"
    r"|(?P<selector>(?:querySelector(?:All)?|closest|matches)\(\"[^\"]+\")"
)


@dataclass(frozen=True, slots=True)
class Mutation:
    """One mistake: what stands at a place of a file, and what is put there."""

    file: str
    kind: str
    start: int
    old: str
    new: str

    def __str__(self) -> str:
        line = (ROOT / self.file).read_text("utf-8").count("\n", 0, self.start) + 1
        return f"{self.file}:{line} {self.kind} : {self.old.strip()[:50]!r} devient {self.new.strip()[:50]!r}"


@cache
def mutations() -> list[Mutation]:
    """Every mistake that could be made in the program, in the order of the files."""
    found: list[Mutation] = []
    for folder in ("guidebook", "constat/constat"):
        for file in sorted((ROOT / folder).rglob("*")):
            path = file.relative_to(ROOT).as_posix()
            if file.suffix not in (".py", ".js") or any(part in f"/{path}" for part in _LEFT_OUT):
                continue
            text = file.read_text("utf-8")
            found += _of_python(path, text) if file.suffix == ".py" else _of_script(path, text)
    return found


def _of_python(path: str, text: str) -> Iterator[Mutation]:
    offsets = [0]
    for line in text.encode().split(b"\n"):
        offsets.append(offsets[-1] + len(line) + 1)
    content = text.encode()

    def place(line: int, column: int) -> int:
        return len(content[: offsets[line - 1] + column].decode())

    nodes = list(ast.walk(ast.parse(text)))
    docs = {id(node.value) for node in nodes if isinstance(node, ast.Expr)}
    for node in nodes:
        if isinstance(node, ast.Compare) and node.lineno == node.comparators[0].lineno:
            start = place(node.left.end_lineno or node.lineno, node.left.end_col_offset or 0)
            between = text[start : place(node.comparators[0].lineno, node.comparators[0].col_offset)]
            if (sign := between.strip()) in _COMPARED:
                yield Mutation(path, "comparaison", start, between, between.replace(sign, _COMPARED[sign]))
        if isinstance(node, ast.Constant) and id(node) not in docs and node.lineno == node.end_lineno:
            start, end = place(node.lineno, node.col_offset), place(node.lineno, node.end_col_offset or 0)
            yield from _of_constant(path, start, text[start:end], node.value)


def _of_constant(path: str, start: int, old: str, value: object) -> Iterator[Mutation]:
    if isinstance(value, int | float) and not isinstance(value, bool) and old.replace(".", "").isdigit():
        yield Mutation(path, "constante", start, old, _other(old))
    if isinstance(value, str) and value.count(" ") >= 3 and re.match("[A-ZÀÉÊ«]", value) and old[0] in "\"'":
        yield Mutation(path, "message", start, old, old[0] + "Un tout autre message." + old[-1])


def _other(number: str) -> str:
    """Half of a number; the next one where that is nearly the same."""
    return str(float(number) / 2) if "." in number else str(int(number) // 2 if int(number) > 1 else int(number) + 1)


def _of_script(path: str, text: str) -> Iterator[Mutation]:
    for match in _SCRIPT.finditer(re.sub(r"/\*.*?\*/", lambda comment: " " * len(comment[0]), text, flags=re.DOTALL)):
        old = match[0]
        if match["comparison"]:
            yield Mutation(path, "comparaison", match.start(), old, f" {_COMPARED[old.strip()]} ")
        elif match["constant"]:
            yield Mutation(path, "constante", match.start(), old, _other(old))
        else:
            yield Mutation(path, "sélecteur", match.start(), old, old.replace('("', '(".nulle-part ', 1))


def own_tests(path: str) -> list[str]:
    """The test files that a file of the program answers to, as pytest is told them; a check's own pages alone."""
    table: dict[str, str] = yaml.safe_load(Path(__file__).with_name("own_tests.yml").read_text("utf-8"))
    tests = table[max((start for start in table if path.startswith(start)), key=len)].split()
    return [*tests, "-n", "0", "-k", check] if (check := _check_of(path)) else tests


def _check_of(path: str) -> str:
    """The check that a file is a part of, where it has pages of its own: `glisser_doigt.js` is a part of `glisser`."""
    name = Path(path).stem.replace("_", "-") + "-" if path.startswith("constat/constat/checks/") else ""
    checks = [folder.name for folder in (ROOT / "constat/tests/cases").iterdir() if name.startswith(f"{folder.name}-")]
    return max(checks, key=len, default="")


def verdict(mutation: Mutation, copy: Path) -> str:
    """What its tests say once the mistake is made in the copy: `SEEN`, `HUNG` or `UNSEEN`.

    pytest exits with 1 where a test fails, with 2 where it stops at once for one (`-x` with workers) or a module can't
    be read.

    Raises:
        RuntimeError: the tests could not be run at all.
    """
    file = copy / mutation.file
    text = file.read_text("utf-8")
    end = mutation.start + len(mutation.old)
    assert text[mutation.start : end] == mutation.old
    file.write_text(text[: mutation.start] + mutation.new + text[end:], "utf-8")
    command = [sys.executable, *_PYTEST, *own_tests(mutation.file)]
    paths = os.pathsep.join([str(copy), str(copy / "constat")])
    environment = {**os.environ, "PYTHONPATH": paths, "PYTHONDONTWRITEBYTECODE": "1"}
    try:
        done = subprocess.run(command, cwd=copy, env=environment, capture_output=True, timeout=PATIENCE, check=False)
        if done.returncode > 2:
            raise RuntimeError(done.stdout.decode()[-2000:])
        return SEEN if done.returncode else UNSEEN
    except subprocess.TimeoutExpired:
        return HUNG
    finally:
        file.write_text(text, "utf-8")


def drawn(seed: int, count: int) -> list[Mutation]:
    """As many of each kind as of the others: those whose fingerprints come first, whatever changes elsewhere."""
    found = _named(seed)
    kinds = sorted({mutation.kind for mutation in found.values()})
    lots = [[found[key] for key in sorted(found) if found[key].kind == kind] for kind in kinds]
    return [mutation for lot in lots for mutation in lot[: count // len(kinds)]]


def _named(seed: int) -> dict[str, Mutation]:
    """Each mistake by a fingerprint of its line of code, and of which one it is of those alike in its file."""
    named: dict[str, Mutation] = {}
    alike: Counter[str] = Counter()
    for mutation in mutations():
        line = _text(mutation.file)[: mutation.start].rpartition("\n")[2] + mutation.old
        same = f"{seed} {mutation.file} {mutation.kind} {line.strip()}"
        alike[same] += 1
        named[hashlib.sha256(f"{same} {alike[same]}".encode()).hexdigest()] = mutation
    return named


@cache
def _text(file: str) -> str:
    return (ROOT / file).read_text("utf-8")


def main() -> int:
    """Draw, make and judge; 1 where fewer than four in five are seen."""
    parser = argparse.ArgumentParser(prog="python -m tools.mutations", description="Fait de petites fautes.")
    parser.add_argument("--graine", type=int, default=SEED, help=f"ce qui tire les fautes ({SEED})")
    parser.add_argument("--nombre", type=int, default=DRAWN, help=f"combien de fautes ({DRAWN})")
    parser.add_argument("--liste", action="store_true", help="dire seulement lesquelles")
    options = parser.parse_args()
    mistakes = drawn(options.graine, options.nombre)
    if options.liste:
        print("\n".join(map(str, mistakes)))
        return 0
    seen = 0
    with tempfile.TemporaryDirectory() as folder:
        copy = Path(folder, "copie")
        shutil.copytree(ROOT, copy, ignore=shutil.ignore_patterns(".git", ".venv", ".cache", "__pycache__"))
        for mutation in mistakes:
            found = verdict(mutation, copy)
            seen += found != UNSEEN
            print(f"{found:9}{mutation}", flush=True)
    print(f"{seen} fautes vues sur {len(mistakes)}.")
    return int(seen * 5 < len(mistakes) * 4)


if __name__ == "__main__":
    sys.exit(main())
