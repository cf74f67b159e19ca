"""What was said, against what was read and accepted: `tests/cases/verifier/golden`, a file a group of cases.

To accept changed wording after reading it: GOLDEN=write pytest tests/test_verifier.py (or the file of the case).
"""

from __future__ import annotations

import os
from pathlib import Path

import yaml

_FOLDER = Path(__file__).parent / "cases" / "verifier" / "golden"


def accepted(group: str, case: str, said: str) -> str:
    """What was accepted of a case; with `GOLDEN=write`, what is `said` now."""
    golden = _FOLDER / f"{group}.yml"
    known = yaml.safe_load(golden.read_text("utf-8")) if golden.exists() else {}
    if os.environ.get("GOLDEN") == "write":
        known[case] = said
        golden.parent.mkdir(exist_ok=True)
        golden.write_text(yaml.dump(known, allow_unicode=True, width=1000, default_style="|", sort_keys=False), "utf-8")
    return str(known[case])
