"""Names: what defined terms and "you" stand for."""
