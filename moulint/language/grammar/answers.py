"""Questions and their answers: "May the SRO question my child about status? No."

A web page or a letter to families often says what is agreed by asking it first. A question by
itself states nothing; together with "yes" or "no" it says what its words say.
"""

from __future__ import annotations

from moulint.language.grammar.actors import PRONOUNS, actors, joined
from moulint.language.grammar.force import Force, Group
from moulint.language.grammar.limits import limits
from moulint.language.grammar.provision import Provision, Standing
from moulint.language.sentences.sentence import Sentence

_YES = frozenset("yes absolutely certainly definitely yeah".split())
_NO = frozenset("no never not nope".split())
_MARKS = frozenset("q a q. a. question answer so and well then okay ok :".split())
"""What stands in front of a question or an answer: "Q:", "A:"."""
_ASKING = {
    "may": Force.GRANT,
    "can": Force.GRANT,
    "could": Force.GRANT,
    "should": Force.HOPE,
}
_PAST = frozenset("was were did".split())
_OWING = frozenset("must need".split())
_CASE = frozenset("true correct right case so".split())
"""What "is it … that" asks of a whole clause."""
_WH = frozenset("what how which".split())


def begin(sentence: Sentence) -> int:
    """Where a question or answer begins behind "Q:" or "A:"."""
    at = sentence.own
    while at < len(sentence) - 1 and sentence.words[at] in _MARKS:
        at += 1
    return at


def says_yes(answer: Sentence) -> bool | None:
    """Whether an answer begins with yes or no; None for one that does neither."""
    at = begin(answer)
    word = answer.words[at] if at < len(answer) else ""
    alone = at + 1 >= len(answer) or answer.tags[at + 1] in ",;C"
    if word in _YES and alone:
        return True
    return False if word in _NO and alone else None


def asks_what(sentence: Sentence) -> bool:
    """True for "What does the officer do?", which a list answers."""
    at = begin(sentence)
    return at < len(sentence) and sentence.words[at] in _WH


def answered(
    question: Sentence, yes: bool, standing: Standing, person: frozenset[str] = frozenset()
) -> list[Provision]:
    """What a question says together with its answer; `person` is whom "he" and "she" mean."""
    at = begin(question)
    if at >= len(question) or question.tags[at] not in "MBDHv":
        return []
    if not yes and not _CASE.isdisjoint(question.words[at + 1 : at + 4]):
        return []  # "Is it true that the officer shall not ask? No."
    asking = question.words[at]
    named = actors(question, at + 1, len(question))
    first = next((one for one in named if _is_subject(question, at + 1, one[0][0])), None)
    start = first[0][1] if first else at + 1
    pronoun = question.words[at + 1 : at + 2] and question.words[at + 1] in PRONOUNS
    verb = next(
        (i for i in range(start, min(start + 8, len(question))) if question.tags[i] in "vbdgT"),
        start if first else at + 1,
    )
    owing = asking in _OWING
    if question.words[verb - 1 : verb + 1] == ["have", "to"]:
        owing, verb = True, verb + 1
    if verb >= len(question):
        return []
    force = _ASKING.get(asking, Force.DUTY)
    if asking in _PAST or question.tags[at] == "H":
        force = Force.PAST
    elif question.tags[at] == "B" and yes:
        force = Force.STATEMENT  # "Is the officer trained? Yes."
    elif not yes:
        force = Force.RELEASE if owing else Force.BAR
    passive = question.tags[verb] in "db" and question.tags[at] in "MB"
    return [
        Provision(
            question,
            force,
            frozenset({first[1]}) if first else person if pronoun else frozenset(),
            (at + 1, verb),
            verb,
            (verb, len(question)),
            standing,
            passive=passive,
            negated=not yes,
        )
    ]


def asks_who(sentence: Sentence) -> bool:
    """True for "Who decides on penalties?", which a name answers."""
    at = begin(sentence)
    return sentence.words[at : at + 1] == ["who"] and at + 1 < len(sentence)


def answered_by_name(question: Sentence, answer: Sentence, standing: Standing) -> list[Provision]:
    """What "Who decides on it? The dean does." says: the dean decides on it."""
    verb = begin(question) + 1
    while verb < len(question) - 1 and question.tags[verb] in "MRb":
        verb += 1
    low = begin(answer)
    denied = answer.tags[low : low + 1] == ["N"]
    named = actors(answer, low, len(answer))
    if not named or named[0][0][0] - low > 1 + denied:
        return []
    who = joined(answer, named)
    behind = max(span[1] for span, name in named if name in who)
    rest = answer.words[behind:]
    if not _only_names(rest, answer.tags[behind:]):
        return []
    asking = question.words[begin(question) + 1]
    force = Force.BAR if denied else _ASKING.get(asking, Force.DUTY)
    provision = Provision(
        question, force, who, (verb, verb), verb, (verb, len(question)), standing, negated=denied
    )
    return [provision]


def named_behind_label(sentence: Sentence, standing: Standing) -> list[Provision]:
    """What "Who sweeps it: the cook and the dean, together, after both have eaten" says of both."""
    label = begin(sentence)
    if not asks_who(sentence) or ":" not in sentence.words[label:-1]:
        return []
    colon = sentence.words.index(":", label)
    named = actors(sentence, colon + 1, len(sentence))
    answer = sentence.words[colon + 1 :]
    if not named or named[0][0][0] > colon + 1 or not _NO_ANSWER.isdisjoint(answer):
        return []
    who = joined(sentence, named)
    end = colon + 1
    for (first, last), _ in named:
        if not set(sentence.tags[end:first]) <= set("C,"):
            break
        end = max(end, last)
    while end < len(sentence) and sentence.words[end] in _TOGETHER:
        end += 1
    if end < len(sentence) and sentence.words[end] not in _ONCE_DONE:
        return []
    verb = label + 1
    while verb < colon - 1 and sentence.tags[verb] in "MRb":
        verb += 1
    force = _ASKING.get(sentence.words[label + 1], Force.DUTY)
    group = Group(verb, verb, force, False, False, False, True)
    deed = (verb, len(sentence))
    found = limits(sentence, group, (verb, verb), deed)
    return [Provision(sentence, force, who, (verb, verb), verb, deed, standing, limits=found)]


_NO_ANSWER = frozenset("or nor not no neither never without nobody none".split())
_TOGETHER = frozenset(", together jointly both alone only each acting".split())
_ONCE_DONE = frozenset(
    "after once before upon following by at in during each every when where if unless as".split()
)
"""What tells when those who are named do it, and what limits it (limits.py)."""


def _only_names(words: list[str], tags: list[str]) -> bool:
    """True for what may stand behind a name that answers: "does", "alone", "always", nothing."""
    return all(
        word in _DOES or tag in "R,CP" for word, tag in zip(words, tags, strict=True)
    ) or words[:1] in (["does"], ["do"], ["will"], ["shall"])


_DOES = frozenset("does do will shall must alone always all that this it both only".split())


def _is_subject(question: Sentence, low: int, start: int) -> bool:
    """True for an actor that nothing but adjectives stands in front of."""
    return all(question.tags[i] in "xRdn" for i in range(low, start))
