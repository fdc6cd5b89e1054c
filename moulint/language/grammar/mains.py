"""Main clauses: which verb groups of a sentence state what it provides.

Groups in conditions, exceptions and relative clauses are left out; those behind "agree that" and
"ensure that" are kept, with the position of their "that".
"""

from __future__ import annotations

from itertools import pairwise, zip_longest

from moulint.language.grammar.actors import PRONOUNS, actor_ends, actors
from moulint.language.grammar.extent import SAVING
from moulint.language.grammar.force import Group
from moulint.language.grammar.groups import last_resort
from moulint.language.grammar.owed import led_to
from moulint.language.grammar.promised import to_come
from moulint.language.sentences.sentence import Sentence
from moulint.language.words.classes import ORDAINED


def main_groups(sentence: Sentence, heads: list[Group]) -> list[tuple[Group, int | None]]:
    """The verb groups of main clauses, and those of "agree that" and "ensure that" clauses.

    Each comes with the position of the "that" that it stands behind, None in a main clause.
    Groups inside conditions, relative clauses and exceptions are left out.
    """
    found: list[tuple[Group, int | None]] = []
    exceptions = [first for first, _ in sentence.hits("exception")]
    earlier: Group | None = None
    hanging: int | None = None
    hidden: Group | None = None
    told: list[Group] = []
    heads = [group for group in heads if not _conceding(sentence, group)]
    for group, following in zip_longest(heads, heads[1:]):
        if _contact(sentence, group):
            continue  # "every officer it details to a school"
        if _contact_of_name(sentence, group, following):
            continue
        if earlier is not None and _thought(sentence, earlier, group):
            continue
        marker = _marker(sentence, earlier, group)
        if marker is None and earlier is not None and hanging is not None:
            marker = _behind_relative(sentence, hanging, earlier, group)
        earlier, hanging = group, marker
        inside = marker is not None and not _transparent(sentence, marker)
        reports = marker is not None and sentence.words[marker - 1] in TELLS_NOW | {"says"}
        reported = told != [] and _goes_on(sentence, told[-1], group)
        within = found and _second_clause(sentence, hidden, group)
        if inside or (marker is None and (reported or within or _joined(sentence, hidden, group))):
            if reports or reported:
                told.append(group)  # "reports that cooks wash up and do not sing"
            hidden = group
            continue
        if marker is None and found and _bare_relative(sentence, found[-1][0], group):
            continue
        if marker is None and found and _done_to_one(sentence, group):
            continue
        if marker is None:
            marker = _waiting(sentence, found[-1][0] if found else None, group)
        proviso = _proviso(sentence, group)
        if found and not proviso and _in_exception(sentence, found[-1][0], exceptions, group):
            continue
        found.append((group, marker))
    if found and (first := _behind_open_front(sentence, heads, found[0][0])):
        found.insert(0, (first, None))
    if not found and heads and (plain := last_resort(sentence, heads[0].start)):
        front = _marker(sentence, None, heads[0]) or 0
        found.extend((one, None) for one in plain if one.start < front)
    if not found and heads:
        head = _behind_front(sentence, heads)
        listed = head.present and led_to(sentence, sentence.own, head.start) is not None
        if not listed and not _relative(sentence, head):
            found.append((head, _preposed(sentence, head)))  # some verb is the main one
    return found


def _behind_open_front(sentence: Sentence, heads: list[Group], kept: Group) -> Group | None:
    """The "shall ring" of "When a gate opens the clerk shall ring and shall wait".

    No comma ends the clause in front; what is joined to the verb behind it shares its subject.
    """
    tags, at = sentence.tags, heads.index(kept)
    if not at or tags[sentence.own] != "S" or tags[kept.start - 1] != "C" or kept.present:
        return None
    before = next((one for one in reversed(heads[:at]) if not one.present), None)
    if before is None or set(tags[sentence.own + 1 : before.start]) & set(",;M"):
        return None
    front = range(sentence.own + 2, before.start)
    verb = any(tags[i] in "zBd" for i in front)
    begun = any(sentence.articled(i) and tags[i - 1] in "xzvdR" for i in front)
    return before if verb or begun else None


TELLS_NOW = frozenset("reports notes observes remarks announces explains boasts claims".split())
"""What somebody tells, and promises nobody: "The Chief reports that"."""


def _goes_on(sentence: Sentence, told: Group, group: Group) -> bool:
    """True for another verb of what is told: "says that cooks will wash up, will not sing and"."""
    before = sentence.tags[group.start - 1]
    return before == "C" or (before == "," and not told.present and not group.present)


