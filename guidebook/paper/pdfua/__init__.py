"""The rules of PDF/UA-1 that a machine can judge, of those that papers can break; each has its Matterhorn number.

Source: the Matterhorn Protocol 1.1 of the PDF Association (https://pdfa.org/resource/the-matterhorn-protocol/). Left
out are what needs a look inside font files (31-007 to 31-018, 31-030), what papers have nothing of (forms, videos,
ruby), and 06-002, the mark itself: it belongs to a validator of others.

In reading order: `tree` (the structure, read), `document`, `structure`, `content`, `annotations`, `fonts` (a file for
each side of the rules), `check` (all of them).
"""
