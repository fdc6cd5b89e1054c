"""Words that look like subordinators and open no clause: "after that", "without a pass"."""

from __future__ import annotations

from moulint.language.grammar.actors import actors
from moulint.language.grammar.transparent import TRANSPARENT
from moulint.language.sentences.sentence import Sentence


def demonstrative(sentence: Sentence, position: int) -> bool:
    """True for a pronoun, an adverb or a preposition: "that duty", "though", "after hiring"."""
    word = sentence.words[position]
    following = sentence.words[position + 1 : position + 2]
    if word in ("though", "however"):
        return following == [","]
    if word == "without" or (word in _SINCE and following == ["that"]):
        return True  # "loiterers without a pass shall", "after that the principal"
    if _begins_part(sentence, position) or _in_front_of_noun(sentence, position):
        return True
    return word == "that" and position > 0 and _points(sentence, position)


def _points(sentence: Sentence, that: int) -> bool:
    """ "After that", "in a school that year", "beyond that": a pronoun or in front of a noun."""
    before = sentence.words[that - 1]
    if before in _SINCE:
        return True
    if sentence.words[that + 1 : that + 2] and sentence.words[that + 1] in TIMES:
        return sentence.tags[that - 1] == "x"
    behind = sentence.tags[that - 1] == "P"
    return behind and (before != "in" or that == 1 or _pointing(sentence, that + 1))


def _in_front_of_noun(sentence: Sentence, position: int) -> bool:
    """True in "within a day after assignment the clerk shall", "cooks who hold that key may"."""
    word, noun = sentence.words[position], position + 1
    if sentence.tags[noun : noun + 1] not in (["x"], ["v"]) or sentence.articled(noun):
        return False
    starts = {first for (first, _), _ in sentence.named}
    if noun in starts or sentence.words[noun].endswith("s"):
        return False  # "before staff leave", "who say that gates must be shut"
    if word in ("after", "before"):
        behind = noun + 1 in starts and sentence.tags[noun + 1 : noun + 2] == ["x"]
        return behind and position > sentence.own and not sentence.articled(noun)
    held = word == "that" and sentence.words[position - 2 : position - 1] in (["who"], ["which"])
    known = sentence.words[position - 1] in TRANSPARENT | _SAYING
    return held and not known and sentence.tags[noun + 1 : noun + 2] == ["M"]


_SAYING = frozenset(
    "say says believe believes think thinks feel feels find finds claim claims suspect suspects "
    "learn learns know knows fear fears show shows prove proves hear hears".split()
)
"""What "that" tells the matter of."""


def _begins_part(sentence: Sentence, position: int) -> bool:
    """True for "that" at the head of a sentence, or behind a semicolon, in front of a noun."""
    heads = position == sentence.own or sentence.tags[position - 1] == ";"
    if not heads or sentence.words[position] != "that" or position + 2 >= len(sentence):
        return False
    if sentence.tags[position + 1] not in "xv" or sentence.articled(position + 1):
        return False
    ends = [span[1] for span, _ in sentence.named if span[0] == position + 1]
    verb = max(ends, default=position + 2)
    if verb >= len(sentence) or sentence.words[verb - 1].endswith("s"):
        return False
    if any(word in TRANSPARENT for word in sentence.words[:position]):
        return False  # "agree that …; that …"
    return sentence.tags[verb] in "zBM"


_SINCE = frozenset("after before until since".split())
TIMES = frozenset("year day date term semester month week season summer fall spring".split())


def _pointing(sentence: Sentence, at: int) -> bool:
    """True for "in that regard shall": a noun that "that" points at, and no clause."""
    noun = sentence.tags[at : at + 1] == ["x"] and not sentence.articled(at)
    named = any(span[0] == at for span, _ in actors(sentence, at, min(at + 4, len(sentence))))
    return noun and not named and sentence.tags[at + 1 : at + 2] != ["x"]
