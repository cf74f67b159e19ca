"""What Markdown reads otherwise than the author of a page of docs/ is told with its line; the rest is not."""

from __future__ import annotations

import pytest
from markdown import markdown  # type: ignore[import-untyped]

from guidebook.site.docs.judge import Written, judged


def told(text: str, first_line: int = 1) -> list[str]:
    """What is said, as « line rule: message »."""
    html = markdown(text, extensions=["admonition", "tables", "toc", "fenced_code"])
    found = judged(Written("docs/p.md", text, first_line, html, "p.html"), frozenset({"p.html"}))
    return [f"{problem.line} {problem.rule}: {problem.message}" for problem in found]


SHOWN = {
    "an open remark": ("# Un\n\n<!-- à revoir\n\ntexte\n", "3 commentaire: « <!-- à revoir » s’afficherait"),
    "a remark that a program dressed": ("a\n\n<!— à revoir —>\n", "3 commentaire: « <!— à revoir —> »"),
    "a variable": ("Le {{ site.nom }} est là.\n", "1 accolades: « {{ site.nom }} » s’afficherait tel quel"),
    "a variable that nothing closes": ("Le {{ site.nom est là.\n", "1 accolades: « {{ site.nom est là. »"),
    "a command of a template": ("{% include 'a.md' %}\n", "1 accolades: « {% include 'a.md' %} »"),
    "a short code": ("{{< figure src=a.png >}}\n", "1 accolades: « {{< figure src=a.png >}} »"),
    "a file to bring in": ("{! a.md !}\n", "1 accolades: « {! a.md !} »"),
    "attributes of a link": ("[a](#b){: .bouton }\n\n## B\n", "1 attributs: « {: .bouton } »"),
    "attributes of a picture": ("a { width=300 }\n", "1 attributs: « { width=300 } »"),
    "a name for a title": ("## Titre {#nom}\n", "1 attributs: « {#nom} »"),
    "a call-out that folds": ('??? note "a"\n    b\n', '1 encadre: « ??? note "a" »'),
    "a call-out that stands open": ('???+ note "a"\n    b\n', '1 encadre: « ???+ note "a" »'),
    "a call-out of another forge": ("> [!NOTE]\n> texte\n", "1 encadre: « [!NOTE] »"),
    "a call-out of another program": ("::: note\ntexte\n:::\n", "1 encadre: « ::: note »"),
    "a block of another program": ("/// note | Titre\ntexte\n///\n", "1 encadre: « /// note | Titre »"),
    "a directive": (".. note:: texte\n", "1 encadre: « .. note:: texte »"),
    "French quotes around a title": ("!!! note « Titre »\n    b\n", "1 encadre: « !!! note « Titre » »"),
    "curly quotes around a title": ("!!! note “Titre”\n    b\n", "1 encadre: « !!! note “Titre” »"),
    "a title that nothing closes": ('!!! note "Titre\n    b\n', '1 encadre: « !!! note "Titre »'),
    "a colon after the kind": ("!!! note :\n    b\n", "1 encadre: « !!! note : »"),
    "two signs": ("!! note\n    b\n", "1 encadre: « !! note »"),
    "tabs": ('=== "Windows"\n    texte\n', '1 encadre: « === "Windows" »'),
    "a note": ("Un mot[^1].\n\n[^1]: une explication plus longue\n", "1 note: « [^1] »"),
    "a note that is an address": ("Un mot[^1].\n\n[^1]: https://a.example/\n", "1 note: « ^1 »"),
    "an exponent of a measure": ("12 m^2 et 30 cm^2\n", "1 formule: « ^2 »"),
    "an abbreviation": ("*[CPF]: Compte personnel\n", "1 note: « *[CPF]: Compte personnel »"),
    "a definition": ("Terme\n:   sa définition\n", "2 autre-markdown: « :   sa définition »"),
    "a box": ("- [ ] à faire\n", "1 case-a-cocher: « [ ] à faire »"),
    "a wiki's link": ("Voir [[Accueil]].\n", "1 lien-illisible: « [[Accueil]] »"),
    "a link whose address is nowhere": ("Voir [a][absente].\n", "1 lien-casse: « [a][absente] » n’est pas un lien"),
    "a space before the address": ("[a] (https://a.example/)\n", "1 lien-illisible: « [a] (https://a.example/) »"),
    "brackets and parentheses swapped": (
        "(texte)[https://a.example/]\n",
        "1 lien-illisible: « (texte)[https://a.example/] »",
    ),
    "an address that nothing closes": ("[a](https://a.example/\n", "1 lien-illisible: « [a](https://a.example/ »"),
    "a forum's signs": ("[b]gras[/b]\n", "1 autre-markdown: « [b]gras[/b] »"),
    "a wiki's title": ("== Titre ==\n\ntexte\n", "1 autre-markdown: « == Titre == »"),
    "a table without its bars": ("| a | b |\n| c | d |\n", "1 tableau: « | a | b | »"),
    "a table glued to a text": ("Texte :\n| a | b |\n|---|---|\n| c | d |\n", "2 tableau: « | a | b | »"),
    "a formula": ("l’aire $a^2$\n", "1 formule: « $a^2$ »"),
    "a formula on its own": ("$$\nx = \\frac{a}{b}\n$$\n", "1 formule: « $$ »"),
    "an exponent": ("10^6 euros\n", "1 formule: « ^6 »"),
    "an index": ("H~2~O\n", "1 formule: « ~2~ »"),
    "a struck word": ("~~barré~~\n", "1 texte-barre: « ~~barré~~ »"),
    "a marked word": ("un ==mot==\n", "1 autre-markdown: « ==mot== »"),
    "a marked bold word": ("un ==**mot**==\n", "1 autre-markdown: « ==mot== »"),
    "keys": ("++ctrl+alt+del++\n", "1 autre-markdown: « ++ctrl+alt+del++ »"),
    "a snippet": ('--8<-- "a.md"\n', '1 autre-markdown: « --8<-- "a.md" »'),
    "a list glued to a text": ("Il faut :\n- un papier\n- un crayon\n", "2 liste-collee: « - un papier »"),
    "numbers glued to a text": ("Il faut :\n1. un papier\n2. un crayon\n", "2 liste-collee: « 1. un papier »"),
    "numbers with parentheses": ("1) un\n2) deux\n", "1 liste-collee: « 1) un »"),
    "a hyphen without space": ("-un\n-deux\n", "1 liste-collee: « -un »"),
    "a hyphen and a space that never breaks": ("-\u00a0un\n-\u00a0deux\n", "1 liste-collee: « -\u00a0un »"),
    "bullets of a word processor": ("• un\n• deux\n", "1 liste-collee: « • un »"),
    "dashes of a word processor": ("– un\n– deux\n", "1 liste-collee: « – un »"),
    "a title after a space": ("Texte\n\n # Titre\n", "3 titre: « # Titre »"),
    "a picture's name": ("Bravo :tada: !\n", "1 emoji: « :tada: »"),
    "an icon's name": (":material-check: fait\n", "1 emoji: « :material-check: »"),
    "an accent that nothing closes": ("Tapez `guidebook verifier\n", "1 accent-grave: « `guidebook verifier »"),
    "stars with a space": ("un **mot ** gras\n", "1 gras: « **mot"),
    "stars that nothing closes": ("un **mot\n\nautre\n", "1 gras: « **mot"),
    "bold between tags": ("<div>\nun **mot** gras\n</div>\n", "2 html: « **mot** »"),
    "a link between tags": ("<details>\n<summary>a</summary>\n[b](p.md)\n</details>\n", "3 html: « [b](p.md) »"),
    "the code of a sign": ("12&nbsp€\n", "1 code-de-signe: « &nbsp »"),
    "a bar at the end of a line": ("un\\\ndeux\n", "1 barre-oblique: « un\\ »"),
}


