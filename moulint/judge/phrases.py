"""Where phrases begin and end, so that what is quoted of a sentence is cut nowhere in one."""

from __future__ import annotations

from moulint.language.sentences.sentence import Sentence
from moulint.language.words.stream import Span

_LEAD = 6
"""Words in front of an end among which a question may open."""


def opening(sentence: Sentence, low: int) -> int:
    """Back to where a phrase begins: "the building | principal", "breach of | school rules"."""
    tags = sentence.tags
    if low > sentence.own and sentence.words[low].isdigit() and sentence.words[low - 1] == "may":
        low -= 1  # "by May | 31 of each year"
    if low > sentence.own + 1 and tags[low - 2 : low + 2] in (["P", "x", "v", ","],):
        low -= 1  # "for student | discipline, and shall see"
    if low > sentence.own and sentence.words[low] == "of" and tags[low - 1] == "x":
        low -= 1  # "July | of every year"
    if low < sentence.own or tags[low] != "x" or sentence.words[low] in _ANOTHER:
        return low
    while low > sentence.own:
        if tags[low - 1] == "x" and not sentence.articled(low):
            low -= 1
        elif sentence.words[low - 1] == "of" and low - 1 > sentence.own and tags[low - 2] == "x":
            low -= 2
        else:
            break
    return low


def listed(sentence: Sentence, low: int) -> int:
    """Back to the first thing of a list, where that is near: "of every knife, fork | and spoon".

    A list of deeds has no such beginning: "shall lay the table, | sweep and mop".
    """
    tags, first = sentence.tags, low
    while first > sentence.own and tags[first - 1] in ",C":
        at = first - 1 - (tags[first - 2 : first] == [",", "C"])
        begins = at
        while begins > sentence.own and (tags[begins - 1] in "xvz" or _of(sentence, begins - 1)):
            if tags[begins - 1] in "vz" and tags[begins - 2 : begins - 1] in (["M"], ["T"], ["R"]):
                break  # "shall examine | arrests"
            begins -= 1
        if begins == at or sentence.words[begins] in _STARTING:
            return low
        first = begins
    near = sentence.offsets((first, low))
    led = first > sentence.own and tags[first - 1] in ("P" if tags[low] == "v" else "Pvzg")
    return first if led and near is not None and near[1] - near[0] <= _LISTED else low


def _of(sentence: Sentence, at: int) -> bool:
    """True for "of" between two nouns: "uses | of force"."""
    return sentence.words[at] == "of" and sentence.tags[at - 1] in "xvz"


_LISTED = 60
"""Characters of a list that are quoted in front of the thing that counts."""
_STARTING = frozenset("each it he she they who which that this these those".split())
"""Words that open a clause of their own behind a comma."""


def whole(sentence: Sentence, span: Span, done_to: bool = False, stop: int | None = None) -> Span:
    """To the end of a phrase: "school | rules of conduct", "visitors from | crime".

    Of what is `done_to` by a verb a word may end it that could be a verb: "disciplinary | matters".
    Where only a few words of the clause are left they are quoted too, up to `stop`.
    """
    low, high = _phrase(sentence, span, done_to)
    return low, _rounded(sentence, (low, high), len(sentence) if stop is None else stop)


def _rounded(sentence: Sentence, span: Span, stop: int) -> int:
    """To the end of the clause where it is near: "shall be asked | to wait in the hall"."""
    tags, high = sentence.tags, span[1]
    end = high
    while end < min(stop, len(sentence)) and tags[end] in _GOING_ON:
        end += 1
        if tags[end : end + 1] in ([","], ["C"]):
            end = _listing(sentence, end, end + _FURTHEST, True)
    opens = tags[high : high + 1]
    verbal = tags[high - 1] in "vzgd" and opens == ["x"]
    if end == high or not (verbal or opens[0] in "PTd" or tags[high : high + 2] == ["g", "P"]):
        return high
    closed = end in (stop, len(sentence)) or tags[end] in ",;CS"
    behind = next((tags[at] for at in range(end, len(sentence)) if tags[at] not in ",C"), "")
    if not closed or (behind == "P" and tags[end : end + 1] != [";"]):
        return high  # "sweep the hall | by day, at games or in summer"
    near, all_of_it = sentence.offsets((high, end)), sentence.offsets((span[0], end))
    if near is None or all_of_it is None or near[1] - near[0] > _LEFT:
        return high
    return end if all_of_it[1] - all_of_it[0] <= _AT_MOST else high


