"""Pas à pas: authors' guides become Pages (see the map below).

In reading order, what authors write becomes a Guidebook: `problem`, `yaml_tree`, `schema`, `photos` (`raster`,
`shrink`, `svg`), `screens`, `path`, `guide`, `shape`, `source`, `path_file`, `prose_lines`, `prose`, `steps`,
`guide_folder`, `crosscheck`, `reader`, `rules`, `check`.

A Guidebook becomes a site: `typography`, `words`, `markdown`, `practice`, `workshop`, `guide_page`, `pages`, `search`,
`manifest`, `edition` (public or kiosk), `escaping`, `templates`, `assets`, `writing`, `release`, `offline`; and what
authors may write, told from the models: `reference`.

What reads only the built site: `paper`, `takeaway`, `kiosk`, with `browser`, `disk`, `qr`. Last, `cli`.
"""
