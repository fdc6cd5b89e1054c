"""Second numbers of clauses, where a count runs on across the whole text: "§ 7" in Article II."""

from __future__ import annotations

import re
from collections import Counter
from dataclasses import replace

from moulint.clauses.clause import Clause
from moulint.expression import expression

_OWN_NUMBER = expression(
    r"\W{0,9}(?P<kind>section|sec\.|§+|paragraph)?\s*(?P<number>\d{1,3}(?:-\d+)?)\W*$",
    re.IGNORECASE,
)


def with_aliases(clauses: list[Clause]) -> list[Clause]:
    """Give each clause the number that it has in a count that runs on across the whole text."""
    own: dict[int, tuple[bool, str]] = {}
    for clause in clauses:
        found = _OWN_NUMBER.match(clause.label)
        if found and not clause.label.startswith("("):
            own[clause.index] = (bool(found["kind"]), found["number"])
    seen = Counter(own.values())
    named: list[Clause] = []
    for clause in clauses:
        counted = own.get(clause.index)
        above = named[clause.parent] if clause.parent is not None else None
        alias = ""
        if counted and seen[counted] == 1 and counted[1] != clause.reference:
            alias = counted[1]
        elif above and above.alias and clause.reference.startswith(above.reference):
            alias = above.alias + clause.reference[len(above.reference) :]
        named.append(replace(clause, alias=alias) if alias else clause)
    return named
