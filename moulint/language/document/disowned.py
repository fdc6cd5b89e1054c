"""Sentences that provide nothing of their own matter: what they put outside, what they take out.

"The district's reports by school are not made under this Memorandum" speaks of reports and has
none made; "Section 9 (Parking of Visitors) is deleted" names parking only to be rid of it.
"""

from __future__ import annotations

import re

from moulint.expression import expression
from moulint.language.words.classes import REPLACING

_HERE = (
    r"(?:(?:by|under|in|into|of|for|with) (?:this|the|our) (?:agreement|contract|memorandum"
    r"|m\.?o\.?u\.?|m\.?o\.?a\.?|letter|compact|paper|document)|hereunder|hereby|herein|here)"
)
_OUTSIDE = expression(
    r"\b(?:(?:is|are) not (?:\w+ ){0,2}?(?:made|meant|kept|given|covered|governed|required|provided"
    r"|shared|used|relied on|counted|reviewed|studied|considered|looked at|dealt with|included"
    r"|taken|carried(?: over)?|brought|copied|adopted|repeated|read"
    r"|touched|affected|addressed)"
    r"|(?:is|are) not (?:an? |any )?(?:part|terms?|provisions?|conditions?|requirements?)"
    r"|ha(?:s|ve) nothing to do|(?:is|are) no (?:part|term|concern|business|affair|matter))"
    rf"(?: or \w+)? {_HERE}\W*$"
    r"|\b(?:is|are) not (?:used|counted|considered|relied on|looked at|drawn on) (?:for|in|toward)"
    r" (?:this|that|such) (?:\w+ )?\w+\W*$",
    re.IGNORECASE,
    cues="nothing to do|is no|are no & agreement|contract|memorandum|m.o|mo.|mou|moa|letter"
    "|compact|paper|document| here| this | that | such ",
)
_SILENT = expression(
    r"\W*(?:this|the|our) (?:agreement|contract|memorandum|m\.?o\.?u\.?|m\.?o\.?a\.?|i\.?g\.?a\.?"
    r"|letter|compact|lease|license|amendment|exhibit|schedule|rider|paper|document)"
    r" (?:does|do)(?:n[’']t| not) (?:set (?:out|forth)|address|govern|cover|deal with"
    r"|speak (?:to|of)|treat|define|describe|touch|regulate|reach|concern|contain)\b"
    r"(?!.*(?:;|, (?:which|who)\b|\b(?:because|since|but)\b))",
    re.IGNORECASE | re.DOTALL,
    cues="t set|t address|t govern|t cover|t deal with|t speak|t treat|t define|t describe|t touch"
    "|t regulate|t reach|t concern|t contain",
)
""" "This lease does not set out the clerk's tasks": of these it says nothing."""
_LEFT_FOR = expression(
    r"\b(?:is|are)\s+(?:hereby |for now )?(?:left|reserved|deferred|put off|kept|held over)\s+"
    r"(?:for|to|until)\s+(?:an?|the|another)\s+(?:\w+ )?(?:full(?:er)?|later|separate|other|future"
    r"|further|final|longer|another|definitive)\s+(?:\w+ ){0,2}?(?:agreement|memorandum|contract"
    r"|m\.?o\.?u\.?|m\.?o\.?a\.?|instrument|document|writing|letter)\b"
    r"|\b(?:leaves?|left|defer(?:s|red)?|reserve[sd]?|puts? off)\s+(?:for|to|until)"
    r" (?:later|another (?:day|time))\b",
    re.IGNORECASE,
    cues="left|leave|reserve|defer|put off|puts off|kept|held over & full|later|separate|other"
    "|future|further|final|longer|definitive",
)
""" "The cook's tasks are left for a later agreement": for this one they are no matter."""
_OUTSIDE_BELOW = expression(
    r"^[^:]{10,160}\b(?:forms?|(?:is|are)(?: made)?) (?:no|not an?y?) (?:part|term)s? "
    rf"{_HERE}\s*:",
    re.IGNORECASE,
)
"""The same in front of a colon: "Rule 9 forms no part of this contract: clerks shall …"."""
_NUMBER = r"(?:sections?|articles?|paragraphs?|parts?|clauses?|items?|exhibits?|§+)\s*[\w.()-]+"
_CITED = r"(?:(?:of|in|to|as|added) [^.;:()“”\"]{1,60}?\s*)?"
_QUOTED_TITLE = r"[(\[“\"]{1,2}[^()\[\]“”\"]{3,160}[)\]”\"]{1,2},?\s*"
_TAKEN_OUT = expression(
    rf"^\W*(?:(?:the )?{_NUMBER},?\s*{_CITED}{_QUOTED_TITLE}{_CITED}(?:,?\s*and |,\s*)?){{1,4}}"
    r"(?:is|are|stands?|shall be|be)\s+"
    r"(?:(?:hereby|likewise|also|now|\w+ly)\s+)*(?:deleted|struck|stricken|repealed|rescinded|removed"
    r"|withdrawn|revoked|cancel(?:l)?ed|eliminated|omitted)\b(?![^.]*[:\"“])",
    re.IGNORECASE,
    cues="deleted|struck|stricken|repealed|rescinded|removed|withdrawn|revoked|cancel|eliminated"
    '|omitted & section|article|paragraph|part|clause|item|exhibit|§ & (|[|“|"',
)
_REPLACES = expression(
    r"\W*(?:this (?:\w+ ){1,2})?"
    rf"(?:{'|'.join(sorted(REPLACING))}|takes the place of)\b"
    r"[^.;]*\b(?:policy|agreement|contract|memorandum|m\.?o\.?u\.?|order|letter|version|procedure"
    r"|arrangement|one|that) (?:of|dated|from|adopted|signed|made|in force)\b",
    re.IGNORECASE,
)
""" "Replaces the policy of 2019, which let …": of what went before, and of nothing now."""
_BINDS = expression(r"\b(?:shall|will|must|may|agrees?)\b(?! be\b)", re.IGNORECASE)

