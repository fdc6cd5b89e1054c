"""Phrases of place, time, manner, means and purpose that confine a deed to a part of itself.

"shall not sweep the hall at dances" leaves the rest of the year open, and so do "on Mondays", "with
a wet broom", "over the telephone" and "for extra pay". "at school", "at any time", "in any way"
and "in the course of his duties" confine nothing.

Found by grammar: such a phrase stands behind what the verb takes, in front of the subject, or set
off by commas between the modal and its verb. A phrase that the verb itself asks for ("take part in
…", "vote on …") is none, nor is one joined with another ("at school or at dances").
"""

from __future__ import annotations

from collections.abc import Collection

from moulint.language.grammar.wide import CARRIERS, FRAMES, LATER, WHOLE, is_whole
from moulint.language.sentences.sentence import Sentence
from moulint.language.words.stream import Span

_PLACED = frozenset(
    "at on in during inside outside near behind beside within throughout between over across along "
    "aboard around beyond above below beneath atop alongside amid before after until from under "
    "toward towards past".split()
)
"""What opens a phrase of place or time."""
_DONE = frozenset("with by through via per against".split())
"""What opens a phrase of manner, company or means."""
_TAKING = frozenset(
    "collect collects collecting obtain obtains obtaining get gets getting gather gathers "
    "gathering receive receives receiving request requests requesting seek seeks seeking "
    "solicit soliciting demand demands demanding require requires requiring take takes taking "
    "draw drawing pull pulling retrieve retrieving copy copying print printing release "
    "releases releasing disclose discloses disclosing share shares sharing give gives giving "
    "provide provides providing furnish furnishes furnishing supply supplying transmit "
    "transmitting send sending extract extracting download downloading access accessing "
    "remove removes removing omit omits omitting strike strikes delete deletes redact redacts "
    "learn hear accept accepts accepting pass passes passing forward "
    "forwards forwarding compile compiling make making pick keep keeping stop exclude "
    "discourage prevent separate hand handing use using want wants".split()
)
"""Verbs that take what they take with "from": "collect keys from visitors"."""
_SOURCES = frozenset(
    "request requests call calls referral referrals complaint complaints tip tips order orders "
    "direction directions instruction instructions message messages question questions inquiry "
    "inquiries person people anyone someone "
    "information data records report reports away apart free far".split()
)
"""What comes from somebody: "act on a call from the desk"."""
_FINITE = frozenset("zMBHD")
_HOLDING = frozenset("using wearing carrying holding standing sitting riding driving".split())
"""Participles behind an object that tell how, and of no thing which one is meant."""
_TIES = frozenset("connection conjunction".split())
"""Those of them that are only as wide as what they tie a deed to."""
_GIVING = frozenset("provide provides providing furnish furnishes supply supplies present".split())
"""Verbs that take what they give with "with": "supply the cook with bread"."""
_FEW = 5
"""How far behind them that may stand."""
_ASK_IN = frozenset(
    "part role roles hand share involvement participation interest interested involved engaged "
    "uninvolved say voice seat vote based focused reliance aid assistance help".split()
)
"""Words that ask for a preposition of their own."""
_MATTERS = (["about"], ["regarding"], ["concerning"])
_PRONOUNS = frozenset("they he she it them him her".split())
_MANNERS = frozenset("manner way fashion tone voice".split())
_ELSEWHERE = frozenset("elsewhere otherwise anywhere".split())


def narrowing(sentence: Sentence, begin: int, end: int, known: Collection[Span]) -> Span | None:
    """The first phrase behind `begin` that confines the deed to a part, if there is one.

    `known` are words that confine nothing: actors, and what a requirement is about.
    """
    tags = sentence.tags
    at = begin
    while at < end:
        if tags[at] == "R" and _manner(sentence, at, end):
            return at, at + 1
        doing = _doing(sentence, at)
        if doing is not None:
            stop = _phrase_end(sentence, doing + 1, end)
            return None if is_whole(sentence, doing, stop, known) else (at, stop)
        if tags[at] == ",":
            return _closing(sentence, at, known)
        if _ends_deed(sentence, begin, at, end):
            return None
        if tags[at] == "T" and tags[at + 1 : at + 2] in (["v"], ["b"]):
            at += 2  # "shall not ask him | to sweep on Fridays"
        elif _for_an_end(sentence, at, end, known):
            return at, end
        elif _opens(sentence, at) and not _asked_for(sentence, begin, at):
            found, at = _phrase(sentence, at, end, known)
            if found is not None:
                return found
        else:
            at += 1
    return None


