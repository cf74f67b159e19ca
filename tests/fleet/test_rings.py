"""Shares of kiosks that take a content first: as large as was asked, one within the next, others each time."""

from __future__ import annotations

from pathlib import Path

import pytest

from guidebook.fleet.rings import is_turn
from tests.fleet.network import Network, Post


@pytest.mark.parametrize("kiosks", [40, 200])
@pytest.mark.parametrize("share", [5, 20, 50, 80])
def test_a_share_is_what_was_asked_for_every_content(share: int, kiosks: int) -> None:
    for content in range(1, 60):
        number = sum(is_turn(kiosk, content, share) for kiosk in range(1, kiosks + 1))
        assert abs(100 * number / kiosks - share) <= max(3, 200 / kiosks), "two kiosks at most"


def test_everybody_is_everybody_and_a_ring_is_within_the_next() -> None:
    for content in (1, 2, 50):
        rings = [{kiosk for kiosk in range(1, 201) if is_turn(kiosk, content, share)} for share in (5, 50, 100)]
        assert rings[0] < rings[1] < rings[2] == set(range(1, 201))


def test_the_first_ring_is_not_always_the_same_kiosks() -> None:
    first = {kiosk for content in range(1, 60) for kiosk in range(1, 41) if is_turn(kiosk, content, 5)}
    assert len(first) == 40


def test_a_new_content_goes_from_ring_to_ring_waits_while_it_is_paused_and_nobody_takes_it_twice(place: Path) -> None:
    network = Network(place / "reseau", 5, 50, 100)
    network.publish("a")
    posts = [Post(place / f"borne-{number}", network, number) for number in range(1, 9)]
    assert all(post.update(network.folder) and post.version == 1 for post in posts)
    network.publish("b")

    def look() -> list[int]:
        assert all(post.update(network.folder) for post in posts)
        return [post.version for post in posts]

    expected = [1 + is_turn(number, 2, 5) for number in range(1, 9)]
    assert look() == expected
    network.publication().advance()
    network.publication().pause(True)
    assert look() == expected
    network.publication().pause(False)
    expected = [1 + is_turn(number, 2, 50) for number in range(1, 9)]
    assert look() == expected and 0 < expected.count(2) < 8
    network.publication().advance()
    assert look() == [2] * 8
    assert [sum("→" in said for said in post.said) for post in posts] == [1] * 8


def test_a_kiosk_out_of_the_ring_that_has_nothing_takes_what_everybody_has(place: Path) -> None:
    network = Network(place / "reseau", 1, 100)
    network.publish("a")
    network.publish("b")
    late = next(number for number in range(1, 40) if not is_turn(number, 2, 1))
    post = Post(place / "borne", network, late)
    assert post.update(network.folder) and post.version == 1
