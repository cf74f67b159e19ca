"""What stands in docs/ and goes into no site, or not as its author thinks: one sentence, a line, a cure."""

from __future__ import annotations

import os
import socket
import sys
import unicodedata
from collections.abc import Callable
from pathlib import Path

import pytest

from guidebook.machine.copies import kind_of_copy
from guidebook.site.docs.folder import problems
from guidebook.site.docs.names import alike, name_sentences, proposed

SVG = '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 9 9">{}</svg>'


@pytest.fixture
def docs(tmp_path: Path) -> Path:
    (tmp_path / "docs").mkdir()
    return tmp_path / "docs"


def put(docs: Path, name: str, content: str | bytes = "# Un titre\n\nUn texte.\n") -> None:
    file = docs / name
    file.parent.mkdir(parents=True, exist_ok=True)
    file.write_bytes(content if isinstance(content, bytes) else content.encode())


def said(docs: Path) -> list[str]:
    return [str(problem) for problem in problems(docs)]


NAMES = {
    "a#b.md": ("il a le signe « # »", "a-b.md"),
    "a%20b.md": ("il a le signe « % »", "a-20b.md"),
    "a?b.md": ("il a le signe « ? »", "a-b.md"),
    "a*b.png": ("il a le signe « * »", "a-b.png"),
    'l"été.md': ('il a le signe « " »', "l-ete.md"),
    "page.md ": ("il commence ou finit par une espace ou un point", "page.md"),
    "page.md.": ("il commence ou finit par une espace ou un point", "page.md"),
    " page.md": ("il commence ou finit par une espace ou un point", "page.md"),
    "dossier ": ("il commence ou finit par une espace ou un point", "dossier"),
    "con.md": ("Windows garde ce nom pour un appareil", "page-con.md"),
    "NUL": ("Windows garde ce nom pour un appareil", "page-nul"),
    "com1.tar.gz": ("Windows garde ce nom pour un appareil", "com1-tar.gz"),
    "x" * 220 + ".md": ("il est trop long", "x" * 60 + ".md"),
    "é" * 110 + ".md": ("il est trop long", "e" * 60 + ".md"),
    "a\u202eb.md": ("il a un signe que l’on ne voit pas", "ab.md"),
    unicodedata.normalize("NFD", "été.md"): ("ses accents sont écrits à part des lettres", "ete.md"),
}


@pytest.mark.parametrize("name", NAMES)
def test_a_name_that_goes_not_everywhere_is_told_with_one_that_does(name: str) -> None:
    why, better = NAMES[name]
    assert name_sentences(name) == (
        "nom",
        f"Le nom de ce fichier ne va pas partout : {why}.",
        f"Renommez-le, par exemple « {better} ».",
    )


@pytest.mark.parametrize("name", [*NAMES, "😀.md", "a\nb.md", "a:b.md", "\udcff.md", "...", "d/" * 150 + "p.md"])
def test_the_name_that_is_proposed_goes_everywhere(name: str) -> None:
    assert name_sentences(proposed(name)) is None


@pytest.mark.parametrize(
    "name", ["Ma page.md", "été.md", "😀.md", "-rf.md", "x.md", "conseil.md", "photo (1).png", "p.markdown"]
)
def test_a_name_that_goes_everywhere_is_not_told(name: str) -> None:
    assert name_sentences(name) is None


def test_a_page_whose_ending_is_in_capitals_is_told(docs: Path) -> None:
    put(docs, "Page.MD")
    assert said(docs) == [
        "docs/Page.MD:1: Cette page ne serait pas lue : son nom finit par « .MD ». [nom]\n"
        "    Écrivez la fin en petites lettres : « Page.md »."
    ]


def test_what_is_one_name_elsewhere_is_told() -> None:
    assert alike("Dos/Été.md") == alike("dos/" + unicodedata.normalize("NFD", "été.md"))


@pytest.mark.skipif(sys.platform != "linux", reason="elsewhere they are one file")
def test_two_names_that_differ_by_their_capitals_are_told(docs: Path) -> None:
    put(docs, "Page.md")
    put(docs, "page.md")
    assert said(docs) == [
        "docs/page.md:1: Sur Windows et macOS, ce fichier et « docs/Page.md » n’en font qu’un. [nom-en-double]\n"
        "    Donnez à l’un des deux un autre nom."
    ]