_SHOWN = expression(r"[\"“][^\"“”]*[\"”]")
"""What a sentence quotes, and does not say itself."""


_DENIED = (
    r"(?:(?:is|are|was|were|forms?|makes?)(?:n[’']t| not| no)"
    r"|(?:does|do)(?:n[’']t| not) (?:form|go)\b)"
)
_TAKEN_IN = r"(?:part (?:of|in)|(?:used|considered) (?:in|for)|counted (?:in|toward)|into|before)"
_KEPT_APART = expression(
    r"\W*(?:that|this|those|these|such|it|they|neither|none)\b[^.;:]{0,60}?"
    rf"\b{_DENIED}\s+(?:an? |any )?{_TAKEN_IN}\s+"
    r"(?:(?:the|that|any|this|our)\s+(?:\w+\s+){1,3}?"
    r"(?:(?:called for|required|described|made)\s+)?(?:in|under|of|by)\s+)?"
    r"(?:this|our|sections?|paragraphs?|articles?|clauses?|§+|\d"
    r"|(?:the|that|such) (?:\w+ )?(?:review|study|report|count|inquiry)\b)",
    re.IGNORECASE,
)


_UNDER_A_TEXT = expression(
    r"\W*(?:under|by|in) (?:the|that|those|these|its|their) ([\w ]{3,40}?)"
    r"(?:,| (?:a|an|the|each|no|every|all|any)\b)",
    re.IGNORECASE,
)


def of_no_force(text: str, following: str, at: int = 0) -> bool:
    """True in "Under the model rules cooks shall rest. The model rules do not apply here.".

    `at` is the offset in `following` at which what follows begins.
    """
    under = _UNDER_A_TEXT.match(text)
    if under is None or under[1].lower() not in following.lower():
        return False
    no_force = r"\s+(?:does|do|is|are) not (?:apply|bind|adopted|in (?:force|effect)|cover|govern)"
    denied = re.compile(rf"\b{re.escape(under[1])}{no_force}\b", re.IGNORECASE)
    return bool(denied.search(following, at))


_VOID = (
    r"(?:void|repealed|rescinded|withdrawn|superseded|obsolete|rejected|for discussion(?: only)?"
    r"|(?:not (?:yet )?|no longer |never )(?:adopted|approved|agreed(?: to)?|accepted|enacted"
    r"|in effect|in force|effective|operative|binding))"
)
_MARK = expression(r"\W*(?:[\[(][^\[\]()]{3,60}[\])]|[A-Z][A-Z ,–—-]{2,50}[:.–—])(?=\s)")
"""What stands in brackets or capitals in front of a sentence: "[DRAFT - NOT ADOPTED] Clerks …"."""
_SAYS_VOID = expression(rf"\b{_VOID}[\W\d]*$", re.IGNORECASE)
_VOID_BEHIND = expression(
    rf"[.\s]{{0,4}}[\[(][^\[\]()]{{0,30}}\b(?:suspended|{_VOID})\b[\W\d]*"
    r"(?:(?:in|on|by|since|until|as of|effective)\b[^\[\]()]{0,40})?[\])]",
    re.IGNORECASE,
)
"""The same behind it: "Clerks shall sweep. (Repealed 2021.)"."""


_ADVISING = expression(
    r"\bthe following\b[^.:;]{0,40}\b(?:advisory|illustrat\w+|aspiration\w*|not binding"
    r"|for (?:information|reference|discussion)|examples?|samples?|suggestions?)\b[^.:;]{0,40}:",
    re.IGNORECASE,
)


