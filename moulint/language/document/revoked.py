"""Sections that other words of the same document take out of force, wholly or for a time.

"Section 6 expired on that date", "Exhibit B is withdrawn", "Part C-1 is waived for this year". An
amendment does that to another document, whose numbers are not its own: there nothing is read.
"""

from __future__ import annotations

import re
from collections.abc import Iterable

from moulint.clauses import Clause
from moulint.clauses.amending import announces
from moulint.clauses.cited import (
    HOLDS_AMENDMENTS,
    NUMBER,
    PIECES,
    amending_part,
    cited_by,
    meant,
)
from moulint.clauses.undone import rescinded
from moulint.expression import expression
from moulint.language.document.citations import cited_in, own_text
from moulint.language.document.taken_out import (
    HINTS,
    PIECE,
    listed_out,
    marked_lines,
    marked_out,
    taken_out,
)
from moulint.language.sentences.sentence import Sentence

_GONE = expression(
    r"\b(?:(?:is|are|was|were|stands?|ha(?:s|ve) (?:also )?been|shall be|will be|must be"
    r"|(?<!not )(?<!never )(?<!may )(?<!can )(?<!to )(?<!could )(?<!would )(?<!should )be)\s+"
    r"(?:(?!partial|not\b)(?:hereby|likewise|now|also|therefore|\w+ly) ){0,2}"
    r"(?:deleted|repealed|rescinded|revoked|withdrawn|struck|stricken|cancell?ed|annulled|void"
    r"|superseded|suspended|waived|terminated|removed|without (?:force|effect)|held in abeyance"
    r"|postponed|deferred|delayed indefinitely|under negotiation"
    r"|omitted|left blank|eliminated|inoperative|excised|vacated|nullified|rejected"
    r"|reserved(?! (?:to|for|by|exclusively|solely|in)\b)|excluded(?! from)"
    r"|not (?:yet )?(?:adopted|accepted|agreed(?: (?:to|on|upon))?|approved|included|ratified)"
    r"|no longer (?:in (?:force|effect)|of (?:any )?(?:force|effect)|binding|operative|applicable)"
    r"|of no (?:further |more )?(?:force|effect)|not (?:yet )?(?:in (?:force|effect)|operative))"
    r"|(?:has |have )?(?:expired|lapsed)|no longer appl(?:y|ies)"
    r"|(?:shall|will) (?:have|be of) no (?:further )?(?:force|effect)"
    r"|remains? (?:under (?:negotiation|discussion)|unresolved|to be (?:agreed|negotiated))"
    r"|ha(?:s|ve) (?:not|never) (?:yet )?been (?:agreed|adopted|approved|accepted|ratified)"
    r"|(?:does|do|shall|will) (?:not apply(?=\W*$)|not take effect)|has no (?:force|effect))\b",
    re.IGNORECASE,
)
_REPLACED = expression(
    r"\b(?:is|are|shall be|stands?)\s+(?:hereby |likewise |now |also )?"
    r"(?:(?:amended|revised|changed|modified|rewritten|restated|replaced|superseded)"
    r"(?: and (?:restated|replaced|revised))?(?:,? in (?:its|their) entirety|,? in full)?"
    r"(?:,? so as)?,? (?:to (?:now |henceforth )?(?:read|say|state|provide)"
    r"|(?:with|by) (?:the following|this(?: one| text| wording)?(?=:)|what follows|these words)))"
    r"\b(?! (?:only|in part)\b)",
    re.IGNORECASE,
    cues="amended|revised|changed|modified|rewritten|restated|replaced|superseded",
)
""" "Section 4 is amended to read: …": what stood there before is gone."""
_EMPTIED = expression(
    r"\b(?:(?:is|are|shall be|stands?)\s+(?:hereby |likewise |now |also )?"
    r"(?:amended|revised|changed|modified|rewritten|restated|replaced)\b[^.:;\"“”]{0,40}?"
    r"\b(?:to (?:now )?(?:read|say|state|be)|with|by|as follows)|(?:shall|will|now|henceforth)"
    r" (?:now |henceforth )?reads?(?: as follows| in full)?)\b\W*(?:the (?:single )?words?\W*)?"
    rf"(?:(?:(?i:{PIECES})\s+|§\s*)?(?:{NUMBER})\W+)?"
    r"(?:this (?:section|article|paragraph|clause)\s+)?"
    r"(?:(?:is|has been|shall be|was)\s+)?(?:(?:intentionally|purposely|deliberately|hereby)\s+)?"
    r"(?:reserved|deleted|omitted|left blank|repealed|rescinded|(?:not |un)used|vacant|blank)\b"
    r"(?! (?:to|by|exclusively|solely|in)\b)",
    re.IGNORECASE,
    cues="reserved|deleted|omitted|blank|repealed|rescinded|used|vacant",
)
""" "Section 9 shall read: [Reserved]": nothing comes in the place of what stood there."""
_SUBJECT = expression(
    r"\b(?:this (?:section|paragraph|article|clause|provision|exhibit|schedule|attachment|appendix)"
    rf"|{PIECES})\b|§",
    re.IGNORECASE,
)
_FOR_A_TIME = expression(
    r"\b(?:if|when|whenever|while|so long as|as long as|until|during|pending|through|where|unless"
    r"|to the extent|insofar|as (?:to|regards|concerns|applied)|with respect to|so that|only|except"
    r"|in (?:the case|case|so far)|for (?:the|this|that|all|each|any|a|one|its|his)|at the)\b",
    re.IGNORECASE,
)
_OTHERS = expression(
    r"\bof (?:the|that|its|said) (?:(?:[A-Z]\w+|\d{4}|prior|earlier|former|previous|original|old"
    r"|underlying|first) )*(?:agreement|memorandum|mou|moa|contract|code|act"
    r"|statute|order|handbook|policy|letter)\b",
    re.IGNORECASE,
)
_BARE = expression(
    r"of (?:the|that|said) (?:original |underlying |first |\d{4} )?"
    r"(?:agreement|memorandum|mou|moa|contract)$",
    re.IGNORECASE,
)
"""What an amendment calls the agreement that is bound in behind it."""
_WITHIN = expression(
    r"\b(?:sentences?|words?|phrases?|lines?|references?|clause|proviso|list|last (?:part|half))\b"
    r"[^.;\"“]{0,40}\b(?:of|in|from|to)\s*$",
    re.IGNORECASE,
)
"""What is taken out of a clause, and leaves the rest of it standing: "the last sentence of"."""
_SPARED = expression(
    r"\b(?:except(?:ing)?(?: for)?|other than|apart from|but(?: for)?|save(?: for)?|not)\s+"
    r"(?:the )?$"
    r"|\b(?:to|of) \w+(?:ing)? (?:or \w+ )?$|(?<!agree )(?<!agreed )\bto (?:\w+ ){1,3}$"
    r"|\b(?:proposals?|motions?|requests?|changes?|amendments?|objections?|challenges?|references?"
    r"|reports?|fees?|notices?|payments?|disputes?|costs?|headings?|titles?|cop(?:y|ies)|questions?"
    r"|complaints?|appeals?|invoices?) (?:\w+ ){0,3}?(?:to|of|in|under|for|from|about)"
    r" (?:the )?$",
    re.IGNORECASE,
)
""" "All rules except Section 4 are deleted", "A proposal to strike Section 4 was rejected"."""
_NONE = expression(
    r"\b(?:(?:nothing|none|no(?: \w+){1,3}) (?:in|of|under)|no|neither|neither\b[^;.]{1,40}\bnor)"
    r" (?:the )?$",
    re.IGNORECASE,
)
""" "Nothing in Section 4 is waived", "neither Section 4 nor 5 is suspended"."""
_NOT_THIS = expression(rf"(?:,| and| but) not (?:the )?{PIECE}\s*[\w.()-]+", re.IGNORECASE)
_NEW_SUBJECT = expression(
    r"(.*\b(?:is|are|was|were|shall|will|has|have|does|do|may|must|remains?|stands?|continues?"
    r"|applies|apply)\b.*(?:;|,| and| but| while)\s+)(?:all|any|the|its|this|that|those|these|an?"
    rf"|the parties|{PIECE})(?:\s|(?<=§))",
    re.IGNORECASE | re.DOTALL,
)
""" "Section 4 is renamed, and the 2011 contract is repealed": somebody else's verb."""
_NOTE_ON_SECTION = expression(
    r"^\W{0,6}(?:(?:editor|clerk|drafter|reviser|compiler|codifier)\w*['’]?s?\s+note\b|(?=[(\[]))\W{0,6}"
    r"(?:(?:this|the) )?(?:section|article|part|paragraph|provision)?\s*"
    r"(?:(?:was|is|has been|now) )?(?:suspended|repealed|rescinded|expired|superseded|deleted"
    r"|withdrawn|revoked)\b",
    re.IGNORECASE,
    cues="deleted|expired|repealed|rescinded|revoked|superseded|suspended|withdrawn",
)
""" "[Repealed 2021]", "Editor's note: suspended by Resolution 4": a note on a section."""
_AMENDS = expression(r"\b(?:amendment|amending|amended)\b", re.IGNORECASE)
_AS_AMENDED = expression(r"\bas (?:last |since |so )?amended\b|\brestat", re.IGNORECASE)
"""Said of an agreement that already holds what amendments made of it."""
_OPENING = 6
"""Clauses at the head of a document of which one names an amendment."""
_A_TITLE = 200
"""Fewer characters than these name what a document is."""


