"""What a guide's page gives to paper: its content as a script, for pages opened from a folder cannot read others."""

from __future__ import annotations

import json

_BEGIN, _END = "<step-by-step>", "</step-by-step>"


def sheet_script(slug: str, page: str) -> str:
    """The content of a guide's built page, put among the sheets of `assets/js/paper.js`."""
    content = page.partition(_BEGIN)[2].partition(_END)[0]
    return f"sheets[{json.dumps(slug)}] = {json.dumps(content, ensure_ascii=False)};\n"
