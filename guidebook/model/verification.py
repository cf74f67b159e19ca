"""What a site asks of its guides' verifications."""

from __future__ import annotations

from pydantic import Field

from guidebook.schema import Authored, YesNo


class VerificationPolicy(Authored):
    """Ce qu’un site demande : quand une vérification est ancienne, et si elle est exigée."""

    months: int = Field(
        12, alias="mois", ge=1, le=120, description="Après tant de mois, une vérification est ancienne."
    )
    required: YesNo = Field(
        False, alias="exigee", description="oui : un guide sans vérification récente est une erreur."
    )