_LEFT = 45
"""Characters up to the end of a clause that are quoted rather than left out."""
_AT_MOST = 90
"""Characters of a phrase that is quoted to the end of its clause."""
_GOING_ON = frozenset("xvgdPTRbn")
"""Tags of what a phrase at the end of a clause may hold."""


def _phrase(sentence: Sentence, span: Span, done_to: bool) -> Span:
    low, high = span
    high = _resting(sentence, _hyphened(sentence, high))
    named = _named(sentence, high, sentence.tags[high - 1] in _OPEN, done_to)
    if sentence.tags[high - 1] in "zv" and _does(sentence, named):
        named = high  # "thinks | the hall and the roof can hold"
    elif (done := _as_done(sentence, low, high)) is not None:
        return low, done  # "such work as the cook | may give"
    return low, _listing(sentence, _told(sentence, named), span[1] + _FURTHEST, done_to)


def _listing(sentence: Sentence, high: int, furthest: int, done_to: bool) -> int:
    """To the end of a list or a chain of "of"; of a list whose end is not known, its first part."""
    settled = high
    while high < (further := _joined(sentence, high, done_to)) <= furthest:
        comma = sentence.tags[high] == ","
        if comma and settled == high and sentence.tags[high + 1] == "C":
            break  # "the hall, and the aide who …" goes on with somebody else
        unended = comma and sentence.tags[high + 1] != "C"
        high = further
        if not unended:
            settled = high
    open_list = high < len(sentence) and sentence.tags[high] in ",C"
    return settled if open_list else high


def _hyphened(sentence: Sentence, high: int) -> int:
    """To the end of a word that was read in parts: "law-| related", "POST-| certified"."""
    text = sentence.clause.reading.text
    while sentence.own < high < len(sentence):
        at = sentence.offsets((high - 1, high + 1))
        last = sentence.offsets((high - 1, high))
        if at is None or last is None or text[last[1] : last[1] + 1] not in ("-", "‑"):
            break
        high += 1
    return high


def _as_done(sentence: Sentence, low: int, high: int) -> int | None:
    """The end of what they do whom words end in: "as the cook | and clerk may at times give"."""
    tags = sentence.tags
    if _AS.isdisjoint(sentence.words[max(low, high - _ASKED) : high - 1]) or tags[high - 1] != "x":
        return None
    at = high
    while at < min(len(sentence), high + _DOERS) and tags[at] in "xPC":
        at += 1
    if tags[at : at + 1] != ["M"]:
        return None
    at += 1
    end = min(len(sentence), at + _DOERS)
    while at < end and tags[at] in "xPRT" and tags[at : at + 2] != ["T", "v"]:
        at += 1
    return at + 1 if tags[at : at + 1] == ["v"] else None


_DOERS = 7
"""Words of those who do, or of when they do, between "as the cook" and what is done."""
_AS = frozenset("as that which".split())
_ASKED = 4


def _does(sentence: Sentence, at: int) -> bool:
    """True where the nouns in front of a position, and those joined to them, do something."""
    joined = sentence.tags[at : at + 1] == ["C"]
    end = _named(sentence, at + 1, True, False) if joined else at
    if joined and end == at + 1:
        return False  # "shall hear guests and shall choose": the guests choose nobody
    return sentence.tags[end : end + 1] in (["M"], ["B"])


_FURTHEST = 10
"""Words up to which a list or a chain of "of" is quoted to its end."""
_OPEN = frozenset("PTvzgd")
"""Tags of what a noun may follow that begins with an article."""


def _resting(sentence: Sentence, high: int) -> int:
    """To the preposition behind a verb that nothing is done to: "rests | exclusively with"."""
    if sentence.tags[high - 1] not in "vzdR":
        return high
    at = high
    while at < len(sentence) and sentence.tags[at] in "RC":
        at += 1
    with_whom = at < len(sentence) and sentence.words[at] in _WITH
    return at + 1 if with_whom else high


_WITH = frozenset("with upon on in".split())


