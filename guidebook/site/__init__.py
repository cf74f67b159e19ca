"""Pages → the files of the site, with its manifest and its release."""
