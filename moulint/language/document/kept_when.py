"""Rules that another sentence has kept only at times, as far as it goes, or where somebody likes.

"Section 4 applies on election days only", "The parties will do what 4.2 describes where
practicable", "This happens only if the owner wishes it": the rule stands, with that limit. Limits
that say so of "this requirement" in other words stand in qualified.py.
"""

from __future__ import annotations

import re
from collections.abc import Sequence

from moulint.clauses.cited import NUMBER, PIECES
from moulint.expression import expression
from moulint.language.document.advisory import in_front, with_article
from moulint.language.document.citations import cited_in, cited_sentences
from moulint.language.grammar.limits import Limit, LimitKind
from moulint.language.sentences.sentence import Sentence

_RULE = (
    r"(?:sentences?|requirements?|provisions?|rules?|dut(?:y|ies)|obligations?|restrictions?|bars?"
    r"|promises?|steps?|paragraphs?|sections?|clauses?|articles?|items?|lines?|list|tasks?|words?"
    r"|language|text)"
)
_SAYS = (
    r"(?: (?:asks?(?: for)?|calls? for|says?|describes?|requires?|provides?(?: for)?|sets? out"
    r"|promises?|lists?|names?|directs?|demands?))?"
)
_BACK = r"(?:this|that|these|those|such|the (?:foregoing|above|preceding|previous|last))"
_NAMED = (
    r"(?:(?:what(?:ever)?|all that|(?:(?:the|both|all|each|every|any|its) )?(?:\w+ )?"
    r"(?:steps?|things?|acts?|dut(?:y|ies)|promises?|tasks?|parts?|provisions|terms|requirements?"
    r"|obligations?|commitments?) (?:in|of|under|from|described in|set out in|stated in|by)) )?"
    r"(?P<named>"
    rf"(?P<cited>(?:(?:(?:{PIECES}|lines?)\s+|§+\s*)(?-i:{NUMBER})|(?-i:[IVX]+|\d+)\.\d+)[)\]]?"
    rf"(?:(?:,| and|, and) (?-i:{NUMBER}))*)"
    rf"|{_BACK} (?:\w+ )?{_RULE}\b(?! (?:of|in) (?:the|that)\b)|the {_RULE} above"
    rf"|{_BACK}(?= (?:is|are|shall|will|appl|hold|happen|take|occur|bind|only|where|when|if|as|so"
    rf"|to the)|\W*$))\b{_SAYS}"
)
_SUBJECT = expression(
    r"^\W*(?:[\dA-Za-z]{1,4}[.)]\s+)?(?:however, |except that |but )?"
    r"(?:(?:the |both |all )?parties (?:\w+ ){0,2}?(?:agree|understand)s? that )?"
    rf"{_NAMED},?\s+",
    re.IGNORECASE,
)
_HOLDS = (
    r"(?:(?:shall|will|does|do|is to|are to) )?(?:only |solely )?"
    r"(?:appl(?:y|ies)|holds?|binds?|governs?|operates?|counts?|(?:is|are|be"
    r"|remains?) (?:in (?:force"
    r"|effect)|valid|binding|effective|kept|followed|observed|carried out|done|performed|applied"
    r"|obeyed|honored|required|needed)|(?:takes?|take) place|happens?|occurs?|reach(?:es)?"
    r"|come(?:s)? into play)"
)
_SOMEBODY = r"(?:the |his |her |its |their |an? |any |either )?(?:[\w’'-]+ ){1,4}?"
_WILLS = (
    r"(?:chooses?|wish(?:es)?|wants?|likes?|sees? fit|decides?|pleases?|elects?|prefers?|agrees?"
    r"|approves?|consents?|asks?|allows?|permits?|invites?|thinks?|finds?|believes?|considers?"
    r"|desires?|requests?|directs?|so orders?|cares?|feels?|deems?)\b"
)
_ONLY_AT_WILL = expression(
    rf"{_HOLDS}(?: only| solely)? (?:(?:only|solely|just) )?(?:if|when|whenever|where|as"
    rf"|to the extent"
    rf"|so far as|as far as)(?: and (?:if|when|as))? {_SOMEBODY}{_WILLS}",
    re.IGNORECASE,
)
_TIMES = (
    r"(?:(?:election|holi|match|game|market|feast|polling|registration|testing|snow|sports|odd"
    r"|even)"
    r"[ -]?(?:numbered )?days?|nights?|weeks?|weekends?|months?|summer|winter|spring|autumn"
    r"|(?:first|second|third|last|final|odd|even)(?:[ -]\w+)? years?|holidays?|vacations?|evenings?"
    r"|elections?|games?|matches|athletic events?|dances|concerts?|ceremon(?:y|ies)|festivals?"
    r"|parades?|fairs?|tournaments?|trips?|strikes?|pilot|trial|audits?|drills?|January|February"
    r"|March|April|May|June|July|August|September|October|November|December|Mondays?|Tuesdays?"
    r"|Wednesdays?|Thursdays?|Fridays?|Saturdays?|Sundays?)\b"
)
_AT_TIMES = (
    r"(?:during|in|for|on|at|within|through) (?:the |an? |its |any |each |all )?"
    rf"(?:(?!term|life|whole|entire|full|all)[\w’'-]+ ){{0,4}}?{_TIMES}"
)
_AT_TIMES_ONLY = expression(
    rf"{_HOLDS} (?:only|solely|exclusively) {_AT_TIMES}"
    rf"|{_HOLDS} {_AT_TIMES}[^.;,]{{0,40}}?,? (?:only|alone|and (?:no longer|at no other time"
    r"|not (?:otherwise|beyond|after)|then (?:ends|lapses)))\b"
    rf"|(?:(?:shall|will|does|do) )?only (?:apply|hold|bind)s? {_AT_TIMES}",
    re.IGNORECASE,
    cues="only|solely|exclusively|alone|no longer|no other|not |then ",
)
_DO = (
    r"(?:do|carry out|follow|perform|keep|observe|comply with|honor|implement|apply|fulfill?|meet"
    r"|abide by|live up to|give effect to|act on)"
)
_EFFORTS = (
    r"(?:(?:make|use) (?:\w+ ){0,3}?(?:efforts?|attempts?|endeavou?rs?) to|try to|strive to|seek to"
    r"|endeavor to|attempt to|aim to|hope to|intend to|expect to|plan to|work toward)"
)
_DOING = rf"{_DO} {_NAMED}"
_PEOPLE = (
    r"^\W*(?!(?:nobody|no|neither|none|nothing)\b)(?:[\dA-Za-z]{1,4}[.)]\s+)?(?:[\w’'.-]+,? ){1,6}?"
)
_HEDGE = (
    r"(?:where(?:ver)?|when(?:ever)?|if|as|so far as|as far as|insofar as|to the extent)"
    r"(?: (?:and (?:as|when|where)|it is|this is|that|reasonably|they are|he is|she is))* "
    r"(?:practicable|practical|possible|feasible|convenient|able|appropriate|desirable|advisable"
    r"|(?:[\w’'-]+ ){0,5}?(?:allow|permit)s?\b)"
)
_HEDGED = tuple(
    expression(form, re.IGNORECASE)
    for form in (
        rf"{_PEOPLE}(?:(?:shall|will|must|agrees? to|may|should|might|can) )?{_EFFORTS} {_DOING}",
        rf"{_PEOPLE}(?:shall|will|must|agrees? to|may|should|might|can) {_DOING}[^.;]{{0,20}}?"
        rf" (?:only )?{_HEDGE}",
        rf"{_PEOPLE}(?:may|should|might|can|hopes? to|would like to) {_DOING}\W*$",
    )
)
_FREE_TO = (
    rf"{_PEOPLE}(?:may|can|(?:is|are|shall be|remains?) (?:free|entitled|allowed|permitted) to)"
    r" (?:(?!not|never)[\w’']+ ){0,3}?"
)
_SET_ASIDE = tuple(
    expression(f"{_FREE_TO}{form}", re.IGNORECASE)
    for form in (
        rf"(?:set|put|lay) {_NAMED} aside\b",
        r"(?:set aside|put aside|waive|override|disregard|ignore|depart from|deviate from|suspend"
        rf"|relax|pass over|go against|overrule) {_NAMED}",
    )
)
_UNDER_CONDITION = expression(
    r"\b(?:if|when|where|unless|except|in (?:an? |any )?(?:emergency|danger)|law|court)\b", re.I
)
_WORDS = frozenset(
    "aside waive override disregard ignore depart deviate suspend relax pass go overrule only "
    "solely exclusively alone longer other not where wherever when whenever if as far extent "
    "effort efforts attempt attempts try strive seek endeavor aim hope intend expect plan toward "
    "may should might can would then".split()
)
"""One of these stands in every such sentence."""


