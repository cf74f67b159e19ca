"""What a photo becomes, and what may be wrong with it."""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path

MAX_WEIGHT = 40_000
MAX_WIDTH, MAX_HEIGHT = 1200, 1600
SMALLEST = 4
"""Points of a side: under it there is nothing to see, whatever the picture."""
MAX_PIXELS = 50_000_000
"""More than most telephones take, and 150 MB once decoded."""

FORMATS = {".png": "PNG", ".jpg": "JPEG", ".jpeg": "JPEG", ".webp": "WEBP"}
"""The name Pillow has for what an ending announces."""

QUALITIES = (82, 74, 66, 58, 50, 42)
RECIPE = f"2 {MAX_WEIGHT} {MAX_WIDTH} {MAX_HEIGHT} {QUALITIES}"
"""How pictures are made: another recipe makes other pictures of the same files."""


@dataclass(frozen=True, slots=True)
class Refusal:
    """Why a picture can't be shown: the rule, what is there, what to do."""

    rule: str
    message: str
    cure: str


@dataclass(frozen=True, slots=True)
class Made:
    """A picture as the site shows it; `ending` begins with a full stop."""

    ending: str
    width: int
    height: int
    content: bytes


def unreadable(name: str) -> Refusal:
    """What is said of a file that no decoder understands."""
    return Refusal(
        "image-illisible",
        f"L’image « {name} » est abîmée, ou n’est pas une image.",
        "Ouvrez-la dans un logiciel de photos, puis enregistrez-la de nouveau en .png ou en .jpg.",
    )


def mislabelled(name: str, found: str) -> Refusal:
    """What is said of a picture that is `found` whatever its ending."""
    ending = next((ending for ending, known in FORMATS.items() if known == found), None)
    renamed = (
        f"Renommez-la « {Path(name).stem}{ending} », et changez son nom ici." if ending else "Enregistrez-la en .png."
    )
    return Refusal("image-mal-nommee", f"L’image « {name} » est en réalité une image {found}.", renamed)


def of_a_telephone(name: str, content: bytes) -> Refusal | None:
    """What is said of a picture that is HEIC or AVIF under another name."""
    if content[4:8] != b"ftyp":
        return None
    found = "AVIF" if content[8:11] == b"avi" else "HEIC"
    renamed = f"« {Path(name).stem}.jpg ». Écrivez ce nom ici."
    cure = f"Ouvrez-la dans un logiciel de photos, et enregistrez-la sous le nom {renamed}"
    return Refusal("image-mal-nommee", f"L’image « {name} » est en réalité une image {found}.", cure)


def huge(name: str) -> Refusal:
    """What is said of a picture with too many points."""
    return Refusal(
        "image-trop-grande",
        f"L’image « {name} » est trop grande pour être ouverte.",
        f"Réduisez-la à {MAX_WIDTH} points de large.",
    )


def too_heavy(name: str, size: int) -> Refusal:
    """What is said of a file too heavy to be read."""
    weight = f"{size / 1e6:.1f}".replace(".", ",")
    return Refusal(
        "image-trop-lourde", f"L’image « {name} » pèse {weight} Mo.", f"Réduisez-la à {MAX_WIDTH} points de large."
    )
