"""Files → model: a file is read once, and what is wrong with it becomes Problems with their lines."""
