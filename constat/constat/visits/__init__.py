"""Pages, opened one after another whatever they do: which, how they arrive, what is seen of each."""
