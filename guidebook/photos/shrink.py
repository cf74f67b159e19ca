"""A photo as a telephone or a screenshot gives it → a light WebP, or what is wrong with it."""

from __future__ import annotations

import warnings
from io import BytesIO
from pathlib import Path

from PIL import Image, ImageCms, ImageOps

from guidebook.photos.raster import (
    FORMATS,
    MAX_HEIGHT,
    MAX_PIXELS,
    MAX_WEIGHT,
    MAX_WIDTH,
    QUALITIES,
    SMALLEST,
    Made,
    Refusal,
    huge,
    mislabelled,
    of_a_telephone,
    unreadable,
)

_A_SCREEN = 720
"""Points of height: a large picture that is lower is a banner."""
_READABLE = ("PNG", "JPEG", "WEBP", "GIF", "BMP", "TIFF")


def picture(name: str, content: bytes) -> Made | Refusal:
    """The light picture of a file's content. `name` says what the file claims to be."""
    # A stranger's file makes decoders fail in many ways, and none of them may stop the others' guides.
    try:
        with warnings.catch_warnings():
            warnings.simplefilter("ignore")
            return _shrunk(name, content)
    except Image.DecompressionBombError:
        return huge(name)
    except Exception:
        return of_a_telephone(name, content) or unreadable(name)


def _unreadable_once_shrunk(name: str, width: int, height: int) -> Refusal | None:
    """A scrolling capture, that of several screens side by side, or a picture of next to nothing."""
    size = f"{width} × {height} points"
    cure = "Recadrez-la : gardez un seul écran, celui de l’étape."
    if height > 3 * width and height > 2 * MAX_HEIGHT:
        what = f"L’image « {name} » est une longue capture : {size}. Rien ne s’y lirait."
        return Refusal("image-trop-haute", what, cure)
    if width > 3 * max(height, MAX_WIDTH) and (height >= _A_SCREEN or width > 6 * MAX_WIDTH):
        what = f"L’image « {name} » est une très large capture : {size}. Rien ne s’y lirait."
        return Refusal("image-trop-large", what, cure)
    if min(width, height) < SMALLEST:
        what = f"L’image « {name} » est minuscule : {size}. Rien ne s’y verrait."
        return Refusal("image-trop-petite", what, "Refaites la capture ou la photo.")
    return None


def _shrunk(name: str, content: bytes) -> Made | Refusal:
    with Image.open(BytesIO(content), formats=_READABLE) as image:
        found = "JPEG" if image.format == "MPO" else image.format  # MPO: a telephone's JPEG with a second view
        if found != FORMATS[Path(name).suffix.lower()]:
            return mislabelled(name, str(found))
        if image.width * image.height > MAX_PIXELS:
            return huge(name)
        if refusal := _unreadable_once_shrunk(name, *image.size):
            return refusal
        if found != "JPEG" and getattr(image, "is_animated", False):
            return Refusal(
                "image-animee",
                f"L’image « {name} » bouge.",
                "Gardez une seule image, fixe : ce qui bouge empêche de lire.",
            )
        image.draft("RGB", (2 * MAX_WIDTH, 2 * MAX_HEIGHT))
        upright = _plain_colours(ImageOps.exif_transpose(image))
    upright.thumbnail((MAX_WIDTH, MAX_HEIGHT), Image.Resampling.LANCZOS, reducing_gap=3.0)
    return _light(upright, sharp=found == "PNG")


def _plain_colours(image: Image.Image) -> Image.Image:
    """The image in the screen's own colours, its transparency kept."""
    profile = image.info.get("icc_profile")
    if image.mode.startswith("I"):
        image = image.point(lambda value: value / 256).convert("L")
    image = image.convert("RGBA" if image.has_transparency_data else "RGB")
    if profile and image.mode == "RGB":
        try:
            screen = ImageCms.createProfile("sRGB")
            image = ImageCms.profileToProfile(image, ImageCms.ImageCmsProfile(BytesIO(profile)), screen) or image
        except (ImageCms.PyCMSError, OSError):
            return image
    return image


def _light(image: Image.Image, sharp: bool) -> Made:
    """The best picture of at most MAX_WEIGHT: to the dot for a small screenshot, else less fine, then smaller."""
    if sharp and len(content := _webp(image, lossless=True)) <= MAX_WEIGHT:
        return Made(".webp", image.width, image.height, content)
    while True:
        for quality in QUALITIES:
            if len(content := _webp(image, quality=quality)) <= MAX_WEIGHT:
                return Made(".webp", image.width, image.height, content)
        image = image.resize((max(1, image.width * 4 // 5), max(1, image.height * 4 // 5)), Image.Resampling.LANCZOS)


def _webp(image: Image.Image, *, lossless: bool = False, quality: int = 80) -> bytes:
    written = BytesIO()
    image.save(written, "WEBP", lossless=lossless, quality=quality, method=4, exif=b"", xmp=b"", icc_profile=None)
    return written.getvalue()