def _doing(sentence: Sentence, at: int) -> int | None:
    """The participle of "while wearing a hat", "the broom | using both hands"."""
    tags = sentence.tags
    if sentence.words[at] == "while" and tags[at + 1 : at + 2] == ["g"]:
        return at + 1
    behind_object = tags[at] == "g" and tags[at - 1] == "x"
    return at if behind_object and sentence.words[at] in _HOLDING else None


def _ends_deed(sentence: Sentence, begin: int, at: int, end: int) -> bool:
    """True where another clause begins, or a participle says which thing is meant."""
    tags = sentence.tags
    if tags[at] in ";SMBHDN":
        return sentence.words[at] not in LATER
    if tags[at] == "C":
        return at + 1 < end and tags[at + 1] not in "xPR"
    return tags[at] == "d" and at > begin and tags[at - 1] == "x"  # "the pupils enrolled in …"


def _phrase(
    sentence: Sentence, at: int, end: int, known: Collection[Span]
) -> tuple[Span | None, int]:
    """The phrase that opens at a word, where it confines the deed, and where to read on."""
    tags, words = sentence.tags, sentence.words
    stop = _phrase_end(sentence, at + 1, end)
    if _confines(sentence, at, stop, end, known):
        return (at, stop), stop
    if _clause_behind(sentence, at, end):
        return None, end
    stop = max(stop, at + 1)
    if words[stop - 1] in _TIES and words[stop : stop + 1] == ["with"]:
        end_of_tie = _phrase_end(sentence, stop + 1, end)
        if not is_whole(sentence, stop, end_of_tie, known):
            return (stop, end_of_tie), end_of_tie
    if words[stop - 1] in FRAMES and tags[stop : stop + 1] in (["P"], ["T"]):
        return None, _phrase_end(sentence, stop + 1, end)  # "in accordance with the rules"
    return None, stop


def _asked_for(sentence: Sentence, begin: int, at: int) -> bool:
    """True for a phrase that its verb asks for: "supply … with", "collect … from"."""
    words = sentence.words
    if words[at] == "with":
        return bool(_GIVING & set(words[max(0, at - _FEW) : at]))
    if words[at] == "from":
        sent = words[at - 1] in _SOURCES or any(last == at for (_, last), _ in sentence.named)
        return sent or bool(_TAKING & set(words[max(0, begin - _MANY) : at]))
    return False


_MANY = 8
"""How far in front of the words that decide the verb may stand."""


def _for_an_end(sentence: Sentence, at: int, end: int, known: Collection[Span]) -> bool:
    """ "so as to fill the tank": an end that has nothing to do with what the deed is about."""
    words, tags = sentence.words, sentence.tags
    opens = words[at : at + 3] in (["so", "as", "to"], ["in", "order", "to"])
    if not opens and words[at : at + 1] == ["by"] and tags[at + 1 : at + 2] == ["g"]:
        opens = words[at - 1] not in ("or", "and") and not {"or", "and"} & set(words[at:end])
    return opens and not any(at < low < end for low, _ in known)


def _closing(sentence: Sentence, comma: int, known: Collection[Span]) -> Span | None:
    """A phrase behind a comma that ends the sentence: "shall not sweep the hall, at dances"."""
    at, end = comma + 1, len(sentence)
    while end and sentence.tags[end - 1] == ";":
        end -= 1
    if at >= end or sentence.words[at] not in (_PLACED | _DONE) - LATER:
        return None
    stop = _phrase_end(sentence, at + 1, end)
    return (at, stop) if stop == end and _confines(sentence, at, stop, end, known) else None


def _manner(sentence: Sentence, at: int, end: int) -> bool:
    """True for an adverb of manner that ends a deed: "shall not sweep noisily"."""
    last = at + 1 == end or sentence.tags[at + 1] in ";P"
    if sentence.words[at] in _BARE_MANNERS:
        return last and sentence.tags[at - 1] in "xn"
    if not sentence.words[at].endswith("ly") or sentence.tags[at - 1] in "CR":
        return False
    if sentence.words[at] == "only":
        return False
    return last and not any(low == at for low, _ in sentence.hits("whole-manner"))


