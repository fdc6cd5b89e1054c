"""Lines that end in a sign of a key: "Guard – sweep the yard: R", below "R = required".

So a form tells without a verb who does what. A line that bears no sign of the key, or that names
nobody in front of a dash, is read as any other.
"""

from __future__ import annotations

from collections.abc import Sequence

from moulint.clauses import Clause
from moulint.expression import expression
from moulint.language.grammar.force import Force, Group
from moulint.language.grammar.limits import limits
from moulint.language.grammar.provision import Provision, Standing
from moulint.language.sentences.legend import Legend, Mark, legend
from moulint.language.sentences.sentence import Sentence

_KEY = expression(r"(?<!\w)[A-Z]{1,2}\s*=\s*\w")
_SIGNED = expression(r"(?:[:–—(\[-]\s{0,3}|\s)\(?(?P<sign>[A-Z]{1,2})[)\].]?\W{0,6}$")
_FORCES = {
    Mark.DOES: Force.DUTY,
    Mark.ANSWERS: Force.DUTY,
    Mark.MAY: Force.GRANT,
    Mark.BARRED: Force.BAR,
}
_LINES = 2
"""Lines of a form of which each bears a sign."""


def key(clauses: Sequence[Clause]) -> Legend:
    """What the signs behind the lines of a form mean; empty where there are no such lines."""
    texts = [one.text for one in clauses if one.row is None and _KEY.search(one.text)]
    found = legend(texts) if texts else {}
    ends = (_SIGNED.search(one.text) for one in clauses if found and one.row is None)
    signed = sum(1 for one in ends if one is not None and one["sign"] in found)
    return found if signed >= _LINES else {}


def keyed(sentence: Sentence, signs: Legend, standing: Standing) -> list[Provision] | None:
    """What a line of a form provides by its sign; None for a line without one."""
    end = _SIGNED.search(sentence.clause.text) if signs else None
    if end is None or end["sign"] not in signs or ";" not in sentence.tags:
        return None
    first = sentence.tags.index(";")
    who = frozenset(name for (_, last), name in sentence.named if last == first)
    last = len(sentence) - 1
    while last > first and sentence.tags[last] != ";":
        last -= 1
    last = last if last > first else len(sentence) - 1
    force = _FORCES.get(signs[end["sign"]])
    if not who or first + 1 >= last:
        return None
    if force is None:
        return []
    deed = (first + 1, last)
    group = Group(deed[0], deed[0], force, force is Force.BAR, False, False, False)
    limited = limits(sentence, group, (0, first), deed)
    made = Provision(sentence, force, who, (0, first), deed[0], deed, standing, limits=limited)
    made.negated = force is Force.BAR
    return [made]
