"""The kiosk of a venue: a content on disk, a server on this machine alone, a browser for one visit.

In reading order: `settings` (borne.yml), `store` (the contents kept), `trial` (a content is tried before it is shown),
`serving` and `server` (what the page may ask), `processes`, `windows` and `screen` (the browser), `pulse` (does it
live?), `supervisor` (all of it, for ever), `installation` (what a venue sets up), `command`.
"""
