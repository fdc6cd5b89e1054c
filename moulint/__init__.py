"""moulint checks the agreements that bring police officers into schools against written policy."""

__version__ = "0.1.0"