@pytest.mark.parametrize("case", SHOWN)
def test_signs_that_would_be_shown_are_told_once_at_their_line(case: str) -> None:
    text, first = SHOWN[case]
    said = told(text)
    assert said[0].startswith(first), said
    assert len({line.split(" ")[0] for line in said}) == len(said), "one mistake, one message"


def test_a_list_that_is_glued_to_a_text_is_told_once() -> None:
    assert len(told("Il faut :\n- un papier\n- un crayon\n- une gomme\n\nEt :\n1. a\n2. b\n")) == 2


MISREAD = {
    "a call-out whose text is not moved": ("!!! note\ntexte\n", ["1 encadre: Cet encadré serait vide"]),
    "moved by two spaces": ("!!! note\n  texte\n", ["1 encadre: Cet encadré serait vide"]),
    "moved by spaces that never break": (
        "!!! note\n\u00a0\u00a0\u00a0\u00a0texte\n",
        ["1 encadre: Cet encadré serait"],
    ),
    "nothing below": ("a\n\n!!! note\n", ["3 encadre: Cet encadré serait vide"]),
    "a title without quotes": ("!!! note Ce titre\n    texte\n", ["1 encadre: « Ce titre » ne s’afficherait pas"]),
    "a text in the place of a title": ("!!! note Lisez bien\n", ["1 encadre: « Lisez bien » ne s’afficherait pas"]),
    "an English title": ("!!! warning\n    texte\n", ["1 titre-anglais: Cet encadré aurait pour titre « Warning »"]),
    "a list in a list, too near": ("- a\n  - b\n", ["2 liste-imbriquee: Cette liste est dans un autre point"]),
    "hyphens under a number": ("1. a\n   - b\n2. c\n", ["2 liste-imbriquee: Cette liste est dans un autre point"]),
    "a text that cuts a list": (
        "1. a\n\n   suite\n\n2. b\n",
        ["5 liste-numeros: Ce point porterait le numéro 1, et non 2."],
    ),
    "a list that begins at three": ("3. a\n4. b\n", ["1 liste-numeros: Ce point porterait le numéro 1, et non 3."]),
    "a year at the beginning": (
        "2026. Une année.\n",
        ["1 liste-numeros: Ce point porterait le numéro 1, et non 2026."],
    ),
    "hyphens after numbers": ("1. a\n2. b\n\n- c\n", ["4 liste-collee: Ce point suit une liste à numéros"]),
    "a block of code in a list": ("- a\n\n    ```sh\n    b\n    ```\n", ["3 bloc-de-code: Ce bloc n’est pas lu"]),
    "a block of code with a title": ('```py title="a"\nb\n```\n', ["1 bloc-de-code: Ce bloc n’est pas lu"]),
    "a block of code that nothing closes": ("a\n\n```\nb\n", ["3 bloc-de-code: Ce bloc n’est pas lu"]),
    "a drawing in words": ("```mermaid\nA-->B\n```\n", ["1 bloc-de-code: Ce schéma (mermaid) s’afficherait"]),
    "a cell too many": ("| a | b |\n|---|---|\n| c | d | perdu |\n", ["3 texte-perdu: Cette ligne a plus de cases"]),
    "a bar that is not escaped": (
        "a | b\n--|--\nc | d | `e|f` \\| g\n",
        ["3 texte-perdu: Cette ligne a plus de cases"],
    ),
}


