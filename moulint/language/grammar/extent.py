"""Where a clause inside a sentence begins and ends: the words of a subject, the end of a deed."""

from __future__ import annotations

from moulint.language.grammar.actors import actor_ends, actors
from moulint.language.grammar.denial import AMOUNTS, FRONTED
from moulint.language.grammar.force import Group
from moulint.language.grammar.several import (
    list_denied,
    list_of_actors,
    none_of_several,
    several_named,
)
from moulint.language.sentences.sentence import Sentence
from moulint.language.words.classes import EACH_TIME
from moulint.language.words.stream import Span


def deed_end(sentence: Sentence, group: Group, later: Group | None) -> int:
    """Where a deed ends: before the next main clause's subject, or a semicolon."""
    end = size = len(sentence)
    for position in range(group.verb + 1, size if ";" in sentence.tags else 0):
        if sentence.tags[position] != ";" or _goes_on(sentence, group.verb, position):
            continue
        if not _opens_list(sentence, group.verb, position):
            end = position
            break
    if later is not None and later.start <= end:
        end = _clause_start(sentence, group.verb, later.start)
    return end


def _goes_on(sentence: Sentence, verb: int, semicolon: int) -> bool:
    """ "shall consist in sowing; in reaping; and in threshing": one deed, told by its parts."""
    at = semicolon + 1 + (sentence.tags[semicolon + 1 : semicolon + 2] == ["C"])
    return led_again(sentence, at, range(verb + 1, min(verb + 4, semicolon)))


def led_again(sentence: Sentence, at: int, front: range) -> bool:
    """True for the second "in" of "consists in sowing; and in reaping": the deed goes on.

    `front` is where the first one may stand.
    """
    tags, words = sentence.tags, sentence.words
    if tags[at : at + 2] not in _LEADING:
        return False
    return any(words[i] == words[at] and tags[i : i + 2] in _LEADING for i in front)


_LEADING = (["P", "g"], ["P", "b"])
""" "in sowing", "in being there"."""


def _opens_list(sentence: Sentence, verb: int, colon: int) -> bool:
    """ "shall have taken: the basic course; …": the verb takes the list behind the colon."""
    if sentence.words[colon] == ":" and _only_names(sentence, colon + 1):
        return True  # "shall hold two posts: that of cook and that of warden"
    if sentence.tags[colon + 1 : colon + 2] != ["x"]:
        return False  # its items have verbs of their own
    if sentence.words[colon - 1 : colon + 1] == ["as", ":"]:
        return True  # "shall serve as: (1) a cook; (2) a warden"
    if sentence.words[colon] == ":" and sentence.tags[colon - 1] in "Pg":
        return ";" not in sentence.tags[colon + 1 :]  # "take no part in settling: debts, feuds"
    return sentence.words[colon] == ":" and (
        colon == verb + 1 or (colon == verb + 2 and sentence.tags[verb + 1] in "PTxg")
    )


def _only_names(sentence: Sentence, at: int) -> bool:
    """True where nothing but nouns stands to the end: what the words in front of it are."""
    return at < len(sentence) and set(sentence.tags[at:]) <= set("xPC,SR")


def _clause_start(sentence: Sentence, low: int, group_start: int) -> int:
    """Where the clause of a later verb group begins, searching back for its coordinator."""
    seen_to = _seen_to(sentence, low, group_start)
    if seen_to is not None:
        return seen_to
    denied = none_of_several(sentence, low, group_start)
    if denied is not None:
        return denied
    if group_start and sentence.tags[group_start - 1] == ",":
        opening = _insertion(sentence, low, group_start - 1)
        if opening is None:
            return group_start - 1  # "will meet, will report": the subject is shared
        if sentence.tags[opening] == "C":
            return opening  # "serve cooks and clerks and, to that end, shall"
        group_start = opening
    if group_start and sentence.words[group_start - 1] in _PRONOUNS:
        contrast = _contrast(sentence, low, group_start - 1)
        return group_start - 1 if contrast is None else contrast  # "tell SROs they are not to"
    for position in range(group_start - 1, low, -1):
        tag = sentence.tags[position]
        if tag == ";":
            return position + 1
        if tag == "C" and not _joins_actors(sentence, low, position):
            return position
        if tag == "," and group_start - position > 1:
            return position
    return group_start


