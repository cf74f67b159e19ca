"""A guide’s Markdown → the tree of its text, and what the grammar of guides doesn’t have, told with its line."""
