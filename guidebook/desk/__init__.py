"""The author's tools. `new_site/` is what a new site is made of; there, `dot_` at the start of a name is a dot."""