def _seen_to(sentence: Sentence, verb: int, group_start: int) -> int | None:
    """In "shall ensure each officer opens": where the clause begins that no "that" opens."""
    told = held_without_that(sentence, verb)
    if told is not None:
        return told
    if sentence.words[verb] not in _SEEING:
        return None
    for (first, last), _ in actors(sentence, verb + 1, group_start):
        start = first - (sentence.words[first - 1] in _EACH_ONE)
        if start == verb + 1 and last == group_start:
            return start
    return None


def held_without_that(sentence: Sentence, verb: int) -> int | None:
    """In "It is further agreed the gates shall be opened": where the clause begins."""
    words, tags = sentence.words, sentence.tags
    front = words[max(sentence.own, verb - 3) : verb]
    if words[verb : verb + 1] == [] or words[verb] not in _HELD or "it" not in front:
        return None
    at = verb + 1
    if words[at : at + 1] == ["and"] and words[at + 1 : at + 2] and words[at + 1] in _HELD:
        at += 2  # "understood and agreed"
    return at if tags[at : at + 1] in (["x"], ["n"]) else None


_HELD = frozenset(
    "agreed understood stipulated ordered resolved hoped expected intended anticipated wished "
    "desired suggested proposed recommended".split()
)
"""What "it is" … that something shall be, also said without "that"."""
_SEEING = frozenset("ensure ensures assure assures insure guarantee guarantees require".split())
_EACH_ONE = frozenset("each every all any no".split())
_PRONOUNS = frozenset("they he she".split())
_CONTRASTS = frozenset("though although but yet however while whereas".split())


def _contrast(sentence: Sentence, low: int, pronoun: int) -> int | None:
    """In ", though upon the principal's request he may": where the second clause begins."""
    for position in range(pronoun - 1, max(low, pronoun - 12), -1):
        if sentence.words[position] in _CONTRASTS:
            return position
        if sentence.tags[position] in ";MBDHzv":
            return None
    return None


def _insertion(sentence: Sentence, low: int, closing: int) -> int | None:
    """In "no officer, when serving a school, shall": the comma in front of the insertion."""
    for position in range(closing - 1, max(low, closing - 14), -1):
        tag = sentence.tags[position]
        if tag == ";":
            return None
        if tag == ",":
            if sentence.tags[position + 1] not in "SPN":
                return None
            if sentence.tags[position - 1] == "C":
                return position - 1  # "and, if asked to help, shall"
            return position if actor_ends(sentence, position) else None
    return None


def _joins_actors(sentence: Sentence, low: int, position: int) -> bool:
    """In ", and all SROs and building administrators shall": the second "and"."""
    if not actor_ends(sentence, position):
        return False
    return any(
        sentence.tags[at] == "," and sentence.tags[at + 1] == "C"
        for at in range(max(low, position - 8), position - 1)
    )


def subject_of(sentence: Sentence, earlier: Group | None, group: Group, bounds: list[int]) -> Span:
    """The words in front of a verb group that may name its subject."""
    dashed = _between_dashes(sentence, group)
    if dashed is not None:
        return dashed
    low = _subject_begins(sentence, earlier, group, bounds)
    if low >= group.start or not _opens_front(sentence, low):
        return low, group.start
    if earlier is not None and low:
        if _shares_subject(sentence, low, group):
            return group.start, group.start
        if _points_back(sentence, low, group.start):
            named = _behind_pointing(sentence, low, group.start)
            return named, group.start  # "and in that capacity shall", "and to that end he shall"
    return _behind_front(sentence, low, group)


