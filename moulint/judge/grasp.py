"""Whether a verb takes hold of words, and they do not merely stand in a phrase further on.

"shall not be asked to sweep" speaks of sweeping; "shall not be paid for the hours in which others
sweep" and "shall not carry a lamp into the room that is swept" do not, though both bar something.

This looks back from the words and lets only known ones stand in between; walk.py goes forward
from the verb and lets any noun stand that the verb can take. A strange word undoes a bar ("shall
not be *paid* for sweeping") and leaves a duty as it is ("shall hold *yearly* a course"), so that
neither walk answers the question of the other.
"""

from __future__ import annotations

from collections.abc import Collection

from moulint.judge.opening import opens
from moulint.language.grammar.force import Force
from moulint.language.grammar.provision import Provision
from moulint.language.sentences.sentence import Sentence
from moulint.language.words.stream import Span

LITTLE = frozenset(
    "this that these those all any each every either both no some other such own first whole "
    "entire various several kind sort type form manner way capacity matter matters aspect "
    "aspects part parts role roles hand share task tasks duty duties job business function "
    "functions responsibility responsibilities power powers authority jurisdiction member members "
    "occasion time purpose purposes ever january february march april june july august september "
    "october november december year month day week quarter semester term spring summer fall autumn "
    "winter last ground grounds basis reason account suspicion suspected "
    "actual alleged perceived respect connection regard behalf effort efforts attempt steps "
    "agreement contract memorandum mou moa step action actions note later earlier than "
    "stage stages phase element portion degree § section sections subsection".split()
)
"""Words that may stand between a verb and what it takes hold of."""

_LEADING = frozenset(
    "be become have has lack lacks take takes taking play plays do does doing act acts acting "
    "serve serves serving function functions work works used use uses using utilize utilized "
    "employed deployed asked ask asks asking called call calls calling relied rely upon "
    "required require requires requiring requested request requests requesting directed "
    "direct directs directing ordered order orders instructed instruct told tell tells "
    "allowed allow allows allowing permitted permit permits permitting authorized expected "
    "assigned assign assigns assigning given give gives giving made make makes making placed "
    "put drawn brought pulled involved involve involves involving engaged engage engages "
    "engaging tasked charged responsible held help helps helping assist assists assisting "
    "assistance aid aids aiding support supports supporting participate participates "
    "participating participation attempt attempts attempting try tries trying seek seeks "
    "seeking agree agrees begin begins carry carries carrying out conduct conducts conducting "
    "perform performs performing undertake undertakes undertaking cause causes let lets "
    "consent consents assume assumes exercise exercises exercising sole solely empowered "
    "obliged compelled enlisted summoned sent designated considered deemed regarded treated "
    "commit commits committing continue go going refrain decline avoid otherwise personally "
    "directly indirectly "
    "intended there prohibited barred forbidden precluded excluded restricted suffered "
    "prepared willing free here itself themselves themself himself herself him them they he "
    "she it anyone anybody keep kept keeping keeps loaned lent lend stay stays abstain "
    "abstains refrains loan spend spent stand stands bring brings authorize authorizes empower "
    "empowers entitle entitles entitled enable enables enabled include includes extend extends "
    "without steer steers clear aloof apart disqualified ineligible uninvolved remain remains "
    "desist desists keeping forgo forgoes distance cease ceases hold holds back".split()
)
"""Verbs that only lead to the deed: "be used to", "take part in", "attempt to"."""

_ASKED = frozenset("whether how what where if because without".split())
_INQUIRES = frozenset("inquire inquires inquiring enquire enquiring".split())
_APART = frozenset("during while before after outside beside near".split())


def grasped(provision: Provision, found: Span, through: Collection[int]) -> bool:
    """True where the verb of a provision, or one of its items, takes hold of the words found.

    `through` are positions that may stand between, besides little words and verbs that only lead
    to a deed.
    """
    through = {*through, *_agent(provision)}
    if _scattered(provision, found, through):
        return False
    if found[0] < provision.deed[0]:
        start = min(provision.subject[0], provision.deed[0])
        named = found[0]
        while named > start and provision.sentence.tags[named - 1] == "x":
            named -= 1  # "the Oak Hill sweeping"
        start = _behind_front(provision.sentence, start, named)
        return _clear(provision, start, named, through) and _of_ones_work(provision, through)
    if found[0] <= provision.verb:
        return True
    at = found[0]
    if _by_use_of(provision, at) or _behind_phrase(provision, at, through):
        return True
    while not (opens(provision, at) or _joined(provision, at)) or at == provision.verb + 1:
        at -= 1
        if not _clear(provision, at, at + 1, through):
            return False
        if at <= provision.verb:
            break
    return True


def _behind_front(sentence: Sentence, start: int, named: int) -> int:
    """In "Apart from that room, sweeping is forbidden": behind the phrase in front."""
    comma = next((at for at in range(named - 1, start, -1) if sentence.tags[at] == ","), start)
    front = sentence.tags[start:comma]
    fronted = "P" in front[:2] and not set("MBHDC") & set(front)
    return comma + 1 if fronted else start


def _agent(provision: Provision) -> range:
    """In "shall be swept by the kitchen crew in its yearly cleaning": by whom it is done."""
    sentence, low = provision.sentence, provision.verb + 1
    if not provision.passive or sentence.words[low : low + 1] != ["by"] or not provision.who:
        return range(0)
    high = low + 1
    while high < provision.deed[1] and sentence.tags[high] in "xC":
        high += 1
    named = any(low < first and last <= high for (first, last), _ in sentence.named)
    return range(low, high if named else low)


