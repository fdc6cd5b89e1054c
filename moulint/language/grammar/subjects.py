"""Whether the words in front of a verb in the plain present are its subject: "SROs patrol".

Only an actor in the number that the verb wants makes a listed verb a finite one.
"""

from __future__ import annotations

from moulint.expression import expression
from moulint.language.sentences.sentence import Sentence
from moulint.language.words.stream import Span

_NOTHING_HERE = (["nothing", "in"], ["nothing", "here"], ["nothing", "contained"])
_CAUSING = frozenset("help helps helping assist let lets make makes have see watch".split())


def before_insertion(sentence: Sentence, comma: int) -> int:
    """In "the Chief, after hearing the principal, names": where the subject ends."""
    for position in range(comma - 1, max(0, comma - 14), -1):
        if sentence.tags[position] in "M;":
            break
        if sentence.tags[position] == ",":
            listed = sentence.tags[position + 1] in "vz"  # "not write up pupils, guard rooms, lead"
            return comma if listed else position - 1
    return comma


def looks_third(sentence: Sentence, at: int) -> bool:
    """True for an unlisted word in -s right behind a singular actor: "the officer doubles as"."""
    word = sentence.words[at]
    if len(word) < 4 or not word.endswith("s") or word.endswith(_PLURALS):
        return False
    if at + 1 >= len(sentence) or sentence.tags[at + 1] in "MBHDzC;,":
        return False
    if any(first < at < last for (first, last), _ in sentence.named):
        return False  # "deputy sheriffs"
    return any(
        last == at
        and not sentence.words[at - 1].endswith("s")
        and (first == sentence.own or sentence.tags[first - 1] in ",;CS")
        for (first, last), _ in sentence.named
    )


_PLURALS = (
    "ss",
    "us",
    "is",
    "ings",
    "als",
    "ures",
    "ies",
    "ions",
    "ments",
    "ers",
    "ors",
    "ees",
    "ists",
    "ants",
    "ships",
    "ars",
)
"""Endings of nouns in -s, which no verb of drafting has."""


def heads_phrase(sentence: Sentence, position: int, tag: str) -> bool:
    """True for "the principal of the school joins": the actor stands in front of "of"."""
    at, passed = position, False
    if sentence.tags[position] == "P":
        return False  # "from class": a noun
    while (
        at > max(0, position - _FAR)
        and (
            sentence.tags[at] in "xPdz"
            or sentence.tags[at : at + 2] == ["R", "d"]  # "officer regularly posted at a school"
            or (tag == "z" and (_busy(sentence, at) or _is_place(sentence, at)))
            or sentence.tags[at - 1 : at + 2] == ["P", "C", "d"]  # "stationed in or sent to a"
            or sentence.tags[at - 1 : at + 1] == ["P", "v"]
            or (sentence.words[at - 1] == "this" and sentence.tags[at] == "v")
            or (
                sentence.tags[at] == "T" and sentence.tags[at + 1] in "xb"
            )  # "it posts to a school"
            or sentence.tags[at - 1 : at + 1] == ["T", "b"]  # "of the school to be served"
        )
    ):  # "of the host school"
        passed = passed or sentence.tags[at] in "PTg"
        if sentence.tags[at] == "z":  # "the SROs it places in the schools patrol"
            if sentence.words[at - 1] not in ("it", "he", "she"):
                return False
            at -= 1
        at -= 1
        if passed and ends_subject(sentence, at, tag):
            return tag == "z" or not (
                _in_phrase(sentence, at, position) or _undergoes(sentence, at, position)
            )
    return False


def _undergoes(sentence: Sentence, end: int, position: int) -> bool:
    """True in "writes up cooks for dress code": what a verb is done to, and for what.

    The bare noun in front of what looks like a verb is one with it.
    """
    first = next((low for (low, high), _ in sentence.named if high == end + 1), end)
    first -= sentence.words[first - 1] in _PARTICLES
    phrase = sentence.tags[position - 1 : position + 1] in (["P", "x"], ["P", "v"])
    verb = sentence.tags[first - 1] == "z" and first - 1 > sentence.own
    bare = phrase and not sentence.articled(position)
    return bare and verb and sentence.words[first - 1] not in _SEES_TO


_PARTICLES = frozenset("up out off in down over away back".split())
"""What belongs to the verb in front of it: "writes up"."""
_SEES_TO = frozenset("ensures assures guarantees says provides sees knows requires".split())
"""Verbs behind which somebody may have a verb of his own."""


def _busy(sentence: Sentence, at: int) -> bool:
    """True for the participle in "a clerk working a booth sells", not in "clerk training"."""
    led = sentence.tags[at + 1 : at + 2] == ["P"] or sentence.articled(at + 1)
    return sentence.tags[at] == "g" and led and any(last == at for (_, last), _ in sentence.named)


