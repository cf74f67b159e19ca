"""Pas à pas: authors' guides become Pages (see the map below).

In reading order: `problem`, `yaml_tree`, `schema`, `photos`, `screens`, `path`, `guide`, `shape`, `source`, `prose`,
`reader`, `rules`, `markdown`, `workshop`, `practice`, `guide_page`, `pages`, `manifest`, `release`, `offline`,
`takeaway`, `cli`.
"""
