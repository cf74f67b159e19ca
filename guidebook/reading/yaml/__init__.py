"""YAML → a tree with lines → a model, or Problems in French; slips that everybody makes are read as they were meant."""