_WORDS = frozenset(
    "deleted repealed rescinded revoked withdrawn struck stricken canceled cancelled annulled void "
    "superseded suspended waived terminated removed force effect abeyance binding operative "
    "applicable expired lapsed applies apply amended revised changed modified rewritten restated "
    "replaced".split()
).union(
    HINTS,
    "postponed deferred delayed negotiation negotiated discussion unresolved "
    "eliminated excised vacated nullified included".split(),
)
"""One of these stands in every sentence that takes a clause out of force."""


def revoked(clauses: tuple[Clause, ...], sentences: list[Sentence]) -> frozenset[int]:
    """Indices of the clauses that a sentence takes out of force without any condition.

    An amendment reaches the agreement that is bound in behind it, and none of its own items.
    """
    named = (one for one in clauses[:_OPENING] if len(one.text) < _A_TITLE)
    own = next((one.index for one in named if _is_amendment(one.text)), len(clauses))
    bound_in = any(one.heading and not amending_part(one) for one in clauses[own:])
    found = marked_out(clauses) | marked_lines(clauses) | listed_out(clauses)
    back = rescinded(list(clauses))
    for sentence in sentences:
        if _WORDS.isdisjoint(sentence.words) or sentence.clause.index in back:
            continue  # what a paper says that was itself taken back takes nothing out
        if _NOTE_ON_SECTION.match(sentence.clause.text):
            found.update(one.index for one in clauses if _in_its_section(sentence.clause, one))
            continue
        text = own_text(sentence)
        lead = sentence.clause.lead_in
        citing = _out_of_force(sentence, text, "" if lead is None else clauses[lead].text)
        amends = bool(amending_part(sentence.clause))
        if not citing or _of_another(text, bound_in=amends and bound_in):
            continue
        reached = (one for one in clauses if one.index < own or (amends and not amending_part(one)))
        new = announces(sentence.clause.text)
        found.update(
            one.index
            for one in _meant(sentence, reached, citing)
            if not (new and _stands_under(one, sentence.clause, clauses))
        )
    return frozenset(found)


