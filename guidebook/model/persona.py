"""The invented people of the exercises."""

from __future__ import annotations

from pydantic import Field

from guidebook.schema import Authored, Prose, Verbatim


class Persona(Authored):
    """Une personne inventée. Aucun de ses numéros ne peut être celui de quelqu’un."""

    first_name: Prose = Field(alias="prenom", description="Son prénom.")
    last_name: Prose = Field(alias="nom", description="Son nom.")
    birth_date: Verbatim = Field(alias="date_de_naissance", description="Sa date de naissance : un jour impossible.")
    address: Prose = Field(alias="adresse", description="Son adresse : une rue inventée.")
    postcode: Verbatim = Field(alias="code_postal", description="00000 : ce code postal n’existe pas.")
    town: Prose = Field(alias="ville", description="Sa ville inventée.")
    email: Verbatim = Field(alias="courriel", description="Son adresse e-mail, qui finit par .example.")
    phone: Verbatim = Field(alias="telephone", description="Un numéro réservé aux fictions : 06 39 98 …")
    password: Verbatim = Field(alias="mot_de_passe", description="Son mot de passe d’exercice.")
    social_security: Verbatim = Field(
        alias="numero_securite_sociale", description="13 chiffres, avec un mois et un département impossibles."
    )
    tax_number: Verbatim = Field(alias="numero_fiscal", description="13 chiffres, avec une clé fausse.")
    tax_access_number: Verbatim = Field(alias="numero_acces", description="7 chiffres inventés.")
    tax_income: Verbatim = Field(alias="revenu_fiscal", description="Un revenu inventé.")
    iban: Verbatim = Field(description="Un IBAN avec une clé fausse.")

    def values(self) -> dict[str, str]:
        """The person's data by the names that authors write after `personnage.`."""
        return {field.alias or name: getattr(self, name) for name, field in type(self).model_fields.items()}
