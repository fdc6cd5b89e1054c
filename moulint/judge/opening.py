"""Whether words open a deed or one of its items, and which verb they belong to.

"shall patrol the halls and teach" does two things; "shall tell the office where it patrols" one.
"""

from __future__ import annotations

from moulint.judge.tasks import NAMING, adjectives, entails, of_a_task, opener, opens_task
from moulint.language.grammar.items import tells_of_thing
from moulint.language.grammar.owed import led_to
from moulint.language.grammar.provision import Provision
from moulint.language.sentences.sentence import Sentence
from moulint.language.words.classes import DUTIES

_PLACED = DUTIES | frozenset(
    "assigned stationed placed works working serving available present provided employed hired "
    "retained engaged appointed deployed posted detailed devote devotes devoted dedicate "
    "dedicated".split()
)
"""What "to" leads on from to what somebody is there for: "stationed to", "a role to"."""


def opens(provision: Provision, at: int) -> bool:
    """True where a word begins what is to be done, or an item of it.

    "shall patrol the halls, teach and (3) take reports", "duties include patrol, traffic control":
    an item begins at the verb, at the item's own text, or behind a comma or "and" in the form of
    the verb that it is joined with.
    """
    sentence = provision.sentence
    low = min(provision.subject[0], provision.deed[0])
    if at < provision.deed[0] and gerunds(provision):
        tags = sentence.tags
        return at == provision.subject[0] or (tags[at] == "g" and tags[at - 1] in ",C")
    if at < provision.deed[0]:
        return (provision.passive and _is_done(provision, at)) or _lies_with(provision, at)
    if _named_thing(provision, at, low):
        return False
    if provision.deed[0] <= at <= provision.verb or at == sentence.own:
        return True
    led = led_to(sentence, low, provision.deed[1])
    if at == led:
        return True  # "has the duty to sow", "among his tasks are sowing"
    if _behind_things(provision, at):
        return False
    before = in_front(provision, at)
    if _begins_item(provision, before, at) or _begins_task(provision, before, at):
        return True
    return sentence.tags[before] in ",C" and _joined_deed(provision, before, at, led)


def _lies_with(provision: Provision, at: int) -> bool:
    """ "Responsibility for *sowing* and for *reaping* rests with the clerk"."""
    sentence, (low, high) = provision.sentence, provision.subject
    words, tags = sentence.words, sentence.tags
    owed = words[low] in DUTIES or words[low + 1 : low + 2] == ["responsibility"]
    if not owed or words[provision.verb] not in _LIES or at >= high or tags[at] != "g":
        return False
    return tags[at - 1] in "P,C"


_LIES = frozenset("rests rest lies lie falls fall belongs belong".split())


def _named_thing(provision: Provision, at: int, low: int) -> bool:
    """ "have training that serves the pupils", "is a formal search": a thing, and no deed."""
    head, sentence = provision.verb, provision.sentence
    if at == head > sentence.own and sentence.tags[at - 1 : at + 1] == ["H", "g"]:
        return True
    return at > head and _is_thing(provision, at, low)


def _behind_things(provision: Provision, at: int) -> bool:
    """True behind a semicolon and the things that the deed is told of."""
    sentence = provision.sentence
    told = range(provision.verb + 3, at)
    return ";" in sentence.tags[provision.verb + 3 : at] and any(
        tells_of_thing(sentence, one) for one in told
    )


def _begins_item(provision: Provision, before: int, at: int) -> bool:
    """True at the first word behind the verb, a box to be ticked, a stop or a semicolon."""
    sentence, head = provision.sentence, provision.verb
    if before == head == sentence.own < at and sentence.tags[head] == "P":
        return False  # "(1) In consultation with the clerk, …": how, and not what
    return (
        before <= head
        or sentence.words[head] in _BOXES
        or before < sentence.own <= at
        or sentence.tags[before] == ";"
        or sentence.words[before] == "."
    )


def _begins_task(provision: Provision, before: int, at: int) -> bool:
    """ "responsible for daily patrol", "include criminal raids": a task that a noun names."""
    tags, words = provision.sentence.tags, provision.sentence.words
    if opens_task(provision, before, at) or _spent_on(provision, at):
        return True
    described = before - adjectives(provision, before, at)
    low = min(provision.subject[0], provision.deed[0])
    if _named_item(provision, low, at):
        return True
    if described < before and opens_task(provision, described, at):
        return words[described] not in ("is", "are") or bool(DUTIES & set(words[low:described]))
    return tags[at - 1] == "T" and bool(_PLACED & set(words[provision.deed[0] : at]))


def _named_item(provision: Provision, low: int, at: int) -> bool:
    """ "duties include traffic control, hall *patrol* and *talks*": an item that a noun names.

    A deed that is named stands behind a light verb as well: "conducts home *visits*".
    """
    tags, words = provision.sentence.tags, provision.sentence.words
    before = at - 1
    while before > low and at - before <= _FEW and tags[before] == "x":
        before -= 1
    if before == at - 1 or provision.sentence.articled(at) or provision.sentence.owned(at):
        return False
    if tags[before] in ",C":
        return ";" not in tags[low:at] and _names_items(provision, low, at)
    light = words[before] in _LIGHT and tags[before] in "vzg"
    return light and before > provision.verb and opens(provision, before)