def _stands_under(clause: Clause, above: Clause, clauses: tuple[Clause, ...]) -> bool:
    """True for new text of an amendment: "4 is struck; in its place: 4.1 …"."""
    at: int | None = clause.index
    while at is not None and at > above.index:
        one = clauses[at]
        at = one.lead_in if one.lead_in is not None else one.parent
    return at == above.index and clause.index > above.index


def _of_another(text: str, *, bound_in: bool) -> bool:
    """True for "Section 4 of the 2009 agreement", and behind a number also "of the agreement".

    `bound_in` tells that an amendment says it, of the agreement that is bound in behind it.
    """
    found = _OTHERS.search(text)
    if found is None:
        return False
    if not _BARE.match(found[0]):
        return True
    return not bound_in and _NUMBER_ENDS.search(text, 0, found.start()) is not None


_NUMBER_ENDS = expression(r"(?:\d|\b[A-Z]|\b[IVX]+|[)”\"])\W{0,3}$")


def _is_amendment(title: str) -> bool:
    """True for the title of an amendment, which has another agreement's numbers."""
    if _AS_AMENDED.search(title) or HOLDS_AMENDMENTS.search(title):
        return False
    return bool(_AMENDS.search(title))


def _out_of_force(sentence: Sentence, text: str, lead: str) -> str:
    """The words of a sentence that cite what it takes out of force, "" for none."""
    if _FOR_A_TIME.match(text) or _FOR_A_TIME.search(lead):
        return ""  # that limits it (reach.py)
    replaced = _REPLACED.search(text)
    emptied = _emptied(sentence, text)
    if replaced and not emptied and not _new_text(sentence.clause.reading.text):
        replaced = None  # "Section 2 is amended to read "five days.""
    subject = _SUBJECT.search(text)
    gone = (emptied or replaced or _GONE.search(text)) if subject else None
    if gone and subject and subject.start() < gone.start():
        if _NONE.search(text, 0, subject.start()):
            return ""
        if not (replaced or emptied) and _FOR_A_TIME.search(text, gone.end()):
            return ""
        if _WITHIN.search(text, 0, subject.start()) or _SPARED.search(text, 0, subject.start()):
            return ""  # the first is made in the clause itself (clauses/changes.py)
        whole = subject[0].lower().startswith("this")
        said = text[subject.start() if whole else 0 : gone.start()]
        said = _NOT_THIS.sub("", said)
        anew = _NEW_SUBJECT.match(said)
        return said[anew.end(1) :] if anew else said
    citing = taken_out(text)
    at = text.find(citing)
    return "" if at >= 0 and _FOR_A_TIME.search(text, at + len(citing)) else citing


