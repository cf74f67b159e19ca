"""A form in several pages, made of the examples of govuk-frontend: a design system that nobody here wrote."""

from __future__ import annotations

import json
from pathlib import Path

_FOLDER = Path(__file__).parent / "govuk_frontend"
_COMPONENTS: dict[str, str] = json.loads((_FOLDER / "components.json").read_text("utf-8"))
_STEPS = {
    "/": ("details: default", "button: start"),
    "/name": ("back-link: default", "input: with label as page heading", "button: default"),
    "/birth": ("back-link: default", "date-input: default", "button: default"),
    "/contact": ("back-link: default", "radios: with conditional items", "button: default"),
    "/waste": ("back-link: default", "checkboxes: with legend as a page heading", "button: default"),
    "/choice": ("back-link: default", "select: default", "textarea: with label as page heading", "button: default"),
    "/file": ("back-link: default", "file-upload: enhanced", "button: default"),
    "/password": ("back-link: default", "password-input: default", "button: default"),
    "/more": ("tabs: default", "accordion: default", "button: default"),
    "/check": ("error-summary: default", "summary-list: with actions", "button: default"),
    "/done": ("panel: default",),
}


def pages() -> dict[str, str]:
    """The pages of the form by their paths; each one's button leads to the next."""
    following = [*list(_STEPS)[1:], "/"]
    return {path: _page(parts, to) for (path, parts), to in zip(_STEPS.items(), following, strict=True)}


def _page(parts: tuple[str, ...], following: str) -> str:
    body = "\n".join(_COMPONENTS[part] for part in parts)
    style = (_FOLDER / "govuk-frontend.min.css").read_text("utf-8")
    script = (_FOLDER / "govuk-frontend.min.js").read_text("utf-8").replace("</script", "<\\/script")
    return f"""<html lang="en" class="govuk-template"><head><title>Service</title><style>{style}</style></head>
<body class="govuk-template__body">
<script>document.body.classList.add("js-enabled", "govuk-frontend-supported")</script>
<header class="govuk-header"><a href="/" class="govuk-header__link">Service name</a></header>
<div class="govuk-width-container"><main class="govuk-main-wrapper"><form action="{following}">{body}</form></main>
</div>
<script type="module">{script}
initAll();</script></body></html>"""
