"""Where a link of a guide may lead."""

from __future__ import annotations

import re

from guidebook import web_address
from guidebook.problem import Sentences

_MAIL = re.compile(r"mailto:[\w.+-]+@[\w-]+(?:\.[\w-]+)+", re.ASCII)
_PHONE = re.compile(r"tel:\+?\d[\d-]*", re.ASCII)
_TO_A_GUIDE = re.compile(r"(?=[.g#])(?:(?:\.\./[a-z0-9-]+/)?guide\.md)?(?:#[a-z0-9-]+)?")


def is_safe(target: str) -> bool:
    """Whether a target is an address that no trick can change into another."""
    if len(target) <= web_address.LONGEST and (_MAIL.fullmatch(target) or _PHONE.fullmatch(target)):
        return True
    return web_address.is_honest(target)


def leads_to_a_guide(target: str) -> bool:
    """Whether a target names a guide or a step, as authors write it."""
    return bool(_TO_A_GUIDE.fullmatch(target))


def refusal(target: str) -> Sentences:
    """Why a target is refused, and what to write instead."""
    shown = target if len(target) <= 80 else target[:79] + "…"
    message = f"Ce lien n’est pas accepté : « {shown} »."
    cure = web_address.cure(target)
    if cure == web_address.WHOLE and not target.startswith(("/", "\\", "https:")):
        cure = "Un lien va vers https://…, ou vers un autre guide : ../nom-du-guide/guide.md."
    return "lien-refuse", message, cure