def _behind_relative(sentence: Sentence, relative: int, earlier: Group, group: Group) -> int | None:
    """The "when" of "when a gate that is broken is found": its verb behind a relative clause."""
    between = sentence.tags[earlier.verb + 1 : group.start]
    if sentence.words[relative] not in _RELATIVES or set(between) & set("C,;"):
        return None
    for position in range(relative - 1, max(relative - _OWN_SUBJECT, sentence.own), -1):
        tag = sentence.tags[position]
        if tag == "S":
            return position
        if tag in "zvBMHD,;C":
            return None
    return None


_OWN_SUBJECT = 9
"""Words of a subject between "when" and its relative clause."""


def _joined(sentence: Sentence, hidden: Group | None, group: Group) -> bool:
    """True for a second verb of one clause: "officers who come and go"."""
    if hidden is None:
        return False
    tags = sentence.tags
    same = hidden.present and group.present and tags[hidden.start] == tags[group.start]
    between = tags[hidden.verb + 1 : group.start]
    near = group.start - hidden.verb <= _NEAR and not set(between) & set(",;S")
    return same and near and tags[group.start - 1] == "C"


def _second_clause(sentence: Sentence, hidden: Group | None, group: Group) -> bool:
    """True for "is hurt" in "when a gate is broken or somebody is hurt": of one "when" both.

    An actor behind "and" rather begins a main clause: "when it rains and the clerk shuts the gate".
    """
    if hidden is None or not hidden.present or not group.present:
        return False
    between = sentence.tags[hidden.verb + 1 : group.start]
    if between.count("C") != 1 or set(between) & set(",;SMBHD") or len(between) > _NEAR + 2:
        return False
    at = hidden.verb + 1 + between.index("C") + 1
    lists = sentence.matcher.vocabulary.lists
    named = [name for _, name in actors(sentence, at, group.start) if not lists[name].served]
    return at < group.start and not named


_NEAR = 5
"""Words between two verbs that "and" joins in one subordinate clause."""


def _certified(sentence: Sentence, marker: int) -> bool:
    """ "shall certify to the board by May 1 that": what is certified, said at a distance."""
    for position in range(marker - 1, max(-1, marker - 20), -1):
        if sentence.tags[position] in ";SMBHD":
            return False
        if sentence.words[position] in _TOLD:
            return True
    return False


_TOLD = frozenset("certify certifies ensure ensures guarantee assure confirm warrant agree".split())


def _behind_front(sentence: Sentence, heads: list[Group]) -> Group:
    """The main verb where each seems to stand in a clause: the last one, as a rule.

    In "Before the first day the officer shall sit through a session on how …" it is the first,
    in "When a post opens the mayor shall name a board on which a cook sits" the second.
    """
    first = heads[0]
    fronted = sentence.words[sentence.own : sentence.own + 1] in (["before"], ["after"], ["until"])
    if fronted and not first.present:
        return first
    if sentence.tags[sentence.own] != "S":
        return heads[-1]
    second = heads[1:2]
    if first.present and second and not second[0].present:
        return second[0]
    own = set("zvd") & set(sentence.tags[sentence.own : first.start])
    return first if own and not first.present else heads[-1]


def _contact(sentence: Sentence, group: Group) -> bool:
    """True for "it details" in "every officer it details": a relative without its pronoun."""
    at = group.start - 1
    if not group.present or at < 1:
        return False
    if sentence.words[at] not in PRONOUNS:
        return _of_a_noun(sentence, group, at)
    if sentence.words[at] == "it" and sentence.tags[group.start] == "B":
        return False  # "Under the program it is hoped that"
    if not actor_ends(sentence, at) or sentence.tags[at - 1] in ",;CSP":
        return False
    starts = [span[0] for span, _ in sentence.named if span[1] == at]
    return "as" not in sentence.words[max(0, min(starts) - 1) : min(starts)]  # "As a clerk he …"


def _conceding(sentence: Sentence, group: Group) -> bool:
    """True for "may be" in "as the case may be", and for "would" in "as a teacher would"."""
    words, tags = sentence.words, sentence.tags
    at = group.start
    if tags[at] == "M" and tags[at + 1 : at + 2] in ([], [";"]):
        return bool({"as", "than"} & set(words[max(0, at - 9) : at]))
    if words[at] in _COMPARED and tags[at + 1 : at + 2] in (["P"], ["C"], [","]):
        named = actors(sentence, max(0, at - 6), at)  # "as a teacher would in class"
        return any(span[1] == at and words[span[0] - 1] in ("as", "than") for span, _ in named)
    if words[at] not in ("may", "might") or words[at + 1 : at + 2] != ["be"]:
        return False
    if tags[at + 2 : at + 3] not in ([], [","], [";"]):
        return False  # "whatever may be needed"
    low = at
    while low > sentence.own and tags[low - 1] not in ",;":
        low -= 1
    return bool(_CONCEDING & set(words[low:at]))


