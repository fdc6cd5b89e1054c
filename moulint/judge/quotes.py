"""The words of the source that a message quotes: whole phrases, with what denies and what binds."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from moulint.expression import expression
from moulint.judge.match import Match
from moulint.judge.places import denial_in_front, spans
from moulint.language.grammar.force import Force
from moulint.language.grammar.provision import Provision
from moulint.language.sentences.sentence import Sentence
from moulint.language.words.stream import Span

_MOST = 130
"""Characters of a quotation."""
_HEAD = 84
"""Those of them in front of what is left out."""
_NEAR = 30
"""Characters between two marked words that are quoted with them, where not all can be."""
_BINDING = frozenset("MNBRT")
"""Tags of what binds in front of a verb: "shall not", "is never to"."""
_MODAL = frozenset("MN")
_LEAD = 6
"""Words of a lead-in that are quoted in front of an item."""


def deciding(found: Match, limits: bool = True) -> str:
    """The deciding words as they stand: in one piece where it is short, else with "…" between.

    Without `limits` those of a hedge or an exception are left to be quoted for themselves.
    """
    return together((found if limits else replace(found, limit=None),))


def together(found: Sequence[Match]) -> str:
    """The deciding words of matches of one sentence."""
    sentence = found[0].provision.sentence
    verb = min(one.provision.verb for one in found)
    text = sentence.clause.reading.text
    own = sorted(span for one in found for span in _own(one))
    if own:
        own[0] = (_start(found[0].provision, own[0][0]), own[0][1])
    marked = {sentence.offsets(_full(sentence, span, span[1] > verb)) for span in own}
    quoted: list[Span] = []
    for low, high in sorted(filter(None, marked)):
        if quoted and (high - quoted[-1][0] <= _MOST or low - quoted[-1][1] <= _NEAR):
            quoted[-1] = (quoted[-1][0], max(high, quoted[-1][1]))
        else:
            quoted.append((low, high))
    quoted = [part for one in quoted for part in _parted(sentence, one, own)]
    if sum(high - low for low, high in quoted) > _MOST + _MOST // 2:
        at = sentence.offsets((verb, verb + 1)) or quoted[0]
        binding = [one for one in quoted if one[0] <= at[0] < one[1]]
        quoted = sorted({quoted[0], *binding, quoted[-1]})
    return " … ".join([*_lead_in(found[0]), *(_written(text, low, high) for low, high in quoted)])


def phrase(sentence: Sentence, span: Span) -> str:
    """Words as they stand in the source, to the ends of the phrase they belong to."""
    low = _denied(sentence, _opening(sentence, span[0]))
    return exactly(sentence, _full(sentence, (low, span[1])))


def to_its_end(sentence: Sentence, span: Span) -> str:
    """Words as they stand in the source, to the end of the phrase they belong to."""
    return exactly(sentence, _full(sentence, span, True))


def exactly(sentence: Sentence, span: Span) -> str:
    """Words as they stand in the source, cut behind a word where they are too many."""
    offsets = sentence.offsets(span)
    if offsets is None:
        return sentence.text(span)
    return _written(sentence.clause.reading.text, *offsets)


def _parted(sentence: Sentence, quoted: Span, own: Sequence[Span]) -> list[Span]:
    """A stretch that is too long, in two parts round what stands between the deciding words."""
    low, high = quoted
    if high - low <= _LONGEST:
        return [quoted]
    inside = sorted(filter(None, map(sentence.offsets, own)))
    ends = [max(one[1] for one in inside[: at + 1]) for at in range(len(inside))]
    gaps = [
        (after[0] - end, end, after[0])
        for end, after in zip(ends, inside[1:], strict=False)
        if low <= end and after[0] < high
    ]
    size, end, start = max(gaps, default=(0, 0, 0))
    if size < _NEAR:
        return [quoted]
    return [(low, end), *_parted(sentence, (start, high), own)]


_LONGEST = 180
"""Characters up to which a stretch that holds several deciding words is quoted as it stands."""


def _own(found: Match) -> list[Span]:
    """The deciding words in the sentence itself; of what does not bind, those of its own deed.

    "The cook is a trained baker and should rest": of a trained baker nothing is wished.
    """
    provision = found.provision
    own = [span for span in spans(found) if span[1] > provision.sentence.own]
    low = min(provision.verb_group, provision.deed, provision.bound_by or provision.deed)[0]
    denied = denial_in_front(provision)
    inside = [span for span in own if low <= span[0] or span in denied]
    told = any(low <= span[0] < provision.deed[1] for span in found.words)
    return inside if found.flaws and found.limit is None and told else own


def _start(provision: Provision, low: int) -> int:
    """Back to where words begin; with whom they are about, where these are only told of him.

    "A guest who meets | the cook shall leave": it is not the cook who shall. And "duties include,
    but | shall not be limited to" denies nothing of the duties.
    """
    sentence, (opens, closes) = provision.sentence, provision.subject
    verb, end = provision.verb_group
    at = _opening(sentence, low)
    first = max(opens, sentence.own)
    if not first < at <= verb or closes > verb:
        return at
    told = at < closes and not _RELATING.isdisjoint(sentence.tags[first:at])
    freed = provision.force in _DOES and not _DENYING.isdisjoint(sentence.tags[verb:end])
    near = sentence.offsets((first, at))
    short = near is not None and near[1] - near[0] <= _HEAD
    return first if (told or freed) and short else at


_DOES = {Force.DUTY, Force.STATEMENT}
_RELATING = frozenset("PSBd")
"""Tags of what leads to another than whom a subject is about: "of", "who", "by"."""
_DENYING = frozenset("Nn")


def _denied(sentence: Sentence, low: int) -> int:
    """Back to what denies or binds in front of words: "| shall not treat", "| no figures"."""
    at = low
    while at > sentence.own and sentence.tags[at - 1] in _BINDING | _DENYING:
        at -= 1
    if "M" not in sentence.tags[at:low]:
        return low if _DENYING.isdisjoint(sentence.tags[at:low]) else at
    for back in range(at - 1, max(sentence.own, at - _LEAD) - 1, -1):
        if sentence.words[back] == "neither" or sentence.tags[back] == "n":
            return back  # "neither guest shall"
        if sentence.tags[back] != "x":
            break
    return at


def _lead_in(found: Match) -> list[str]:
    """What binds an item: "shall not" of "The cook shall not: (a) nap", "No cook may" with "no"."""
    provision = found.provision
    sentence, (low, _) = provision.sentence, provision.deed
    high = low
    while high < sentence.own and sentence.tags[high] in _BINDING:
        high += 1
    if high == low:
        return []
    if _MODAL.isdisjoint(sentence.tags[low:high]):
        return [sentence.text((low, sentence.own))] if sentence.own - low <= _LEAD else []
    denied = [span[0] for span in denial_in_front(provision) if low - span[0] <= _LEAD]
    return [sentence.text((min([low, *denied]), high))]


def _opening(sentence: Sentence, low: int) -> int:
    """Back to where a phrase begins: "the building | principal", "breach of | school rules"."""
    tags = sentence.tags
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


def _full(sentence: Sentence, span: Span, done_to: bool = False) -> Span:
    """To the end of a phrase: "school | rules of conduct", "visitors from | crime".

    Of what is `done_to` by a verb a word may end it that could be a verb: "disciplinary | matters".
    """
    low, high = span
    high = _resting(sentence, _hyphened(sentence, high))
    named = _named(sentence, high, sentence.tags[high - 1] in _OPEN, done_to)
    if sentence.tags[high - 1] in "zv" and _does(sentence, named):
        named = high  # "thinks | the hall and the roof can hold"
    elif _as_done(sentence, low, high):
        return low, high + 2  # "such work as the cook | may give"
    high = _told(sentence, named)
    settled = high
    while high < (further := _joined(sentence, high, done_to)) <= span[1] + _FURTHEST:
        comma = sentence.tags[high] == ","
        if comma and settled == high and sentence.tags[high + 1] == "C":
            break  # "the hall, and the aide who …" goes on with somebody else
        listed = comma and sentence.tags[high + 1] != "C"
        high = further
        if not listed:
            settled = high
    open_list = high < len(sentence) and sentence.tags[high] in ",C"
    return low, settled if open_list else high


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


def _as_done(sentence: Sentence, low: int, high: int) -> bool:
    """True for words that end in one who does what follows: "such work as the cook | may give"."""
    asked = not _AS.isdisjoint(sentence.words[max(low, high - _ASKED) : high - 1])
    return asked and sentence.tags[high - 1] == "x" and sentence.tags[high : high + 2] == ["M", "v"]


_AS = frozenset("as that which".split())
_ASKED = 4


def _does(sentence: Sentence, at: int) -> bool:
    """True where the nouns in front of a position, and those joined to them, do something."""
    joined = sentence.tags[at : at + 1] == ["C"]
    end = _named(sentence, at + 1, True, False) if joined else at
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
    return sentence.words[at] in _ASKING


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
    elif tags[start : start + 1] != ["x"]:
        doing = tags[start : start + 1] == ["g"]
        if not doing or (tags[start - 1] == "," and tags[start + 1 : start + 2] not in _PARTING):
            return at  # "the hall, using …", and not "the hall, parking and play rules"
    end = _named(sentence, start, True, done_to)
    verbal = end < len(sentence) and tags[end] in "MBHDzvdgNRT"
    return at if end == start or verbal else end


def _written(text: str, low: int, high: int) -> str:
    """A stretch of the source on one line, its last word, brackets and quotation marks whole."""
    high = _word_end(text, high)
    if text.count("(", low, high) > text.count(")", low, high):
        if text[high : high + 1] == ")":
            high += 1
        elif text[low] != "(":
            high = text.rindex("(", low, high)
    for opening, closing in ('""', "“”"):
        if sum(text.count(mark, low, high) for mark in {opening, closing}) % 2:
            low -= text[low - 1 : low] == opening
            high += text[high : high + 1] == closing
    return _shortened(_ended(" ".join(text[low:high].split()).strip(" ,;")))


def _ended(text: str) -> str:
    """A quotation without words at its end that only lead on: "phones, | or any"."""
    words = text.split(" ")
    while len(words) > 1 and words[-1].strip(",;-–—").lower() in _DANGLING:
        measured = words[-2:] in (["up", "to"], ["so", "as"])
        del words[-1 - measured :]
    return " ".join(words).rstrip(" ,;-–—")


def _word_end(text: str, at: int) -> int:
    """The end of a word that was read in parts: "S.R|.O.", "D.A.|R.E.", "NASRO|-certified"."""
    rest = _REST.match(text, at) if text[at - 1 : at].strip() else None
    if rest is None:
        return at
    initials = _INITIALS.search(text, max(0, rest.end() - 12), rest.end())
    return rest.end() + (initials is not None and text[rest.end() : rest.end() + 1] == ".")


_REST = expression(r"\w*(?:[.’'/-]\w+)*")
_INITIALS = expression(r"(?:\w\.)+\w\Z")


def _shortened(text: str) -> str:
    """A quotation, cut between words in its midst where it is too long."""
    if len(text) <= _LONGEST:
        return text
    head = text[:_HEAD].rpartition(" ")[0]
    tail = text[_HEAD - _MOST :].split(" ", 1)[-1]
    return f"{_ended(head)} … {tail}"


_DANGLING = frozenset(
    "a an and any as at by due each every for from in of on or other than that the to upon "
    "whatever with".split()
) | {""}
"""Words that cannot end a quotation, because they lead on."""
