"""What a build costs: processor time and memory of the process, not the clock on the wall."""

from __future__ import annotations

import os
import shutil
import subprocess
import sys
import tempfile
from collections.abc import Sequence
from dataclasses import dataclass, replace
from pathlib import Path

_KILOBYTE = 1 if sys.platform == "darwin" else 1024  # ru_maxrss is in bytes on macOS


class BuildFailed(Exception):
    """The build under measure stopped; its last lines."""


@dataclass(frozen=True, slots=True)
class Cost:
    """`pages` is how many the site has once it is built; 0 where a command builds none."""

    seconds: float
    megabytes: float
    pages: int = 0

    @property
    def a_page(self) -> float:
        """Seconds for each page."""
        return self.seconds / self.pages


def build(project: Path) -> Cost:
    """One build of `project`, cold but for what it kept before."""
    return cost_of((sys.executable, "-m", "mkdocs", "build", "--quiet"), project)


def cold_build(project: Path) -> Cost:
    """One build of `project` that finds nothing of those before."""
    for made in (project / "site", project / ".cache"):
        shutil.rmtree(made, ignore_errors=True)
    cost = build(project)
    return replace(cost, pages=sum(1 for _ in (project / "site").rglob("*.html")))


def cost_of(command: Sequence[str], project: Path) -> Cost:
    """What a command costs in the folder of a project.

    Raises:
        BuildFailed: it stopped.
    """
    environment = os.environ | {"NO_MKDOCS_2_WARNING": "1"}
    environment.pop("PYTHONDONTWRITEBYTECODE", None)  # compiled anew at each start: nobody's machine is set so
    with tempfile.TemporaryFile() as log:
        child = subprocess.Popen(
            command, cwd=project, env=environment, stdin=subprocess.DEVNULL, stdout=log, stderr=log
        )
        _, status, usage = os.wait4(child.pid, 0)
        child.returncode = os.waitstatus_to_exitcode(status)
        if child.returncode:
            log.seek(0)
            raise BuildFailed(log.read().decode(errors="replace")[-2000:])
    return Cost(usage.ru_utime + usage.ru_stime, usage.ru_maxrss * _KILOBYTE / 1e6)


def cheapest(costs: list[Cost]) -> Cost:
    """The least of several runs: the others were slowed by something else on the machine."""
    return Cost(min(cost.seconds for cost in costs), max(cost.megabytes for cost in costs), costs[0].pages)
