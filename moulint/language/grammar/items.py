"""Items: where what is to be done begins in a list item, a row or an answer without a subject."""

from __future__ import annotations

import re
from collections.abc import Sequence
from itertools import pairwise

from moulint.expression import expression
from moulint.language.grammar.actors import actor_ends, actors
from moulint.language.grammar.demonstratives import demonstrative
from moulint.language.grammar.denial import denied_object
from moulint.language.grammar.force import Force, Group
from moulint.language.grammar.provision import Provision
from moulint.language.sentences.sentence import Sentence
from moulint.language.words.classes import DUTIES
from moulint.language.words.english import NOUNS_TOO
from moulint.language.words.stream import Span


def verb_first(sentence: Sentence, mains: list[tuple[Group, int | None]]) -> bool:
    """True for an item that begins with its verb and has no finite verb of its own.

    "5.4 To counsel students when the officer thinks it necessary", "(d) attending drills at both
    buildings", "Meets with parents who ask": what looks like a verb behind it is none, or stands
    in a clause of its own.
    """
    at = sentence.own
    listed = sentence.clause.item or sentence.governed or sentence.clause.row is not None
    if not listed or not len(sentence) > at or sentence.articled(at) or _is_term(sentence, at):
        return False
    asked = sentence.words[:1] in (["what"], ["things"])
    if sentence.governed and not sentence.heads_list:
        return False
    if not asked and any(group.start < at for group, _ in mains):
        return False  # "The parties hope through the SRO: to teach …"
    if sentence.tags[at] == "T":
        return all(
            group.present and "," not in sentence.tags[max(at, group.start - 4) : group.start]
            for group, _ in mains
        )
    if sentence.tags[at : at + 3] == ["D", "N", "v"] and sentence.words[at] == "do":
        return all(group.start <= at for group, _ in mains)  # "Do not open the gates"
    denied = sentence.tags[at] == "n"  # "no questioning of students about where they were born"
    at += denied
    if at >= len(sentence):
        return False
    gerund = sentence.tags[at] == "x" and is_gerund(sentence.words[at])
    verbal = gerund or sentence.tags[at] in ("gvzb" if not denied or not mains else "g")
    if not verbal or (sentence.words[at + 1 : at + 2] in BEHIND_NOUNS and not denied):
        return False
    if sentence.tags[at] == "v" and not denied and _has_it_done(mains, at):
        return False  # "(2) ensure that clerks sweep the hall"
    own = [group for group, _ in mains if group.start >= at]
    return all(
        _no_main_verb(sentence, at, group) or (denied and _opens_clause(sentence, at, group.start))
        for group in own
    )


def _opens_clause(sentence: Sentence, low: int, high: int) -> bool:
    """True for a word that opens a clause: "about where they", and not "beyond that"."""
    return any(
        sentence.tags[at] == "S" and not demonstrative(sentence, at) for at in range(low, high)
    )


def _is_term(sentence: Sentence, at: int) -> bool:
    """True for a word set in quotation marks, of which something is said: "'Bake' refers to"."""
    place, text = sentence.offsets((at, at + 1)), sentence.clause.reading.text
    return (
        place is not None
        and text[max(0, place[0] - 1)] in _MARKS
        and text[place[1] : place[1] + 1] in tuple(_MARKS)
    )


_MARKS = frozenset("\"“”'‘’")


def _has_it_done(mains: list[tuple[Group, int | None]], at: int) -> bool:
    """True where the only verbs behind a word stand behind its "that": "ensure that"."""
    return bool(mains) and all(marker == at + 1 for _, marker in mains)


_WISHED = frozenset(
    "optional suggested recommended possible voluntary encouraged potential desired desirable "
    "preferred proposed discretionary ideal suggestions recommendations options ideas".split()
)
"""What a heading says of items that nobody must do."""


_GOALS = frozenset("goal goals objective objectives aim aims aspirations hopes".split())
_ADVISES = frozenset(
    "recommend recommends suggest suggests propose proposes advise advises urge urges encourage "
    "encourages request requests ask asks".split()
)


def wished(sentence: Sentence) -> bool:
    """True for an item under "Optional activities", "The Association recommends that the plan:"."""
    above = sentence.words[: sentence.own]
    for at, word in enumerate(above):
        if word in _ADVISES and "that" in above[at + 1 : at + 3]:
            return True
    if _GOALS & set(above[:3]) and sentence.heads_list:
        return True  # "Goals for the City:"
    heading = sentence.clause.path[-1].lower().split() if sentence.clause.path else []
    told = [word.strip(".:") for word in (*above, *heading)]
    return bool(_WISHED & set(told)) or any(pair in _WE_WISH for pair in pairwise(told))


