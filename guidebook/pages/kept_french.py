"""Which sentences keep their French beside a translation: a mistake in one costs money, a secret or a right."""

from __future__ import annotations

import re
from functools import cache
from pathlib import Path

from guidebook.package_data import data


def keeps_its_french(text: str) -> bool:
    """Whether a French sentence speaks of money, of what is secret or of rights."""
    return bool(_words().search(text))


@cache
def _words() -> re.Pattern[str]:
    return re.compile(rf"(?<!\w)(?:{'|'.join(data(Path(__file__).with_suffix('.yml')))})(?!\w)", re.IGNORECASE)
