"""Text that other words of the same document keep from binding anybody.

"Section 4 is advisory only", "The foregoing are hopes and create no obligation": what they speak
of stays where it is and provides nothing. Said of the whole agreement ("this Memorandum is not
legally binding") it leaves every verdict as it is, since nothing would bind then.
"""

from __future__ import annotations

import re
from collections.abc import Sequence

from moulint.expression import expression
from moulint.language.document.citations import cited_in, cited_sentences, own_text
from moulint.language.sentences.sentence import Sentence

_AGREEMENT = r"(?:agreement|memorandum|contract|mou|moa|letter)\b"
_AIMS = (
    r"(?:aspirations?|hopes?|suggestions?|ideals?|wish(?:es)?|intent(?:ions?)?|goals?|aims?"
    r"|philosophy|beliefs?|recommendations?)"
)
_UNBINDING = expression(
    r"\b(?:(?:is|are|be|as|remains?|stands?)\s+(?:\w+ ){0,3}?"
    rf"(?:(?:a |an )?(?:statements?|expressions?|declarations?) of (?:[\w’']+ ){{0,3}}?{_AIMS}"
    rf"|{_AIMS}(?: only| and (?:not|no)\b)|(?:an? |mere |bare ){{1,2}}{_AIMS}\b(?! (?:of|that"
    rf"|to)\b)"
    r"|(?:offered|given|meant|put|set down|written|stated|read) as (?:\w+ ){0,2}?(?:advice|counsel"
    r"|encouragement|an? (?:ideal|example|model))\b"
    r"|advisory|aspirational|hortatory|precatory|non-?binding"
    r"|guidance|(?:recommended|suggested|best|good) practices?|illustrative|of no binding"
    r"|(?:only |merely )?an? (?:sample|example|placeholder|draft|proposal|template|illustration)"
    r"(?: for (?:\w+ ){0,3}?(?:discussion|consideration|use|negotiation|comment))?"
    r"|(?:a )?moral\b(?=.*\b(?:not|only|no)\b)"
    r"|for (?:information(?:al)?|guidance|illustration|reference|discussion)\b"
    r"|(?:read|construed|treated|understood|taken|regarded|seen|viewed|interpreted|considered)"
    r"(?: by (?:\w+ ){1,3}?\w+)? as (?:an? |mere(?:ly)? |only )*"
    rf"(?:(?:statements?|expressions?|declarations?) of (?:[\w’']+ ){{0,3}}?)?{_AIMS})"
    r"|(?:is|are|be)(?: not|n['’]t) (?:\w+ ){0,2}?(?:binding|enforceable|obligatory|mandatory"
    r"|(?:an? )?(?:obligations?|dut(?:y|ies)|commitments?|promises?|terms? of))\b"
    r"|(?:creates?|imposes?|contains?|constitutes?|intends?|places?|lays?|puts?|casts?) no"
    r" (?:\w+ )?(?:obligations?|dut(?:y|ies))\b"
    r"|(?:does|do|shall|will) not (?:create|impose|constitute|place|lay|put) (?:an?y? )?(?:\w+ )?"
    r"(?:obligations?|dut(?:y|ies))\b"
    r"|(?:express|state|set out|describe)(?:es|s)? (?:\w+ ){0,2}?(?:hopes|wishes|aspirations)\b"
    r"|(?:states?|describes?|lists?|names?|records?|(?:sets?|lays?) (?:down|forth|out))"
    rf" (?:\w+ ){{0,2}}?{_AIMS}(?:,? (?:and|but) (?:not|no)\b"
    r"| (?:which|that) (?:the|both|our) (?:two )?part(?:y|ies) (?:share|hold|hope|aspire))"
    r"|(?:say|state|tell|set out|describe)s? what [^.;,]{2,40}? (?:hopes?|wish(?:es)?|aims?"
    r"|aspires?|intends?|would like|means? to try|tr(?:y|ies)) to\b"
    r"|(?:places?|puts?|lays?) (?:neither|no|none of the) part(?:y|ies) under (?:an? |any )?"
    r"(?:\w+ )?(?:obligations?|dut(?:y|ies))\b"
    r"|(?:is|are) (?:\w+ )?(?:stated|set down|written|offered|given|put) as (?:\w+ )?"
    rf"{_AIMS}\b"
    r"|binds? (?:neither|nobody|no one|no party|none)"
    r"|(?:nobody|no one|neither party|no party|none) (?:\w+ ){0,2}?(?:is|(?:may|shall|can|will) be)"
    r" (?:bound|held to|answerable|liable)"
    r"|(?:would|only) (?:like to see|hope|wish)\b)"
    r"(?! (?:to|for|of (?:pay|employ)|on|upon)\b"
    r"(?! (?:(?:either|any|the|a|both) part|anyone|anybody|any person|no one|nobody)))",
    re.IGNORECASE,
)
_NOTHING_IN = expression(
    r"^\W*nothing (?:stated |said |contained |set out )?in "
    rf"(?!(?:this|the) {_AGREEMENT}).{{3,60}}? (?:shall |will |is intended to )?"
    r"(?:(?:creates?|imposes?) (?:an?y? )?(?:\w+ )?(?:obligations?|dut(?:y|ies)|commitments?)"
    r"|binds?|obliges?|obligates?"
    r"|(?:be|is) (?:binding|enforceable|obligatory))\b",
    re.IGNORECASE,
)
_NO_BREACH = expression(
    r"^\W*(?:an? |any |the )?(?:failure|refusal|omission)(?: (?:of|by) (?:\w+ ){1,3}?)? to"
    r" (?:carry out|comply with|perform|meet|observe|follow|honor|keep|do what) [^.;:]{0,40}?"
    r"(?:sections?|articles?|paragraphs?|clauses?|parts?|exhibits?|§+)\s+[\w.()-]+[^.;:]{0,30}?"
    r" (?:is|are|shall|will|may)(?: not|n['’]t) (?:be )?(?:(?:deemed|considered|treated as) )?"
    r"(?:to be )?(?:an? |any )?(?:\w+ )?(?:breach|default)\b",
    re.IGNORECASE,
    cues="breach|default",
)
""" "Failure to carry out Section 4 is not a breach of this contract"."""
_DESPITE = (
    r"(?:(?:whatever|despite|notwithstanding|regardless of|for all|however) [^,.;:]{2,60}, )?"
)
_SUBJECT = expression(
    rf"^\W*{_DESPITE}"
    r"(?:(?:the |both |all )?parties (?:\w+ ){0,3}?(?:agree|acknowledge|understand|intend)s?"
    r"(?: and agree)? that )?(?:the )?(?:(?:what|whatever) )?"
    r"(?:\w+ ){0,4}?(?:of |in |under )?"
    r"(?:this (?:section|paragraph|article|exhibit|schedule|attachment|appendix)"
    r"|(?:sections?|articles?|paragraphs?|clauses?|items?|parts?|exhibits?|attachments?|schedules?"
    r"|appendix|annex"
    r"|§+)\s+[\w.()-]+)",
    re.IGNORECASE,
)
_TEXT = (
    r"(?:sentences?|words?|language|text|passages?|lines?|wording|goals?|aims?|statements?"
    r"|provisions?|principles?|items?|points?|expectations?|dut(?:y|ies)"
    r"|commitments?|terms|paragraphs?|sections?|lists?|examples?|guidelines?|hopes|tasks)"
)
_POINTS_BACK = expression(
    r"^\W*(?:(?:(?:the |both |all )?parties|it) (?:\w+ ){0,2}?(?:agree|acknowledge|understand"
    r"|intend|recognize|understood|agreed)(?: and agree| and agreed)? that )?"
    rf"(?:(?:what|whatever) )?(?:the (?=(?:\w+ )?{_TEXT} above\b)"
    rf"|(?:the )?(?:foregoing|above|preceding|previous|last(?= {_TEXT}\b)|this|that|these|those"
    r"|such)\s+)"
    r"(?:(?=(?:is|are|shall|do|does|creates?|states?|express\w*)\b)"
    rf"|(?<!this )(?<!that )(?:\w+\s+)?{_TEXT}\b)",
    re.IGNORECASE,
)
_POINTS_ON = expression(
    r"^\W*(?:(?P<regards>(?:the |both |all |these )?(?:two )?(?:part(?:y|ies)|signers|sides)"
    r" (?:\w+ ){0,2}?(?:reads?|regards?|treats?|understands?|means?|offers?|views?|takes?|sees?)"
    r" )|(?:(?:the |both |all )?parties|it) (?:\w+ ){0,2}?(?:agree|acknowledge|understand"
    r"|understood"
    r"|agreed)(?: and agree| and agreed)? that )?(?:(?:all |each )?(?:of )?(?:the |these "
    r"|those )?(?:"
    rf"(?:(?P<next>next)|following)(?: \w+)? {_TEXT}\b"
    rf"|(?:\w+ )?{_TEXT} (?:set out |stated |listed |given )?(?:below|hereafter|here)\b"
    rf"|(?:\w+ )?{_TEXT} (?:that|which) (?:follow|come next|stand below)s?\b"
    r"|following(?= (?:is|are|express|state|describe|create|impose|shall|do|bind)s?\b))"
    r"|(?:what|whatever) (?:follows|comes next|stands below|is (?:said|set out|written) below))",
    re.IGNORECASE,
    cues="next|below|follow|here",
)
""" "The statements below are hopes", "The parties read the next sentence as a wish"."""
_OF_SOMEBODY = expression(r"\b(?:duties|tasks|terms|goals|aims) of\b|\b(?:shall|must) not\b", re.I)
""" "The following are not duties of the clerk, and he shall not perform them:"."""
_AS_AN_AIM = expression(
    rf"\s*(?:only |merely )?as (?:an? |mere(?:ly)? |only |no more than )*(?:{_AIMS}|guidance|advice"
    r"|advisory|optional|voluntary)\b",
    re.IGNORECASE,
)
_IT = expression(rf"^\W*{_DESPITE}(?:it|they) (?=\w)", re.IGNORECASE)
""" "Whatever its wording, it lays no duty on anybody": what the sentence before it is about."""
_NONE_MEANT = expression(
    r"^\W*(?:(?:the |both |all |neither |no )?part(?:y|ies) (?:\w+ ){0,2}?"
    r"(?:intends?|assumes?|undertakes?|incurs?|accepts?|means?) (?:no|any) (?:\w+ )?"
    r"(?:obligations?|dut(?:y|ies)|commitments?|promises?)"
    r"|no (?:\w+ )?(?:obligations?|dut(?:y|ies)|commitments?|promises?) (?:is|are) (?:\w+ )?"
    r"(?:intended|created|assumed|undertaken|implied|meant|made)"
    r"|(?:neither|no) party (?:is|shall be|will be) (?:\w+ )?(?:bound|obliged|obligated))"
    r" (?:by|under|in|from|through) (?:this|that|these|those|the (?:foregoing|above))"
    r"(?: (?:sentence|statement|paragraph|provision|language))?\W*$",
    re.IGNORECASE,
    cues="intend|assume|undertake|incur|accept|mean|created|implied|made|bound|obliged|obligated",
)
""" "The parties intend no obligation by this": said of what stands in front."""
_NAMES = expression(r"\b(?:headings?|titles?|captions?|numbers?)\b", re.IGNORECASE)
_RELATIVE = expression(r"\b(?:which|that|who)\b", re.IGNORECASE)
"""What stands between a subject and words that are said of something else."""
_FOR_A_TIME = expression(r"\b(?:if|when|until|unless|except|only (?:in|as|where)|to the extent)\b")
_WORDS = frozenset(
    "advisory aim aims aspiration aspirational aspirations belief beliefs bind binding binds "
    "commitment commitments discussion duties duty enforceable goal goals guidance hope hopes "
    "hortatory ideal ideals illustration illustrative information informational intent intention "
    "intentions mandatory nonbinding obligation obligations obligatory philosophy precatory "
    "practice practices sample example placeholder draft proposal template illustration "
    "promise promises read advice guidance encouragement ideal example order "
    "promise promises read recommendation recommendations reference suggestion suggestions term "
    "terms wish wishes like held bound answerable liable nothing aspire aspires intend intends try "
    "tries breach default obliged obligated".split()
)
"""One of these stands in every sentence that keeps a text from binding."""