def kept_when(sentences: Sequence[Sentence]) -> dict[int, Limit]:
    """By number of a sentence, the limit that another one puts on its being kept."""
    found: dict[int, Limit] = {}
    for sentence in sentences:
        if _WORDS.isdisjoint(sentence.words) or sentence.governed or sentence.asks:
            continue
        text = with_article(sentence)
        said = _limit(text)
        proviso = None if said is not None else _in_proviso(text)
        span = (sentence.own, len(sentence))
        if said is not None:
            kind, named = said
            limit = Limit(kind, span, span, sentence=sentence, lifts=True)
            found.update((number, limit) for number in _meant(sentence, sentences, named))
        elif proviso is not None:
            limit = Limit(proviso, span, span, sentence=sentence, lifts=True)
            found[sentence.number] = limit
    return found


def _in_proviso(text: str) -> LimitKind | None:
    """The limit that a sentence puts on itself: "…; this rule holds only if he likes"."""
    for begins in _PROVISO.finditer(text):
        tail = text[begins.end() :]
        subject = _SUBJECT.match(tail)
        if (
            subject is not None
            and not subject["cited"]
            and _ONLY_AT_WILL.match(tail, subject.end())
        ):
            return LimitKind.HANDS_BACK
    return None


_PROVISO = expression(
    r"(?:;(?: and| but)?"
    r"|[;,:] (?:and )?(?:provided,?(?: however,| further,)? that|except that|but))"
    r"\s+(?=(?:this|that|these|those|such|the) )",
    re.IGNORECASE,
)


