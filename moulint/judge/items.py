"""Items of a list of deeds: where they begin, and which verb words in them belong to."""

from __future__ import annotations

from moulint.judge.opening import gerunds, in_front, opens
from moulint.judge.tasks import TASKS, opens_task
from moulint.language.grammar.gathered import gathered
from moulint.language.grammar.limits import Limit, LimitKind
from moulint.language.grammar.owed import led_to
from moulint.language.grammar.provision import Provision
from moulint.language.sentences.sentence import Sentence
from moulint.language.words.stream import Span


def verb_span(provision: Provision, at: int) -> Span:
    """Where the verb stands that the words at a position belong to.

    In "shall pay for the course and keep a record of it" the course belongs to "pay" and the
    record to "keep"; in "is required to complete", "agrees to pay" what follows "to" is the verb
    as well; a subject belongs to the verb behind it. The span begins at the modal, so that "be
    offered" is found in "shall be offered".
    """
    sentence = provision.sentence
    tags = sentence.tags
    low, head = provision.deed[0], provision.verb
    begin = provision.subject[0]
    if begin < at < low and gerunds(provision):
        return begin, begin + 1  # "Sowing the field is the duty of the clerk"
    led = led_to(sentence, min(provision.subject[0], low), provision.deed[1])
    if led is not None and led > at:
        led = None
    joined = _joined_verb(provision, at, max(head, low, led or 0))
    if joined is not None:
        return joined, joined + 1
    if low < sentence.own <= at:
        # "Each year complete the course"
        told = sentence.own <= head < at and tags[head] in "vgz"
        end = head + 1 if told else max(at, sentence.own + 1)
        return sentence.own, end
    return low, _verb_led_to(provision, at, led) + 1


def _joined_verb(provision: Provision, at: int, low: int) -> int | None:
    """The last verb in front of a word that begins a deed of its own: "and | keep a record"."""
    sentence, head = provision.sentence, provision.verb
    tags = sentence.tags
    for position in range(min(at, len(tags) - 1), low, -1):
        if tags[position] not in "vgz":
            continue
        before = in_front(provision, position, "RN")
        if before > head + 1 and tags[before] == "T" and tags[before - 1] in ",;C":
            before -= 1  # "to sow; to reap"
        if tags[position] in "vz" and sentence.words[before] in _AT:
            continue  # "take part, at start of school, in"
        if before > head and tags[before] in ",C;P" and opens(provision, position):
            return position
    return None


def _verb_led_to(provision: Provision, at: int, led: int | None) -> int:
    """The verb that the first one leads to: "is required to | complete", "shall each | attend"."""
    sentence, head = provision.sentence, provision.verb
    tags, words = sentence.tags, sentence.words
    if tags[head : head + 1] == ["T"]:
        head += 1  # "has to attend"
    while tags[head + 1 : head + 2] == ["T"] and tags[head + 2 : head + 3] in (["v"], ["b"]):
        head += 2
    while words[head : head + 1] and words[head] in _FLOATING and head < at:
        head += 1
    if led is not None:
        return max(head, led)  # "shall be the officer's duty to attend"
    task = next((i for i in range(provision.deed[0], at) if words[i] in TASKS), None)
    if task is not None and tags[task + 1 : task + 2] == ["T"]:
        return task + 2
    return head


_AT = frozenset("at during within until".split())
"""Behind which a word is no verb, though it looks like one: "at start of term"."""
_FLOATING = frozenset("each all both".split())
"""Words between a modal and its verb that number who is bound."""


def begins_item(provision: Provision, at: int) -> bool:
    """True where a word is the verb of a deed or of an item, and no noun that looks like one.

    Stricter than `opens`, for words that are a verb here and a noun there: "shall store the records
    of the kitchen" records nothing.
    """
    sentence = provision.sentence
    low = provision.deed[0]
    held = set("BHD") & set(sentence.tags[low:at]) and sentence.tags[at - 1] != "T"
    if held or (sentence.tags[at] == "z" and "M" in sentence.tags[low:at]):
        return False
    if at == low > sentence.own and provision.subject[0] == provision.subject[1]:
        return sentence.tags[at - 1] in ",C;"
    if at in (provision.verb, sentence.own):
        return sentence.tags[at] != "d"
    if sentence.tags[at] not in "vzgx":
        return False
    before = in_front(provision, at, "RT")
    return sentence.tags[before] in ",C;T" or opens_task(provision, before, at)


def of_other_item(provision: Provision, limit: Limit, at: int) -> bool:
    """True for a hedge inside one of several joined deeds, where words stand in another.

    "shall patrol the halls, teach when feasible, and take reports" hedges the teaching. One behind
    a comma at the end reaches the whole list, and so does one in front of it.
    """
    first, last = gathered(provision.sentence, limit.span[0]), limit.span[1]
    if limit.kind is not LimitKind.HEDGE or limit.fronted or limit.sentence is not None:
        return False
    tags = provision.sentence.tags
    starts = [
        one
        for one in range(provision.verb + 1, provision.deed[1])
        if tags[one] in "vgz"
        and (
            _behind_comma(tags, one)
            or (tags[one - 1] == "C" and one - 1 == last)
            or (tags[first - 1] == "C" and one == last)
        )
        and opens(provision, one)
    ]  # "sow, reap when asked | and thresh", "sow and when asked | reap"
    if not starts or first <= provision.verb:
        return False
    following = next((one for one in starts if one >= last), None)
    if tags[first - 1] == "," and (following is None or set(tags[last:following]) - {",", "C"}):
        return False
    if following is not None and not set(tags[last:following]) - {","}:
        first = following  # "and, where possible, teach"
    item = max((one for one in starts if one <= first), default=provision.verb)
    return item != max((one for one in starts if one <= at), default=provision.verb)


_FROM = frozenset({"from", "among", ":"})


def left_to_pick(sentence: Sentence, at: int) -> bool:
    """True in "a day on any of these: soup; bread", where nobody must take the one named."""
    return any(
        last <= at and (sentence.words[last - 1] in _FROM or _announces(sentence, last, at))
        for _, last in sentence.hits("left-to-pick")
    )


def picked_from(sentence: Sentence, at: int) -> bool:
    """The same of deeds: "shall do any one of the following: sow; reap" asks for one of them."""
    begins = (sentence.words[max(0, first - 1)] for first, _ in sentence.hits("left-to-pick"))
    return not _DOES.isdisjoint(begins) and left_to_pick(sentence, at)


_DOES = frozenset("do does perform performs undertake out provide assume fulfill complete".split())


def _announces(sentence: Sentence, low: int, high: int) -> bool:
    """True where a colon stands between, and what a lead-in announces may begin without one."""
    return ":" in sentence.words[low:high] or (low <= sentence.own <= high and sentence.governed)


def _behind_comma(tags: list[str], at: int) -> bool:
    """True behind a comma, or a comma and "and"."""
    before = at - 1
    while before > 0 and tags[before] in "CRN":
        before -= 1
    return tags[before] == ","