_COMPARED = frozenset("would could might does do did".split())
_CONCEDING = frozenset("whatever whichever whoever whomever however case".split())


def _thought(sentence: Sentence, earlier: Group, group: Group) -> bool:
    """ "Where there is reason to believe a student is ill": thought without "that"."""
    at = range(earlier.verb + 1, group.start)
    held = next((i for i in at if sentence.words[i] in _THOUGHT and sentence.tags[i - 1] == "T"), 0)
    return bool(held) and group.present and not set(sentence.tags[held : group.start]) & set(",;CS")


_THOUGHT = frozenset("believe suspect think fear conclude suppose assume".split())


def _contact_of_name(sentence: Sentence, group: Group, following: Group | None) -> bool:
    """ "Facts the deputy learns at school shall stay there": the same behind a name."""
    if not group.present or following is None or following.present:
        return False
    between = range(group.verb + 1, following.start)
    if any(sentence.tags[at] in ",;S" or sentence.words[at] == "and" for at in between):
        return False
    ends = [span[0] for span, _ in actors(sentence, 0, group.start) if span[1] == group.start]
    at = min(ends, default=0)
    if at == 0 or not sentence.articled(at):
        return False
    noun = sentence.tags[at - 1]
    return noun == "x" or (noun in "zv" and (at - 1 == sentence.own or sentence.articled(at - 1)))


def _of_a_noun(sentence: Sentence, group: Group, at: int) -> bool:
    """True for "serves" in "the head of each school the post serves and the clerk shall meet"."""
    behind = sentence.tags[group.verb + 1 : group.verb + 2]
    noun = sentence.tags[at - 1 : at + 1] == ["x", "x"] and sentence.articled(at)
    front = sentence.tags[sentence.own] in "PS" or sentence.words[at - 1] in _TIMES
    return noun and not front and behind in (["C"], ["M"]) and sentence.tags[group.start] == "z"


def _bare_relative(sentence: Sentence, main: Group, group: Group) -> bool:
    """ "a list of names the principal has approved": a relative clause without its "that"."""
    between = sentence.tags[main.verb + 1 : group.start]
    if not group.present or set(between) & set("C,;S") or sentence.tags[sentence.own] in "PS":
        return False
    starts = [
        span[0]
        for span, _ in actors(sentence, main.verb + 2, group.start)
        if span[1] == group.start
    ]
    at = min(starts, default=group.start)
    named = at < group.start and sentence.articled(at)
    noun = sentence.tags[at - 1] == "x" or sentence.tags[at - 2] in "Pn"  # "of names the principal"
    return named and noun


def _done_to_one(sentence: Sentence, group: Group) -> bool:
    """True for "has hired" in "the name of any cook the warden has hired, and give it"."""
    if sentence.tags[group.start] != "H":
        return False
    at = min(
        (span[0] for span, _ in actors(sentence, 1, group.start) if span[1] == group.start),
        default=0,
    )
    noun = at > sentence.own and sentence.tags[at - 1] == "x" and sentence.articled(at)
    return noun and sentence.words[at - 1] not in _TIMES


def _preposed(sentence: Sentence, group: Group) -> int | None:
    """The relative of "on which the principal is a member", whose subject stands behind it."""
    for position in range(group.start - 1, 0, -1):
        if sentence.words[position] in ("which", "whom") and sentence.tags[position - 1] == "P":
            return position
    return None


def _relative(sentence: Sentence, group: Group) -> bool:
    """True for a verb right behind "who" or "which"."""
    before = sentence.words[max(0, group.start - 2) : group.start]
    return any(word in ("who", "which", "that") for word in before)


def _waiting(sentence: Sentence, main: Group | None, group: Group) -> int | None:
    """The "that" of "agree that" whose own verb comes only now, behind a relative clause."""
    if main is None:
        return None
    for position in range(main.verb, group.start):
        if sentence.tags[position] == ";":
            return None
        if sentence.words[position] == "that" and _transparent(sentence, position):
            between = sentence.words[position + 1 : group.start]
            if any(word in _OPENS_RELATIVE for word in between):
                return position
    return None