def _limit(text: str) -> tuple[LimitKind, re.Match[str]] | None:
    """What kind of limit a sentence states, and the words that name the rule."""
    subject = _SUBJECT.match(text)
    if subject is not None:
        if _ONLY_AT_WILL.match(text, subject.end()):
            return LimitKind.HANDS_BACK, subject
        if _AT_TIMES_ONLY.match(text, subject.end()):
            return LimitKind.PARTIAL, subject
    aside = next(filter(None, (one.match(text) for one in _SET_ASIDE)), None)
    if aside is not None and not _UNDER_CONDITION.search(text):
        return LimitKind.HANDS_BACK, aside
    hedged = next(filter(None, (one.match(text) for one in _HEDGED)), None)
    return None if hedged is None else (LimitKind.HEDGE, hedged)


def _meant(
    sentence: Sentence, sentences: Sequence[Sentence], named: re.Match[str]
) -> Sequence[int]:
    """The sentences that are cited, or what stands in front where none is."""
    if named["cited"]:
        numbers = cited_in(sentence, named["cited"]).union(_NUMBER.findall(named["cited"]))
        return [one.number for one in cited_sentences(sentence, numbers, sentences)]
    return in_front(sentence, sentences)


_NUMBER = expression(rf"(?<!\w)(?:{NUMBER})(?!\w)")
