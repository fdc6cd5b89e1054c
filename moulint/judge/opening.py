"""Whether words open a deed or one of its items, and which verb they belong to.

"shall patrol the halls and teach" does two things; "shall tell the office where it patrols" one.
"""

from __future__ import annotations

from moulint.language.grammar.items import tells_of_thing
from moulint.language.grammar.limits import Limit, LimitKind
from moulint.language.grammar.owed import led_to
from moulint.language.grammar.provision import Provision
from moulint.language.sentences.sentence import Sentence
from moulint.language.words.classes import DUTIES
from moulint.language.words.stream import Span

_NAMING = frozenset("include includes including included limited comprise comprises".split())
_OPENERS = _NAMING | frozenset("is are be being both limited following".split())
_TASKS = DUTIES - {"work"} | frozenset(
    "responsible charge charged tasked assist assists help helps aid part participate participates "
    "engage engaged involved consist consists consisting comprised composed made limited".split()
)
"""What a preposition leads on from to what is done; "work" is a verb here as a rule."""
_PLACED = DUTIES | frozenset(
    "assigned stationed placed works working available present provided employed hired retained "
    "engaged appointed deployed posted detailed".split()
)
"""What "to" leads on from to what somebody is there for: "stationed to", "a role to"."""
_FLOATING = frozenset("each all both".split())


def opens(provision: Provision, at: int) -> bool:
    """True where a word begins what is to be done, or an item of it.

    "shall patrol the halls, teach and (3) take reports", "duties include patrol, traffic control":
    an item begins at the verb, at the item's own text, or behind a comma or "and" in the form of
    the verb that it is joined with.
    """
    sentence = provision.sentence
    tags, words = sentence.tags, sentence.words
    low = min(provision.subject[0], provision.deed[0])
    head = provision.verb
    if at < provision.deed[0] and _gerunds(provision):
        return at == provision.subject[0] or (tags[at] == "g" and tags[at - 1] in ",C")
    if at < provision.deed[0]:
        return provision.passive and _is_done(provision, at)
    if at == head > sentence.own and tags[at - 1 : at + 1] == ["H", "g"]:
        return False  # "have training that serves the pupils" is no deed
    if at > head and _is_thing(provision, at, low):
        return False
    if provision.deed[0] <= at <= head or at == sentence.own:
        return True
    led = led_to(sentence, low, provision.deed[1])
    if at == led:
        return True  # "has the duty to sow", "among his tasks are sowing"
    if ";" in tags[head + 3 : at] and any(tells_of_thing(sentence, i) for i in range(head + 3, at)):
        return False
    before = at - 1
    while before > head and (tags[before] in "RTNM" or _numbers(words[before])):
        before -= 1
    if (
        before <= head
        or words[head] in _BOXES
        or before < sentence.own <= at
        or tags[before] == ";"
    ):
        return True
    if _opens_task(provision, before, at) or words[before] == ".":
        return True
    described = before - _adjectives(provision, before, at)
    if described < before and _opens_task(provision, described, at):
        # "responsible for daily patrol", "include criminal investigations"
        return words[described] not in ("is", "are") or bool(DUTIES & set(words[low:described]))
    if tags[at - 1] == "T" and _PLACED & set(words[provision.deed[0] : at]):
        return True
    if tags[before] not in ",C":
        return False
    if tags[at - 1] == "T" and tags[head + 1 : head + 2] == ["T"]:
        return True  # "agrees to sow and to reap"
    if _told_how(provision, at) or _done_by_others(provision, at) or _one_of_each(sentence, at):
        return False
    form = "g" if tags[at] == "x" and words[at].endswith("ing") else tags[at]
    if form in "xvg" and _names_items(provision, low, at):
        return True
    if form == "x" and head < len(tags) and tags[head] in "xb":
        return True  # "be the liaison and first responder"
    forms = _forms_of_deeds(provision, at, led)
    if form == "x" and tags[before] == "C" and forms & set("vz"):
        inflected = "v" in forms or words[at].endswith("s")  # "shall patrol and tape off the scene"
        return inflected and not sentence.articled(at) and _unlisted(provision, at)
    return form in forms & set("vzg")