@pytest.mark.parametrize("case", MISREAD)
def test_what_would_be_empty_elsewhere_or_lost_is_told_at_its_line(case: str) -> None:
    text, expected = MISREAD[case]
    said = told(text)
    assert len(said) == len(expected), said
    for line, beginning in zip(said, expected, strict=True):
        assert line.startswith(beginning)


def test_lines_count_from_the_beginning_of_the_file_and_each_is_told() -> None:
    assert [line.split(":")[0] for line in told("{{ a }}\n\ntexte\n\n- [ ] b\n\n<i onclick='a()'>c</i>\n", 5)] == [
        "5 accolades",
        "9 case-a-cocher",
        "11 html",
    ]


@pytest.mark.parametrize(
    "text",
    [
        "# Un\n\n## Deux\n\n- a\n- b\n\nPuis :\n\n1. c\n\n> d\n\n---\n\n**e** *f* `<script>`\n",
        "- a\n    - b\n        - c\n\n- d\n\n# E\n\n1. e\n2. f\n\n    suite\n\n3. g\n    - h\n",
        "1. a\n1. b\n1. c\n",
        "```html\n<!-- {{ a }} **b** [c][d] -->\n- [ ] e\n```\n\n~~~\n!!! note\nf\n~~~\n",
        "```{.py hl_lines='1'}\na\n```\n",
        "Le code `{{ a }}`, `[ ]`, `<!--` et `**`.\n",
        "| a | b |\n|---|:-:|\n| c | `d|e` |\n| f |\n| g | h \\| i |\n",
        '!!! note "a"\n    b\n\n    c\n\n!!! attention\n    - d\n\n!!! warning "Attention"\n    e\n',
        "- un point\n\n    !!! note\n        dans un point\n",
        "5 $ et 6 $, a = b == c !!!\n\n`~~a~~` ~10 €, C++ et C++, 2 * 3 * 4, 10:30:15, a_b_c, « a » : b\n",
        "Échappés : \\*\\*a\\*\\*, \\[a\\]\\[b\\], \\`c, &lt;!-- d, &#123;{ e }}, 12\\. f\n",
        "un  \ndeux<br>trois&nbsp;quatre &copy; 2026\n",
        "[a][b] et [c]\n\n[b]: https://a.example/ 'un titre'\n[c]: #d\n\n# D\n",
        "![une *image*](p.png \"titre\") <https://a.example/> <a@b.fr> [t](p.md#a_(b) 'c')\n",
        "<!-- une remarque\n\nsur deux lignes -->\n\ntexte <!-- et ici -->\n",
        "H<sub>2</sub>O, x<sup>n</sup>, <kbd>Ctrl</kbd> + <kbd>C</kbd>\n\n<div>\ntexte <b>gras</b>\n</div>\n",
        "[TOC]\n\n# Un\n\nDans .venv\\Scripts\\guidebook et C:\\\n",
        "un mot_composé_ainsi, l’été, aujourd’hui, été*comme*hiver\n",
        "Il y a 3 - 2 = 1.\n",
        "l’[accueil](p.md)s, un[lien][a]s et [un [autre]](p.md) <b>mot</b>-clé\n\n[a]: p.md\n",
    ],
)
def test_what_is_read_as_it_was_meant_is_not_told(text: str) -> None:
    assert told(text) == []