_BARE_MANNERS = frozenset("aloud again anew unannounced".split())


def of_some(sentence: Sentence, found: Span, known: Collection[Span]) -> Span | None:
    """Those to whom a deed is confined: "shall not ask *late guests* about the broom"."""
    tags = sentence.tags
    at = found[0] + 1
    if tags[found[0]] not in "vg":
        return None
    while at < len(tags) and (tags[at] in "xR" or sentence.words[at] == "of"):
        at += 1
    if at == found[0] + 1 or sentence.words[at : at + 1] not in _MATTERS:
        return None
    whom = range(found[0] + 1, at)
    if sentence.words[at - 1] in _TOLD:
        return None  # "shall not give *notes* about the broom"
    if WHOLE & {sentence.words[one] for one in whom}:
        return None
    if sentence.any("some-people", whom.start, whom.stop) is not None:
        return found[0] + 1, at
    spans = [*known, *sentence.hits("whole-people")]
    if any(low <= at - 1 < high and low > found[0] for low, high in spans):
        return None
    return found[0] + 1, at


_TOLD = frozenset(
    "information data fact facts detail details record records report reports question questions "
    "inquiry inquiries word news statement statements note notes file files anything nothing "
    "something decision decisions choice choices determination determinations ruling rulings "
    "judgment judgments opinion opinions recommendation recommendations suggestion suggestions "
    "complaint complaints call calls comment comments remark remarks advice proposal proposals "
    "orders instructions dispute disputes quarrel quarrels".split()
)
"""What is said or settled about a thing, and is nobody who could be asked."""
_ANYBODY = frozenset("anyone anybody someone somebody those persons people others".split())
"""Whom a place behind them belongs to: "of anyone in the house"."""


def front_phrase(sentence: Sentence, low: int, high: int, known: Collection[Span]) -> Span | None:
    """A phrase of place or time in front of a subject that confines what follows."""
    high = max((first for (first, _), _ in sentence.named if low < first < high), default=high)
    for at in {low, sentence.own, 0}:
        if at >= high or sentence.words[at] not in (_PLACED - LATER) | {"for"}:
            continue
        if sentence.words[at + 1 : at + 2] in (["none"], ["neither"]):
            continue  # "in none of these cases": that is the bar itself
        stop = _phrase_end(sentence, at + 1, high)
        if _confines(sentence, at, stop, high, known):
            return at, stop
    return None


def inserted(sentence: Sentence, low: int, high: int, known: Collection[Span]) -> Span | None:
    """A phrase between commas in front of the verb: "shall not, in the yard, sweep"."""
    tags = sentence.tags
    for at in range(low + 1, high):
        if tags[at - 1] == "," and sentence.words[at] in (_PLACED | _DONE) - LATER:
            stop = _phrase_end(sentence, at + 1, high)
            closed = tags[stop : stop + 1] == [","]
            if closed and _confines(sentence, at, stop, high, known):
                return at, stop
    return None


def _opens(sentence: Sentence, at: int) -> bool:
    """True for a word that opens a phrase which its verb does not ask for."""
    word = sentence.words[at]
    if word == "out":
        return sentence.words[at + 1 : at + 2] == ["of"]  # "out of spite"
    if word not in _PLACED and word not in _DONE and word != "for":
        return False
    if at and _is_verb(sentence, at - 1) and word not in ("during", "throughout"):
        return False  # "take part in", "based on"
    if sentence.tags[at - 1] == "P":
        return sentence.words[at - 1] == "from"  # "from inside a car"
    return sentence.words[at - 1] not in _ASK_IN | _ANYBODY


def _is_verb(sentence: Sentence, at: int) -> bool:
    """True for a verb, and not for a noun that looks like one: "rules", "student conduct"."""
    if sentence.tags[at] in "gd":
        return True
    return sentence.tags[at] in "vz" and (not at or sentence.tags[at - 1] in "TMNRDC,;")