_FAR = 12
"""Words of a phrase between an actor and his verb."""


def _is_place(sentence: Sentence, at: int) -> bool:
    """True for the noun in "a clerk stationed in a school building enforces"."""
    ends = sentence.tags[at + 1 : at + 2] == ["z"] and sentence.tags[at] == "g"
    return (
        ends
        and at > 1
        and sentence.tags[at - 1] == "x"
        and bool(set("PT") & set(sentence.tags[at - 4 : at]))
    )


def shares_subject(sentence: Sentence, subject: Span) -> bool:
    """True where nothing but adverbs stands between a coordinator and a verb group.

    A phrase of time is one: ", and in each later year shall attend".
    """
    low, high = subject
    timed = low < high and sentence.tags[low] == "P" and sentence.words[high - 1] in _TIMES
    if timed and sentence.tags[low - 1] == "C":
        named = any(low <= first and last <= high for (first, last), _ in sentence.named)
        return not named and not any(sentence.articled(at) for at in range(low + 2, high))
    return all(
        sentence.tags[at] in "R,CN" or sentence.words[at] in ("yet", "though")
        for at in range(low, high)
    )


_TIMES = frozenset(
    "year years month months week day days term semester quarter summer spring fall winter january "
    "february march april may june july august september october november december time times "
    "occasion stage point particular addition turn general fact short case event circumstances "
    "circumstance instance way manner writing end reason purpose future meantime".split()
)
"""What ends a phrase of time, or an adverb of two words: "and in particular shall"."""


def _in_phrase(sentence: Sentence, end: int, position: int) -> bool:
    """True for "the role of funded officers in pupil care": the actor hangs on another phrase."""
    if sentence.tags[position + 2 : position + 3] in ([], [","], [";"]):
        return True  # "… in pupil discipline." ends in a noun
    at = end
    while at > 0 and (sentence.tags[at] in "xd" or sentence.words[at : at + 2] == ["at", "least"]):
        at -= 1
    return sentence.tags[at] in "PT"


def is_bare(sentence: Sentence, subject_end: int) -> bool:
    """True for "help school officials enforce": an infinitive without "to", not a finite verb."""
    before = sentence.words[max(0, subject_end - 3) : subject_end]
    if "that" not in before and any(word in _CAUSING for word in before):
        return True
    at = subject_end - 1
    while at > sentence.own and sentence.tags[at] in "x,C" and subject_end - at < _HELPED:
        at -= 1
    helped = "".join(sentence.tags[at + 1 : subject_end + 1])
    return sentence.words[at] in _CAUSING and _ALL_HELPED.fullmatch(helped) is not None


_HELPED = 14
"""Words of a list of those who are helped."""
_ALL_HELPED = expression(r"x+(?:Cx+|(?:,x+)+,?Cx+)")
"""By tags: "the head and the cooks", "the head, the aides, and the cooks"; no ", and the cooks"."""


def told_before(sentence: Sentence, subject_end: int) -> bool:
    """True for "clerks assisted deans with hall sweeps": the verb stands in front, in the past.

    Somebody right behind a word in -ed is its object; "clerks named by the Board sweep" has none.
    """
    named = [span for span, _ in sentence.named if span[0] >= sentence.own]
    first = min((span for span in named if span[0] == sentence.own), default=None)
    if first is None or first[1] > subject_end or sentence.tags[first[1]] != "d":
        return False
    return any(span[0] == first[1] + 1 for span in named)


_ENSURING = frozenset("ensure ensuring assure guarantee see sure".split())


def _inside_phrase(sentence: Sentence, first: int) -> bool:
    """True for an actor without an article in a preposition's object: "on police issues"."""
    at = first
    while at > max(0, first - 4) and not sentence.articled(at) and sentence.tags[at - 1] in "xdP":
        at -= 1
        if sentence.tags[at] == "P":
            return sentence.own < at
    return False


def _speaks(sentence: Sentence, at: int) -> bool:
    """True for "I, Officer Hale, agree" and "before I send", not for a number, "i) open"."""
    if sentence.stream.written[sentence.absolute(at)] != "I":
        return False
    if at == sentence.own:
        return sentence.words[at + 1 : at + 2] == [","]
    return sentence.tags[at - 1] != ";"


def _all_of(sentence: Sentence, first: int) -> bool:
    """True for "All three of the officers teach": a number in front of "of" heads the subject."""
    of, low = first - 1, sentence.own
    counted = sentence.words[low:of]
    return sentence.words[of] == "of" and 0 < len(counted) <= _FEW and _counts_all(counted)


def _counts_all(words: list[str]) -> bool:
    return all(word in _ALL or word.isdigit() for word in words)


_FEW = 2
_ALL = frozenset("all both most two three four five six seven eight nine ten each".split())


