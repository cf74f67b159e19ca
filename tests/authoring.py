"""What the reader says of a project in which a test changed a file."""

from __future__ import annotations

from pathlib import Path

from guidebook.problem import Problem
from guidebook.reading.reader import read


def problems(root: Path) -> list[Problem]:
    return list(read(root).problems)


def write(project: Path, content: bytes, name: str = "guides/lire-un-courriel/guide.md") -> list[str]:
    (project / name).write_bytes(content)
    return [str(problem) for problem in problems(project)]


def original(project: Path, name: str = "guides/lire-un-courriel/guide.md") -> bytes:
    return (project / name).read_bytes()
