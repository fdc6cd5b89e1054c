"""From a document's blocks to the clauses that a lawyer cites."""

from moulint.clauses.tree import Clause, read_clauses

__all__ = ["Clause", "read_clauses"]
