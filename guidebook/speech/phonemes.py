"""Sentences → phonemes, by espeak-ng, in the signs that the voice knows (`phonemes.yml`)."""

from __future__ import annotations

import ctypes
import re
from functools import cache
from pathlib import Path
from typing import Any

from guidebook.package_data import data
from guidebook.speech.errors import SpeechError, not_installed
from guidebook.speech.pronunciation import pronounced

_UTF8, _IPA = 1, 0x02
"""`espeakCHARS_UTF8` and `espeakPHONEMES_IPA` of espeak-ng's speak_lib.h."""
_TIE = "^"
_MODE = _IPA | 0x80 | ord(_TIE) << 8
"""In IPA, with a sign between the letters of one sound: bit 7 and bits 8 to 23 of `phonememode`."""
_RETRIEVAL = 2
"""`AUDIO_OUTPUT_SYNCHRONOUS`: nothing is played."""
_QUOTES = str.maketrans("«»", "“”")
_PAUSE = re.compile(r"\s*([“”()]|[;:,.!?…]+(?=[\s“”()]|$)|(?<=\s)—(?=\s))\s*")
_LANGUAGE = re.compile(r"\([^)]*\)")
"""Where espeak-ng says a word as in another language."""


def phonemes(text: str) -> str:
    """The phonemes of a French sentence with its punctuation; one without an end is given a full stop.

    Raises:
        SpeechError: espeak-ng is not there.
    """
    said = pronounced(text).translate(_QUOTES)
    said = said if said[-1:] in "….!?" else f"{said}."
    parts, begin = list[str](), 0
    for pause in _PAUSE.finditer(said):
        parts += [_of_words(said[begin : pause.start()]), pause.group().strip()]
        begin = pause.end()
    parts.append(_of_words(said[begin:]))
    joined = " ".join(part for part in parts if part)
    return re.sub(r" (?=[;:,.!?…”)])|(?<=[“(]) ", "", joined)


def _of_words(words: str) -> str:
    """The phonemes of words without punctuation."""
    if not words.strip():
        return ""
    library = _espeak()
    read = ctypes.c_void_p(ctypes.addressof(buffer := ctypes.create_string_buffer(words.encode())))
    found = ""
    while read.value:
        found += " " + library.espeak_TextToPhonemes(ctypes.byref(read), _UTF8, _MODE).decode()
    del buffer
    found = _LANGUAGE.sub("", found)
    for written, sign in _data()["joined"].items():
        found = found.replace(written, sign)
    known = _data()["signs"]
    return "".join(sign for sign in " ".join(found.split()) if sign in known)


@cache
def _espeak() -> Any:
    try:
        import espeakng_loader
    except ModuleNotFoundError:
        raise not_installed("espeak-ng") from None
    try:
        library = ctypes.CDLL(espeakng_loader.get_library_path())
    except OSError:
        raise SpeechError("espeak-ng est installé, mais ne démarre pas ici : installez-le de nouveau.") from None
    library.espeak_TextToPhonemes.restype = ctypes.c_char_p
    library.espeak_TextToPhonemes.argtypes = [ctypes.POINTER(ctypes.c_void_p), ctypes.c_int, ctypes.c_int]
    library.espeak_Initialize(_RETRIEVAL, 0, str(espeakng_loader.get_data_path()).encode(), 0)
    if library.espeak_SetVoiceByName(b"fr"):
        raise SpeechError("espeak-ng n’a pas le français ici : installez-le de nouveau.")
    return library


@cache
def _data() -> Any:
    return data(Path(__file__).with_suffix(".yml"))
