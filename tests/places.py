"""Invented places, in the national schema: as a file's rows, for a site of a test."""

from __future__ import annotations

import csv
import io
import random
from collections.abc import Iterable, Mapping

COLUMNS = [
    *("id", "pivot", "nom", "commune", "code_postal", "code_insee", "adresse", "complement_adresse"),
    *("latitude", "longitude", "typologie", "telephone", "courriels", "site_web", "horaires", "date_maj"),
    *("itinerance", "services", "prise_en_charge_specifique", "frais_a_charge"),
]

LIBRARY = {
    "id": "1",
    "pivot": "00000000000000",
    "nom": "Bibliothèque des Tilleuls",
    "commune": "Valombre-sur-Orne",
    "code_postal": "59990",
    "adresse": "2 place du Lavoir",
    "latitude": "50.10",
    "longitude": "3.10",
    "telephone": "+33300000001",
    "courriels": "tilleuls@valombre.example",
    "site_web": "https://tilleuls.example/",
    "horaires": "Mo-Fr 09:00-12:00,14:00-17:30; Sa 10:00-12:30",
    "date_maj": "2026-11-02",
    "frais_a_charge": "Gratuit",
    "prise_en_charge_specifique": "Surdité|Illettrisme",
}
TRUCK = {
    "id": "2",
    "nom": "Le camion du Ternoy",
    "commune": "Saint-Orme",
    "code_postal": "59991",
    "latitude": "50.20",
    "longitude": "3.10",
    "courriels": "camion@orme.example",
    "horaires": 'Tu 14:00-17:00 "sur rendez-vous"',
    "date_maj": "2024-01-15",
    "itinerance": "Itinérant",
    "prise_en_charge_specifique": "Langues étrangères (autres)",
}
HALL = {
    "id": "3",
    "nom": "Mairie d’Escaudray",
    "commune": "Escaudray",
    "code_postal": "59992",
    "adresse": "1 rue Haute",
    "latitude": "50.11",
    "longitude": "3.30",
    "telephone": "03 00 00 00 03",
    "horaires": "ouvert le matin",
    "date_maj": "2026-06-01",
}
FAR = {
    "id": "4",
    "nom": "Maison des Sources",
    "commune": "Saint-Orme",
    "code_postal": "13990",
    "latitude": "43.50",
    "longitude": "5.50",
    "date_maj": "2026-06-01",
    "frais_a_charge": "Payant",
}
SOME = (LIBRARY, TRUCK, HALL, FAR)


def as_csv(rows: Iterable[Mapping[str, str]], delimiter: str = ",") -> str:
    """The rows as a file of the schema."""
    text = io.StringIO()
    writer = csv.DictWriter(text, COLUMNS, delimiter=delimiter, lineterminator="\n")
    writer.writeheader()
    writer.writerows(rows)
    return text.getvalue()


def many(count: int, seed: int = 19) -> list[dict[str, str]]:
    """So many places, in half as many towns, all over a map."""
    chance = random.Random(seed)
    syllables = ["va", "lo", "mbre", "cau", "dray", "or", "me", "ter", "noy", "bel", "ca", "sou", "ri", "ne", "pla"]
    rows = []
    for town in range(max(1, count // 2)):
        name = "".join(chance.choices(syllables, k=4)).capitalize()
        latitude, longitude = chance.uniform(42.5, 51), chance.uniform(-4.5, 8)
        postcode = f"{chance.randrange(1, 96):02}{chance.randrange(1000):03}"
        rows += [
            {
                "id": f"{town}-{number}",
                "nom": f"Lieu {chance.choice(['des Tilleuls', 'du Lavoir', 'de la Gare'])} de {name}",
                "commune": name,
                "code_postal": postcode,
                "adresse": f"{chance.randrange(1, 99)} rue {chance.choice(['Haute', 'Basse', 'du Moulin'])}",
                "latitude": f"{latitude + chance.uniform(-0.01, 0.01):.5f}",
                "longitude": f"{longitude + chance.uniform(-0.01, 0.01):.5f}",
                "telephone": f"+333{chance.randrange(10**8):08}",
                "courriels": f"lieu{town}@ville.example",
                "horaires": "Mo-Fr 09:00-12:00,14:00-17:30; Sa 10:00-12:30",
                "date_maj": "2026-05-01",
                "prise_en_charge_specifique": chance.choice(["", "", "Surdité", "Illettrisme|Déficience visuelle"]),
                "frais_a_charge": chance.choice(["Gratuit", "Payant", ""]),
            }
            for number in range(2)
        ]
    return rows[:count]
