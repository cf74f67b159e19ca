"""What authors write, as types: immutable, and well-formed once they exist."""