LINKS: dict[str, tuple[Callable[[Path], object], str]] = {
    "to itself": (lambda docs: (docs / "p.md").symlink_to("p.md"), "C’est un lien qui ne mène pas à un fichier."),
    "to nothing": (lambda docs: (docs / "p.md").symlink_to("/nulle"), "C’est un lien qui ne mène pas à un fichier."),
    "to a folder": (lambda docs: (docs / "p.md").symlink_to("/etc"), "C’est un lien qui ne mène pas à un fichier."),
    "a page elsewhere": (
        lambda docs: (docs / "p.md").symlink_to("/etc/passwd"),
        "Ce fichier est un raccourci vers un autre dossier.",
    ),
    "a picture elsewhere": (
        lambda docs: (docs / "p.png").symlink_to("/etc/passwd"),
        "Ce fichier est un raccourci vers un autre dossier.",
    ),
}


@pytest.mark.skipif(sys.platform != "linux", reason="a plain account of Windows makes no links")
@pytest.mark.parametrize("link", LINKS)
def test_a_link_that_leads_out_or_nowhere_is_told(docs: Path, link: str) -> None:
    make, told = LINKS[link]
    make(docs)
    (only,) = said(docs)
    assert told in only


@pytest.mark.skipif(sys.platform != "linux", reason="Windows has none of these")
def test_what_is_no_file_is_told_and_nobody_waits(docs: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    os.mkfifo(docs / "a.md")
    monkeypatch.chdir(docs)
    with socket.socket(socket.AF_UNIX) as plug:
        plug.bind("b.md")
        assert [text.partition("\n")[0] for text in said(docs)] == [
            "docs/a.md:1: Ce n’est ni un fichier ni un dossier. [fichier-special]",
            "docs/b.md:1: Ce n’est ni un fichier ni un dossier. [fichier-special]",
        ]


TEXTS: dict[str, tuple[str | bytes, str]] = {
    "UTF-16": ("# Été\n".encode("utf-16"), "1: Ce fichier n’est pas enregistré en UTF-8. [encodage]"),
    "latin-1": ("# Un\n\nl’été".replace("’", "'").encode("latin-1"), "3: Ce fichier n’est pas enregistré en UTF-8."),
    "a picture": (b"\x89PNG\r\n\x1a\n\0\0", "1: Ce fichier n’est pas un texte : c’est une image, sous un autre nom."),
    "a nul": (b"# Un\n\na\0b\n", "3: Cette ligne contient un caractère invisible (code 0)."),
    "twenty megabytes": (b"mot " * 5_000_000, "1: Ce fichier pèse 20,0 Mo. [fichier-trop-gros]"),
    "brackets": ("# Un\n\n" + "[a](" * 1_200, "3: Ce paragraphe a plus de 1000 signes « [ ». [trop-de-signes]"),
    "more brackets": ("# Un\n\n" + "[\n\n" * 6_000, "1: Cette page a plus de 5000 signes « [ ». [trop-de-signes]"),
    "nothing": (" \n\n", "1: conseil : Cette page est vide. [page-vide]"),
    "no end of the header": ("---\ntitle: a\n# Un\n", "1: L’en-tête de cette page n’est pas fermé. [entete]"),
    "no YAML": ('---\ntitle: "a\n---\n# Un\n', "2: Des guillemets ouverts ne sont pas fermés. [yaml]"),
    "a list": ("---\n- a\n---\n# Un\n", "2: L’en-tête de cette page n’est pas une suite de champs. [entete]"),
    "a list in a field": ("---\ntitle: [a]\n---\n# Un\n", "2: Le champ « title » attend un texte. [entete]"),
    "code": ("---\ntitle: !!python/name:os.system\n---\n# Un\n", "2: Une valeur commence par « ! »"),
    "another template": (
        "---\ntemplate: a.html\n---\n# Un\n",
        "2: Le modèle de page « a.html » n’existe pas. [entete]",
    ),
    "a way out": ("---\ntemplate: ../../a\n---\n# Un\n", "2: Le modèle de page « ../../a » n’existe pas. [entete]"),
    "two bars": (
        "--\ntitle: a\n---\n# Un\n",
        "1: Cette première ligne n’ouvre pas l’en-tête : il s’afficherait. [entete]",
    ),
    "a space before the bars": (" ---\ntitle: a\n---\n", "1: Cette première ligne n’ouvre pas l’en-tête"),
    "a field of guides": (
        "---\ntitre: a\n---\n# Un\n",
        "2: conseil : Le champ « titre » d’une page de docs/ ne fait rien.",
    ),
    "a first line that is lost": (
        "Attention: lisez bien\n\n# Un\n",
        "1: La ligne « Attention: lisez bien » serait prise pour un réglage : elle ne s’afficherait pas. [entete]",
    ),
}


@pytest.mark.parametrize("text", TEXTS)
def test_the_text_of_a_page_is_told_at_its_line(docs: Path, text: str) -> None:
    content, told = TEXTS[text]
    put(docs, "p.md", content)
    (only,) = said(docs)
    assert only.startswith(f"docs/p.md:{told}")
    assert "\n    " in only


@pytest.mark.parametrize(
    "text", ["\ufeff# Un\n", "\ufeff---\ntitle: a\n---\n# Un\n", "---\n---\n# Un\n", "Attention : oui\n"]
)
def test_a_page_with_a_byte_order_mark_or_an_empty_header_is_not_told(docs: Path, text: str) -> None:
    put(docs, "p.md", text)
    assert said(docs) == []


FILES: dict[str, tuple[str, str]] = {
    "a.js": ("alert(1)", "Un programme ne va pas dans le site : aucune page ne peut s’en servir. [fichier-actif]"),
    "a.HTML": ("<b>a</b>", "Une page en HTML ne va pas dans le site. [fichier-actif]"),
    "script.svg": (SVG.format("<script>alert(1)</script>"), "Ce dessin contient « <script> », qui peut agir"),
    "html.svg": (SVG.format('<h:script xmlns:h="http://www.w3.org/1999/xhtml">1</h:script>'), "contient « du HTML »"),
    "sheet.svg": (f'<?xml-stylesheet href="a.xsl"?>{SVG.format("")}', "contient « <?xml-stylesheet> »"),
    "taille.svg": ('<svg xmlns="http://www.w3.org/2000/svg"/>', "Ce dessin ne dit pas sa taille. [fichier-actif]"),
    "lisible.svg": ("<svg", "n’est pas un dessin en SVG lisible"),
}


@pytest.mark.parametrize("name", FILES)
def test_a_file_that_could_act_is_told(docs: Path, name: str) -> None:
    content, told = FILES[name]
    put(docs, name, content)
    (only,) = said(docs)
    assert only.startswith(f"docs/{name}:1: ") and told in only


def test_a_drawing_a_document_and_the_proof_of_a_search_engine_are_files_as_they_are(docs: Path) -> None:
    put(docs, "a.svg", SVG.format('<path d="M0 0h9v9z"/>'))
    put(docs, "affiche.docx", b"PK")
    put(docs, "preuve.html", "moteur-verification: preuve.html")
    put(docs, "photo (1).png", b"x")
    assert said(docs) == []


@pytest.mark.parametrize(
    ("name", "told"),
    [
        ("p.md~", "« p.md~ » ne va pas dans le site : c’est la copie de secours d’un programme."),
        ("p.md.bak", "« p.md.bak » ne va pas dans le site : c’est la copie de secours d’un programme."),
        ("p.sync-conflict-20260101-1200-ABC.md", "c’est le reste d’un conflit entre deux versions."),
        ("p (1).md", "« p (1).md » ne va pas dans le site : c’est la copie d’un autre fichier."),
        (".p.md", "Cette page ne va pas dans le site : son nom commence par un point."),
        ("templates/p.md", "Le dossier « templates » ne va pas dans le site : MkDocs garde ce nom pour lui."),
    ],
)
def test_what_is_not_published_is_an_advice(docs: Path, name: str, told: str) -> None:
    put(docs, name)
    (only,) = said(docs)
    assert told in only and ": conseil : " in only and "[fichier-non-lu]" in only


@pytest.mark.parametrize("name", [".gitkeep", ".git/config.md", "._p.md", "~$p.md", "Thumbs.db"])
def test_what_systems_leave_is_not_told(docs: Path, name: str) -> None:
    put(docs, name)
    assert said(docs) == []


@pytest.mark.parametrize(
    "name", ["guide.md", "copie.md", "copier-un-texte.md", "faire une copie de clé.md", "conflit.md"]
)
def test_a_name_with_the_word_copy_is_no_copy(name: str) -> None:
    assert kind_of_copy(name) is None
