"""What `mkdocs.yml` says to this program: the folders of guides, the site’s own face, what it asks of verifications."""