def _subject_begins(
    sentence: Sentence, earlier: Group | None, group: Group, bounds: list[int]
) -> int:
    """Where the words begin that may name the subject, past what joins them to the words before."""
    low, words = 0, sentence.words
    for position in bounds:
        if position < group.start and not _dash_before(sentence, group, position):
            low = position + 1
    if earlier is not None and earlier.verb >= low:
        low = max(low, _clause_start(sentence, earlier.verb, group.start))
    while low < group.start and sentence.tags[low] in "C,R":
        low += 1
    if words[low : low + 1] and words[low] in SAVING:
        low += 2 * (words[low + 1 : low + 2] == ["that"])  # "; save that the officer"
    for position in range(low, group.start - 1):
        if words[position : position + 2] == ["notwithstanding", ","]:
            low = position + 2  # "Section 7 notwithstanding, the officer"
    if words[low : low + 1] == ["that"] and low < group.start - 1:
        several = none_of_several(sentence, low - 1, group.start) == low
        low += several or _recited(sentence, low)
    if words[low : low + 2] in (["no", ","], ["yes", ","]):
        low += 2  # the answer to a question
    return low


def _recited(sentence: Sentence, at: int) -> bool:
    """True for the "that" of what is recited: "Witnesseth: That the Town and the Board agree"."""
    begins = at == sentence.own or sentence.tags[at - 1] == ";"
    return begins and sentence.articled(at + 1)


def _shares_subject(sentence: Sentence, low: int, group: Group) -> bool:
    """ "and, if asked to help, shall", "and each January shall report": a subject named before."""
    front = sentence.tags[low : group.start]
    short = not set("xv") & set(front[1:])  # "and if asked will"
    timed = sentence.words[low] in EACH_TIME and not actors(sentence, low, group.start)
    return (
        front[-1] == ","
        or short
        or _joined_case(sentence, low, group)
        or _when_or_where(sentence, low, group)
        or (timed and "," not in front)
    )


def _when_or_where(sentence: Sentence, low: int, group: Group) -> bool:
    """ "and during these hours shall ring": a phrase, and no subject of the second verb."""
    if sentence.words[low] not in _WHEN_OR_WHERE or group.passive or group.present:
        return False
    front = range(low + 1, group.start)
    bare = {sentence.tags[at] for at in front} <= set("xg")
    later = any(sentence.articled(at) for at in front[1:])
    return (
        bare
        and not later
        and len(front) <= _SHORT_PHRASE
        and not actors(sentence, low, front[-1] + 1)
    )


_WHEN_OR_WHERE = frozenset("during between throughout after before within".split())
_SHORT_PHRASE = 3


def _behind_front(sentence: Sentence, low: int, group: Group) -> Span:
    """The subject behind a phrase in front of it: "Before noon, | the clerk | shall"."""
    words, tags = sentence.words, sentence.tags
    closed = tags[group.start - 1] == ","
    comma = _last_comma(sentence, low, group.start)
    if comma is not None:
        if _asks(sentence, low) and tags[comma + 1] in "dv":
            return low, group.start  # "Whether a pupil is warned, sent home or kept in is for"
        if closed and (words[comma + 1] in _INSERTED or _told_of(sentence, low, comma)):
            return low, comma  # "While on duty no officer, whether asked or not, shall"
        low = several_named(sentence, low, comma) or (
            list_denied(sentence, low, list_of_actors(sentence, low, comma)) + 1
        )
    verb = tags[group.verb : group.verb + 1]  # none in "that did"
    if closed and words[low] in _INSERTED and verb == ["v"]:
        return group.start, group.start  # "If cars stop, whether old or new, wave them on"
    return low, group.start


def _told_of(sentence: Sentence, low: int, comma: int) -> bool:
    """ "Under this plan Cook Ito, paid by the town, shall": an aside behind somebody's name."""
    tags = sentence.tags
    if "," in tags[low:comma] or not (tags[comma + 1] in "d" or sentence.articled(comma + 1)):
        return False
    written = [sentence.stream.written[sentence.absolute(at)] for at in range(low, comma)]
    return any(
        first > low + 1
        and tags[first - 1] == "x"
        and comma - last <= _SURNAME
        and all(map(str.istitle, written[last - low :]))
        for (first, last), _ in actors(sentence, low, comma)
    )


