"""What a sentence right behind another leaves of it, or says has become of it.

"This requirement expired in 2018", "The union has not agreed to this sentence": what stands in
front is out of force. "Implementation is deferred until funds are found", "This paragraph applies
only during a strike", "Nothing here keeps the owner from directing otherwise": it stands, with a
limit. What leaves it alone by words of an exception or a release stands in reach.py and
released.py, what calls it a hope in advisory.py.
"""

from __future__ import annotations

import re
from collections.abc import Sequence

from moulint.expression import expression
from moulint.language.document.advisory import in_front, of_its_section, with_article
from moulint.language.grammar.limits import Limit, LimitKind
from moulint.language.sentences.sentence import Sentence

_ONE = (
    r"(?:sentences?|requirements?|provisions?|rules?|dut(?:y|ies)|obligations?|restrictions?"
    r"|limits?|limitations?|prohibitions?|bars?|commitments?|promises?|steps?|language|text"
    r"|standards?|polic(?:y|ies)|practices?|procedures?|arrangements?)"
)
"""What names the rule right in front."""
_MORE = r"(?:clauses?|paragraphs?|sub-?(?:sections?|paragraphs?)|sections?|articles?|items?|lists?)"
"""What names a stretch of text that it stands in."""
_THIS = (
    rf"(?:(?:this|these|that|those|such|the (?:foregoing|above|preceding|previous))"
    rf"(?: (?:\w+ )?({_ONE}|{_MORE}))?"
    rf"|the ({_ONE}|{_MORE}) (?:above|of this (?:paragraph|section|sentence)))"
)
_CARRYING_OUT = (
    r"(?:implementation|operation|application|enforcement|performance|observance|adoption"
    r"|effectiveness|the effective date)"
)
_SUBJECT = expression(
    r"^\W*(?:(?:for|until) [^,.;]{3,40}, |however, |provided,? (?:however,? )?that )?"
    r"(?:(?:the |both |all )?parties (?:\w+ ){0,2}?(?:agree|acknowledge|understand|recognize)s?"
    rf" that )?(?:{_CARRYING_OUT} (?:of {_THIS} )?(?=is|are|was|has|shall|will)"
    r"|(?:(?:\w[\w’'-]* ){0,4}?(?:dut(?:y|ies)|obligations?|responsibilit(?:y|ies)|performance"
    rf"|commitments?) (?:under|in|by|of|to perform) )?{_THIS} )",
    re.IGNORECASE,
)
_NEVER = r"(?:not|never)(?: (?:yet|ever|been|so far)){0,2}"
_AGREED = (
    r"(?:agreed(?: (?:to|on|upon))?|accepted|approved|adopted|ratified|enacted|signed|authorized"
    r"|in (?:force|effect)|put (?:in|into) (?:force|effect)|consented to|endorsed)"
)
_TO_THIS = (
    r"(?:agree(?:d|s)? (?:to|with|on|upon)|accept(?:ed|s)?|approved?(?: of)?|adopt(?:ed|s)?"
    r"|ratif(?:y|ied)|consent(?:ed|s)? to|endorsed?|sign(?:ed)?)"
)
_OUT = expression(
    r"(?:(?:has |have |had )?(?:since |now |already )?(?:expired|lapsed|sunset(?:ted)?|ceased)"
    r"(?! (?:if|when|unless))\b"
    r"|(?:ended|terminated) (?:on|in|with|at)\b"
    r"|(?:do|does|shall|will) not (?:apply|bind|count)\W*$"
    r"|(?:is|are)(?: hereby)? (?:deleted|stricken|struck|void|repealed|rescinded|withdrawn|revoked)"
    r"\W*$"
    r"|(?:was|were|has been|have been)(?: (?:since|later|then|\w+ly))? (?:repealed|rescinded"
    r"|revoked|withdrawn|struck|stricken|deleted|discontinued|abandoned|dropped|superseded"
    r"|replaced|eliminated|voided|annulled)\b"
    rf"|(?:has|have|had|is|are|was|were) {_NEVER} {_AGREED}\b"
    rf"|(?:has|have|had) yet to be {_AGREED}\b"
    r"|(?:remains?|stays?|is|are)(?: still)? (?:unapproved|unsigned|unratified|a draft|a proposal"
    r"|proposed|in draft|under (?:review|negotiation|discussion|consideration|study)|unresolved"
    r"|undecided|in dispute|disputed)\b)",
    re.IGNORECASE,
)
"""What is said of a rule that is not in force, behind its name."""
_NOT_AGREED = expression(
    r"^\W*(?:the |both |neither |no )?(?:\w[\w’'-]* ){1,5}?"
    rf"(?:(?:has|have|did|does|do) {_NEVER} (?:\w+ly )?{_TO_THIS}"
    r"|(?:declin(?:ed|es)|refus(?:ed|es)) to (?:agree to|accept|approve|adopt|ratify|sign)"
    r"|(?:has|have)(?: since| now)? (?:withdrawn|rescinded|repealed|revoked|waived|suspended"
    r"|dropped"
    r"|struck|deleted|abandoned|disavowed)"
    r"|(?:object(?:ed|s)? to|rejected|rejects|oppos(?:ed|es)|withdrew|disclaims?|disavows?))"
    rf" {_THIS}(?: (?:and|or|,) [^.;]*|,? (?:in|on|at) [^.;]*)?\W*$",
    re.IGNORECASE,
    cues="has not|have not|did not|does not|do not|has never|have never|did never|does never"
    "|do never|declin|refus|withdr|rescinded|repealed|revoked|waived|suspended|dropped|struck"
    "|deleted|abandoned|disavow|object|reject|oppos|disclaim & this|these|that|those|such"
    "|foregoing|above|preceding|previous",
)
""" "The union has not agreed to this sentence"."""
_ON_A_DAY = (
    r"(?:until|to|through) (?:(?:the )?(?:first|start|beginning|end|opening)\b|[A-Z][a-z]+ \d"
    r"|(?:19|20)\d\d|\d|(?:next|the next|this|the following) \w+\W*$)"
)
_WAITS = expression(
    r"(?:is|are|has been|have been|shall be|will be|was|were|stands?)(?: hereby)? (?:deferred"
    r"|postponed|delayed|on hold|put (?:off|on hold)|paused|stayed|held (?:in abeyance|over)"
    r"|in abeyance|tabled|contingent|conditional|conditioned|dependent|pending)"
    rf"(?! {_ON_A_DAY})\b"
    r"|(?:depends?|hinges?|is conditional|is contingent) (?:on|upon)\b"
    r"|(?:awaits?|is awaiting)\b"
    r"|(?:shall |will |does |do )?(?:take effect|takes effect|begins?|starts?|applies|apply|binds?)"
    r"(?: only)? (?:if|once|after|upon) (?:and when |and if )?(?:the |a |an )?"
    r"(?:(?:\w+ ){0,3}(?:funds?|money|funding|grants?|levy|referendum|appropriation|budget|court"
    r"|union|legislature|voters|state|ratification|approval|agreement|parties)\b)",
    re.IGNORECASE,
    cues="defer|postponed|delayed|hold|put off|paused|stayed|abeyance|held over|tabled|contingent"
    "|condition|depend|pending|hinge|await| if| once| after| upon",
)
_AT_WILL = expression(
    r"(?:is|are|shall be|remains?)(?: always| at all times)? subject to (?:the |its |his |her )?"
    r"(?:\w[\w’'-]* ){0,4}?(?:needs|discretion|judgment|approval|convenience|availability"
    r"|appropriations?|funding|funds|budgets?|staffing"
    r"|constraints|limitations|priorities|demands|preferences?|consent"
    r"|(?:change|waiver|suspension|modification|revision|adjustment|exceptions?)"
    r" (?:by|at|in|as|without|when)\b)",
    re.IGNORECASE,
    cues="subject to",
)
_FREE = expression(
    r"^\W*nothing (?:(?:in|about) (?!\w+ (?:agreement|memorandum|contract|mo[ua])\b)(?:this|that"
    r"|these|the (?:foregoing|above))(?: \w+)?|here(?:in)?)"
    r" (?:shall |will |is (?:meant|intended) to |may )?(?:be (?:read|construed|taken|understood)"
    r" (?:to|as) )?(?:limits?|restricts?|keeps?|prevents?|stops?|bars?|precludes?|prohibits?"
    r"|forbids?|takes away|diminish(?:es)?|limiting|restricting|preventing)\b"
    r"(?:(?=[^.;]*\b(?:otherwise|differently|instead|to the contrary|from doing so|anyway"
    r"|all the same|nonetheless|nevertheless|any exception))"
    r"|(?! (?:to|of) (?:pay|hire|assign))[^.;]*\b(?:discretion|judgment|freedom)"
    r"(?: of (?:the )?(?:\w[\w’'-]* ){0,3}[\w’'-]+)?\W*$)",
    re.IGNORECASE,
    cues="nothing & otherwise|differently|instead|to the contrary|from doing so|anyway"
    "|all the same|nonetheless|nevertheless|any exception|discretion|judgment|freedom",
)
""" "Nothing here keeps the owner from directing otherwise"."""
_RARELY = expression(
    r"(?:shall |will )?(?:applies|apply|is in (?:force|effect)|are in (?:force|effect)|governs?"
    r"|binds?|operates?)(?: only| solely| exclusively) (?:during|in|for|while|when|at)"
    r" (?:the |an? |any |its |special )?(?:\w+ ){0,2}?(?:summer|pandemic|emergency|emergencies|"
    r"disaster|strike|pilot|trial|test|drill|drills|lockdowns?|first year|holidays?|vacations?"
    r"|evenings?|weekends?|events?|games|dances|audits?|inspections?)\b",
    re.IGNORECASE,
    cues="only|solely|exclusively",
)
_ONCE = expression(
    r"(?:is|are|was|were)(?: only| merely| solely)? (?:for )?an? (?:[\w-]+ ){0,2}?(?:pilot|trial"
    r"|experiment)\b"
    r"|(?:shall|will) not (?:recur|be repeated|be renewed|be continued)\b",
    re.IGNORECASE,
    cues="pilot|trial|experiment|not recur|not be re|not be continued",
)
""" "This paragraph is a pilot for one spring"."""
_SHOWN = expression(
    r"(?:is|are|was|were)(?: (?:included|offered|provided|presented|set out|inserted|shown|given"
    r"|placed|kept|left|printed|quoted|recited))?(?: here)?(?: only| solely| merely)? (?:for|as)"
    r" (?:[\w’']+ ){0,2}?(?:discussion|illustration|information|comment|consideration|negotiation"
    r"|comparison|placeholder|example|suggestion|history)\b",
    re.IGNORECASE,
)
_A_DRAFT = expression(
    r"(?:is|are)(?: only| merely)? an? (?:placeholder|example|draft|proposal|sample"
    r"|template|illustration)\b(?! (?:of|for) (?:what|how))",
    re.IGNORECASE,
)
_REGARDED = expression(
    r"^\W*(?:the |both )?(?:\w[\w’'-]* ){1,4}?(?:regards?|views?|considers?|treats?|understands?"
    r"|sees?"
    rf"|reads?|intends?|offers?) {_THIS} (?:only |merely )?as (?:an? |mere(?:ly)? )?"
    r"(?:(?:statements?|expressions?) of (?:hope|intent|goals?|aspirations?|principle|philosophy)"
    r"|goals?|aims?|aspirations?|aspirational|advisory|guidance|guidelines?|optional|voluntary"
    r"|suggestions?|placeholders?)\b",
    re.IGNORECASE,
    cues="regard|view|consider|treat|understand|see|read|intend|offer & hope|intent|goal"
    "|aspiration|principle|philosophy|aim|advisory|guid|optional|voluntary|suggestion"
    "|placeholder",
)
""" "The parties regard this sentence as a statement of hope"."""
_WHETHER = expression(
    r"\b(?:final (?:say|word)|discretion|decides?|determines?|choice"
    r"|judgment)\b[^.;]{0,20}? whether"
    rf" {_THIS} (?:is|are|shall be|will be|applies|apply)\b",
    re.IGNORECASE,
    cues="final say|final word|discretion|decide|determine|choice|judgment & whether this"
    "|whether these|whether that|whether those|whether such|whether the ",
)
""" "The chief has the final say on whether this paragraph is followed"."""
_WITHOUT_REGARD = expression(
    r"\b(?:may|can|is free to|are free to)\b(?! not\b)[^.;]{3,120}?"
    r"\b(?:without regard (?:to|for)|regardless of|irrespective of|in spite of|despite|contrary to"
    rf"|notwithstanding) {_THIS}\W*$",
    re.IGNORECASE,
    cues="regard|irrespective|in spite|despite|contrary|notwithstanding",
)
""" "The owner may appoint anyone without regard to this paragraph"."""
_KINDS = (
    (_WAITS, LimitKind.CONTINGENT),
    (_AT_WILL, LimitKind.HANDS_BACK),
    (_RARELY, LimitKind.PARTIAL),
    (_ONCE, LimitKind.PARTIAL),
)
_NARROW = expression(r"\b(?:if|when|where|unless|except|law|laws|court|statutes?)\b", re.IGNORECASE)
_WORDS = frozenset(
    "expired lapsed sunset sunsetted ceased ended terminated repealed rescinded revoked withdrawn "
    "struck stricken deleted discontinued abandoned dropped superseded replaced eliminated voided "
    "annulled not never unapproved unsigned unratified draft proposal proposed review negotiation "
    "discussion consideration study unresolved undecided dispute disputed declined declines "
    "refused refuses objected objects rejected rejects opposed opposes withdrew disclaims "
    "disavows disclaim disavow disavowed object yet waived suspended placeholder example sample "
    "suggestion template illustration information comment comparison history void".split()
)
"""One of these stands in whatever says that a rule is not in force, or is only shown."""
_WORDS_OF_LIMITS = frozenset(
    "deferred postponed delayed hold put paused stayed held abeyance tabled contingent conditional "
    "conditioned dependent pending depends depend hinges hinge awaits await awaiting effect begins "
    "begin starts start applies apply binds bind subject nothing force governs govern whether "
    "goal goals aim aims hope "
    "aspirational intent "
    "advisory guidance optional voluntary suggestion suggestions principle philosophy aspiration "
    "aspirations placeholder placeholders guideline guidelines operate operates "
    "pilot trial experiment recur repeated renewed continued "
    "regard regardless irrespective spite despite contrary notwithstanding".split()
)


