"""An MP3 is read frame by frame."""

from __future__ import annotations

import pytest

from guidebook.voice.mp3 import NotSound, sound_of
from tests.sounds import FRAME, SECOND

ID3 = b"ID3\x04\x00\x00\x00\x00\x01\x00" + b"\x00" * 128
MPEG1 = bytes((0xFF, 0xFB, 0x90, 0x64)) + bytes(413)
"""A frame of 128 kbit/s, 44 100 samples a second, stereo: 417 bytes."""


def test_its_length_is_that_of_its_frames() -> None:
    assert sound_of(SECOND).seconds == pytest.approx(1.008)
    assert sound_of(MPEG1 * 10).seconds == pytest.approx(10 * 1152 / 44100)


def test_what_programs_write_around_the_sound_is_left_out() -> None:
    tagged = ID3 + SECOND + b"TAG" + b"Nadia".ljust(125, b"\0")
    assert sound_of(tagged) == sound_of(SECOND)
    assert sound_of(tagged).content == SECOND


@pytest.mark.parametrize(
    "content",
    [
        pytest.param(b"", id="empty"),
        pytest.param(b"RIFF\x24\x00\x00\x00WAVEfmt " * 40, id="a WAV"),
        pytest.param(b"<html>Connectez-vous</html>" * 40, id="a page"),
        pytest.param(ID3, id="a tag alone"),
        pytest.param(ID3[:9], id="a cut tag"),
        pytest.param(FRAME + b"x" * 1000, id="one frame, then anything"),
        pytest.param(SECOND[:2000] + bytes(2000), id="half of it lost"),
        pytest.param(b"\xff\xf3\xf4\xc4" * 100, id="a bitrate that is forbidden"),
    ],
)
def test_what_is_no_sound_is_refused(content: bytes) -> None:
    with pytest.raises(NotSound):
        sound_of(content)


def test_the_last_frame_may_be_cut() -> None:
    assert sound_of(SECOND + FRAME[:50]).content == SECOND
