"""A second window goes at the first look of the supervisor, which looks four times a second.

So it is gone within a second; how soon Chromium obeys is measured in tests/trials/test_within_a_second.py.
"""

from __future__ import annotations

import json
import subprocess
import sys

from guidebook.kiosk.visits.supervisor import TICK
from guidebook.kiosk.visits.windows import Windows

BROWSER = """
import json, os

def tell(name, kind="page", url="http://127.0.0.1/"):
    info = {"targetId": name, "type": kind, "url": url}
    os.write(4, json.dumps({"method": "Target.targetCreated", "params": {"targetInfo": info}}).encode() + b"\\0")

tell("first")
tell("worker", kind="service_worker")
tell("second", url="chrome://newtab/")
tell("paper", url="chrome://print/")
tell("third")
print("told", flush=True)
orders = b""
while orders.count(b"\\0") < 3:
    orders += os.read(3, 4096)
print(orders.rstrip(b"\\0").replace(b"\\0", b"\\n").decode(), flush=True)
"""


def test_every_window_but_the_first_and_what_prints_is_closed_at_one_look() -> None:
    windows = Windows()
    with subprocess.Popen(
        [sys.executable, "-c", BROWSER],
        close_fds=False,
        preexec_fn=windows.offer,  # noqa: PLW1509 - it only moves descriptors
        stdout=subprocess.PIPE,
        text=True,
    ) as browser:
        windows.begin()
        assert browser.stdout and browser.stdout.readline() == "told\n"
        windows.keep_first()
        asked, *closed = map(json.loads, browser.stdout.read().splitlines())
    windows.close()
    assert asked["method"] == "Target.setDiscoverTargets"
    assert [(order["method"], order["params"]) for order in closed] == [
        ("Target.closeTarget", {"targetId": name}) for name in ("second", "third")
    ]


def test_the_supervisor_looks_four_times_a_second() -> None:
    assert TICK <= 0.25
