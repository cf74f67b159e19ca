"""The files that all guides share: words, services, themes, people, paths."""