def advisory(sentences: Sequence[Sentence]) -> frozenset[int]:
    """Numbers of the sentences that another sentence keeps from binding anybody."""
    found: set[int] = set()
    for sentence in sentences:
        if _WORDS.isdisjoint(sentence.words):
            continue
        text = with_article(sentence)
        if any(_disclaims(text, tail.end()) for tail in _TAIL.finditer(text)):
            found.add(sentence.number)
            continue
        if _NONE_MEANT.match(text):
            found.update(in_front(sentence, sentences))
            continue
        if onward := _POINTS_ON.match(text):
            if _unbound(text, onward):
                found.update(_below(sentence, sentences, only=onward["next"] is not None))
            continue
        back = _POINTS_BACK.match(text)
        nothing = _NOTHING_IN.match(text) or _NO_BREACH.match(text)
        named = sentence
        subject = back or nothing or _SUBJECT.match(text)
        if subject is None and (it := _IT.match(text)):
            subject, named = it, _told_of(sentence, sentences)
        denied = nothing or (subject and _UNBINDING.search(text, subject.end()))
        if not subject or not denied or _FOR_A_TIME.search(text):
            continue
        before = text[: denied.end() if nothing else denied.start()]
        if _NAMES.search(before) or _RELATIVE.search(before, subject.end()):
            continue  # "Section headings are for reference only"
        if back:
            found.update(in_front(sentence, sentences))
        elif named is sentence:
            found.update(_cited(sentence, before, sentences))
        elif about := _SUBJECT.match(with_article(named)):
            found.update(_cited(named, about[0], sentences))
    return frozenset(found)