def _phrase_end(sentence: Sentence, low: int, end: int) -> int:
    """Where a noun phrase ends, with the "of …" behind it and what "or" joins to it."""
    tags, words = sentence.tags, sentence.words
    at = low
    while at < end:
        tag = tags[at]
        anew = sentence.articled(at) or tag == "n" or words[at] in _PRONOUNS
        if at > low and tags[at - 1] in "xvz" and anew:
            break  # "in the yard | the cook", "on that day | no cook"
        inside = tag in "xRn" or (tag in "vgzd" and _noun_here(sentence, at, low))
        inside = inside or words[at] == "of" or (tag == "P" and at == low)
        joined = tag == "C" and at > low and tags[at + 1 : at + 2] == ["x"]
        if inside or joined:
            at += 1
        else:
            break
    return at


def _noun_here(sentence: Sentence, at: int, low: int) -> bool:
    """True for a word that is a noun or adjective, though it may be a verb: "on snow days"."""
    before = sentence.words[at - 1]
    after = sentence.tags[at + 1 : at + 2]
    if sentence.tags[at] in "vz":
        return at == low or sentence.tags[at - 1] == "x" or before == "of"
    return after == ["x"] and (at == low or sentence.tags[at - 1] in "xR" or before == "of")


def _clause_behind(sentence: Sentence, at: int, end: int) -> bool:
    """True for "before" and its like where a clause follows: "until a judge has ruled"."""
    return sentence.words[at] in LATER and bool(_FINITE & set(sentence.tags[at + 1 : end]))


def _confines(sentence: Sentence, at: int, stop: int, end: int, known: Collection[Span]) -> bool:
    """Whether a phrase leaves something out of what the deed covers."""
    words = sentence.words
    if words[at] in ("before", "after") and sentence.tags[at + 1 : at + 2] == ["g"]:
        return at + 2 < end  # "before asking the cook"
    if stop == at + 1 or _clause_behind(sentence, at, end):
        return False  # "by", "in sweeping"
    if _joined(sentence, at, stop, end, known):
        return False
    if words[at] == "for":
        high = words.index("of", at + 1, stop) if "of" in words[at + 1 : stop] else stop
        if not _SPELLS.isdisjoint(words[at + 1 : stop]):
            return _EACH.isdisjoint(words[at + 1 : stop])  # "for the month of October"
        carried = not CARRIERS.isdisjoint(words[at + 1 : high])
        if not carried and sentence.any("narrow-end", at + 1, high) is None:
            return False  # "for the visitors": what the deed is about
    return not is_whole(sentence, at, stop, known)


_SPELLS = frozenset("pilot trial month months semester week weeks summer".split())
_EACH = frozenset("each every all any entire whole".split())


def _joined(sentence: Sentence, at: int, stop: int, end: int, known: Collection[Span]) -> bool:
    """True for one of several phrases or places, or what goes on with "or otherwise"."""
    words, tags = sentence.words, sentence.tags
    if _ELSEWHERE & set(words[stop : stop + 4]):
        return True
    if words[at] == "between":
        return False
    if tags[stop : stop + 2] == ["C", "P"] and words[stop + 1] == words[at]:
        return True  # "in the yard or in the hall"
    if words[at - 1] in ("or", "and", "including", "even", "whether"):
        return True
    if words[at] == "from" and words[stop : stop + 1] == ["to"]:
        end_of_span = _phrase_end(sentence, stop + 1, end)
        joint = "".join(tags[end_of_span : end_of_span + 3])
        return joint.startswith((",CP", "CP"))  # "from the first bell to the last, and at …"
    if not any(tags[one] == "C" for one in range(at + 1, min(stop + 1, end))):
        return False
    last = stop
    while last < end and tags[last] in "CPxvzgR,":
        last += 1
    return _several(sentence, at, last, known) and words[last - 1] not in _MANNERS


def _several(sentence: Sentence, at: int, last: int, known: Collection[Span]) -> bool:
    """True for three places or times, or for two of which one is as wide as the deed."""
    joints = sum(tag in ",C" for tag in sentence.tags[at:last])
    wide = any(at < low < last for low, _ in (*known, *sentence.hits("whole-scope")))
    return wide or (joints > 1 and sentence.words[at] in _PLACED)
