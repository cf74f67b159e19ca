"""The windows and tabs of a browser, as its own debugging pipe tells them: only the first one stays.

No policy forbids a second one (Ctrl + N, Shift + click, the middle button). The pipe has two ends and no address:
nobody else on the machine can use it, and under the policies of the kiosk it sees no page from inside.
Its messages: JSON, each ended by a zero byte. https://chromedevtools.github.io/devtools-protocol/tot/Target/
"""

from __future__ import annotations

import json
import os
from collections.abc import Iterator
from contextlib import suppress
from typing import Any

FLAG = "--remote-debugging-pipe"
_READS, _WRITES = 3, 4
"""The descriptors that Chromium reads and writes (content/browser/devtools/devtools_pipe_handler.cc)."""
_PRINTING = "chrome://print"
"""What a browser opens to print is not a visitor's window."""


class Windows:
    """One browser's windows. `offer` is for the child that becomes the browser, `begin` for the parent after it."""

    def __init__(self) -> None:
        # Four descriptors, each the lowest that is free: 3 and 4 are taken, by these or by others, so Popen keeps
        # nothing of its own there and the child may put its ends in their place.
        self._theirs, self._orders = os.pipe()
        self._news, self._told = os.pipe()
        self._left = b""
        self._first: str | None = None

    def offer(self) -> None:
        """Put the browser's ends where it looks for them."""
        reads, writes = os.dup(self._theirs), os.dup(self._told)
        os.dup2(reads, _READS)
        os.dup2(writes, _WRITES)

    def begin(self) -> None:
        """Ask to be told of each window."""
        os.close(self._theirs)
        os.close(self._told)
        os.set_blocking(self._news, False)
        self._order("Target.setDiscoverTargets", discover=True)

    def keep_first(self) -> None:
        """Close whatever was opened beside the first one."""
        for message in self._heard():
            if message.get("method") != "Target.targetCreated":
                continue
            told = message["params"]["targetInfo"]
            if told["type"] != "page" or told["url"].startswith(_PRINTING):
                continue
            if self._first is None:
                self._first = told["targetId"]
            elif told["targetId"] != self._first:
                self._order("Target.closeTarget", targetId=told["targetId"])

    def close(self) -> None:
        """Let go of the pipe."""
        os.close(self._orders)
        os.close(self._news)

    def _order(self, method: str, **params: Any) -> None:
        with suppress(OSError):  # a browser that is gone has no windows
            os.write(self._orders, json.dumps({"id": 1, "method": method, "params": params}).encode() + b"\0")

    def _heard(self) -> Iterator[dict[str, Any]]:
        with suppress(BlockingIOError):
            while news := os.read(self._news, 65_536):
                self._left += news
        *messages, self._left = self._left.split(b"\0")
        yield from map(json.loads, messages)
