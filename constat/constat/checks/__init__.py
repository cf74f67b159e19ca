"""The checks of the audit: one a file, found by name. Its in-page part is a `.js` of the same base name."""
