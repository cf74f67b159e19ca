"""The drawn screens: a folder an element, a folder a frame (see `folders`)."""