def only_advised(text: str, end: int) -> bool:
    """True for a sentence behind "The following is advisory only:"; it ends at the offset `end`."""
    while end and text[end - 1] == ".":
        end -= 1
    begin = text.rfind(".", 0, end) + 1
    return _ADVISING.search(text, begin, end) is not None


_STRUCK_BEHIND = expression(
    rf"\s[–—-]{{1,2}}\s*(?:(?:now|since|later|was)\s+)?(?:struck|stricken|deleted|removed|{_VOID})\b"
    r"[^.;:!?]{0,60}\W*$",
    re.IGNORECASE,
    cues="struck|stricken|deleted|removed|void|repealed|rescinded|withdrawn|superseded|obsolete"
    "|rejected|for discussion|not |never |no longer & –|—|-",
)
"""The same behind a dash: "Clerks shall sweep — struck by the council in May"."""


def marked_void(text: str, following: str, at: int = 0) -> bool:
    """True for a sentence that a mark in front of it or behind it says is not in force.

    `at` is the offset in `following` at which what follows begins.
    """
    mark = _MARK.match(text)
    void = mark is not None and _SAYS_VOID.search(mark[0])
    return bool(void or _VOID_BEHIND.match(following, at) or _STRUCK_BEHIND.search(text))


_PUT_FORWARD = expression(
    r"\b(?:moved|motions?|propos\w+|introduced|offered|amendment|resolution|requested|asked|urged"
    r"|recommended|suggested)\b",
    re.IGNORECASE,
    cues="moved|motion|propos|introduced|offered|amendment|resolution|requested|asked|urged"
    "|recommended|suggested",
)
_CAME_TO_NOTHING = expression(
    r"\W*(?:the|this|that|his|her|their) (?:\w+ )?(?:motion|proposal|amendment|resolution|request"
    r"|measure|idea|offer)\b[^.;:]{0,30}?\b(?:failed|died|lost|lapsed|was (?:\w+ )?(?:tabled"
    r"|withdrawn|rejected|defeated|denied|declined|refused|voted down)|(?:did|was) not (?:\w+ )?"
    r"(?:pass|carry|adopted|accepted|approved|seconded|taken up))\b"
    r"|\W*(?:the|both) (?:parties|sides|boards?|two bodies)"
    r" (?:have|did|could) (?:yet )?not (?:yet )?"
    r"(?:come to terms|agreed?|reach(?:ed)? (?:an )?agreement|settled?|acted|adopted|accepted)\b"
    r"(?: to| (?:up)?on| about)? (?:any of )?(?:those|these|them|that|this|it)\b",
    re.IGNORECASE,
)


def came_to_nothing(text: str, following: str, at: int = 0) -> bool:
    """True in "The clerk moved that cooks shall rest. The motion failed."; `at` as above."""
    return bool(_PUT_FORWARD.search(text) and _CAME_TO_NOTHING.match(following, at))


def kept_apart(following: str, at: int = 0) -> bool:
    """True for a sentence that keeps what the one before it told of out of a provision.

    "The city counts its trees. That count is no part of the inspection in 6.1."; `at` is the offset
    at which the second sentence begins.
    """
    return bool(_KEPT_APART.match(following, at))