def only_wished(sentence: Sentence, found: list[Provision]) -> list[Provision]:
    """What an item provides by itself, as a wish where its lead-in announces advice.

    "The following recommendations were made: (1) Ring the bell" has nobody ring it.
    """
    above = sentence.words[: sentence.own]
    at = above.index("following") if "following" in above else len(above)
    if _WISHED & set(above[at + 1 : at + 4]):
        for one in found:
            if one.force is Force.DUTY and one.implied:
                one.force = Force.HOPE
    return found


_WE_WISH = {("we", "hope"), ("we", "expect"), ("we", "wish"), ("parties", "hope")}
"""What a heading hopes for: "What we hope our cooks will not do"."""


_DENYING = expression(
    r"^\W*(?:[\dIVX]+[.)]\s*)?(?:not|never)\b"
    r"|\b(?:do|does|will|shall|may|must|can|is|are|should)(?:\s+not\b|n[’']t\b)(?! limited)"
    r"|\bcannot\b|\bwon[’']t\b|\bnot (?:to|the|an?|part|allowed|permitted)\b"
    r"|\bstays? (?:out|clear|away)\b|\bkeeps? out\b|\boff[- ]limits\b|\bout of bounds\b"
    r"|\bhands off\b"
    r"|\boutside\b[^.]{0,40}\b(?:role|dut(?:y|ies)|job|scope|assignment|work)\b"
    r"|\b(?:prohibited|forbidden|barred|excluded|prohibitions?|restrictions|exclusions)\b",
    re.IGNORECASE,
    cues="not|never|n't|n’t|stay|keep|off limits|off-limits|hands off|out of bounds|outside"
    "|prohibit|forbidden|barred|exclu|restrictions",
)
_BOTH = expression(
    r"\b(?:do(?:es)?|will|shall|may) and\b|\bdo[’']?s and\b|\bor (?:not|may not)\b", re.I
)
"""A heading over what is done and what is not: "What the officer does and does not do"."""


def under_denial(sentence: Sentence) -> bool:
    """True for an item under "What the clerk does not do", "Off limits for the clerk"."""
    path = sentence.clause.path
    return not sentence.governed and bool(path) and heads_denials(path[-1])


def heads_denials(heading: str) -> bool:
    """True for a heading over what is denied, and not also over what is done."""
    return bool(_DENYING.search(heading)) and not _BOTH.search(heading)


_FORBIDS = frozenset("restrictions prohibitions prohibited forbidden".split())
"""What a lead-in such as "The following restrictions apply:" makes of its items."""
_DONTS = frozenset("don't don’t dont don'ts don’ts donts".split())
_BARE_DENIAL = _DONTS | frozenset("do does not n't n’t never please strictly : ; - – —".split())
"""What a lead-in "Do not:" or "Don'ts" is made of."""


def under_bar(sentence: Sentence) -> bool:
    """True for an item under a lead-in that forbids: "Prohibited:", "Don'ts", "Do not:"."""
    above = sentence.words[: sentence.own]
    if _FORBIDS & set(above) or _shuts_out(above):
        return True
    if _DONTS & set(above):
        return not {"do", "dos", "do's"} & set(above)
    return denies_alone(above)


def _shuts_out(words: Sequence[str]) -> bool:
    """True for "Not tasks", "Excluded from the role": a title over what is no task."""
    if not words or len(words) > _TITLE:
        return False
    return words[0] in _OUT or (words[0] == "not" and bool(DUTIES & set(words)))


def names_tasks(sentence: Sentence) -> bool:
    """True behind a cell that is nothing but "Tasks", "Not tasks", "Duties of the officer"."""
    above = sentence.words[: sentence.own]
    if sentence.clause.row is None:
        return False
    if _shuts_out(above):
        return True
    if not DUTIES & set(above):
        return False
    named = {at for span, _ in actors(sentence, 0, sentence.own) for at in range(*span)}
    rest = {word for at, word in enumerate(above) if at not in named}
    return rest <= DUTIES | {"of", "for", "and", ":", "main", "daily", "regular"}


_TITLE = 6
"""No more words than these make a title."""
_OUT = frozenset("excluded outside beyond barred".split())


