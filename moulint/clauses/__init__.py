"""From a document's blocks to the clauses that a lawyer cites."""

from moulint.clauses.clause import Clause
from moulint.clauses.tree import read_clauses

__all__ = ["Clause", "read_clauses"]
