"""Root writes everywhere, unless it gives that up: what a test asks of rights is asked as a plain account would."""

from __future__ import annotations

import ctypes
import os
from contextlib import suppress

import pytest

needs_rights = pytest.mark.skipif(not hasattr(os, "geteuid"), reason="Windows has no such rights")
_VERSION_3 = 0x20080522


def obey_rights() -> None:
    """For the programs that are started from here (prctl(2): PR_CAPBSET_DROP, CAP_DAC_OVERRIDE and its neighbour)."""
    for capability in (1, 2):
        ctypes.CDLL(None).prctl(24, capability)


def obey_rights_now() -> None:
    """For this process (capset(2)); it must be a child, since nothing gives them back."""
    with suppress(AttributeError):  # not Linux
        ctypes.CDLL(None).capset((ctypes.c_uint32 * 2)(_VERSION_3, 0), (ctypes.c_uint32 * 6)())