def _unbound(text: str, onward: re.Match[str]) -> bool:
    """True for a sentence that says of what stands below that it binds nobody."""
    if onward["regards"]:
        return _AS_AN_AIM.match(text, onward.end()) is not None
    denied = _UNBINDING.search(text, onward.end())
    if denied is None or _FOR_A_TIME.search(text) or _OF_SOMEBODY.search(text, onward.end()):
        return False
    return not _RELATIVE.search(text, onward.end(), denied.start())


def _below(sentence: Sentence, sentences: Sequence[Sentence], *, only: bool) -> list[int]:
    """What a sentence means by "the statements below": the list, or all up to the next title."""
    rest = sentences[sentence.number + 1 :]
    if only:
        return [one.number for one in rest[:1]]
    own, found, listed = sentence.clause, [], False
    for one in rest:
        clause = one.clause
        if clause.index != own.index:
            apart = own.index not in (clause.parent, clause.lead_in)
            ended = listed and not (clause.label or clause.item) and clause.lead_in is None
            if clause.heading or ended or (own.label and apart and clause.section != own.section):
                break
            listed = listed or bool(clause.label or clause.item)
        found.append(one.number)
    return found


def _told_of(sentence: Sentence, sentences: Sequence[Sentence]) -> Sentence:
    """The sentence right in front in the same clause, of whose subject "it" goes on."""
    before = sentences[sentence.number - 1] if sentence.number else sentence
    return before if before.clause.index == sentence.clause.index else sentence


