"""Which "that", "who", "when" or "as" a verb stands behind; which is another verb's, or none."""

from __future__ import annotations

from itertools import pairwise

from moulint.language.grammar.actors import PRONOUNS, actors
from moulint.language.grammar.extent import SAVING
from moulint.language.grammar.force import Group
from moulint.language.grammar.transparent import TRANSPARENT, transparent
from moulint.language.sentences.sentence import Sentence


def marker_of(sentence: Sentence, earlier: Group | None, group: Group) -> int | None:
    """The subordinator whose clause a group stands in, None in a main clause."""
    tags = sentence.tags
    before = group.start - 1
    while before > 0 and tags[before] == "R":
        before -= 1
    if earlier is not None and not group.present and tags[before] == "C":
        return None  # "… before classes and shall lock": joined with the verb before
    low = earlier.verb + (not _opens_clause(sentence, earlier.verb)) if earlier else 0
    commas = 0
    for position in range(group.start - 1, low - 1, -1):
        tag = tags[position]
        if tag == ";":
            return None
        if tag == ",":
            commas += 1
        elif tag == "S" and not _demonstrative(sentence, position):
            if proviso_of(sentence, group) == position or _reduced(sentence, position, group):
                return None
            if _put_in(sentence, position, earlier, group):
                return None
            if tags[position - 1] == "," == tags[group.start - 1] and commas == 1 and position:
                commas = -1  # "no officer, when serving a school, shall": an insertion
                continue
            if commas and _of_several(sentence, position, group):
                return position
            asked = sentence.words[position] in _ASKED and position > sentence.own + 1
            if commas and not asked and _closed(sentence, position, group):
                return None
            if sentence.words[position] in RELATIVES and commas > 1:
                inserted = tags[group.start - 1] == "," and commas == 2
                agreed = inserted and transparent(sentence, position)
                return position if agreed else None  # "see that officers, within a year, are"
            said = earlier is not None and earlier.verb == position - 1 and not commas
            if (said and sentence.words[position] == "that") or not _spent(
                sentence, position, group
            ):
                return position  # "reports that": a clause, and no relative
            agreed_that = position > 0 and sentence.words[position - 1] == "that"
            through = agreed_that and transparent(sentence, position - 1)
            return position - 1 if through else None
        elif sentence.words[position] == "as" and _as_clause(sentence, position, group):
            return position
    return None


def _opens_clause(sentence: Sentence, at: int) -> bool:
    """True for what stands right behind "shall be" and opens a clause: "as the owners agree"."""
    return sentence.tags[at : at + 1] == ["S"] or sentence.words[at : at + 1] == ["as"]


def _reduced(sentence: Sentence, position: int, group: Group) -> bool:
    """True for "while serving a school no officer opens": a clause without a verb of its own."""
    if sentence.words[position] not in ("while", "when") or not group.present:
        return False
    head = position == sentence.own or sentence.tags[position - 1] == ";"
    served = sentence.tags[position + 1 : position + 2] == ["g"]
    return head and served and "no" in sentence.words[position : group.start]


def _goes_on(sentence: Sentence, position: int, earlier: Group, group: Group) -> bool:
    """True for the second verb of "shall call whom the mayor names, shall keep no list"."""
    modal = sentence.tags[group.start] == "M" and sentence.tags[group.start - 1] == ","
    same = modal and sentence.words[earlier.start] == sentence.words[group.start]
    between = sentence.tags[position + 1 : group.start - 1]
    relative = sentence.words[position] in RELATIVES | {"whom"} and "," not in between
    return same and relative and bool(set("zvdB") & set(between))


def _put_in(sentence: Sentence, position: int, earlier: Group | None, group: Group) -> bool:
    """True for "the parties after a hearing shall": only a noun stands between actor and verb."""
    if earlier is not None:
        return _goes_on(sentence, position, earlier, group)
    between = sentence.tags[position + 1 : group.start]
    if group.present or sentence.words[position] not in ("before", "after") or not between:
        return False
    named = any(span[1] == position for span, _ in actors(sentence, sentence.own, position))
    return named and set(between) <= set("xP") and sentence.tags[sentence.own] not in "SP"


def _of_several(sentence: Sentence, position: int, group: Group) -> bool:
    """True at "which" in "a board on which the mayor, a clerk and two cooks sit"."""
    tags = sentence.tags
    behind = sentence.words[position] in ("which", "whom") and tags[position - 1] == "P"
    if not behind or position - 1 <= sentence.own:
        return False
    between = tags[position + 1 : group.start]
    last = len(between) - 1 - between[::-1].index(",")
    people = bool(actors(sentence, position + 1, group.start))
    return people and "C" in between[last:] and not set("MBDHSzvd;") & set(between)


