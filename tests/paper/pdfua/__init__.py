"""The 87 conditions of the Matterhorn Protocol 1.1 that a machine can judge, of which none may be met by our papers.

In reading order: `conditions` (the table: number, statement, what looks for it), `check` (all of them). What they look
at: `tree` (the structure, and what several rules ask), `walk` (what pages draw), `faces` (a font and its letters),
`encodings` and `programs` (what a font is made of). A file for each side of the rules: `document`, `languages`,
`structure`, `content`, `annotations`, `fonts` (each font) and `glyphs` (each letter that is shown).

Only the tests use it: it needs fontTools, which is in `requirements-dev.txt`. Where it cannot follow a font (a coding
of Chinese, Japanese or Korean that is named and not in the file), it says so as if it were broken.
"""