def _told(sentence: Sentence, high: int) -> int:
    """Past the verb of a question that words end in: "judge how the kitchen | is doing"."""
    tags = sentence.tags
    asking = [at for at in range(max(sentence.own, high - _LEAD), high) if _asks(sentence, at)]
    if not asking or _FINITE.intersection(tags[asking[-1] : high]):
        return high
    if tags[high : high + 1] in (["d"], ["z"]):
        return high + 1  # "how the kitchen | worked"
    at = _named(sentence, high, True, False)
    while at < len(sentence) and tags[at] in "MBHDNRCbT":
        at += 1
    if high < at < len(sentence) and tags[at] in "vzgdx":
        return _named(sentence, at + 1, True, True)
    return high


def _asks(sentence: Sentence, at: int) -> bool:
    weighed = sentence.words[at] == "if" and sentence.tags[at - 1] in "vg"  # "weigh if it works"
    return weighed or sentence.words[at] in _ASKING


_FINITE = frozenset("MBHDz")
_ASKING = frozenset("how what when which whether who whom why where".split())


def _named(sentence: Sentence, at: int, behind: bool, done_to: bool) -> int:
    """Past the nouns that stand there; `behind` a preposition an article may come first."""
    end, tags = at, sentence.tags
    while end < len(sentence):
        opens = end == at and behind
        doing = end == at + 1 and behind and tags[at] == "g"  # "in using | the hose"
        another = sentence.articled(end) or sentence.words[end] in _ANOTHER
        if another and not opens and not doing:
            break
        noun = tags[end] == "x" or (opens and tags[end] in "gvzdn") or _heard(sentence, end)
        verbal = tags[end] in "vz" and end > 0
        shown = verbal and sentence.words[end - 1] in _ANOTHER  # "this | contract"
        if not noun and not shown and not (done_to and verbal and tags[end - 1] in "xg"):
            further = _hyphened(sentence, end) if end > at else end  # "law-| related lessons"
            if further == end:
                break
            end = further - 1
        end += 1
    return end


_ANOTHER = frozenset(
    "each every any all some this that these those such his her their its our both other so up "
    "down out off away again he she they it we you who himself herself themselves itself there "
    "here".split()
)
"""Words with which a phrase of its own begins behind a noun: "a note | each day"."""


_PARTING = ([","], ["C"])


def _heard(sentence: Sentence, at: int) -> bool:
    """True for "hearing" of "the disciplinary hearing", and "that" of "exercise that power"."""
    tags = sentence.tags
    behind = tags[at + 1 : at + 2]
    if sentence.words[at] == "that":
        return tags[at - 1] in "vzgd" and behind == ["x"]
    phrase = tags[at - 2 : at - 1] == ["P"] and behind == ["P"]  # "in school | policing as"
    ends = phrase or not behind or behind[0] in "MBHD,;C"
    return tags[at] == "g" and tags[at - 1] == "x" and ends


def _joined(sentence: Sentence, at: int, done_to: bool) -> int:
    """Past "of …" or ", … and …" where nouns follow that no verb of their own goes with."""
    tags, words = sentence.tags, sentence.words
    start = at
    while start < len(sentence) and tags[start] in ",C":
        start += 1
    if start == at:
        agent = words[at : at + 1] == ["by"] and tags[at - 1] == "d"
        if words[at : at + 1] != ["of"] and not agent:
            return at
        start += 1
    elif tags[start : start + 1] != ["x"] and _hyphened(sentence, start + 1) == start + 1:
        doing = tags[start : start + 1] == ["g"]
        if not doing or (tags[start - 1] == "," and tags[start + 1 : start + 2] not in _PARTING):
            return at  # "the hall, using …", and not "the hall, parking and play rules"
    end = _named(sentence, _hyphened(sentence, start + 1) - 1, True, done_to)
    verbal = end < len(sentence) and tags[end] in "MBHDzvdgNRT"
    if tags[start - 1] == "C" and tags[end : end + 2] == ["T", "x"]:
        verbal = False  # "the bicycle and boating unit to grade 4"
    done = words[end : end + 1] in _DONE_TO or words[end + 1 : end + 2] in _RELATED
    return at if end == start or verbal or done else end


_DONE_TO = (["it"], ["them"], ["him"], ["her"])
"""What shows that a noun in front is a verb: "open the lane and | staff it"."""
_RELATED = (["which"], ["whom"])
"""What shows that a noun in front begins a clause: "the code, | breaches of which the aide"."""
