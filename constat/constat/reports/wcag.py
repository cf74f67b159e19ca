"""The success criteria of WCAG 2.2, as the W3C names them."""

from __future__ import annotations

from collections.abc import Mapping
from pathlib import Path

import yaml

WCAG: Mapping[str, tuple[str, str]] = {
    number: (address, name)
    for number, (address, name) in yaml.safe_load(Path(__file__).with_suffix(".yml").read_text("utf-8")).items()
}
"""By number: the name in the address, and the name that people read."""
