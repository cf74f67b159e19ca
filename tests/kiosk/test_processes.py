"""What a browser of the kiosk is given, and refused, before it takes the place of our process."""

from __future__ import annotations

import os
import subprocess
import sys
from functools import partial

from guidebook.kiosk.processes import prepare_child


def test_a_crash_leaves_no_memory_on_disk_and_the_limit_cannot_be_lifted() -> None:
    asked = "import resource; print(*resource.getrlimit(resource.RLIMIT_CORE))"
    limits = subprocess.run(
        [sys.executable, "-c", asked],
        preexec_fn=partial(prepare_child, os.getpid()),
        capture_output=True,
        text=True,
        check=True,
    )
    assert limits.stdout.split() == ["0", "0"]
