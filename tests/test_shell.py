"""Tests say the same whatever shell they are started from."""

from __future__ import annotations

import signal
import subprocess

import pytest


@pytest.mark.skipif(not hasattr(signal, "SIGKILL"), reason="Windows has no signals")
def test_a_program_that_a_test_starts_can_be_interrupted_even_where_the_tests_run_in_the_background() -> None:
    with subprocess.Popen(["sleep", "600"]) as program:
        program.send_signal(signal.SIGINT)
        assert program.wait() == -signal.SIGINT