_SURNAME = 2
"""Words of a name behind a title."""


def _between_dashes(sentence: Sentence, group: Group) -> Span | None:
    """In "The clerk — like everybody else — shall": the subject in front of the insertion."""
    words, last = sentence.words, group.start - 1
    if last < 2 or words[last] not in _DASHES:
        return None
    first = next((i for i in range(last - 1, max(0, last - 16), -1) if words[i] in _DASHES), None)
    if first is None or set("MBHD;") & set(sentence.tags[first + 1 : last]):
        return None
    starts = [span[0] for span, _ in actors(sentence, sentence.own, first) if span[1] == first]
    return (min(starts), first) if starts else None


_DASHES = frozenset("— – --".split())


def _dash_before(sentence: Sentence, group: Group, position: int) -> bool:
    """True for the dash or colon of "Search panel -- shall consist of", which parts no clauses."""
    return position > 0 and position + 1 == group.start and sentence.tags[group.start] == "M"


def _joined_case(sentence: Sentence, low: int, group: Group) -> bool:
    """ "and where there is reason to think so shall call": the subject is shared."""
    joined = low > 0 and sentence.tags[low] == "S" and sentence.tags[low - 1] == "C"
    bare = "," not in sentence.tags[low : group.start] and not actor_ends(sentence, group.start)
    return joined and bare and not group.passive and not group.present


def _asks(sentence: Sentence, low: int) -> bool:
    """True for a subject that is a question: "Whether a gate is locked, barred or left"."""
    return sentence.words[low] in ("whether", "how", "who", "what") and low == sentence.own


_INSERTED = frozenset("whether if when while although though regardless even".split())
SAVING = frozenset("save saving except excepting provided but".split())
"""What stands in front of the "that" of a proviso."""
_LEADING_TO = frozenset(
    "consistent subject pursuant according contrary due similar irrespective regardless except "
    "effective".split()
)
_TIMES = frozenset("prior once twice thrice".split())


def _points_back(sentence: Sentence, low: int, high: int) -> bool:
    """True for a phrase such as "in that capacity", which names nobody."""
    pointing = sentence.words[low + 1 : low + 2]
    short = 1 < high - low < _POINTED and sentence.tags[low] in "PT"
    return short and bool(pointing) and pointing[0] in _POINTING


def _behind_pointing(sentence: Sentence, low: int, high: int) -> int:
    """In "and to that end the cook shall": where the subject begins; its verb where it has none."""
    begins = (first for (first, last), _ in sentence.named if low + 2 < first and last == high)
    return min(begins, default=high)


_POINTED = 7
"""Words of a phrase that points back, with a subject behind it."""
_POINTING = frozenset("that this such so those these doing".split())


def _opens_front(sentence: Sentence, low: int) -> bool:
    """True for what opens a phrase in front of the subject: "Before …,", "Once a year,"."""
    word = sentence.words[low]
    if sentence.tags[low] in "SPTMR" or word in _TIMES:
        return True
    if word == "besides" and sentence.tags[low + 1 : low + 2] == ["g"]:
        return True  # "Besides sweeping the hall, the clerk shall"
    if word in _LEADING_TO and sentence.tags[low + 1 : low + 2] in (["P"], ["T"]):
        return True  # "Consistent with state law, the clerk shall"
    if word in ("no", "not"):
        if sentence.tags[low + 2 : low + 3] == [","]:
            return False  # "No time, tools or money of the guild shall"
        return bool((AMOUNTS | FRONTED) & set(sentence.words[low + 1 : low + 2]))
    if word not in ("each", "every"):
        return False
    return not any(span[0] <= low + 2 for span, _ in actors(sentence, low, low + 8))


def _last_comma(sentence: Sentence, low: int, high: int) -> int | None:
    """The comma that ends a fronted phrase: the last one with words between it and the verb."""
    for position in range(high - 2, low, -1):
        if sentence.tags[position] == ",":
            return position
    return None
