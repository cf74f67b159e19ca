"""Where a link of a guide may lead."""

from __future__ import annotations

import re
from urllib.parse import urlsplit

from guidebook.problem import Sentences

LONGEST = 2000
"""Signs in an address: what every browser and printer still takes."""

_WEB = re.compile(r"https://[^\s<>\"'`\\{}|^]+")
_HOST = re.compile(r"(?:[a-z0-9](?:[a-z0-9-]*[a-z0-9])?\.)+[a-z][a-z0-9-]*[a-z0-9]", re.IGNORECASE)
_MAIL = re.compile(r"mailto:[\w.+-]+@[\w-]+(?:\.[\w-]+)+", re.ASCII)
_PHONE = re.compile(r"tel:\+?\d[\d-]*", re.ASCII)
_TO_A_GUIDE = re.compile(r"(?=[.g#])(?:(?:\.\./[a-z0-9-]+/)?guide\.md)?(?:#[a-z0-9-]+)?")


def is_safe(target: str) -> bool:
    """Whether a target is an address that no trick can change into another."""
    if len(target) > LONGEST:
        return False
    if _MAIL.fullmatch(target) or _PHONE.fullmatch(target):
        return True
    return bool(_WEB.fullmatch(target)) and _has_honest_host(target)


def leads_to_a_guide(target: str) -> bool:
    """Whether a target names a guide or a step, as authors write it."""
    return bool(_TO_A_GUIDE.fullmatch(target))


def refusal(target: str) -> Sentences:
    """Why a target is refused, and what to write instead."""
    shown = target if len(target) <= 80 else target[:79] + "…"
    message = f"Ce lien n’est pas accepté : « {shown} »."
    if len(target) > LONGEST:
        cure = f"Cette adresse a {len(target)} signes. Cherchez-en une plus courte, de {LONGEST} signes au plus."
    elif target.lower().startswith("http://"):
        cure = f"Écrivez l’adresse sûre : https://{target[7:]}."
    elif re.match(r"www\.|[\w-]+(?:\.[\w-]+)+(?:/|$)", target) and not target.endswith(".md"):
        cure = f"Écrivez l’adresse entière : https://{target}."
    elif target.startswith(("/", "\\")):
        cure = "Écrivez l’adresse entière : https://…"
    elif target.startswith("https://"):
        cure = "Copiez l’adresse depuis la barre du navigateur : https://, le nom du site, puis la page."
    else:
        cure = "Un lien va vers https://…, ou vers un autre guide : ../nom-du-guide/guide.md."
    return "lien-refuse", message, cure


def _has_honest_host(target: str) -> bool:
    """No « nom@site », no letters that look like others, a name with a dot."""
    try:
        parts = urlsplit(target)
        port = parts.port
    except ValueError:
        return False
    host = parts.hostname or ""
    return "@" not in parts.netloc and port in (None, 443) and bool(_HOST.fullmatch(host))