_TAIL = expression(
    r"(?:;|[,–—]|\s-)\s+(?:and |but |provided,? (?:however,? )?that |however, |though |although )?"
    r"(?:it (?:being|is) (?:\w+ )?(?:understood|agreed|acknowledged"
    r"|recognized)(?: and \w+)? that )?"
    r"(?=(?:this|that|these|those|the foregoing|such) )",
    re.IGNORECASE,
)
"""Where a sentence turns back upon what it has said: "…; this clause is not binding"."""


_ITSELF = expression(
    r"(?:this|that|these|those|such|the foregoing)"
    rf"(?: (?:\w+ )?(?:{_TEXT}|clauses?|sentences?|requirements?|obligations?|promises?"
    r"|undertakings?|language))?\s+",
    re.IGNORECASE,
)


def _disclaims(text: str, at: int) -> bool:
    """True for the end of a sentence that keeps the rest of it from binding."""
    rest = text[at:]
    back = _ITSELF.match(rest)
    denied = back and _UNBINDING.match(rest, back.end())
    return denied is not None and not _FOR_A_TIME.search(rest)


def in_front(sentence: Sentence, sentences: Sequence[Sentence]) -> list[int]:
    """What "the foregoing" means: the list or the paragraph right in front."""
    earlier = sentences[: sentence.number]
    if not earlier:
        return []
    last = earlier[-1].clause
    if last.index == sentence.clause.index or last.lead_in is None:
        return [one.number for one in earlier if one.clause.index == last.index]
    group = (last.lead_in, *(() if last.parent is None else (last.parent,)))
    return [
        one.number
        for one in earlier
        if one.clause.lead_in == last.lead_in or one.clause.index in group
    ]


def _cited(sentence: Sentence, before: str, sentences: Sequence[Sentence]) -> list[int]:
    """The sentences of the sections that are named in front of the verb, or of its own one."""
    if re.search(r"\bthis \w+", before, re.IGNORECASE):
        return of_its_section(sentence, sentences)
    numbers = cited_in(sentence, before)
    return [one.number for one in cited_sentences(sentence, numbers, sentences)]


def of_its_section(sentence: Sentence, sentences: Sequence[Sentence]) -> list[int]:
    """The sentences that stand with "5.1 This section …" in one section, or below it."""
    own = sentence.clause
    section = {own.index, own.parent} - {None}
    return [
        one.number
        for one in sentences
        if one.number != sentence.number
        and (one.clause.index in section or one.clause.parent in section)
    ]


def with_article(sentence: Sentence) -> str:
    """The sentence as written, with the article or "these" that matching passes over."""
    span = sentence.offsets((sentence.own, len(sentence)))
    if span is None:
        return ""
    text = sentence.clause.reading.text
    passed = re.split(r"[^A-Za-z ]", text[max(0, span[0] - _PASSED) : span[0]])[-1]
    return passed + own_text(sentence)


_PASSED = 12
"""Characters in front of a sentence's first word that may still be its own."""