def _one_of_each(sentence: Sentence, at: int) -> bool:
    """True in "shall log each stop, search and arrest": one noun after another behind "each"."""
    tags = sentence.tags
    if tags[at + 1 : at + 2] and tags[at + 1] not in ",C;P":
        return False
    low = at
    while low > 2 and tags[low] == tags[at] and tags[low - 1] in ",C":
        low -= 2 if tags[low - 2] != "," else 3
    return low < at and tags[low] == tags[at] and sentence.words[low - 1] in _EVERY


_EVERY = frozenset("each every any all no".split())


def _is_thing(provision: Provision, at: int, low: int) -> bool:
    """ "is a formal search": what a thing is said to be, and not what anybody does."""
    tags, words = provision.sentence.tags, provision.sentence.words
    head = tags[provision.verb : provision.verb + 1]
    described = tags[at] in "xv" and head == ["x"] and tags[provision.deed[0]] == "B"
    return described and at == provision.verb + 1 and not DUTIES & set(words[low:at])


def _names_items(provision: Provision, low: int, at: int) -> bool:
    """True where what stands in front names one thing after another: "duties include patrol,"."""
    sentence = provision.sentence
    tags, words = sentence.tags, sentence.words
    for i in range(low, at):
        if tags[i] == ";" or (words[i] in _NAMING and _opener(sentence, i)):
            return True
    if _is_list_of_nouns(provision):
        return True
    return tags[provision.deed[0]] == "B" and bool(_NAMED & set(words[low : provision.verb]))


def _is_list_of_nouns(provision: Provision) -> bool:
    """True for "door checks, a noon patrol and writing reports" behind a lead-in."""
    sentence, head = provision.sentence, provision.verb
    if not sentence.governed or head < sentence.own or provision.subject != (0, 0):
        return False
    tags = sentence.tags
    return tags[head] == "x" and not set("MBHDST") & set(tags[head : provision.deed[1]])


def _opener(sentence: Sentence, at: int) -> bool:
    """True for "include", and not in "shall take a course on tasks that include sowing"."""
    return sentence.words[at] in _OPENERS and (at == 0 or sentence.words[at - 1] != "that")


def _forms_of_deeds(provision: Provision, at: int, led: int | None) -> set[str]:
    """The forms in which deeds stand in front of a word, one of which a further item has too.

    `led` is where what the provision leads to begins, as in "has the duty to sow".
    """
    sentence, begin = provision.sentence, provision.deed[0]
    tags, words = sentence.tags, sentence.words
    forms = {tags[i] for i in (provision.verb, sentence.own) if i < len(tags)}
    if tags[begin] == "M":
        forms.add("v")
    if led is not None and led < at:
        forms.add(tags[led])
    if words[begin] in ("is", "has"):
        forms.add("z")  # "has keys and locks"
    for i in range(begin, at - 1):
        task = tags[i] == "P" and _of_a_task(provision, i, i + 1)
        if task or _opener(sentence, i) or tags[i] == ";":
            forms.add(tags[i + 1])
    return forms


def _unlisted(provision: Provision, at: int) -> bool:
    """True for a word not known as a verb that stands where the second verb of a modal stands.

    "shall sweep the hall and mop the floor": it has a noun of its own. Only where words that are
    looked for begin at it, which a second noun hardly ever does.
    """
    sentence = provision.sentence
    return sentence.tags[at + 1 : at + 2] == ["x"] and at + 1 < provision.deed[1]


_NAMED = frozenset("duties responsibilities functions tasks roles".split())
"""What "are" names one by one: "duties are patrol, traffic control"."""


def _is_done(provision: Provision, at: int) -> bool:
    """True for one of the things that are done: "*sweeping* and hall *patrol* shall be done by".

    What is only told of is no deed: "*stops* and *searches* shall be reported".
    """
    sentence, first = provision.sentence, provision.subject[0]
    tags = sentence.tags
    if sentence.words[provision.verb] in _ONLY_TOLD and tags[at] != "g":
        return False
    named = {last for (_, last), _ in sentence.named}
    while at > first and tags[at - 1] == "x" and not sentence.articled(at):
        if at in named:
            return False  # "the clerk's *sweeping* is rated by"
        at -= 1
    return at == first or (at > first and tags[at - 1] in ",C")


_ONLY_TOLD = frozenset(
    "reported recorded logged counted listed tracked tallied noted entered disclosed published"
    " reviewed documented discussed compared broken sorted shown filed kept explained".split()
)
"""Verbs that say what becomes of the news of a thing."""


