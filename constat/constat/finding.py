"""One observation on one page: which rule, what it says, where. One shape from the check to every report."""

from __future__ import annotations

import hashlib
import re
from collections.abc import Mapping
from dataclasses import dataclass
from typing import Annotated, Any, ClassVar, Literal

from pydantic import ConfigDict, Field

Result = Literal["echoue", "a_verifier", "passe"]
Box = tuple[float, float, float, float]

JSON_NAMES = ConfigDict(extra="forbid", validate_by_name=True, serialize_by_alias=True)
"""The aliases are the names in the JSON; memory has the fields' own."""

WHOLE_PAGE: Mapping[str, Any] = {"selector": "body", "snippet": "<body>", "box": None}
"""Where a check has seen what no single element does."""


_SELECTOR = "Sélecteur CSS ; « >>> » entre dans un shadow root, « |> » dans un cadre."
_CAUSE = "Laquelle des choses que la règle cherche ; le message varie, elle non."
_SHAPE = "Ce qui porte la gêne : le composant, puis la sorte d’élément, les mêmes pour toutes leurs copies."
_AGAIN = "Ce qu’une personne fait pour voir la gêne à son tour."
_BOX = "x, y, largeur, hauteur dans la page, en pixels CSS."


# What differs from one place to the next: what is quoted, numbers.
_VARIES = re.compile(r"« [^»]* »|“[^”]*”|\d+")
_TAG = re.compile(r"^<[\w-]+")


@dataclass(frozen=True, slots=True)
class Finding:
    """What a rule says of one place; the aliases are its names in the JSON.

    `echoue` is evidence that a person would accept without discussion; a doubt is `a_verifier`.
    What passes and has a remedy all the same is an advice, which no law asks.
    `message` says what is there, `remedy` how to mend it: whole sentences in plain French.
    `box` is x, y, width, height in CSS pixels from the top left corner of the page, for the picture of the spot.
    `wcag`, `rgaa`, `act`: the success criteria, criteria and rules that this place breaks; it may be a barrier that
    none of them names. `cause` and `shape` are the same wherever one mistake shows; `again` says how to see it.
    """

    __pydantic_config__: ClassVar[ConfigDict] = JSON_NAMES

    rule: Annotated[str, Field(alias="regle")]
    result: Annotated[Result, Field(alias="resultat")]
    selector: Annotated[str, Field(alias="selecteur", description=_SELECTOR)]
    snippet: Annotated[str, Field(alias="extrait")]
    wcag: tuple[str, ...]
    rgaa: tuple[str, ...]
    act: tuple[str, ...]
    message: str
    remedy: Annotated[str, Field(alias="remede")]
    box: Annotated[Box | None, Field(alias="boite", description=_BOX)] = None
    cause: Annotated[str, Field(description=_CAUSE)] = ""
    shape: Annotated[str, Field(alias="forme", description=_SHAPE)] = ""
    again: Annotated[str, Field(alias="refaire", description=_AGAIN)] = ""

    @property
    def name(self) -> str:
        """The same for each place of one cause: what the rule saw, on one kind of element, in one component."""
        said = self.cause or _VARIES.sub("", self.message)
        # An advice is about a page, and its place only the first to look at.
        where = "" if self.result == "passe" else self.shape or "".join(_TAG.findall(self.snippet)[:1])
        return f"{self.rule}-{hashlib.blake2b(f'{said} {where}'.encode(), digest_size=4).hexdigest()}"

    @property
    def is_advice(self) -> bool:
        """Whether it passes and could be better all the same."""
        return self.result == "passe" and bool(self.remedy)
