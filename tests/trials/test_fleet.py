"""A network of two hundred kiosks, and two hundred `kill -9` while they take a content, by a host and by a stick.

`KIOSKS` and `KILLS` change the two hundred; `BORNE` names a built kiosk edition to measure with, else the example's.
"""

from __future__ import annotations

import datetime
import os
import resource
import shutil
import signal
import socket
import subprocess
import sys
from collections.abc import Iterator
from contextlib import contextmanager
from multiprocessing import get_context
from pathlib import Path

import pytest

from guidebook.fleet.rings import is_turn
from guidebook.site.release import NAME, describe
from tests.conftest import ROOT
from tests.fleet.network import Network, Post, Served, served
from tests.stopping import moments, stopped_at

pytestmark = [pytest.mark.trial, pytest.mark.timeout(3600)]
KIOSKS = int(os.environ.get("KIOSKS", "200"))
KILLS = int(os.environ.get("KILLS", "200"))


@pytest.fixture
def place(tmp_path: Path) -> Path:
    """On the disk, not in memory: two hundred kiosks weigh something."""
    return tmp_path


@pytest.fixture
def network(place: Path, kiosk_site: Path) -> Network:
    made = Network(place / "reseau", 5, 50, 100)
    shutil.copytree(os.environ.get("BORNE", kiosk_site), place / "reseau" / "site-a")
    made.publish("a")
    return made


def changed(network: Network, place: Path, guides: int = 3) -> int:
    """Another content, in which so many guides changed; the bytes of the changed pages."""
    site = place / "reseau" / "site-b"
    shutil.copytree(place / "reseau" / "site-a", site)
    pages = sorted(site.glob("guides/*/index.html"))[:guides]
    for page in pages:
        page.write_text(page.read_text("utf-8") + "<!-- changé -->\n", "utf-8")
    (site / NAME).write_text(describe(site, "borne").text(), "utf-8")
    network.publish("b")
    return sum(page.stat().st_size for page in pages)


@contextmanager
def by(way: str, network: Network) -> Iterator[str]:
    if way == "stick":
        yield str(network.folder)
        return
    with served(network.folder) as host:
        yield host.address


@pytest.mark.parametrize("way", ["host", "stick"])
def test_two_hundred_kills_leave_one_whole_signed_content(way: str, network: Network, place: Path) -> None:
    post = Post(place / "borne", network)
    assert post.update(network.folder)
    pointer = post.store.pointer
    assert pointer
    network.rings = (100,)
    changed(network, place)
    kept, folder, seen = place / "avant", post.store.folder, dict[str, int]()
    shutil.copytree(folder, kept, symlinks=True)
    with by(way, network) as address:

        def work() -> None:
            post.update(address)

        last, killed = moments(work), 0
        for number in range(KILLS):
            moment = 1 + number * (last - 2) // (KILLS - 1)
            shutil.rmtree(folder)
            shutil.copytree(kept, folder, symlinks=True)
            killed += stopped_at(moment, work) == -signal.SIGKILL
            now = post.store.pointer
            assert now and post.store.whole(now.current), moment
            seen[now.current] = seen.get(now.current, 0) + 1
            if number % 10 == 0:
                assert post.update(address) and post.version == 2, moment
    print(f"{way}: {killed} kills in {last} moments, {seen[pointer.current]} before the new content was shown")
    assert killed > 0.9 * KILLS and len(seen) == 2