def denies_alone(words: Sequence[str]) -> bool:
    """True for a heading that is nothing but a denial: "Do not", "Never"."""
    return bool(words) and set(words) <= _BARE_DENIAL and not set(words) <= {"do", "does", ":"}


def is_gerund(word: str) -> bool:
    """True for a word in -ing that no listed verb has: "boarding buses"."""
    return len(word) > 6 and word.endswith("ing")


def lists(sentence: Sentence, mains: list[tuple[Group, int | None]]) -> bool:
    """True for an answer that is a list of things: "Three things: patrol, teaching when …".

    So is one that tells deeds and no doer: "Greets students, locks the doors and answers calls".
    """
    opening = sentence.tags[sentence.own : sentence.own + 2]
    if opening == ["z", "x"] and not set("MBDHN;") & set(sentence.tags[sentence.own :]):
        return True
    if any(sentence.words[group.start - 1] in _DOERS for group, _ in mains if group.start):
        return False  # "All of them sweep the halls"
    return all(_no_main_verb(sentence, sentence.own, group) for group, _ in mains) and not any(
        _does(sentence, span, group)
        for group, _ in mains
        for span, _ in actors(sentence, 0, len(sentence))
    )


def _does(sentence: Sentence, span: Span, group: Group) -> bool:
    """True for whoever opens a sentence, and right in front of a verb: "Here the clerk mops"."""
    if span[1] <= _OPENS:
        return span[1] <= group.start
    return span[1] == group.start and "S" not in sentence.tags[sentence.own : span[0]]


_OPENS = 3
"""Words that a doer who opens a sentence ends within."""


_DOERS = frozenset("they them he she we".split())
"""Pronouns that somebody is named by as the one who does a deed."""


def told_what_to_do(sentence: Sentence, heads: list[Group]) -> int | None:
    """In an item "When the principal asks, open the gates": where what is to be done begins."""
    listed = sentence.clause.item or sentence.clause.row is not None
    for at in range(sentence.own, min(sentence.own + 4, len(sentence))):
        if not listed or sentence.tags[at] not in "SPx" or "M" in sentence.tags[at:]:
            return None
        if "no" in sentence.words[at : at + 3] and any(group.inverted for group in heads):
            return None  # "In no event is a clerk to be asked to sweep, dust or cook"
        if sentence.tags[at] == "x":
            continue  # "B-5 When …"
        comma = next((i for i in range(at, len(sentence) - 1) if sentence.tags[i] == ","), None)
        if comma is None or sentence.tags[comma + 1] != "v":
            return None
        if sentence.tags[at] == "P" and any(at < group.start < comma for group in heads):
            return None  # "A clerk at a gate has no leave to sweep, dust or cook"
        return comma + 1 if all(group.start < comma for group in heads) else None
    return None


def tells_of_thing(sentence: Sentence, at: int) -> bool:
    """True at the colon of "shall keep a log that shows: (1) the date; (2) the place"."""
    tags = sentence.tags
    return tags[at] == ";" and tags[at - 2] == "S" and tags[at - 1] in "zv"


def _no_main_verb(sentence: Sentence, at: int, group: Group) -> bool:
    """True for a "verb" in the present tense that is the object of the verb in front of it."""
    between = range(at + 1, group.start)
    if not group.present or _is_theirs(sentence, at, group):
        return False
    if sentence.tags[group.start] in "BHD":  # "leave it to the dean, except where a fight is near"
        return sentence.tags[at] == "v" and _hangs(sentence, at, group)
    if sentence.tags[at] == "v" and sentence.words[at] not in NOUNS_TOO and len(between) < 3:
        return sentence.tags[group.start] != "v"  # "Write incident reports on crimes"
    if sentence.tags[at] == "z" == sentence.tags[group.start] and 0 < group.start - at < 4:
        return _singular(sentence.words[at]) not in NOUNS_TOO  # "Collects cell phones"
    return any(sentence.tags[i] in "PCTS," or sentence.articled(i) for i in between)


def _is_theirs(sentence: Sentence, at: int, group: Group) -> bool:
    """True in "Sweeping the hall belongs to the dean", which says whose the deed in front is."""
    said = sentence.words[group.start] in _BELONGING and any(
        first == group.start for first, _ in sentence.hits("belongs-to")
    )
    return said and "S" not in sentence.tags[at : group.start]


_BELONGING = frozenset("belongs belong remains rests lies falls resides devolves vests".split())
"""Verbs of a matter that is somebody's, which are no nouns in front of "to" and "with"."""


