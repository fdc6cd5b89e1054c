"""Tasks that a term stands for, read in where somebody has to do them.

""Core Duties" means to sweep the yard and to oil the gates. The guard shall perform the Core
Duties": the guard shall sweep the yard and oil the gates. The words stand where the term is told.
"""

from __future__ import annotations

import re

from moulint.clauses.changes import Change, edited
from moulint.clauses.clause import Clause
from moulint.expression import expression
from moulint.model import Region

_TASKS = (
    r"(?:[Dd]ut(?:y|ies)|[Tt]asks?|[Ss]ervices?|[Ww]ork|[Ff]unctions?|[Rr]esponsibilities"
    r"|[Aa]ctivities|[Rr]ole|[Jj]obs?|[Aa]ssignments?|[Oo]perations?)"
)
_MEANT = expression(
    rf"[\"“](?P<term>[A-Z][^\"“”]{{0,40}}?{_TASKS})[,.]?[\"”],?\s+(?:(?:shall|will) )?"
    r"(?:means?|are|be|is|includes?|refers? to)(?: all of)?:?\s+(?P<what>[a-z][^.;\"“”]{15,600})"
)
_DO = (
    r"(?:perform|carry out|discharge|provide|render|do|fulfill?|execute|undertake|deliver|attend to"
    r"|see to|take on)"
)
_TO = expression(r"(?:^|(?<=, )|(?<=,)|(?<=\bor )|(?<=\band ))to (?=[a-z])")
_OPEN = expression(r"\b(?:may|should|not|never|such as|among|any)\b")
"""What leaves it open which tasks are meant, or denies them."""


def with_tasks(clauses: list[Clause]) -> list[Clause]:
    """The clauses, with the tasks that a term means where somebody is to do them."""
    made = list(clauses)
    for clause in clauses:
        text = clause.reading.text
        if clause.region is not Region.OPERATIVE and clause.region is not Region.DEFINITION:
            continue
        for said in _MEANT.finditer(text) if '"' in text or "“" in text else ():
            if not _OPEN.search(said["what"]):
                _spell(made, clause, said)
    return made


def _spell(made: list[Clause], source: Clause, said: re.Match[str]) -> None:
    """Put what a term means in the place of the term, in each clause that has it done."""
    tasks = _TO.sub("", said["what"].strip())
    done = re.compile(
        rf"\b(?P<do>{_DO}) (?:all (?:of )?)?(?:(?:the|these|those|such|his|her|its|their) )?"
        rf"[\"“]?{re.escape(said['term'])}[\"”]?(?! (?:of|for|under|at|to)\b)"
    )
    verbs = said["what"].startswith("to ")
    for clause in list(made):
        use = done.search(clause.reading.text)
        if use is None or clause.index == source.index:
            continue
        new = tasks if verbs else f"{use['do']} {tasks}"
        change = Change(use[0], new, said.start("what") - source.start)
        made[clause.index] = edited(made[clause.index], use.span(), change, source)
