"""`extra.verification` → the site's VerificationPolicy. What a file says goes before what it inherits, line by line."""

from __future__ import annotations

from typing import Any

from pydantic import TypeAdapter

from guidebook.model.verification import VerificationPolicy
from guidebook.problem import Problems, Read
from guidebook.reading.settings.site_file import SiteFile
from guidebook.reading.yaml.shape import shaped

_POLICY = TypeAdapter(VerificationPolicy)


def policy_of(site: SiteFile) -> Read[VerificationPolicy]:
    """What a site asks, the usual where it says nothing."""
    problems = Problems()
    told: dict[str, Any] = {}
    for setting in reversed(list(site.settings("verification"))):
        found, said = shaped(_POLICY, VerificationPolicy, setting.tree, named="verification")
        problems.extend(said)
        if found:
            told.update({name: getattr(found, name) for name in found.model_fields_set})
    return VerificationPolicy().model_copy(update=told), tuple(problems)
