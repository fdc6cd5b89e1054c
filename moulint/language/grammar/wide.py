"""Phrases as wide as the deed itself, which leave none of it out: "at any time", "in his work"."""

from __future__ import annotations

from collections.abc import Collection

from moulint.language.sentences.sentence import Sentence
from moulint.language.words.stream import Span

_OUTSET = frozenset("date day outset start beginning now then time moment".split())
"""What "from" leaves nothing out with: "from the date of signing"."""
_ONWARD = frozenset("on onward onwards forward hence".split())
LATER = frozenset("before after until".split())
"""What opens a phrase of time, or a whole clause."""
WHOLE = frozenset(
    "any all every each either whatever whichever no other else everything everybody "
    "everyone anything anyone anybody it them him her this us one same".split()
)
"""Words with which a phrase leaves nothing out: "at any time"."""
FRAMES = frozenset(
    "accordance accord keeping line light view compliance conformity conformance consultation "
    "furtherance consideration support recognition exchange addition order event response respect "
    "regard regards connection relation reference spite lieu place contrast conjunction "
    "coordination cooperation collaboration partnership case cases interest interests matter "
    "matters reliance account suspicion top favor violation breach contravention pursuance excess "
    "advance terms dealing suspected addressing assistance authority jurisdiction "
    "responding supervision direction command control umbrella auspices leadership oversight "
    "circumstances conditions penalty threat".split()
)
"""Nouns that make one preposition with those around them: "in accordance with"."""
_IDIOMS = frozenset(
    "particular general fact sum short turn part addition person question full case whole".split()
)
"""Nouns that make an adverb with the preposition in front of them: "in particular"."""
CARRIERS = frozenset(
    "purpose purposes use means mean sake reason reasons course scope capacity role basis benefit "
    "context performance discharge exercise execution sight vicinity area reach earshot bounds "
    "duration length behest instance bidding insistence urging invitation "
    "strength confines limits feet view behalf guise pretext pretense color cover aid help".split()
)
"""Nouns that are as wide as what "of" joins to them: "for the purpose of the lottery"."""
_OTHERS = frozenset("another neighboring different distant some certain".split())


def is_whole(sentence: Sentence, at: int, stop: int, known: Collection[Span]) -> bool:
    """True for a phrase as wide as the deed itself."""
    words, tags = sentence.words, sentence.tags
    first = at + 1
    while first < stop and tags[first] in "PR":
        first += 1  # "at or near", "in and around"
    if first < stop and words[first] in _OTHERS:
        return False
    if words[at] == "from" and (
        _OUTSET & set(words[first:stop]) or _ONWARD & set(words[first : stop + 1])
    ):
        return True
    if first >= stop or WHOLE & set(words[first : first + 2]):
        return True
    spans = [] if words[at - 1] == "together" else list(known)
    if words[at] not in LATER and words[at] != "between":
        spans += sentence.hits("whole-scope")
    if words[at] in ("against", "from"):
        spans += sentence.hits("whole-people")
    covered = {one for low, high in spans if low > at for one in range(low, high)}
    framed = words[stop - 1] == "of" or tags[stop : stop + 1] in (["T"], ["g"], ["S"])
    framed = framed or words[stop : stop + 1] in (["with"], ["from"], ["by"], ["on"])
    parts = _by_of(words, first, stop)
    for part in parts:
        last = part == parts[-1]
        if part[0] > first and WHOLE & set(words[part[0] : part[0] + 2]):
            return True  # "on behalf of any owner"
        wide = _as_wide(words, part, covered, last=last, framed=framed)
        if wide is not None:
            return wide
    return True


def _by_of(words: list[str], first: int, stop: int) -> list[Span]:
    """A noun phrase parted at each "of": "the course | his duties"."""
    ends = [one for one in range(first, stop) if words[one] == "of"]
    starts = [first, *(one + 1 for one in ends)]
    return [span for span in zip(starts, [*ends, stop], strict=True) if span[0] < span[1]]


def _as_wide(
    words: list[str], part: Span, covered: set[int], *, last: bool, framed: bool
) -> bool | None:
    """Whether one of the nouns that "of" joins is as wide as the deed; None where the next says.

    `covered` are the words that confine nothing, and `framed` tells that the phrase goes on.
    """
    low, high = part
    while high - 1 > low and not words[high - 1].isalpha():
        high -= 1  # "Policy 5131"
    head, alone = words[high - 1], high - low == 1
    if head in CARRIERS and not last:
        return None
    if head == "basis":
        return True  # "on a regular or occasional basis"
    if head in CARRIERS:
        return alone or any(one in covered for one in range(low, high - 1))
    if (head in _IDIOMS and alone) or (head in FRAMES and (not last or framed)):
        return True
    return high - 1 in covered


def goes_on_after(sentence: Sentence, start: int, comma: int) -> bool:
    """True at the comma of "walks the hall until noon, meets guests and": a time, and no clause."""
    tags, words = sentence.tags, sentence.words
    at = comma + 1 + (tags[comma + 1 : comma + 2] == ["C"])
    timed = words[start - 1] in LATER and tags[comma] == "," and tags[at : at + 1] in _GOES_ON
    if timed and _until_they_come(sentence, start, comma):
        return True
    return timed and not set("MBHDzvdgST") & set(tags[start:comma])


def _until_they_come(sentence: Sentence, start: int, comma: int) -> bool:
    """True at the comma of "sings until guests come, sweeps the hall, and rests": a whole clause.

    Not where what follows could be of it as well: "until guests come, leave, or go".
    """
    tags = sentence.tags
    clause, behind = tags[start:comma], tags[comma + 1 :]
    if not clause or clause[-1] not in "vz" or set("MBHDdgST,") & set(clause):
        return False
    if len([tag for tag in clause if tag in "vz"]) != 1 or behind[1:2] in ([","], ["C"], []):
        return False
    return any(behind[i] == "C" and behind[i + 1] == behind[0] for i in range(1, len(behind) - 1))


_GOES_ON = (["z"], ["v"], ["M"])
"""What a further verb of a list begins with."""


def of_a_relative(sentence: Sentence, at: int, verb: int) -> bool:
    """True in "shall take courses that bear | only on kitchens": it says what kind is meant.

    `verb` is that of the deed, `at` stands right behind the verb of a relative clause.
    """
    first = at
    while first > verb + 1 and sentence.tags[first - 1] in "vzdBHR":
        first -= 1
    return first < at and sentence.words[first - 1] in {"that", "which", "who"}