def proviso_of(sentence: Sentence, group: Group) -> int | None:
    """The "that" of "…; save that the officer shall", ", provided that no officer shall".

    What stands behind it is provided by itself: behind a semicolon whatever it is, behind a comma
    where it bars; a leave behind a comma is an exception and nothing more.
    """
    for position in range(group.start - 1, max(0, group.start - 14), -1):
        tag = sentence.tags[position]
        if tag in ";M":
            return None
        if sentence.words[position] == "that" and sentence.words[position - 1] in SAVING:
            before = sentence.tags[position - 2] if position > 1 else ""
            denied = group.negated or "n" in sentence.tags[position : group.start]
            own = not group.present and (before == ";" or (before == "," and denied))
            return position if own else None
    return None


def _as_clause(sentence: Sentence, position: int, group: Group) -> bool:
    """True for "as it uses any other employee", "as the principal directs", "as may be agreed"."""
    if position and sentence.words[position - 1] in ("long", "soon"):
        return "," not in sentence.tags[position : group.start]  # "so long as the post is vacant"
    if sentence.tags[group.start] == "M" and "," not in sentence.tags[position : group.start]:
        if sentence.tags[position - 1 : position] in (["g"], ["d"], ["z"]):
            return False  # "the officer acting as the liaison shall"
        if position + 1 == group.start:
            return True
        named = actors(sentence, position + 1, group.start)
        first = position + 1 + 2 * (sentence.words[position + 1 : position + 3] == ["one", "of"])
        led = position == sentence.own  # "As such the officer shall"
        return bool(named) and named[0][0] == (first, group.start) and not led
    if not group.present or group.start - position > 8 or sentence.tags[group.start] not in "zv":
        return False
    if sentence.words[position + 1] in ("he", "she", "it", "they"):
        return group.start == position + 2
    named = actors(sentence, position + 1, group.start)
    if not named or named[0][0][0] != position + 1 or named[-1][0][1] != group.start:
        return False
    spans = list(dict.fromkeys(span for span, _ in named))
    between = [sentence.tags[one[1] : other[0]] for one, other in pairwise(spans)]
    if between and "C" not in between[-1]:
        return False  # "as a judge, the clerk keeps"
    return all(tags and set(tags) <= set("C,") for tags in between)


RELATIVES = frozenset({"that", "which", "who"})
_ASKED = frozenset({"how", "why"})
"""What opens a question inside a sentence: "on how race, gender and poverty can add up"."""


def _spent(sentence: Sentence, marker: int, group: Group) -> bool:
    """True where a subordinator governs something else than the group.

    "an agency that supplies an officer shall give": the relative clause has its own verb;
    "before reporting to a campus the officer shall": the participle is no finite verb.
    """
    at = marker + 1
    behind = sentence.words[marker] in ("which", "whom") and sentence.tags[marker - 1] == "P"
    if behind and not group.present and not set("zvBHD,;S") & set(sentence.tags[at : group.start]):
        return False  # "a board on which both clerks will serve"
    while at < group.start and sentence.tags[at] in "RN":
        at += 1
    if sentence.words[at - 1] in ("both", "either") and sentence.words[at : at + 1] == ["of"]:
        return False  # "after both of them have looked at it"
    if at >= group.start:
        return False
    if _finished(sentence, marker, at, group):
        return True
    if _run_out(sentence, marker, at, group):
        return True
    named = [span for span, _ in actors(sentence, at, group.start) if span[0] == at]
    if named and not transparent(sentence, marker):
        return _told(sentence, named[0][1], group.start) or _ended(sentence, marker, group)
    if named:
        return False
    if sentence.words[marker] not in RELATIVES:
        return sentence.tags[at] in "gdP" or _placed(sentence, at)
    if marker == 0 or transparent(sentence, marker):
        return False
    return sentence.tags[at] in "zvx" and group.start - at > 1


def _run_out(sentence: Sentence, marker: int, at: int, group: Group) -> bool:
    """True for "Before classes begin the clerk shall": no comma ends the clause in front."""
    if group.present or marker != sentence.own or sentence.words[marker] in RELATIVES:
        return False
    begins = [first for (first, last), _ in sentence.named if last == group.start]
    if not begins or not sentence.articled(min(begins)):
        return False
    first = min(begins)
    own = (i for i in range(at + 1, first) if sentence.tags[i] in "zvB")
    return any(not sentence.articled(i) for i in own) and "S" not in sentence.tags[at:first]


def _finished(sentence: Sentence, marker: int, at: int, group: Group) -> bool:
    """True for "officers whom it hires shall": the relative has its own subject and verb."""
    own = sentence.words[at] in PRONOUNS and sentence.tags[at + 1 : at + 2] in (["z"], ["v"])
    behind = at + 2 == group.start and not group.present
    return own and behind and sentence.words[marker] in ("whom", "which", "that")