_FEW = 2
"""Words that tell of what kind a named deed is."""
_LIGHT = frozenset("conduct conducts conducting perform performs performing".split())


def _spent_on(provision: Provision, at: int) -> bool:
    """ "shall spend the school day *sowing*": what the time goes to."""
    tags, head = provision.sentence.tags, provision.verb
    spent = provision.sentence.words[head] in _SPENDS and tags[at] == "g"
    return spent and set(tags[head + 1 : at]) <= set("xPRn") and head < at - 1


_SPENDS = frozenset("spend spends".split())


def _joined_deed(provision: Provision, before: int, at: int, led: int | None) -> bool:
    """ "shall patrol and teach": a word joined with deeds, in the form that they have."""
    sentence, head = provision.sentence, provision.verb
    tags, words = sentence.tags, sentence.words
    low = min(provision.subject[0], provision.deed[0])
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
    if form == "b" and "v" in forms and words[at] == "be":
        return tags[provision.deed[0]] == "M"  # "shall wear a badge and be seen"
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
        named = words[i] in NAMING and opener(sentence, i)
        if tags[i] == ";" or named or entails(provision, i):
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
    if words[begin] == "are" and _TO_WHOM & set(words[begin + 1 : begin + 3]):
        forms.add("v")  # "are responsible for sowing and reap"
    if words[provision.verb : provision.verb + 1] and words[provision.verb] in _SPENDS:
        forms.add("g")
    for i in range(begin, at - 1):
        task = tags[i] == "P" and of_a_task(provision, i, i + 1)
        task = task or (tags[i] == "T" and bool(_PLACED & set(words[begin:i])))
        if task or opener(sentence, i) or entails(provision, i) or tags[i] == ";":
            forms.add(tags[i + 1])
    return forms


_TO_WHOM = frozenset("responsible charged tasked".split())
"""Behind "are": a deed follows, which a second verb may go on from."""


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
    if _of_infinitive(provision, at):
        return True
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


def _of_infinitive(provision: Provision, at: int) -> bool:
    """True in "shall train cooks to sow, reap and thresh", "a shed in which to sow and reap"."""
    tags, words = provision.sentence.tags, provision.sentence.words
    head = provision.verb
    for i in range(head + 1, at - 1):
        if tags[i : i + 2] != ["T", "v"] or set("MBHD") & set(tags[i:at]):
            continue
        taught = words[head] in _TEACHES and "," not in tags[head + 1 : i] and i > head + 1
        if taught or words[i - 1] in _FIT_TO:
            return True
    return False


_TEACHES = frozenset("train trains teach teaches instruct instructs".split())
_FIT_TO = frozenset("which ability abilities aptitude capacity skill skills willingness".split())
"""Behind these an infinitive tells what a thing or a person is fit for."""
_LEARNING = frozenset(
    "learn teach teaches hear see watch observe study read know ask review describe explain "
    "discuss say state decide understand consider be".split()
)
"""Verbs of what somebody takes in or tells."""


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


def gerunds(provision: Provision) -> bool:
    """True for "Sowing in spring and reaping are the clerk's duty": deeds as the subject."""
    low, high = provision.subject
    return low < high and provision.sentence.tags[low] == "g"


def in_front(provision: Provision, at: int, passed: str = "RTNM") -> int:
    """The word in front of an item, past its number and words with one of the tags `passed`."""
    tags, words = provision.sentence.tags, provision.sentence.words
    before = at - 1
    while before > provision.verb and (tags[before] in passed or _numbers(words[before])):
        before -= 1
    return before if tags[before] in ",C;" else _past_time(provision, before)


def _past_time(provision: Provision, before: int) -> int:
    """Past when a joined deed is done: "and *on Fridays* teaches", "and *each Monday* teaches"."""
    tags, words = provision.sentence.tags, provision.sentence.words
    for at in range(before, max(before - _PHRASE, provision.verb), -1):
        if words[at] in _WHENEVER and tags[at - 1] == "C" and tags[before] != "P":
            return at - 1
        if words[at] in _IF_SO and words[before] in _FITTING and tags[at - 1] == "C":
            return at - 1  # "sow and when appropriate reap"
        if tags[at] != "x":
            break
    return before


_PHRASE = 4
"""Words of such a phrase."""
_WHENEVER = frozenset("at on in before after during each every once twice daily weekly".split())
"""How it begins."""
_IF_SO = frozenset("when where if as".split())
_FITTING = frozenset(
    "appropriate necessary needed required requested possible feasible applicable warranted".split()
)
"""What stands behind these in a hedge of one word."""


def _numbers(word: str) -> bool:
    return word in _BOXES or (len(word) <= 3 and word.strip(".").isdigit())


_BOXES = frozenset("[ ] x ☒ ☑ ✓ ✔ • - – % percent".split())