def out_of_force(sentences: Sequence[Sentence]) -> frozenset[int]:
    """Numbers of the sentences of which one behind them says that they are not in force."""
    found: set[int] = set()
    for sentence in sentences:
        if _WORDS.isdisjoint(sentence.words) or sentence.governed:
            continue
        text = with_article(sentence)
        if refused := _NOT_AGREED.match(text):
            found.update(_meant(sentence, sentences, refused))
            continue
        subject = _SUBJECT.match(text)
        if subject is None or _NARROW.search(text, subject.end()):
            continue
        if any(one.match(text, subject.end()) for one in (_OUT, _SHOWN, _A_DRAFT)):
            found.update(_meant(sentence, sentences, subject))
    return frozenset(found)


def qualified(sentences: Sequence[Sentence]) -> dict[int, Limit]:
    """By number of a sentence, the limit that the one behind it puts on it."""
    found: dict[int, Limit] = {}
    for sentence in sentences:
        if _WORDS_OF_LIMITS.isdisjoint(sentence.words) or sentence.governed:
            continue
        text = with_article(sentence)
        said = _limit(text)
        if said is None:
            continue
        kind, subject = said
        span = (sentence.own, len(sentence))
        limit = Limit(kind, span, span, sentence=sentence, lifts=True)
        found.update((number, limit) for number in _meant(sentence, sentences, subject))
    return found


def _limit(text: str) -> tuple[LimitKind, re.Match[str]] | None:
    if free := _FREE.match(text) or _WHETHER.search(text) or _WITHOUT_REGARD.search(text):
        return LimitKind.HANDS_BACK, free
    if regarded := _REGARDED.match(text):
        return LimitKind.HEDGE, regarded
    subject = _SUBJECT.match(text)
    if subject is not None:
        for said, kind in _KINDS:
            if said.match(text, subject.end()):
                return kind, subject
    return None


def _meant(
    sentence: Sentence, sentences: Sequence[Sentence], subject: re.Match[str]
) -> Sequence[int]:
    """The sentence right in front, or all of the text that is named: "this paragraph"."""
    named = next((one for one in reversed(subject.groups()) if one), "")
    before = sentences[sentence.number - 1] if sentence.number else sentence
    inside = before.clause.index == sentence.clause.index
    stretch = _STRETCH.fullmatch(named)
    if stretch and not inside:
        return of_its_section(sentence, sentences)
    reached = in_front(sentence, sentences)
    return reached[-1:] if inside and named and not stretch else reached


_STRETCH = expression(_MORE, re.IGNORECASE)