_SINGLY = frozenset("each one none neither either".split())
"""Of several, one at a time: "each of them sweeps"."""


def _before_surname(sentence: Sentence, position: int) -> int:
    """In "Deputy Karla Hruska": where the title ends that names an actor."""
    ends = {last for (_, last), _ in sentence.named}
    at = position
    while at > max(sentence.own, position - 2) and at + 1 not in ends:
        written = sentence.stream.written[sentence.absolute(at)]
        if sentence.tags[at] != "x" or not written[:1].isupper() or written.isupper():
            return position
        at -= 1
    named = at + 1 in ends and sentence.stream.written[sentence.absolute(at)][:1].isupper()
    return at if named else position


def _joined_before(sentence: Sentence, first: int) -> bool:
    """True for "the officer and at least one high school principal": the second of two joined."""
    at = first - 1
    while at > 1 and (
        sentence.words[at] in _COUNTING or (sentence.tags[at] == "x" and first - at <= _KIND)
    ):
        at -= 1
    if at < 1 or sentence.tags[at] != "C":
        return False
    return at == first - 1 or any(last == at for (_, last), _ in sentence.named)


_KIND = 2
"""Nouns in front of a name that say of what kind it is: "high school principal"."""
_COUNTING = frozenset("at least one two each every all any both of".split())


_MANY = ("ice", "nel", "aff", "you")
"""How words for several people end: "police", "personnel", "staff"."""


def begins_with_none(sentence: Sentence, end: int) -> bool:
    """True for a sentence that begins "No visitor", up to a position: "No visitor goes past"."""
    low = sentence.own
    names = set(sentence.tags[low + 1 : end + 1])
    return sentence.words[low] == "no" and names == {"x"} and end - low <= _SHORT


_SHORT = 4
"""Words of a subject that is no more than a name."""


def of_contact(sentence: Sentence, at: int) -> bool:
    """True for "serve" in "the heads of the schools they serve": a relative without its pronoun.

    Behind a phrase that opens a sentence the pronoun is the subject: "In summer they serve".
    """
    tags, noun = sentence.tags, at - 2
    if noun <= sentence.own or tags[at] not in "zv" or tags[noun] != "x":
        return False
    if sentence.words[at - 1] not in _PRONOUNS or tags[sentence.own] in "PS":
        return False
    while noun > sentence.own and tags[noun] == "x":
        noun -= 1
    return tags[noun] == "P" and tags[noun - 1] not in ",;CS"


_PRONOUNS = frozenset("they he she it we you".split())


def ends_subject(sentence: Sentence, position: int, tag: str) -> bool:
    """True where an actor's name ends at a position, in the number that the verb wants."""
    if sentence.words[position] in ("they", "we"):
        return tag == "v"
    if sentence.words[position] == "them" and sentence.words[position - 1] == "of":
        return tag == ("z" if sentence.words[position - 2] in _SINGLY else "v")
    if sentence.words[position] == "i" and _speaks(sentence, position):
        return tag == "v"
    position = _before_surname(sentence, position)
    for (first, last), _ in sentence.named:
        # "at school the officer": no school officer
        parted = any(sentence.articled(at) for at in range(first + 1, last))
        if last == position + 1 and not parted:
            return _actor_heads(sentence, first, position, tag)
    if sentence.words[position] == "who":
        return True
    if sentence.words[position] in ("nobody", "none") or (
        sentence.words[position] == "one" and position and sentence.words[position - 1] == "no"
    ):
        return tag == "z"
    if sentence.words[position] in ("he", "she", "it", "which", "each"):
        return tag == "z"
    before = sentence.words[max(sentence.own, position - 4) : position]
    return tag == "z" and before[:2] in _NOTHING_HERE  # "nothing in this contract authorizes"


def _actor_heads(sentence: Sentence, first: int, last: int, tag: str) -> bool:
    """True where the actor whose name is given heads the subject, in the verb's number."""
    begins = first in (0, sentence.own)
    if not begins and sentence.tags[first - 1] in "PT" and tag == "v":
        return _all_of(sentence, first)
    if tag == "z" and _inside_phrase(sentence, first):
        return False
    if not begins and sentence.tags[first - 1] in "vg":
        front = sentence.tags[sentence.own : first]
        if tag == "z" and (front[:1] == ["P"] or (front[:1] == ["S"] and "M" not in front)):
            return sentence.articled(first)  # "In filling a post the Chief names"
        # "may send the Chief comments": the actor is an object, unless it is ensured
        return sentence.words[first - 1] in _ENSURING
    if tag == "v" and _joined_before(sentence, first):
        return True  # "the officer and the principal meet"
    plural = sentence.plural(last) or sentence.words[last].endswith(_MANY)
    return tag == "z" or plural