def _hangs(sentence: Sentence, at: int, group: Group) -> bool:
    """True for a verb behind "where" or "who", with no comma in which a main clause could begin."""
    asked = [i for i in range(at + 1, group.start) if sentence.tags[i] == "S"]
    return bool(asked) and not set(sentence.tags[asked[-1] : group.start]) & set(",;")


def _singular(word: str) -> str:
    """A verb without its ending: "checks", "searches"."""
    return word.removesuffix("es") if word.endswith(("ches", "shes")) else word.removesuffix("s")


def notes(sentence: Sentence, at: int) -> bool:
    """True for a note that leaves its subject out: "Opens gates; checks doors and meets buses"."""
    tags = sentence.tags
    if tags[at] != "z" or set("MBD") & set(tags[at:]):
        return False
    return not any(
        tags[position] == "z" and actor_ends(sentence, position)
        for position in range(at + 1, len(tags))
    )


def notes_to_do(sentence: Sentence, at: int) -> int | None:
    """In "Clerk to open the gates", "Clerk: no singing": where the deed begins, behind the name."""
    named = [span[1] for span, _ in sentence.named if span[0] == at]
    if not named or sentence.governed:
        return None
    end = max(named)
    tags = sentence.tags
    if tags[end : end + 1] == [";"] and tags[end + 1 : end + 2] in (["n"], ["N"]):
        return end + 1
    to = end + (tags[end : end + 1] == ["N"])
    if tags[to : to + 1] == ["T"] and tags[to + 1 : to + 2] in (["v"], ["b"]):
        return end
    return None


def takes_no_part(sentence: Sentence, at: int) -> bool:
    """ "takes no part in deciding", "stays out of", "has no say in": an item that denies."""
    cues = ("has-no-part", "refrains")
    return denied_object(sentence, at) or any(
        at <= first <= at + 1 for cue in cues for first, _ in sentence.hits(cue)
    )


def numbers(word: str) -> bool:
    """True for the number of an item, and for the hour at which it is done: "2", "8:05", "a.m."."""
    return word.isdigit() or _HOUR.fullmatch(word) is not None


_HOUR = expression(r"\d{1,2}:\d{2}(?:[ap]\.?m\.?)?|[ap]\.?m\.?|\d{1,2}[ap]m")


def hours_only(sentence: Sentence) -> bool:
    """True for a cell of hours and nothing else: "7:00-3:00", "8 a.m. to 4 p.m."."""
    words = sentence.words[sentence.own :]
    return any(_HOUR.fullmatch(one) for one in words) and all(
        numbers(one) or one in _BETWEEN_HOURS for one in words
    )


_BETWEEN_HOURS = frozenset("to from until till and - noon".split())


def enumerates(word: str) -> bool:
    """True for the number of an item in running text: "1", "b", "iv"."""
    return len(word) <= 4 and (word.strip(".").isdigit() or word in _LETTERS or len(word) == 1)


_LETTERS = frozenset("i ii iii iv v vi vii viii ix x".split())
BEHIND_NOUNS = (["about"], ["over"], ["regarding"], ["concerning"], ["from"], ["of"])
"""What stands behind a noun that could be a verb: "Concerns about the officer"."""


_TITLE_WORDS = 14
"""Most words of a title."""
_CAPITALIZED_FROM = 4
"""Letters from which a word of a title is written with a capital; modals may not be."""
_SMALL_IN_TITLES = frozenset("must shall will should with from about into".split())


def set_as_title(sentence: Sentence) -> bool:
    """True for a whole clause set as a title: "SROs must Be Trained to Work with Children"."""
    clause = sentence.clause
    if sentence.governed or clause.row is not None or clause.label or clause.item:
        return False
    text = clause.reading.text.strip()
    words = list(re.findall(r"[^\W\d_][\w'’-]*", text))
    if not 3 < len(words) <= _TITLE_WORDS or text[-1] in ".:;,?!" or text.isupper():
        return False
    if "M" not in sentence.tags:
        return False
    long = [
        word for word in words if len(word) >= _CAPITALIZED_FROM and word not in _SMALL_IN_TITLES
    ]
    return all(word[0].isupper() for word in long)


def only_when(sentence: Sentence) -> bool:
    """True for "If a clerk falls ill, the guild:", of which only the items say what is done."""
    opening = sentence.words[sentence.own : sentence.own + 1]
    return sentence.words[-1] == ":" and opening in (["if"], ["when"], ["whenever"], ["where"])