def _emptied(sentence: Sentence, text: str) -> re.Match[str] | None:
    """Where a sentence has a section read "[Reserved]", also where that stands as one of its own.

    "Section 9 shall read: "9. [Reserved]"": the full stop of the number ends no sentence.
    """
    whole = sentence.clause.reading.text
    found = _EMPTIED.search(whole[max(0, whole.find(text)) :])
    return found if found and found.start() < len(text) else None


def _new_text(text: str) -> bool:
    """True where what comes in its place is more than a few words, or stands below."""
    found = _REPLACED.search(text)
    rest = text[found.end() :] if found else ""
    return rest.strip(" :") == "" or len(rest.split()) >= _A_SENTENCE


_A_SENTENCE = 5
"""Words from which new text is a sentence, and no piece of one."""


def _meant(sentence: Sentence, clauses: Iterable[Clause], citing: str) -> list[Clause]:
    """Those of some clauses that the words of a sentence cite."""
    own = sentence.clause
    if citing.lower().startswith("this "):
        alone = len(own.text.split()) <= len(sentence) + _PASSED
        return [
            one
            for one in clauses
            if own.index in (one.index, one.parent) or (alone and _in_its_section(own, one))
        ]
    numbers = cited_in(sentence, citing)
    found = cited_by(own, numbers, clauses)
    if _runs_on(sentence) and meant(numbers, own, own):
        found.append(own)
    return found


def _runs_on(sentence: Sentence) -> bool:
    """True for a rider that runs on behind what it strikes: "8. Cooks bake. Rider: 8 is struck"."""
    span = sentence.offsets((sentence.own, len(sentence)))
    if span is None or sentence.governed:
        return False
    text = sentence.clause.reading.text
    return text[: span[0]].count(" ") >= _A_SENTENCE and not _REPLACED.search(text, span[0])


_PASSED = 4
"""Words of a clause of one sentence that matching passes over: its number and its articles."""


def _in_its_section(note: Clause, clause: Clause) -> bool:
    """True for what stands in one section with an unnumbered note about it: "(Repealed 2021)"."""
    own = note.label or note.item or note.section == note.index
    return not own and clause.section == note.section and not clause.heading