def _gerunds(provision: Provision) -> bool:
    """True for "Sowing in spring and reaping are the clerk's duty": deeds as the subject."""
    low, high = provision.subject
    return low < high and provision.sentence.tags[low] == "g"


def _opens_task(provision: Provision, before: int, at: int) -> bool:
    """True for what stands in front of a task: "include", "responsible for"."""
    sentence = provision.sentence
    return _opener(sentence, before) or (
        sentence.tags[before] == "P" and _of_a_task(provision, before, at)
    )


def _adjectives(provision: Provision, before: int, at: int) -> int:
    """How many words describe a noun that is a task: "regular foot patrol"."""
    sentence = provision.sentence
    if sentence.tags[at] == "g" or before != at - 1:
        return 0
    count = 0
    while count < _FEW and sentence.tags[before - count] == "x":
        count += 1
    return count


_FEW = 2
"""Adjectives that stand in front of the name of a task."""


def _told_how(provision: Provision, at: int) -> bool:
    """True in "shall learn how to sow, reap and thresh": what is taken in, not what is done."""
    sentence = provision.sentence
    tags, words = sentence.tags, sentence.words
    if tags[at] != "v" or words[provision.verb] not in _LEARNING or ";" in tags[:at]:
        return False
    return any(
        words[i] in ("how", "whether", "when", "where")
        and tags[i + 1] == "T"
        and tags[i + 2] == "v"
        for i in range(provision.verb, at - 2)
    )


_PRAISES = frozenset(
    "thank thanks praise praises honor honors reward rewards measured compared ranked join joins "
    "replace replaces relieve relieves envy admire".split()
)


def _done_by_others(provision: Provision, at: int) -> bool:
    """True in "shall thank those who sow, reap and thresh", "a log of when others sow and reap"."""
    tags, head = provision.sentence.tags, provision.verb
    if tags[at] != "v" or ";" in tags[head:at]:
        return False
    marker = next((i for i in range(head + 1, at) if tags[i] == "S"), None)
    if marker is not None and tags[marker - 1 : marker + 2] == ["P", "S", "M"]:
        return set(tags[marker + 2 : at]) <= set("vx,C")  # "a plan on who will sow and reap"
    if marker is None or set("MBHD") & set(tags[marker:at]):
        return False
    verb = marker + 1
    while tags[verb] == "x":
        verb += 1
    if provision.sentence.words[head] in _PRAISES:
        return tags[marker + 1] == "v"  # "shall thank cooks who sow seeds, reap and thresh"
    after = tags[marker - 1]
    own = after == "P" and verb > marker + 1  # "of when others sow"
    return tags[verb] == "v" and verb < at and (own or (marker == head + 1 == verb - 1))


_LEARNING = frozenset(
    "learn hear see watch observe study read know ask review describe explain discuss say state "
    "decide understand consider be".split()
)
"""Verbs of what somebody takes in or tells."""


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
    before = at - 1
    while before > provision.verb and (
        sentence.tags[before] in "RT" or _numbers(sentence.words[before])
    ):
        before -= 1
    return sentence.tags[before] in ",C;T" or _opens_task(provision, before, at)


def of_other_item(provision: Provision, limit: Limit, at: int) -> bool:
    """True for a hedge inside one of several joined deeds, where words stand in another.

    "shall patrol the halls, teach when feasible, and take reports" hedges the teaching. One behind
    a comma at the end reaches the whole list, and so does one in front of it.
    """
    first, last = limit.span
    if limit.kind is not LimitKind.HEDGE or limit.fronted or limit.sentence is not None:
        return False
    tags = provision.sentence.tags
    starts = [
        one
        for one in range(provision.verb + 1, provision.deed[1])
        if tags[one] in "vgz"
        and (_behind_comma(tags, one) or (tags[one - 1] == "C" and one - 1 == last))
        and opens(provision, one)
    ]  # "sow, reap when asked | and thresh"
    if not starts or first <= provision.verb:
        return False
    following = next((one for one in starts if one >= last), None)
    if tags[first - 1] == "," and (following is None or set(tags[last:following]) - {",", "C"}):
        return False
    if following is not None and not set(tags[last:following]) - {","}:
        first = following  # "and, where possible, teach"
    item = max((one for one in starts if one <= first), default=provision.verb)
    return item != max((one for one in starts if one <= at), default=provision.verb)


