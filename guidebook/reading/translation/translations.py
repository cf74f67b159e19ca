"""A guide in each language that the site asks for.

It exists in all of them, its sentences in French where nobody translated them: its screens and its gestures are
understood without.
"""

from __future__ import annotations

from pathlib import Path

from guidebook.model.guide import Guide
from guidebook.problem import Problems, Read
from guidebook.reading.settings.folders import Folder
from guidebook.reading.settings.site_languages import Spoken
from guidebook.reading.translation.guide_units import GuideUnits
from guidebook.reading.translation.po_files import GUIDE, sources_of
from guidebook.reading.translation.translated_guide import translated


def translations_of(guide: Guide, folder: Folder, directory: Path, languages: Spoken) -> Read[list[Guide]]:
    """The guide in each language, and what is wrong with their files."""
    problems, made = Problems(), list[Guide]()
    sources, said = sources_of(GUIDE, folder, directory, languages)
    problems.extend(said)
    if not languages.asked:
        return [], tuple(problems)
    units = GuideUnits(guide)
    for code in languages.asked:
        one, said = translated(guide, units, code, sources.get(code))
        problems.extend(said)
        made.append(one)
    return made, tuple(problems)