_OPENS_RELATIVE = frozenset("that which who whom whose whoever whomever whichever".split())


def _in_exception(sentence: Sentence, main: Group, exceptions: list[int], group: Group) -> bool:
    """True for a verb that stands in an exception behind the main verb."""
    for position in exceptions:
        if main.verb < position < group.start:
            between = sentence.tags[position : group.start]
            words = sentence.words[position : group.start]
            parallel = group.present and not main.present  # "unless he has … and has …"
            joined = "C" in between and between[-1] in "CRN" and not parallel
            joined = joined or (not group.present and _goes_on_with_another(words, between))
            if ";" not in between and not joined and "but" not in words:
                return True
    return False


def _goes_on_with_another(words: list[str], tags: list[str]) -> bool:
    """True for "unless a judge orders it, and the Department shall …": the exception has ended."""
    ends = [at for at in range(1, len(words)) if words[at] == "and" and tags[at - 1] == ","]
    return bool(ends) and not set(tags[ends[-1] + 1 :]) & set("S;")


def _marker(sentence: Sentence, earlier: Group | None, group: Group) -> int | None:
    """The subordinator whose clause a group stands in, None in a main clause."""
    tags = sentence.tags
    before = group.start - 1
    while before > 0 and tags[before] == "R":
        before -= 1
    if earlier is not None and not group.present and tags[before] == "C":
        return None  # "… before classes and shall lock": joined with the verb before
    low = earlier.verb + (tags[earlier.verb : earlier.verb + 1] != ["S"]) if earlier else 0
    commas = 0
    for position in range(group.start - 1, low - 1, -1):
        tag = tags[position]
        if tag == ";":
            return None
        if tag == ",":
            commas += 1
        elif tag == "S" and not _demonstrative(sentence, position):
            if _proviso(sentence, group) == position or _reduced(sentence, position, group):
                return None
            if tags[position - 1] == "," == tags[group.start - 1] and commas == 1 and position:
                commas = -1  # "no officer, when serving a school, shall": an insertion
                continue
            if commas and _of_several(sentence, position, group):
                return position
            asked = sentence.words[position] in _ASKED and position > sentence.own + 1
            if commas and not asked and _closed(sentence, position, group):
                return None
            if sentence.words[position] in _RELATIVES and commas > 1:
                inserted = tags[group.start - 1] == "," and commas == 2
                agreed = inserted and _transparent(sentence, position)
                return position if agreed else None  # "see that officers, within a year, are"
            said = earlier is not None and earlier.verb == position - 1 and not commas
            if (said and sentence.words[position] == "that") or not _spent(
                sentence, position, group
            ):
                return position  # "reports that": a clause, and no relative
            agreed_that = position > 0 and sentence.words[position - 1] == "that"
            through = agreed_that and _transparent(sentence, position - 1)
            return position - 1 if through else None
        elif sentence.words[position] == "as" and _as_clause(sentence, position, group):
            return position
    return None


def _reduced(sentence: Sentence, position: int, group: Group) -> bool:
    """True for "while serving a school no officer opens": a clause without a verb of its own."""
    if sentence.words[position] not in ("while", "when") or not group.present:
        return False
    head = position == sentence.own or sentence.tags[position - 1] == ";"
    served = sentence.tags[position + 1 : position + 2] == ["g"]
    return head and served and "no" in sentence.words[position : group.start]


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


def _proviso(sentence: Sentence, group: Group) -> int | None:
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


_RELATIVES = frozenset({"that", "which", "who"})
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
    if at >= group.start:
        return False
    if _finished(sentence, marker, at, group):
        return True
    named = [span for span, _ in actors(sentence, at, group.start) if span[0] == at]
    if named and not _transparent(sentence, marker):
        return _told(sentence, named[0][1], group.start) or _ended(sentence, marker, group)
    if named:
        return False
    if sentence.words[marker] not in _RELATIVES:
        return sentence.tags[at] in "gdP" or _placed(sentence, at)
    if marker == 0 or _transparent(sentence, marker):
        return False
    return sentence.tags[at] in "zvx" and group.start - at > 1


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
    if sentence.words[position] == "that" and _TIMES & set(sentence.words[position + 1 :][:1]):
        return sentence.tags[position - 1 : position] == ["x"]  # "in a school that year"
    return (
        sentence.words[position] == "that"
        and position > 0
        and sentence.tags[position - 1] == "P"
        and (before != "in" or position == 1 or _pointing(sentence, position + 1))
    )


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
    if any(word in _TRANSPARENT for word in sentence.words[:position]):
        return False  # "agree that …; that …"
    return sentence.tags[verb] in "zBM"


