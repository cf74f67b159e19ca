"""What a page loads when somebody asks to listen: a script, since a page opened from a folder reads nothing else.

`assets/voice/guides/<slug>.js` and `assets/voice/accueil.js` put one entry among the `voices` of the page, under their
names (`guides/<slug>`, `accueil`)::

    language   the language of what is said
    voices     [{built, credit}]: who speaks, in a sentence to show; `built` is true of a machine
    passages   {place: [{say: [sentence], sound, seconds, voice}]}: what is heard one after the other, by the places
               that `spoken` tells. `sound` is its address from the site's root and `voice` its number among `voices`;
               without them only the device can say it. A recording by a person may hold several sentences.

A page knows without it whether there is any sound: its templates have `voiced`, the names of the lists that have some.
"""

from __future__ import annotations

from collections.abc import Iterable
from typing import Any

from guidebook.pages.spoken import Passage

_HOME = "accueil"


def heard_name(address: str) -> str:
    """The name of the list of a page: that of its guide, or of the home page."""
    return address.removesuffix("/index.html") if "/" in address else _HOME


def listening(language: str, passages: Iterable[Passage]) -> dict[str, Any]:
    """What can be heard of these passages."""
    said = {passage.place: [{"say": [sentence]} for sentence in passage.sentences] for passage in passages}
    return {"language": language, "voices": [], "passages": said}
