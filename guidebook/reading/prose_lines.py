"""What a line of a guide may not hold: whatever could reach a browser otherwise than as plain text, or be misread.

A contributed guide is untrusted; its author is told the line, and what to write instead.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from html import unescape

from guidebook.reading.shape import Sentences, listing, nearest

CALL_OUTS = ("attention", "astuce", "bloque")
"""The call-outs an author may write; `bloque` folds, and carries a question as its title."""

CALL_OUT = re.compile(r'^(?P<indent>\s*)(?P<signs>!!!|\?\?\?)\s*(?P<name>[^\s"]*)\s*(?:"(?P<title>[^"]*)")?\s*$')
_NAMED = re.compile(rf"^\s*(?P<signs>!!!|\?\?\?)\s*(?P<name>{'|'.join(CALL_OUTS)})\b")
_SHORT = re.compile(rf"^\s*(?:!{{1,2}}|\?{{1,2}})\s*(?P<name>{'|'.join(CALL_OUTS)})\s*(?:\"|$)", re.IGNORECASE)
_HTML = re.compile(r"<(?!https?://[^\s<>]*>)[a-zA-Z/!?]")
_ATTRIBUTES = re.compile(r"\{\s*[:#.]|\{[^}]*=[^}]*\}")
_REFERENCE = re.compile(r"^\s{0,3}\[[^\]]+\]:")
_SAFE_LINK = re.compile(r"^(https://[^\s<>\"'`\\]+|mailto:[\w.+-]+@[\w.-]+|tel:\+?[\d-]+)$")
_BOLD = re.compile(r"\*\*(?=\S).+?(?<=\S)\*\*", re.DOTALL)
_FIRST_ITEM = re.compile(r"\s*(?:[-*+]|1[.)])\s+\S")
_NUMBERED = re.compile(r"\d+\s*[.):°-]\s*")
_SPACED_PICTURE = re.compile(r"!\[[^\]]*\]\(([^()]*\S\s+\S[^()]*)\)\s*$")
_UNDERLINE = re.compile(r"^\s{0,3}(=+|-{2,})\s*$")


def line_problems(text: str, previous: str) -> Iterator[Sentences]:
    """What is wrong with a line, whatever stands around it but the line before."""
    if _HTML.search(text):
        yield (
            "html",
            "Cette ligne contient du HTML (un signe « < » suivi d’une lettre).",
            "Écrivez du texte simple. Pour une adresse, écrivez [texte](https://…).",
        )
    if _ATTRIBUTES.search(text):
        yield (
            "attributs",
            "Cette ligne contient des accolades « { } » qui ajoutent des attributs.",
            "Retirez les accolades et ce qu’elles contiennent.",
        )
    if _REFERENCE.match(text):
        yield (
            "lien-separe",
            "L’adresse de ce lien est écrite à part.",
            "Écrivez l’adresse dans le lien : [texte](https://…).",
        )
    if re.match(r"^\s*#{1,6}(\s|$)", text):
        yield (
            "titre",
            "Ce titre n’est pas un titre d’étape.",
            "Un guide n’a que des titres « ## », un par étape, au début de la ligne.",
        )
    if _UNDERLINE.match(text) and previous.strip():
        yield (
            "titre",
            "Une ligne de tirets ou de « = » fait un titre.",
            "Pour une étape, écrivez « ## » devant le titre.",
        )
    if text.lstrip().startswith(("```", "~~~")):
        yield (
            "bloc-de-code",
            "Un guide n’a pas de bloc de code.",
            "Écrivez ce que la personne doit taper en gras : **texte**.",
        )


def call_out_problem(lines: Sequence[tuple[int, str]], index: int) -> Sentences | None:
    """What is wrong with the call-out that line `index` opens, if it does."""
    text = lines[index][1]
    if not text.lstrip().startswith(("!!!", "???")):
        return _short_signs(text)
    match = CALL_OUT.match(text)
    name = match["name"] if match else ""
    if match is None or name not in CALL_OUTS:
        if match is None and (known := _NAMED.match(text)):
            return (
                "encadre-inconnu",
                f"Le titre de l’encadré « {known['name']} » n’est pas lisible.",
                f'Mettez-le entre guillemets droits : {known["signs"]} {known["name"]} "Votre titre".',
            )
        if not name:
            return (
                "encadre-inconnu",
                "Cet encadré n’a pas de nom.",
                f"Les encadrés possibles : {listing(list(CALL_OUTS))}.",
            )
        near = nearest(name, list(CALL_OUTS))
        cure = f"Vouliez-vous écrire « {near} » ?" if near else f"Les encadrés possibles : {listing(list(CALL_OUTS))}."
        return "encadre-inconnu", f"L’encadré « {name} » n’existe pas.", cure
    if (match["signs"] == "???") != (name == "bloque"):
        signs = "???" if name == "bloque" else "!!!"
        return (
            "encadre-inconnu",
            f"L’encadré « {name} » ne s’écrit pas avec {match['signs']}.",
            f"Écrivez {signs} {name}.",
        )
    if name == "bloque" and not match["title"]:
        return (
            "encadre-sans-titre",
            "L’encadré « bloque » n’a pas de titre.",
            'Écrivez la difficulté de la personne : ??? bloque "Je n’ai pas de téléphone".',
        )
    following = next((line for _, line in lines[index + 1 :] if line), "")
    if not following.startswith(match["indent"] + "    "):
        return (
            "encadre-vide",
            "L’encadré n’a pas de texte.",
            "Écrivez son texte sur la ligne suivante, décalé de quatre espaces.",
        )
    return None


def unread_bold(text: str) -> int | None:
    """The line of the text, counted from 0, whose « ** » would be printed as they are."""
    rest = _BOLD.sub(lambda match: "\n" * match[0].count("\n"), text)
    return rest[: rest.index("**")].count("\n") if "**" in rest else None


def title_problem(title: str) -> Sentences | None:
    """What is wrong with the title of a step."""
    if _HTML.search(title) or "[" in title:
        return "titre", "Ce titre contient autre chose que du texte.", "Gardez des mots, sans lien."
    if match := _NUMBERED.match(title):
        cure = f"Écrivez « ## {title[match.end() :]} »."
        return "titre", "Ce titre porte un numéro : la page en met déjà un.", cure
    return None


def glued_lists(lines: Sequence[tuple[int, str]]) -> Iterator[int]:
    """The lines where a list begins right under a text: Markdown takes it for more text."""
    previous, listed = "", False
    for line, text in lines:
        item = bool(_FIRST_ITEM.match(text))
        if not previous.strip() or CALL_OUT.match(previous):
            listed = item
        elif item and not listed:
            yield line
            listed = True
        previous = text


def picture_cure(text: str) -> str:
    """What to write instead of a picture that can't be read."""
    if match := _SPACED_PICTURE.match(text):
        return f"Renommez l’image sans espace, ici et dans le dossier : « {'-'.join(match[1].split())} »."
    return "Mettez l’image seule sur sa ligne, dans une étape : ![Ce qu’on voit](ecrans.yml#nom)."


def _short_signs(text: str) -> Sentences | None:
    """A call-out that Markdown doesn't see, for want of a sign."""
    if not (match := _SHORT.match(text)):
        return None
    name = match["name"].lower()
    signs = "???" if name == "bloque" else "!!!"
    return (
        "encadre-inconnu",
        f"Il manque un signe devant « {name} » : la page n’aurait pas d’encadré.",
        f"Écrivez {signs} {name}.",
    )


def is_safe(target: str) -> bool:
    """Whether a link's target is an address that no trick can change into another."""
    return bool(_SAFE_LINK.match(unescape(target))) and target == unescape(target)


def link_problem(target: str) -> Sentences:
    """Why a link is refused."""
    if target.startswith("http://"):
        cure = f"Écrivez l’adresse sûre : https://{target[7:]}."
    elif target.startswith(("/", "\\")):
        cure = "Écrivez l’adresse entière : https://…"
    else:
        cure = "Un lien va vers https://…, ou vers un autre guide : ../nom-du-guide/guide.md."
    return "lien-refuse", f"Ce lien n’est pas accepté : « {target} ».", cure