_SINCE = frozenset("after before until since".split())
_TIMES = frozenset("year day date term semester month week season summer fall spring".split())


def _pointing(sentence: Sentence, at: int) -> bool:
    """True for "in that regard shall": a noun that "that" points at, and no clause."""
    noun = sentence.tags[at : at + 1] == ["x"] and not sentence.articled(at)
    named = any(span[0] == at for span, _ in actors(sentence, at, min(at + 4, len(sentence))))
    return noun and not named and sentence.tags[at + 1 : at + 2] != ["x"]


def _closed(sentence: Sentence, marker: int, group: Group) -> bool:
    """True where a comma ends a fronted clause before the group's own subject begins."""
    last_comma = max(i for i in range(marker, group.start) if sentence.tags[i] == ",")
    return last_comma > marker and group.start - last_comma > 1


_TRANSPARENT_AFTER = (
    "agreed understood understand understands acknowledge acknowledges acknowledged recognize "
    "recognizes recognized assures guarantees ensure ensures ensuring provide provided provides "
    "require requires required guarantee see sees assure sure expressly order state states stated "
    "mean means policy "
    "condition expectation direct directs directing orders commands decrees agree agrees certify "
    "stipulate "
    "stipulated confirm confirms important essential "
    "vital imperative crucial necessary expected intent intention recommended desirable hoped "
    "suggested advisable preferable warrant warrants represent represents covenant covenants "
    "pledge pledges promise promises undertake undertakes commit commits determined "
    "instruct instructs anticipate anticipates hope hopes trust trusts wish wishes intended wished "
    "confirmed understanding namely requirement "
    "reminder reminders reminded reminds "
    "rather remember note anticipated envisioned desired believed intend intends requested "
    "contemplated"
)


_UNDER = frozenset({"under", "by"})


_ABIDING = frozenset("comply abide adhere follow adopt adopts observe obey".split())
"""To "comply with a statute under which officers shall not …" is to take its rule as one's own."""


_RULES = frozenset("rule limit bar ban requirement provision prohibition command there".split())
"""What a text has that somebody is to comply with: "including the rule there that …"."""
_TRANSPARENT = ORDAINED | frozenset(_TRANSPARENT_AFTER.split())


def _transparent(sentence: Sentence, marker: int) -> bool:
    """True for "agree that", "shall ensure that": the clause inside is what is agreed."""
    if sentence.words[marker] == "whereas":
        return True
    if sentence.words[marker] == "which" and marker and sentence.words[marker - 1] in _UNDER:
        return any(
            word in _ABIDING and not to_come(sentence, at)
            for at, word in enumerate(sentence.words[:marker])
        )
    if sentence.words[marker] != "that":
        return False
    if sentence.words[marker - 1] in _RULES:
        return any(word in _ABIDING for word in sentence.words[:marker])
    before = sentence.words[max(0, marker - 4) : marker]
    if sentence.tags[marker - 1] == "B" and _RULES & set(before):
        return True  # "Our rule is that"
    if sentence.tags[marker - 1] == "C" and (first := _that_before(sentence, marker)) is not None:
        return _transparent(sentence, first)  # "agree that … and that …"
    if ";" in sentence.tags[max(0, marker - 2) : marker]:
        before = sentence.words[:marker]  # "agree that …; and that …"
    if any(word in _TRANSPARENT for word in before) or _certified(sentence, marker):
        return True
    return _agreed_between(sentence, marker)


def _that_before(sentence: Sentence, marker: int) -> int | None:
    """The "that" which a second one, behind "and", goes on from."""
    for position in range(marker - 2, 0, -1):
        if sentence.tags[position] == ";":
            return None
        if sentence.words[position] == "that" and sentence.tags[position] == "S":
            finite = set("MBHDzv") & set(sentence.tags[position + 1 : marker])
            return position if finite else None
    return None


def _agreed_between(sentence: Sentence, marker: int) -> bool:
    """ "It is agreed by and between the parties hereto that": the parties stand in between."""
    for position in range(marker - 1, max(-1, marker - 12), -1):
        if sentence.words[position] in _AGREED:
            return True
        if sentence.tags[position] in ",;MBHDSN":
            return False
    return False


_AGREED = ORDAINED | frozenset(
    "agreed understood stipulated covenanted acknowledged directed".split()
)
