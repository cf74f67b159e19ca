"""Paper: the built site → PDF sheets and booklets.

In reading order: `codes` (short addresses), `sheets` (what the site keeps for paper), `shelf` (the built site, read
again), `venue`, `orders` (which papers), `press` (Chromium prints), `tags` (what Chromium forgets), `drawing`,
`letters`, `unsaid`, `grey`, `binding` (a booklet's parts), `imposition`, `publish` (the files, or one sentence).
"""
