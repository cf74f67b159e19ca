"""In which languages each page of a site is: for the menu of languages, and for links that lead to French."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from guidebook.addresses import in_language
from guidebook.languages.known import FRENCH, Language
from guidebook.pages.page import Page
from guidebook.pages.toolbox import Toolbox

HOME = "index.html"


@dataclass(frozen=True, slots=True)
class Version:
    """A page in one language; where it isn't in that one, the home page, whose name is then `instead`."""

    language: Language
    address: str
    instead: str = ""


class Versions:
    """The languages of a site's pages; French ones are named by their addresses, which stand at the root."""

    def __init__(self, toolboxes: Sequence[Toolbox], pages: Iterable[Page]) -> None:
        self._toolboxes = toolboxes
        found: dict[str, set[str]] = {toolbox.language.code: set() for toolbox in toolboxes}
        for page in pages:
            found[page.language].add(self.french(page.address, page.language))
        self._there = {code: frozenset(addresses) for code, addresses in found.items()}

    def french(self, address: str, language: str) -> str:
        """The address of the French page of which a page is the version in `language`."""
        return address if language == FRENCH.code else address.removeprefix(f"{language}/")

    def there(self, language: str) -> frozenset[str]:
        """The French pages that are in that language too."""
        return self._there[language]

    def of(self, address: str, language: str) -> tuple[Version, ...]:
        """A page of `language` in every language of the site, French first."""
        french = self.french(address, language)
        return tuple(self._version(french, toolbox, language) for toolbox in self._toolboxes)

    def _version(self, french: str, toolbox: Toolbox, asked: str) -> Version:
        language = toolbox.language
        if language.code == asked or french in self._there[language.code]:
            return Version(language, in_language(french, language.code))
        return Version(language, in_language(HOME, language.code), toolbox.wording.site.home)
