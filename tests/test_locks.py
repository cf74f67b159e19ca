"""The locks: what an installation takes, on whatever system, is what was written down, to the byte."""

from __future__ import annotations

import re
import tomllib
from collections.abc import Iterator
from importlib.metadata import requires
from pathlib import Path

import pytest
from packaging.markers import default_environment
from packaging.requirements import Requirement
from packaging.utils import canonicalize_name

from tools.lock import ADDED, EXTRAS, LOCKS, wanted

ROOT = Path(__file__).parent.parent
PACKAGES = ("pyproject.toml", "constat/pyproject.toml")

SYSTEMS = {
    "Windows": {"os_name": "nt", "sys_platform": "win32", "platform_system": "Windows", "platform_machine": "AMD64"},
    "macOS": {"os_name": "posix", "sys_platform": "darwin", "platform_system": "Darwin", "platform_machine": "arm64"},
    "Debian": {"os_name": "posix", "sys_platform": "linux", "platform_system": "Linux", "platform_machine": "x86_64"},
}
PYTHONS = {"3.11": "3.11.2", "3.14": "3.14.0"}


def lines(lock: str) -> list[str]:
    whole = (ROOT / lock).read_text("utf-8").replace("\\\n", " ")
    return [line for line in whole.splitlines() if line.strip() and not line.lstrip().startswith("#")]


def pinned(lock: str) -> dict[str, Requirement]:
    requirements = [Requirement(line.split("--hash")[0]) for line in lines(lock)]
    return {canonicalize_name(one.name): one for one in requirements}


def asked(lock: str) -> Iterator[Requirement]:
    for package in PACKAGES:
        yield from map(Requirement, tomllib.loads((ROOT / package).read_text("utf-8"))["project"]["dependencies"])
    yield from from_file(LOCKS[lock])


def from_file(file: str) -> Iterator[Requirement]:
    for line in (ROOT / file).read_text("utf-8").splitlines():
        text = line.partition("#")[0].strip()
        if text.startswith("-r "):
            yield from from_file(text.removeprefix("-r "))
        elif text:
            yield Requirement(text)


def unmet(lock: str, environment: dict[str, str]) -> Iterator[str]:
    """What somebody with this system would have to look for elsewhere than in the lock."""
    held, todo, seen = pinned(lock), list(asked(lock)), set()
    while todo:
        wanted = todo.pop()
        name = canonicalize_name(wanted.name)
        found = held.get(name)
        if found is None or (found.marker and not found.marker.evaluate(environment)):
            yield f"{wanted} is not there"
            continue
        version = next(iter(found.specifier)).version
        if not wanted.specifier.contains(version):
            yield f"{wanted}, but {version} is there"
        for extra in wanted.extras or {""}:
            if (name, extra) not in seen:
                seen.add((name, extra))
                needs = map(Requirement, requires(name) or ())
                todo += [n for n in needs if not n.marker or n.marker.evaluate({**environment, "extra": extra})]


@pytest.mark.parametrize("lock", [*LOCKS, *ADDED])
def test_every_package_has_one_version_and_the_fingerprints_of_its_files(lock: str) -> None:
    assert lines(lock)
    for line in lines(lock):
        assert re.fullmatch(r"[\w.-]+==[\w.]+( ; [^\\]+?)?( +--hash=sha256:[0-9a-f]{64})+ *", line), line[:80]


@pytest.mark.parametrize("lock", [*LOCKS, *ADDED])
def test_no_lock_names_a_registry_or_one_of_our_packages(lock: str) -> None:
    text = (ROOT / lock).read_text("utf-8")
    assert not re.search(r"^\s*--?(i|f|index|extra-index|find-links)|://|file:", text, re.MULTILINE)
    assert not {"pas-a-pas", "pas-a-pas-constat", "guidebook", "constat"} & set(pinned(lock))


@pytest.mark.parametrize("python", PYTHONS)
@pytest.mark.parametrize("system", SYSTEMS)
@pytest.mark.parametrize("lock", LOCKS)
def test_a_lock_holds_all_that_is_needed_on_every_system(lock: str, system: str, python: str) -> None:
    versions = {"python_version": python, "python_full_version": PYTHONS[python]}
    environment = {**{k: str(v) for k, v in default_environment().items()}, **SYSTEMS[system], **versions}
    assert list(unmet(lock, environment)) == []


def test_all_locks_hold_the_same_versions() -> None:
    first, *others = map(pinned, LOCKS)
    for other in others:
        assert {name: str(one.specifier) for name, one in other.items()}.items() <= {
            name: str(one.specifier) for name, one in first.items()
        }.items()


@pytest.mark.parametrize("lock", EXTRAS)
def test_the_lock_of_an_extra_holds_what_it_names_and_agrees_with_the_others(lock: str) -> None:
    held, first = pinned(lock), pinned(next(iter(LOCKS)))
    for named in map(Requirement, wanted(EXTRAS[lock])):
        assert named.specifier.contains(next(iter(held[canonicalize_name(named.name)].specifier)).version)
    for name in held.keys() & first.keys():
        assert held[name].specifier == first[name].specifier


def test_every_extra_has_its_lock() -> None:
    told = tomllib.loads((ROOT / "pyproject.toml").read_text("utf-8"))
    assert set(EXTRAS.values()) == set(told["project"]["optional-dependencies"])
