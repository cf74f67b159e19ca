"""What MkDocs calls: the hook of the installed generator."""

from guidebook.site.hook import *  # noqa: F403