_BUSINESS = frozenset(
    "province purview concern scope mission charge assignment assignments work affair domain area "
    "jurisdiction limits program remit mandate service services use expectation post place".split()
)


def _of_ones_work(provision: Provision, through: Collection[int]) -> bool:
    """False in "sweeping is not among the songs": only of what is somebody's work it says a bar."""
    sentence = provision.sentence
    at = provision.deed[0]
    if provision.passive or sentence.tags[at] != "B" or provision.force is not Force.BAR:
        return True
    while at < provision.deed[1] and sentence.tags[at] not in "xvzgd":
        at += 1
    end = at
    while end < provision.deed[1] and sentence.tags[end] in "xvzgd":
        end += 1
    words = sentence.words
    known = (words[one] in LITTLE | _LEADING | _BUSINESS for one in range(at, end))
    return at == end or any(known) or any(one in through for one in range(at, end))


def _joined(provision: Provision, at: int) -> bool:
    """True for the second of two things done to somebody: "shall not be listed or posted"."""
    tags = provision.sentence.tags
    return provision.passive and tags[at] == "d" == tags[provision.verb] and tags[at - 1] in ",C"


def _behind_phrase(provision: Provision, at: int, through: Collection[int]) -> bool:
    """ "shall judge, on the basis of the counts, whether": past a phrase between commas.

    In front of "whether" and "how" the commas may be wanting. Behind "shall make, before each May,
    a" only what leads on may stand.
    """
    sentence = provision.sentence
    verb, tags = provision.verb, sentence.tags
    between = tags[verb + 1 : at]
    if set("MBHDT;") & set(between):
        return False
    if between[:2] == [",", "P"] and between[-1:] == [","] and between.count(",") == len(",,"):
        return True
    timed = sentence.words[verb + 2 : verb + 3] in (["before"], ["after"], ["by"])
    if timed and between[:1] == [","] == [one for one in between if one == ","][1:]:
        return _clear(provision, verb + 2 + between[1:].index(","), at, through)
    return (
        not set("zS") & set(between)
        and between[:1] == ["P"]
        and sentence.words[at] in ("whether", "how")
    )


def _by_use_of(provision: Provision, at: int) -> bool:
    """ "shall not use the cameras to sweep": what something is used for is what is done.

    So it is in "shall not use a broom, pail or key of the hall for the purpose of sweeping".
    """
    sentence = provision.sentence
    low = at
    while low > provision.verb and (sentence.tags[low] == "n" or sentence.words[low - 1] in LITTLE):
        low -= 1
    if sentence.words[low - 1 : low] == ["of"] and sentence.words[low - 2] in LITTLE:
        low -= 2
    if sentence.words[low - 1 : low] == ["for"] and sentence.words[provision.verb] in _USES:
        between = range(provision.verb + 1, low)
        return not any(
            sentence.tags[one] in "MN;"
            or (sentence.tags[one] == "S" and sentence.words[one] not in ("that", "which"))
            for one in between
        )
    low = at
    while low > provision.verb and sentence.tags[low] in "vxRC,":
        low -= 1  # "to find, name or count"
    if sentence.tags[low] != "T":
        return False
    return bool({"use", "using"} & set(sentence.words[provision.verb : low]))


_USES = frozenset("use uses using used utilize utilizes utilizing utilized".split())


def _clear(provision: Provision, low: int, high: int, through: Collection[int]) -> bool:
    """True where everything in a span only leads on."""
    sentence = provision.sentence
    return all(
        position in through
        or sentence.words[position] in LITTLE
        or sentence.words[position] in _LEADING
        or sentence.words[position].isdigit()
        or sentence.tags[position] in "RNTPCMBbDHn,;"
        for position in range(low, high)
    )


def _scattered(provision: Provision, found: Span, through: Collection[int]) -> bool:
    """True where a clause, another deed or a phrase of time stands between the words found."""
    return any(_parts(provision, at, through) for at in range(found[0] + 1, found[1]))


def _parts(provision: Provision, at: int, through: Collection[int]) -> bool:
    """True where a word parts what stands before it from what stands behind."""
    sentence = provision.sentence
    word, tag, before = sentence.words[at], sentence.tags[at], sentence.words[at - 1]
    if sentence.tags[at - 1] == "," or (word == "that" and at - 1 == provision.verb):
        return False  # "involved, while on duty, in", "shall not ask that clerks sweep"
    if word == "as":
        return sentence.tags[at - 1] in "xz" and before not in _LEADING
    if sentence.tags[at - 1] == "T":
        named = any(first == at for (first, _), _ in sentence.named)  # "sent to clerks for"
        noun = tag == "x" and sentence.tags[at + 1 : at + 2] == ["P"] and not named
        noun = noun and sentence.words[at + 1] != "of"  # no verb: "set to the sweeping of stairs"
        deed = tag == "v" or noun
        return deed and at not in through and word not in _LEADING
    if word == "outside" and _others(sentence, at + 1):
        return False  # "tell an outside agency what …"
    if word == "after" and before in _INQUIRES:
        return False  # "inquire after the cook"
    return ((tag == "S" and word not in _ASKED) or word in _APART) and at not in through


def _others(sentence: Sentence, at: int) -> bool:
    """True for somebody who is outside, and no place outside of which something is done."""
    named = any(at <= first < at + 2 for (first, _), _ in sentence.named)
    return named or not _OTHERS.isdisjoint(sentence.words[at : at + 2])


_OTHERS = frozenset(
    "agency agencies body bodies authority authorities party parties force forces entity entities "
    "person persons".split()
)