def _told(sentence: Sentence, verb: int, until: int) -> bool:
    """True for a past verb with its object: "a complaint that an officer broke a rule is sent"."""
    past = sentence.tags[verb : verb + 1] == ["d"] and verb + 1 < until
    return past and sentence.articled(verb + 1)


def _placed(sentence: Sentence, at: int) -> bool:
    """True for a clause without a verb, "While there she walks", not for "if there is"."""
    return sentence.words[at] in _PLACED and sentence.tags[at + 1 : at + 2] not in (
        ["B"],
        ["M"],
        ["z"],
        ["H"],
    )


_PLACED = frozenset("there here inside outside present away".split())


def _ended(sentence: Sentence, marker: int, group: Group) -> bool:
    """True behind the comma that ends "under which the principal sat with him, is struck"."""
    between = sentence.tags[marker + 1 : group.start]
    return group.present and between[-1:] == [","] and "d" in between and between.count(",") == 1


def _demonstrative(sentence: Sentence, position: int) -> bool:
    """ "Beyond that": a pronoun, no subordinator."""
    if sentence.words[position] in ("though", "however"):
        return sentence.tags[position + 1 : position + 2] == [","]
    before = sentence.words[position - 1] if position else ""
    if sentence.words[position] in _SINCE and sentence.words[position + 1 : position + 2] == [
        "that"
    ]:
        return True  # and no more does "after" in it
    if sentence.words[position] == "without":
        return True  # it takes a noun: "loiterers without a pass shall"
    if _begins_part(sentence, position):
        return True  # "That duty rests with the dean."
    if before in _SINCE and sentence.words[position] == "that":
        return True  # "After that the principal"
    if _in_front_of_noun(sentence, position):
        return True
    if sentence.words[position] == "that" and TIMES & set(sentence.words[position + 1 :][:1]):
        return sentence.tags[position - 1 : position] == ["x"]  # "in a school that year"
    return (
        sentence.words[position] == "that"
        and position > 0
        and sentence.tags[position - 1] == "P"
        and (before != "in" or position == 1 or _pointing(sentence, position + 1))
    )


def _in_front_of_noun(sentence: Sentence, position: int) -> bool:
    """True in "within a day after assignment the clerk shall", "cooks who hold that key may"."""
    word, noun = sentence.words[position], position + 1
    if sentence.tags[noun : noun + 1] not in (["x"], ["v"]) or sentence.articled(noun):
        return False
    starts = {first for (first, _), _ in sentence.named}
    if noun in starts or sentence.words[noun].endswith("s"):
        return False  # "before staff leave", "who say that gates must be shut"
    if word in ("after", "before"):
        behind = noun + 1 in starts and sentence.tags[noun + 1 : noun + 2] == ["x"]
        return behind and position > sentence.own and not sentence.articled(noun)
    held = word == "that" and sentence.words[position - 2 : position - 1] in (["who"], ["which"])
    known = sentence.words[position - 1] in TRANSPARENT | _SAYING
    return held and not known and sentence.tags[noun + 1 : noun + 2] == ["M"]


_SAYING = frozenset(
    "say says believe believes think thinks feel feels find finds claim claims suspect suspects "
    "learn learns know knows fear fears show shows prove proves hear hears".split()
)
"""What "that" tells the matter of."""


def _begins_part(sentence: Sentence, position: int) -> bool:
    """True for "that" at the head of a sentence, or behind a semicolon, in front of a noun."""
    heads = position == sentence.own or sentence.tags[position - 1] == ";"
    if not heads or sentence.words[position] != "that" or position + 2 >= len(sentence):
        return False
    if sentence.tags[position + 1] not in "xv" or sentence.articled(position + 1):
        return False
    ends = [span[1] for span, _ in sentence.named if span[0] == position + 1]
    verb = max(ends, default=position + 2)
    if verb >= len(sentence) or sentence.words[verb - 1].endswith("s"):
        return False
    if any(word in TRANSPARENT for word in sentence.words[:position]):
        return False  # "agree that …; that …"
    return sentence.tags[verb] in "zBM"


_SINCE = frozenset("after before until since".split())
TIMES = frozenset("year day date term semester month week season summer fall spring".split())


def _pointing(sentence: Sentence, at: int) -> bool:
    """True for "in that regard shall": a noun that "that" points at, and no clause."""
    noun = sentence.tags[at : at + 1] == ["x"] and not sentence.articled(at)
    named = any(span[0] == at for span, _ in actors(sentence, at, min(at + 4, len(sentence))))
    return noun and not named and sentence.tags[at + 1 : at + 2] != ["x"]


def _closed(sentence: Sentence, marker: int, group: Group) -> bool:
    """True where a comma ends a fronted clause before the group's own subject begins."""
    last_comma = max(i for i in range(marker, group.start) if sentence.tags[i] == ",")
    return last_comma > marker and group.start - last_comma > 1
