"""Ground shared by the Markdown and the plain-text reader: lines, rows, typed numbers."""
