"""Real pages, that nobody wrote for a test: where they come from, what was seen on them, what people said of it."""
