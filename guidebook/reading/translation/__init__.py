"""Translations: the units of guides, the files of translators, the guides and what they share in another language."""
