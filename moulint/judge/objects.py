"""Whether words are what a verb is done to, and not merely named in a phrase behind that.

"shall attend, within a month, a course on soup" attends the course; "shall write a report on the
course" writes a report, "shall be paid for the course" is paid, and "shall agree with the cook on
a pot for the soup" agrees on a pot.
"""

from __future__ import annotations

from collections.abc import Collection

from moulint.judge.items import verb_span
from moulint.judge.topics import only_describes
from moulint.judge.walk import MEASURES, VERBS, reached
from moulint.language.grammar.provision import Provision
from moulint.language.sentences.sentence import Sentence
from moulint.language.words.stream import Span

_TIMES = frozenset("before after until unless if when while because since".split())
_FOLLOWING = MEASURES | frozenset(
    "every another this these those other more such same whose it them him her they he she we you "
    "once twice three yearly annual prior subsequent next last first second relevant related "
    "specific appropriate necessary required sufficient equal equivalent available due january "
    "february march april may june july august september october november december summer fall "
    "spring winter ever again later earlier apart aimed geared suited tailored "
    "designed online together jointly alike alone along alongside above below throughout "
    "immediately dealing there here herein therein thus".split()
)
"""Words behind a noun that begin something else: "a course each year"."""
_GIVING = frozenset("have has let make makes see help helps".split())
"""Verbs behind which somebody else does something: "have the cook attend"."""
_SAME_FORM = frozenset("put set let cut cast shut run spread split come become".split())
"""Verbs whose participle looks like the verb: "any cook put on this shift"."""


def is_object(
    provision: Provision,
    found: Span,
    through: Collection[int] = (),
) -> bool:
    """True where the words stand in what their verb takes as its object, or right behind it.

    `through` are positions of nouns that "of" joins to the thing itself as measures are joined.
    """
    if of_a_thing(provision, found):
        return False
    if found[0] < provision.deed[0] and provision.sentence.tags[found[0]] == "v":
        return reached(provision, found[0] + 1, found[1] - 1, through, "verb")
    _, begin = verb_span(provision, max(found[0], provision.verb))
    if found[0] < provision.deed[0]:
        low = min(provision.subject[0], found[0])
        straddles = found[1] > begin and not _parted(provision, found)
        if straddles and not reached(provision, begin, found[1] - 1, through, "verb"):
            return False  # "the clerks shall share in the cost of choosing a cook"
        return reached(provision, low, found[0], through, "verb") and (
            not straddles or not _only_tells(provision, found[1] - 2, begin)
        )
    if _only_tells(provision, found[0], begin) or _told_of(provision, found):
        return False
    if found[0] < begin or provision.sentence.tags[found[0]] in VERBS:
        start = max(found[0] + 1, min(begin, found[1] - 1))
        inside = reached(provision, start, found[1] - 1, through, "verb")
        return inside and (
            found[0] <= begin or reached(provision, begin, found[0], through, "verb")
        )
    return not _parted(provision, found) and reached(provision, begin, found[0], through, "verb")


def heads_subject(provision: Provision, found: Span) -> bool:
    """False for words behind the head of their subject: "bids for *the cook's pot shall be rated*".

    Words that begin in the deed are not asked.
    """
    low = provision.subject[0]
    if found[0] >= provision.deed[0] or found[0] < low:
        return True
    return reached(provision, low, found[0], (), "verb")


def _only_tells(provision: Provision, at: int, begin: int) -> bool:
    """True for a participle that tells which thing is meant: "shall meet the chosen cook"."""
    tags = provision.sentence.tags
    told = tags[at] == "d" and tags[at - 1] not in "HbBCR,"
    return at >= begin and told and tags[at + 1 : at + 2] == ["x"]


def _told_of(provision: Provision, found: Span) -> bool:
    """True where a relative clause only tells which thing is meant: "the cook who is chosen"."""
    tags, words = provision.sentence.tags, provision.sentence.words
    if words[found[0]] == "whom" and tags[found[0] - 1] == "x":
        return True  # "the cook whom the warden picks"
    return any(
        words[at] in ("who", "that", "which") and tags[at] == "S" and tags[at + 1] == "B"
        for at in range(found[0] + 1, found[1] - 2)
    )


def _parted(provision: Provision, found: Span) -> bool:
    """True where a clause of time or condition parts the words: "the cook before bread is cut"."""
    sentence = provision.sentence
    return any(
        sentence.tags[at] == "S" and sentence.words[at] in _TIMES
        for at in range(found[0] + 1, found[1])
    )


def of_a_thing(provision: Provision, found: Span) -> bool:
    """True where a noun follows that the words only describe: "the course fee"."""
    sentence = provision.sentence
    if _bracketed(sentence, found[1]):
        return False
    if only_describes(sentence, found):
        return True
    if found[1] >= len(sentence) or sentence.tags[found[1]] not in "xv":
        return False
    if sentence.words[found[1] + 1 : found[1] + 2] == ["by"] and sentence.tags[found[1]] == "v":
        return False  # "a course run by the town"
    behind = sentence.tags[found[1] + 1 : found[1] + 2]
    if sentence.words[found[1]] in _SAME_FORM and behind == ["P"]:
        return False  # "any cook put on this shift"
    if sentence.articled(found[1]) or _GIVING & set(sentence.words[provision.verb : found[1]]):
        return False  # "the course | the clerks take", "have the cook | attend"
    if "P" in sentence.tags[found[0] + 2 : found[1]] or sentence.tags[found[1] - 1] == "P":
        return False  # "hours in law | and rights"
    word = sentence.words[found[1]]
    follows = word in _FOLLOWING or sentence.any("workplace", found[1], found[1] + 1) is not None
    return not (follows or word[:1].isdigit() or not word[:1].isalpha())


def _bracketed(sentence: Sentence, at: int) -> bool:
    """True for what is put in brackets behind a thing: "the baking course (two days)"."""
    if not sentence.own < at < len(sentence):
        return False
    low, high = sentence.absolute(at - 1), sentence.absolute(at)
    between = sentence.clause.reading.text[sentence.stream.end[low] : sentence.stream.start[high]]
    return "(" in between
