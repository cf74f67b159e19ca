"""The editions of a site: where each is made, and what its copy to take away is called."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Final

from guidebook.site import release


@dataclass(frozen=True, slots=True, kw_only=True)
class Edition:
    """An edition, `key` in its release.

    `folder` is where it is made, and its name in its copy; `copy` is the folder of the copy, and `first` the file that
    a person opens there. `name` and `made_by`, the command, are told to people.
    """

    key: release.Edition
    name: str
    folder: str
    copy: str
    first: str
    made_by: str


SITE: Final = Edition(
    key="site",
    name="le site",
    folder="site",
    copy="pas-a-pas",
    first="OUVRIR.html",
    made_by="guidebook construire",
)
KIOSK: Final = Edition(
    key="borne",
    name="l’édition pour borne",
    folder="site-borne",
    copy="pas-a-pas-borne",
    first="LISEZ-MOI.txt",
    made_by="guidebook construire --edition borne",
)
