"""Addresses of the web that lead where they say: https, a plain name with a dot, nothing that hides."""

from __future__ import annotations

import re
from urllib.parse import urlsplit

LONGEST = 2000
"""Signs: what every browser and printer still takes."""
WHOLE = "Écrivez l’adresse entière : https://…"
"""What to write in place of something that is no address at all."""

_WEB = re.compile(r"https://[^\s<>\"'`\\{}|^]+")
_HOST = re.compile(r"(?:[a-z0-9](?:[a-z0-9-]*[a-z0-9])?\.)+[a-z][a-z0-9-]*[a-z0-9]", re.IGNORECASE)
_LONGEST_LABEL, _LONGEST_HOST = 63, 253
"""RFC 1035, 2.3.4: longer, a name leads nowhere."""
_ACCENTED = frozenset("ßàáâãäåæçèéêëìíîïñòóôõöùúûüýÿœ")
"""What names in .fr have beside a to z, digits and hyphens (Afnic, « règles de nommage »): none looks like another."""
_WITHOUT_SCHEME = re.compile(r"www\.|[\w-]+(?:\.[\w-]+)+(?:/|$)")


def is_honest(address: str) -> bool:
    """Whether no trick can make another of it: not too long, no sign that hides, the site's own name."""
    return len(address) <= LONGEST and address.isprintable() and bool(_WEB.fullmatch(address)) and _names(address)


def is_honest_on_screen(text: str) -> bool:
    """The same for what a drawn screen shows: it may have no scheme, or the one of old sites."""
    scheme, separator, rest = text.partition("://")
    return not separator or (scheme in ("https", "http") and is_honest(f"https://{rest}"))


def cure(address: str) -> str:
    """What to write in place of an address that is refused."""
    if len(address) > LONGEST:
        return f"Cette adresse a {len(address)} signes. Cherchez-en une plus courte, de {LONGEST} signes au plus."
    if address.lower().startswith("http://"):
        return f"Écrivez l’adresse sûre : https://{address[7:]}."
    if _WITHOUT_SCHEME.match(address) and not address.endswith(".md"):
        return f"Écrivez l’adresse entière : https://{address}."
    if "xn--" in address.lower():
        return "Des lettres de ce nom de site en imitent d’autres. Cherchez la vraie adresse, et tapez-la."
    if len(address) > len("https://") and address.lower().startswith("https://"):
        return "Copiez l’adresse depuis la barre du navigateur : https://, le nom du site, puis la page."
    return WHOLE


def _names(address: str) -> bool:
    """No « nom@site », no letters that look like others, a name with a dot."""
    try:
        parts = urlsplit(address)
        port = parts.port
    except ValueError:
        return False
    host = parts.hostname or ""
    named = bool(_HOST.fullmatch(host)) and len(host) <= _LONGEST_HOST and all(map(_is_label, host.split(".")))
    return named and "@" not in parts.netloc and port in (None, 443)


def _is_label(label: str) -> bool:
    """A part of a name; one that begins with « xn-- » is read as it would be shown."""
    if len(label) > _LONGEST_LABEL:
        return False
    if not label.startswith("xn--"):
        return True
    try:
        shown = label[4:].encode().decode("punycode")
    except UnicodeError:
        return False
    return all(sign in _ACCENTED for sign in shown if not sign.isascii())