_TELLS_OF_A_TEXT = expression(
    r"\b(?:laws?|statutes?|act|codes?|manual|guid(?:ance|e|elines?)|model|polic(?:y|ies)|rules?"
    r"|regulations?|handbook|letter|bill|(?:sub)?section|contract|agreement|memorandum|passage"
    r"|standards?|chapter|directive|report|order|template)\b[^.;]{0,60}?"
    r"\b(?:says?|said|provides?|provided|states?|stated|directs?|directed|requires?|required|reads?"
    r"|recommends?|recommended|calls? for|holds?|asks?|urges?|declares?|forbids?|prohibits?|lets?"
    r"|suggests?|speaks?|advises?|would)\b",
    re.IGNORECASE,
    cues="law|statute|act|code|manual|guid|model|polic|rule|regulation|handbook|letter|bill|section"
    "|agreement|memorandum|passage|standard|chapter|directive|report|order|template & say|said"
    "|provide|state|direct|require|read|recommend|call for|calls for|hold|ask|urge|declare|forbid"
    "|prohibit|let|suggest|speak|advise|would",
)
"""A sentence that tells what another text says."""
_POINTED_AT = (
    r"(?:it|them|that|this|these|those|any of (?:it|that|them)"
    r"|(?:the|that|this|these|those|such|its) (?:\w+ ){0,2}?"
    r"(?:laws?|statutes?|act|code|manual|guid(?:ance|e|elines?)|model|polic(?:y|ies)|rules?"
    r"|regulations?|handbook|letter|bill|(?:sub)?section|contract|memorandum|passage|standards?"
    r"|quotation|language|lines?|text|words?|wording|sentence|chapter|directive|report|template"
    r"|clause|requirement|extract))\b"
)
_SHOWN_FOR = (
    r"(?:only )?(?:for|as) (?:[\w’']+ ){0,3}?"
    r"(?:information|reference|background|context|interest|convenience|history)"
)
_NOT_TAKEN_IN = expression(
    r"\W*(?:(?:the|both|our) part(?:y|ies) (?:[\w’']+ ){0,9}?"
    r"(?:(?:do|does|did|have|has) not (?:\w+ ){0,2}?|declined? to "
    r"|(?:have )?(?:chosen?|decided|elected|agreed) not to )"
    r"(?:adopt(?:ed)?|incorporate|take|taken|accept|agree to|import|make|endorse|include|repeat"
    rf"|undertake)\s+{_POINTED_AT}"
    rf"|(?:the|both) parties (?:attach|quote|cite|mention|note|print|reproduce)\s+{_POINTED_AT}"
    rf" {_SHOWN_FOR}"
    rf"|{_POINTED_AT}[^.;]{{0,40}}?\b(?:is|are|was|were) (?:here )?"
    r"(?:not (?:\w+ )?(?:adopted|incorporated|made|carried|taken|agreed|binding|endorsed|repeated)"
    r"|(?:only |merely )?(?:cited|quoted|mentioned|given|set out|noted|reproduced|shown|included)"
    rf" (?:here )?{_SHOWN_FOR}|(?:for )?information(?:al)? only)"
    rf"|{_POINTED_AT} (?:does not bind|binds (?:neither|nobody|no one))"
    r"|nothing in (?:it|that|this (?:passage|quotation)|the quotation) "
    r"(?:is|binds|creates|forms))",
    re.IGNORECASE,
)
"""A sentence that does not take in what the one before it tells of."""


def not_taken_in(text: str, following: str, at: int = 0) -> bool:
    """True in "The guild's manual says that cooks shall rest. The parties do not adopt it.".

    `at` is the offset in `following` at which what follows begins.
    """
    return bool(_TELLS_OF_A_TEXT.search(text) and _NOT_TAKEN_IN.match(following, at))


_CHANGE = expression(
    r"^\W*(?:\d{1,4}\W+){0,2}(?:took out|taken out|removed|deleted|struck(?: out)?|dropped|omitted"
    r"|left out|repealed|withdrew)\b(?!:)",
    re.IGNORECASE,
)
"""A line of a list of changes: "Took out the clerk's vote"."""


_MINUTED = expression(
    r"^\W*(?:(?:The|Our|One|A|In (?:reply|answer|response),?)\s+)?"
    r"(?:(?:[A-Z][\w.'’-]*|of|the|and)\s+){1,7}?"
    r"(?:then |also |again )?"
    r"(?:(?:shared|described|reviewed|discussed|presented|outlined|introduced|thanked|spoke)\b"
    r"[^.;:]{1,120}? and (?:then |also )?)?"
    r"(?:(?:said|stated|explained|reported|noted|announced|answered|replied|testified|commented"
    r"|observed|remarked|mentioned|indicated|assured (?:[\w.]+ ){1,4}|told (?:[\w.]+ ){1,4}"
    r"|expressed|emphasized|stressed|cautioned|acknowledged|clarified|recalled|pointed out"
    r"|advised (?:[\w.]+ ){1,4})\s*that\b|asked (?:whether|if|about|that|who|how|what)\b)",
    cues="said|stated|explained|reported|noted|announced|answered|replied|testified|commented"
    "|observed|remarked|mentioned|indicated|assured|told|expressed|emphasized|stressed"
    "|cautioned|acknowledged|clarified|recalled|pointed out|advised|asked w|asked if"
    "|asked about|asked that|asked how",
)
"""How minutes tell what somebody said: "Chief Barr said that clerks will oil the gates"."""


def minuted(text: str) -> bool:
    """True for what somebody said at a meeting, and the agreement does not."""
    return bool(_MINUTED.match(text))


def disowned(text: str) -> bool:
    """True for a sentence that puts its matter outside the agreement, or takes a section out."""
    lower = text.lower()
    denies = " no" in lower  # "is not", "has nothing", "are no"
    outside = (
        (denies and (_OUTSIDE.search(text) or _SILENT.match(text)))
        or _REPLACES.match(text)
        or _LEFT_FOR.search(text)
    )
    if outside and not _BINDS.search(_SHOWN.sub(" ", text)):
        return True
    below = denies and ":" in text and _OUTSIDE_BELOW.match(text)
    return bool(below or _TAKEN_OUT.match(text) or _CHANGE.match(text))
