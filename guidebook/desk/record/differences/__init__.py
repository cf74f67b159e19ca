"""A walk through the site of a guide that is there already: what has another name now, and what that changes in it.

found     which drawn labels have another name on the screens that were met
renaming  the same guide with a label renamed: in its screens, its texts, its text alternatives, its facts
"""