def _behind_comma(tags: list[str], at: int) -> bool:
    """True behind a comma, or a comma and "and"."""
    before = at - 1
    while before > 0 and tags[before] in "CRN":
        before -= 1
    return tags[before] == ","


def names_deed(provision: Provision, at: int) -> bool:
    """True where a word is itself the task that a row or an item gives: "Detention | Deputy"."""
    if provision.subject != (0, 0) or provision.verb != provision.deed[0]:
        return False
    between = provision.sentence.tags[provision.verb : at]
    if not between or (between[-1] in ",C" and set(between) <= set("x,Cdvgz")):
        return True
    return len(between) <= _NAMED_BY and set(between) == {"x"}  # "Pupil attendance | Dean"


_NAMED_BY = 2
"""Nouns that may stand in front of the noun that is a row's whole task."""


def undergone(provision: Provision, at: int) -> bool:
    """True for words that begin at what is done to the one who is bound.

    "The officer shall be taught a class" gives no class; "shall be seen in the halls", where the
    words begin at "be", is told of the officer.
    """
    tags = provision.sentence.tags
    return (
        provision.passive
        and at == provision.verb
        and tags[at] == "d"
        and provision.deed[0] < at
        and tags[at - 1] in "bBR"
    )


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
    if begin < at < low and _gerunds(provision):
        return begin, begin + 1  # "Sowing the field is the duty of the clerk"
    led = led_to(sentence, min(provision.subject[0], low), provision.deed[1])
    if led is not None and led > at:
        led = None
    for position in range(min(at, len(tags) - 1), max(head, low, led or 0), -1):
        before = position - 1
        while before > head and (tags[before] in "RN" or _numbers(sentence.words[before])):
            before -= 1
        if before > head + 1 and tags[before] == "T" and tags[before - 1] in ",;C":
            before -= 1  # "to sow; to reap"
        joined = before > head and tags[before] in ",C;P"
        if tags[position] in "vz" and sentence.words[before] in _AT:
            continue  # "take part, at start of school, in"
        if joined and tags[position] in "vgz" and opens(provision, position):
            return position, position + 1
    if low < sentence.own <= at:
        # "Each year complete the course"
        told = sentence.own <= head < at and tags[head] in "vgz"
        end = head + 1 if told else max(at, sentence.own + 1)
        return sentence.own, end
    if tags[head : head + 1] == ["T"]:
        head += 1  # "has to attend"
    while tags[head + 1 : head + 2] == ["T"] and tags[head + 2 : head + 3] in (["v"], ["b"]):
        head += 2
    while sentence.words[head : head + 1] and sentence.words[head] in _FLOATING and head < at:
        head += 1  # "shall each attend"
    task = next((i for i in range(low, at) if sentence.words[i] in _TASKS), None)
    if led is not None:
        head = max(head, led)  # "shall be the officer's duty to attend"
    elif task is not None and tags[task + 1 : task + 2] == ["T"]:
        head = task + 2
    return low, head + 1


_AT = frozenset("at during within until".split())
"""Behind which a word is no verb, though it looks like one: "at start of term"."""


def _of_a_task(provision: Provision, position: int, at: int) -> bool:
    """ "responsible for patrolling", "assist in teaching": what a preposition of a task takes."""
    sentence = provision.sentence
    if sentence.words[position] == "by":
        return sentence.tags[at] == "g"
    near = range(max(0, position - 4), position)
    if any(sentence.words[i] in _TASKS and not _asks_a_fee(sentence, i) for i in near):
        return True
    if sentence.tags[position - 1] not in ",C":
        return False
    word = sentence.words[position]
    return any(  # "responsible for sowing in spring and for reaping"
        sentence.words[one] in _TASKS and sentence.words[one + 1] == word
        for one in range(provision.deed[0], position - 1)
    )


def _asks_a_fee(sentence: Sentence, at: int) -> bool:
    """ "charge the hirer for sweeping": not what somebody is charged with or in charge of."""
    return sentence.words[at] == "charge" and sentence.tags[at - 1] != "P"


def _numbers(word: str) -> bool:
    return word in _BOXES or (len(word) <= 3 and word.strip(".").isdigit())


_BOXES = frozenset("[ ] x ☒ ☑ ✓ ✔ • - –".split())