def test_two_hundred_kiosks_take_an_update_of_three_guides_ring_after_ring(network: Network, place: Path) -> None:
    with served(network.folder) as host:
        posts = [Post(place / f"borne-{number}", network, number) for number in range(1, KIOSKS + 1)]
        first = posts[0]
        assert first.update(host.address)
        for post in posts[1:]:  # the first content of each is a copy, as of one disk image
            shutil.rmtree(post.store.folder)
            shutil.copytree(first.store.folder, post.store.folder, symlinks=True)
        weight = changed(network, place)
        taken = dict[int, int]()
        for share in (5, 50, 100):
            host.asked.clear()
            before = set(taken)
            for number, post in enumerate(posts, 1):
                spent = _cpu_of(post, host)
                assert spent <= 0.5, f"{spent:.2f} CPU-s"
                if number not in taken and post.version == 2:
                    taken[number] = share
            assert set(taken) == {n for n in range(1, KIOSKS + 1) if is_turn(n, 2, share)}
            assert abs(100 * len(taken) / KIOSKS - share) <= 3
            sent = sum(
                (network.folder / path.lstrip("/")).stat().st_size for path, _ in host.asked if "fichiers" in path
            )
            new = len(set(taken) - before)
            print(f"{share} %: {len(taken)} of {KIOSKS}; {sent} bytes of files for {new} kiosks, {weight} changed")
            assert sent < 1.2 * weight * new
            if share < 100:
                network.publication().advance()
    assert sorted(taken) == list(range(1, KIOSKS + 1))
    assert all(sum("→" in said for said in post.said) <= 1 for post in posts), "nobody twice"


def _cpu_of(post: Post, host: Served) -> float:
    """The CPU seconds of one look, in a process of its own as on a kiosk."""
    process = get_context("fork").Process(target=post.update, args=(host.address,))
    before = resource.getrusage(resource.RUSAGE_CHILDREN)
    process.start()
    process.join()
    after = resource.getrusage(resource.RUSAGE_CHILDREN)
    return after.ru_utime + after.ru_stime - before.ru_utime - before.ru_stime


def test_a_host_that_never_answers_keeps_a_kiosk_waiting_for_a_minute_and_no_longer(
    network: Network, place: Path
) -> None:
    post = Post(place / "borne", network)
    assert post.update(network.folder)
    with socket.socket() as mute:
        mute.bind(("127.0.0.1", 0))
        mute.listen()
        assert not post.update(f"http://127.0.0.1:{mute.getsockname()[1]}")
    assert post.version == 1 and not post.record.alarm and "ne répond pas" in post.record.said


CLOCK = """
#define _GNU_SOURCE
#include <dlfcn.h>
#include <stdlib.h>
#include <time.h>
int clock_gettime(clockid_t clock, struct timespec *now) {
  int (*real)(clockid_t, struct timespec *) = dlsym(RTLD_NEXT, "clock_gettime");
  int said = real(clock, now);
  if (clock == CLOCK_REALTIME) now->tv_sec += atol(getenv("SHIFT"));
  return said;
}
time_t time(time_t *told) {
  struct timespec now;
  clock_gettime(CLOCK_REALTIME, &now);
  if (told) *told = now.tv_sec;
  return now.tv_sec;
}
"""
"""A clock of the machine that is wrong, for one program: what the system's would say, so many seconds later."""


@pytest.mark.browser
@pytest.mark.skipif(not shutil.which("gcc"), reason="the wrong clock has to be compiled")
@pytest.mark.parametrize("year", [1970, 2046])
def test_with_a_clock_of_another_year_the_real_command_takes_what_it_may_and_reading_goes_on(
    year: int, network: Network, place: Path
) -> None:
    (place / "clock.c").write_text(CLOCK, "utf-8")
    subprocess.run(["gcc", "-shared", "-fPIC", "-o", place / "clock.so", place / "clock.c", "-ldl"], check=True)
    network.rings = (100,)
    post = Post(place / "borne", network)
    assert post.update(network.folder)
    changed(network, place)
    wrong = datetime.datetime(year, 1, 15, tzinfo=datetime.UTC) - datetime.datetime.now(datetime.UTC)
    env = {**os.environ, "LD_PRELOAD": str(place / "clock.so"), "SHIFT": str(int(wrong.total_seconds()))}
    places = ("--dossier", post.store.folder, "--reglages", place / "borne.yml", "--port", "0")
    words = map(str, (sys.executable, "-m", "guidebook", "borne", "--cle", network.folder, *places))
    done = subprocess.run([*words], cwd=ROOT, env=env, capture_output=True, text=True, check=False)
    if year == 1970:
        assert done.returncode == 0 and post.version == 2, done.stdout + done.stderr
    else:
        assert done.returncode == 1 and post.version == 1
        assert "plus valable au 15/01/2046" in done.stdout or "plus valable au 14/01/2046" in done.stdout
