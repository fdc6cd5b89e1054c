"""Texts that a label says are not agreed, or are not any more: "Old language: …", "(Proposed) …".

A label stands in front of a sentence, at the head of a list, over a section or over a column. What
it marks as gone, refused or shown stands aside; what it marks as wished for by somebody, or as left
to anybody's will, is an aim. The title of the whole paper says nothing of its parts.
"""

from __future__ import annotations

import re
from collections.abc import Sequence

from moulint.clauses import Clause
from moulint.expression import expression
from moulint.language.document.displaced import LABEL, SINCE, TEXT, UNTIL, displaced
from moulint.language.grammar.provision import Standing
from moulint.language.sentences.cells import by_rows

_CLOSES = expression(r"[:\])]|[A-Z ,–—-][.–—][\s*_]")
"""What stands at the end of every label, and in few texts without any."""
_GONE = (
    r"(?:superseded|obsolete|expired|repealed|deleted|struck|stricken|rescinded|replaced|withdrawn"
    r"|removed|discontinued|outdated|void(?:ed)?|cancell?ed)"
)
_REFUSED = r"(?:failed|rejected|defeated|withdrawn|tabled|voted down|vetoed|turned down)"
_ASIDE = expression(
    r"^\W*(?:the )?(?:(?:19|20)\d\d )?"
    rf"(?:old|former|prior(?! to)|previous|earlier|historical|{_GONE})"
    rf"(?: \w+){{0,2}}? {TEXT}\b(?:(?: of| from)? [\w.()-]+)?"
    r"(?: (?:read|said|provided|stated|was))?\W*$"
    r"|[\[(,;–—-] ?(?:of |with |has |having )?(?:no|without) (?:\w+ )?(?:force|effect)"
    r"(?: now| any ?more| any longer)?\W*$"
    rf"|^\W*{_GONE}(?: (?:in|on|by|as of|since|effective)\b.*| [\d/., ]+)?\W*$"
    r"|\bno longer (?:\w+ )?(?:in (?:effect|force|use)|binding|used|valid|applicable|operative)\W*$"
    r"|\b(?:not|never) (?:\w+ )?(?:selected|chosen|adopted|approved|accepted|agreed(?: to)?|passed"
    r"|enacted|taken up|signed|in (?:effect|force)|binding|carried)\W*$"
    rf"|\b{_REFUSED}(?:\W*$|[ ,(]+(?:\d|by|in|on)\b)"
    r"|\b(?:for|under) (?:discussion|negotiation|consideration|debate|comment)(?: only)?\W*$"
    r"|\bfor (?:possible )?future (?:use|adoption|consideration|agreements?)\W*$"
    r"|^\W*(?:an? |the )?(?:(?:sample|example|specimen|hypothetical)s?"
    # "Template Interlocal Agreement" is the title of one that was made from a template
    r"|(?:template|model)s?(?! (?:\w+ ){0,2}(?:agreement|contract|memorandum|mou)\b))"
    rf"(?: of (?:\w+ ){{0,3}}?| (?:\w+ )?){TEXT}\b"
    r"|\bwould (?:have )?(?:say|said|read|state|stated|provide|provided|require|required)\W*$",
    re.IGNORECASE,
    cues="superseded|obsolete|expired|repealed|deleted|struck|stricken|rescinded|replaced"
    "|withdrawn|removed|discontinued|outdated|void|cancel|old|former|prior|previous|earlier"
    "|historical|no |without |not |never |failed|rejected|defeated|tabled|voted down|turned down"
    "|vetoed"
    "|discussion|negotiation|consideration|debate|comment|future|sample|example|specimen"
    "|hypothetical|template|model|would ",
)
_DISPLACED = expression(
    rf"[\[(]{_GONE}\b[^\[\]()]*[\])]\W*$"
    r"|\b(?:which|that) (?:[\w’']+ ){1,4}?(?:did not|declined to|refused to)"
    r" (?:choose|select|adopt|approve|accept|take)\b",
    re.IGNORECASE,
)
""" "Version 1 (superseded by Version 2):", "Option 3, which the council did not choose, reads:"."""
_AIM = expression(
    r"^\W*(?:proposed|proposal|tentative|suggested|requested|optional|aspirational|advisory"
    r"|non-?binding|voluntary)\W*$"
    r"|^\W*(?:wish ?list|ideas?|talking points|myth|true or false|fiction|suggestions?)"
    r"(?: (?:for|about|on) .*)?\W*$"
    r"|^(?!.*\b(?:at|upon|on|by)\b).*[’']s? (?:\w+ )?"
    r"(?:proposal|suggestion|request|demand|wish ?list|recommendation|comment)s?\W*$"
    r"|^\W*(?:proposed|suggested|urged|favored|sought|wanted) by [^.;:]{2,60}$"
    r"|(?<!\bis )(?<!\bare )(?<!\bbe )"  # and not "Who is posted"
    r"\b(?:wrote|commented|remarked|testified|complained|posted|argued|urged|suggested|proposed"
    r"|asked|demanded)\W*$",
    re.IGNORECASE,
    cues="propos|tentative|suggest|request|optional|aspirational|advisory|binding|voluntary|wish"
    "|idea|talking points|myth|true or false|fiction|demand|recommend|comment|urged|favored"
    "|sought|wanted|wrote|remarked|testified|complained|posted|argued|asked",
)
_AT_WILL = (
    r"(?:suggested|recommended|optional|voluntary|aspirational|advisory|encouraged|desirable"
    r"|advisable|non-?binding)"
)
_FOLLOWING = (
    r"(?:the following|this|these|what follows"
    r"|the (?:sentence|language|text|provision|clause|rule|paragraph)s? below)(?: [\w-]+){0,3}"
)
_TURNED_FROM = expression(
    r"\b(?:advis(?:es|ed) against|object(?:s|ed)? to|oppos(?:es|ed)|declin(?:es|ed)|reject(?:s|ed)"
    r"|(?:does|did|do|has|have) not (?:accept|agree to|approve|adopt|accepted|agreed to|approved"
    r"|adopted)|takes exception to|cannot accept|struck|crossed out|removed|deleted|withdrew"
    r"|(?:asks?|asked|proposes?|proposed) to (?:delete|strike|remove|drop))"
    rf" {_FOLLOWING}\W*$",
    re.IGNORECASE,
    cues="advise|object|oppos|declin|reject|not a|takes exception|struck|crossed out|remove|delete"
    "|withdrew|strike|drop",
)
""" "Counsel advises against the following sentence:"."""
_ASKED_FOR = expression(
    r"\b(?:ask(?:s|ed)?|urge[sd]?|request(?:s|ed)?|petition(?:s|ed)?|invite[sd]?|want(?:s|ed)?"
    r"|encourage[sd]?|calls? on|called on|wrote to)(?: that)? (?:the |both |all |either )?"
    r"(?:\w+ ){1,3}?(?:to )?(?:agree (?:to|on|upon)|adopt|include|accept|consider|add|promise"
    rf"|insert|approve|take up|sign|commit to) {_FOLLOWING}\W*$",
    re.IGNORECASE,
    cues="ask|urge|request|petition|invite|want|encourage|call|wrote",
)
""" "The council has asked the parties to agree to the following:"."""
_PUT_FORWARD = expression(
    r"\b(?:propos(?:e|es|ed)|suggest(?:s|ed)?|recommend(?:s|ed)?|ask(?:s|ed)? for|favors?|wants?"
    r"|wanted|consider(?:s|ed)?|(?:is|are) considering|hopes? for)"
    rf"(?: to (?:add|include|insert|adopt))? {_FOLLOWING}\W*$"
    r"|^\W*(?:please )?(?:rate|rank|score)\b.*(?:\d|scale|following|statement)"
    r"|\bon a scale (?:of|from)\b"
    r"|^\W*comment(?:ed|s)?\b(?: ?\[[^\]]*\]| (?:by|from) .*| \w{1,4}){0,2}\W*$"
    r"|^\W*(?:[\w’']+ ){0,3}?(?:recommendation|proposal|suggestion|comment|request)"
    r" (?:no\.? ?|number |#)?(?:\d{1,2}|[A-Z])\W*$"
    rf"|[\[(–—-] ?(?:{_AT_WILL}|proposed|unfunded|tentative|(?:if|not|until) funded)[\])]?\W*$",
    re.IGNORECASE,
    cues="propos|suggest|recommend|ask|favor|want|consider|hope|rate|rank|score|on a scale|comment"
    "|request|optional|voluntary|aspirational|advis|encouraged|desirable|binding|funded"
    "|tentative",
)
"""What somebody asks for, puts to a vote of readers, or remarks in the margin."""
_NUMBERED = (
    r"^\W*(?:(?:section|article|part|exhibit|appendix|attachment)\s+)?"
    r"(?:(?:\d[\w.]{0,4}|[A-Z]|[IVX]+)[.:)–—-]*\s+)?"
)
"""A title's number in front of its words, if it has one."""
_OVER = expression(
    rf"[\[(](?:{_AT_WILL}|proposed|draft|not required|for discussion)[\])]"
    rf"|{_NUMBERED}{_AT_WILL}(?: best)?"
    r"(?: (?:practices?|guidelines?|measures?|steps?|activit(?:y|ies)|ideas?|items?|actions?"
    r"|approach(?:es)?|strategies|tips?))?\W*$"
    r"|\b(?:following|practices|steps|measures|items|ideas|actions)\b[^.]*"
    rf"\b(?:is|are|as)(?: hereby| only| merely)? {_AT_WILL}\b[^.]*$",
    re.IGNORECASE,
    cues="suggested|recommended|optional|voluntary|aspirational|advis|encouraged|desirable|binding"
    "|proposed|draft|not required|discussion",
)
"""What a title, a column's header or the head of a list says of all that stands below."""
_EMPTY_BELOW = expression(
    r"\b(?:is|are|remains?|stands?)(?: \w+){0,3} (?:blank|empty|reserved|to be written|unwritten"
    r"|not yet (?:written|drafted|agreed(?: to| upon)?|settled))\W*$"
    r"|\b(?:left|kept) (?:\w+ )?(?:blank|empty)\b",
    re.IGNORECASE,
)
"""The same of what holds nothing yet: "Each of these is at present blank:"."""
_WHO_ADVISES = (
    r"(?:consultants?|auditors?|committee|task force|working group|commission|public|community"
    r"|residents|neighbors|union|advocates|coalition|experts?|monitor|reviewers?|members"
    r"|(?:\w+ )?groups?|association|evaluators?|counsel|attendees|respondents|citizens)"
)
_MATTERS = (
    r"(?:alternatives|options|ideas|proposals|provisions?|items|issues|topics|matters|questions"
    r"|points|terms|language|text|clauses?|sections?|requests|demands|suggestions|amendments"
    r"|changes|concepts|approaches|models|measures)"
)
_LEFT = (
    r"(?:considered|discussed|debated|explored|rejected|removed|deleted|struck|stricken|deferred"
    r"|tabled|withdrawn|dropped|declined|unresolved|not (?:\w+ )?(?:adopted|agreed(?: (?:to|on"
    r"|upon))?"
    r"|accepted|approved|included|resolved|taken up)|left open|still open|in dispute"
    r"|(?:under|for)(?: \w+)? (?:discussion|negotiation|consideration|study|review|comment))"
)
_OVER_OPEN = expression(
    rf"{_NUMBERED}(?:"
    rf"(?:\w+ ){{0,2}}{_MATTERS} (?:that were |which were |the parties )?{_LEFT}\b"
    r"(?! and adopted).*"
    r"|(?:open|unresolved|pending|outstanding|disputed|undecided|contested|deferred|tabled|rejected"
    rf"|withdrawn|declined) {_MATTERS}(?: (?:and|or) \w+)?)\W*$",
    re.IGNORECASE,
    cues="alternatives|options|ideas|proposals|provision|items|issues|topics|matters|questions"
    "|points|terms|language|text|clause|section|requests|demands|suggestions|amendments"
    "|changes|concepts|approaches|models|measures & considered|discuss|debated|explored"
    "|rejected|removed|deleted|struck|stricken|deferred|tabled|withdrawn|dropped|declined"
    "|unresolved|not |open|dispute|negotiation|consideration|study|review|comment|pending"
    "|outstanding|undecided|contested",
)
"""What a title says of matters that nobody has settled."""
_OVER_LEFT_OUT = expression(
    r"^\W*(?:the )?(?:points|matters|items|terms|provisions?|issues|topics|questions|proposals"
    r"|clauses?|text|language|words|rules|following|these|those|what follows)\b[^.:]{0,80}?"
    r"(?:\b(?:is|are|was|were|been|be) (?:also )?(?:not (?:a )?(?:part|terms?) of|no part of"
    r"|left out"
    r"|kept out of|omitted|excluded)\b"
    r"|\b(?:up)?on which [^.:]{0,40}?\b(?:(?:did|do|could|have|has) not|never) (?:\w+ )?"
    r"(?:agree|settle|reach|come to)"
    r"|\bon which no agreement\b)[^.]*$"
    r"|^\W*(?:left|kept) out (?:of|by)\b[^.]{0,60}$",
    re.IGNORECASE,
)
"""The same of what the parties left out: "Points on which they did not agree"."""
_OVER_ASIDE = expression(
    rf"{_NUMBERED}(?:"
    r"(?:reserved |held |left )?for (?:future|later|further|possible)(?: \w+)?"
    r" (?:negotiations?|discussions?|consideration|agreements?|use|adoption|amendments?|study)"
    r"|(?:frequent|common|popular)(?:ly)? (?:misunderstandings?|misconceptions?|myths|errors"
    r"|misunderstood(?: \w+)?)|what (?:this|the|our) (?:agreement|memorandum|contract|mou|moa"
    r"|policy"
    r"|document) does not (?:say|require|provide|mean|promise).*"
    rf"|(?:\w+ ){{0,3}}(?:practices?|polic(?:y|ies)|programs?|models?|language|agreements?|rules"
    r"|examples|provisions|terms|arrangements?) (?:from|in|of|used in|used by|at|among)"
    r" (?:\w+ )?(?:other|another|neighboring|neighbouring|nearby|comparable|peer|different)\b.*"
    r"|what (?:other|some|many|neighboring|most) .* (?:do|say|require|provide)"
    r"|(?:peer|neighboring|neighbouring|comparable|another|other) (?:\w+ ){0,2}(?:polic(?:y|ies)"
    r"|practices?|programs?|language|agreements?|provisions?|rules)"
    r"|(?:public )?(?:comments?|feedback|testimony|remarks)(?: (?:received|submitted|heard"
    rf"|from (?:the )?{_WHO_ADVISES}|of (?:the )?{_WHO_ADVISES}|on the draft))"
    r"(?: \w+){0,4})\W*$"
    r"|\((?:for |as )?(?:an? )?(?:comparison|contrast|example|sample)(?: only| purposes)?\)"
    r"|\b(?:the following|these|those|this)(?: \w+){0,2} (?:applied|governed"
    r"|(?:was|were) (?:in (?:force|effect|place|use)|followed|observed))\W*$",
    re.IGNORECASE,
    cues="future|later|further|possible|misunder|misconception|myths|errors|what |other|different"
    "|neighbo|nearby|comparable|peer|comment|feedback|testimony|remarks|comparison|contrast"
    "|example|sample|applied|governed|in force|in effect|in place|in use|followed|observed",
)
"""What a title says of texts that are shown and that nobody has agreed to."""
_BEGIN = (
    r"(?:begins?|starts?|take(?:s)? effect|become(?:s)? effective|effective|beginning|starting)"
)
_OVER_AIM = expression(
    rf"{_NUMBERED}(?:\w+ ){{0,2}}?"
    r"(?:recommendations?|suggestions?|proposals?|ideas|wishes|requests|demands|hopes)"
    r" (?:from|of|by|made by|offered by|received from) (?:the |an? |its |our )?"
    rf"(?:\w[\w’'-]* ){{0,3}}?{_WHO_ADVISES}(?: for .*| to .*)?\W*$"
    r"|^\W*(?:\w+ ){0,3}?(?:unfunded|aspirational|optional|if funded)\W*$"
    r"|[\[(–—-] ?not yet funded[\])]?\W*$"
    rf"|{_NUMBERED}(?:(?:for|under|in|toward|ideas for|left for|saved for) )?(?:the |our |an? )?"
    r"(?:next|future|later|coming|following) (?:agreement|contract|memorandum|mou|round"
    r"|negotiations?|term|renewal)\W*$"
    rf"|[\[(,;–—-] ?(?:to )?{_BEGIN} (?:only )?(?:up)?on (?:an? |the |further )?"
    r"(?:\w+ ){0,3}?(?:votes?|approval|funding|award|appropriation|adoption|grant"
    r"|agreement|resolution)\b.*"
    rf"|[\[(,;–—-] ?(?:to )?{_BEGIN} (?:only )?(?:if\b.*|(?:when|once|after)\b.*?"
    r"\b(?:votes?|approv\w+|fund\w*|award\w*|appropriat\w+|adopt\w*|grants?|agree\w*|hired?)\b.*)"
    r"|[\[(,;–—-] ?(?:contingent|conditional|dependent) (?:up)?on\b.*"
    r"|[\[(,;–—-] ?not (?:yet )?(?:in (?:force|effect)|begun|started|effective|approved)\b.*",
    re.IGNORECASE,
    cues="recommend|suggestion|proposal|ideas|wishes|requests|demands|hopes|funded|aspirational"
    "|optional|begin|start|effect|contingent|conditional|dependent|not |next|future|later|coming"
    "|following",
)
"""What a title says of texts that somebody asks for, or that wait for something."""
_BINDS = expression(r"\b(?:shall|will|must|(?<!not )agrees?)\b", re.IGNORECASE)


def labels(text: str) -> list[tuple[int, Standing | None]]:
    """The labels of a clause, by where each begins, and how what stands behind it stands.

    One that says nothing of it ends the reach of the one in front: "Old text: … New text: …".
    """
    if not _CLOSES.search(text):
        return []
    found = [
        (one.start(), one["put_in"] or one["capitals"] or one["said"])
        for one in LABEL.finditer(text)
    ]
    newer = [at for at, said in found if SINCE.fullmatch(said)]
    return [
        (
            at,
            Standing.ASIDE if newer and newer[-1] > at and UNTIL.fullmatch(said) else _stands(said),
        )
        for at, said in found
    ]


_OPENS = ("(", "[", "{", "<", "– ", "— ", " - ", " -- ")
"""One of these stands in front of each such mark."""
_BEHIND = expression(
    r"[).!”\"\]]{0,3}\s{0,3}[\[({<]{1,2}\W{0,3}(?P<mark>[^\[\](){}<>\n]{3,120})[\])}>]"
)
_SAYS_WHO = expression(
    r"^\W*(?:(?:margin(?:al)?|side|drafter[’']?s?|drafting|counsel[’']?s?|editor[’']?s?|city"
    r"|district)? ?(?:notes?|comments?|remarks?|margin)|[A-Z]{2,4}(?: \d[\d/.-]*)?)"
    r"(?: (?:by|from|of) [^:]{2,40})?\s*[:–—-]+\s*",
    re.IGNORECASE,
)
""" "Margin: struck in June": who remarks it, and where."""
_AT_THE_END = expression(
    r"(?:[\[({<]{1,2}(?P<mark>[^\[\](){}<>\n]{3,120})[\])}>]?"
    r"|\s[–—-]{1,2}\s(?P<dashed>[^.;:!?–—]{3,60}))\W*$"
)
_WILL = (
    r"(?:optional|proposed|tentative|voluntary|suggested|recommended|aspirational|advisory"
    r"|non-?binding|unfunded|if funded|t\.?b\.?d\.?|to be (?:negotiated|determined|decided"
    r"|discussed"
    r"|confirmed|agreed|approved|worked out)|not (?:yet )?(?:required|mandatory|funded)"
    r"|subject to (?:(?:further|future|later|more) )?(?:negotiations?|discussions?|bargaining"
    r"|talks)"
    r"|under (?:negotiation|discussion|review|consideration|study)|pending"
    r"|in negotiation|unresolved|open (?:item|issue|question)|for discussion)"
)
_MARKED_AIM = expression(
    rf"^\W*(?:this (?:\w+ )?is |still |currently |now )?{_WILL}\b(?! (?:by|for|on|at) )"
    r"(?! \w+ (?:shall|will|must)\b)",
    re.IGNORECASE,
)
_MARKED_OUT = expression(
    r"^\W*(?:the )?(?:\w[\w’'-]* ){1,4}?(?:(?:does|do|did|has|have|will) not (?:yet )?"
    r"(?:agree|accept|approve|adopt|ratif|consent)\w*|disagrees?|objects?|declines?|rejects?)\b"
    r"|^\W*(?:waived|suspended|not in effect|not in force|n/a|not applicable)\b"
    r"|^\W*(?:delete|strike|omit|remove|take out) (?:if|where|when|as|this|before)\b"
    r"|\b(?:delete[sd]?|struck|stricken|strike|removed?|take out|taken out|crossed out|dropped)"
    r"(?:\W*$| (?:at|in|on|by|from|per|before|prior to|this|when|after)\b)",
    re.IGNORECASE,
)


def marked_behind(whole: str, span: tuple[int, int]) -> Standing | None:
    """How a sentence stands by a mark that closes it: "… (optional).", "… [Union objects.]"."""
    if not any(map(whole.__contains__, _OPENS)):
        return None
    at_end = _AT_THE_END.search(whole, *span)
    behind = _BEHIND.match(whole, span[1])
    for mark in (at_end and (at_end["mark"] or at_end["dashed"]), behind and behind["mark"]):
        if not mark:
            continue
        said = _SAYS_WHO.sub("", mark, count=1)
        if _MARKED_OUT.search(said):
            return Standing.ASIDE
        if _BINDS.search(said):
            continue
        found = Standing.AIM if _MARKED_AIM.search(said) else _stands(said)
        if found is not None:
            return found
    return None


def below(title: str) -> Standing | None:
    """How a text stands below a title, a header or the words that announce a list."""
    found = _stands(title)
    if found is not None:
        return found
    if _EMPTY_BELOW.search(title):
        return Standing.ASIDE
    if _BINDS.search(title):
        return None
    if any(one.search(title) for one in (_OVER_OPEN, _OVER_ASIDE, _OVER_LEFT_OUT)):
        return Standing.ASIDE
    return Standing.AIM if _OVER.search(title) or _OVER_AIM.search(title) else None


def columns(clauses: Sequence[Clause]) -> dict[int, Standing]:
    """The cells of a table's columns whose headers say how they stand, by index."""
    found: dict[int, Standing] = {}
    for rows in by_rows(clauses):
        titles = [one.text for one in rows[min(rows)]]
        heads = [below(one) for one in titles]
        if not any(heads):
            heads = displaced(titles)
        for cells in rows.values() if any(heads) else ():
            if len(cells) == len(heads):
                told = zip(cells, heads, strict=True)
                found.update((one.index, head) for one, head in told if head is not None)
                if Standing.ASIDE in heads:
                    found.update((one.index, Standing.ASIDE) for one in cells if _no_text(one))
                    if _MATTER.fullmatch(titles[0]):
                        found[cells[0].index] = Standing.ASIDE
    return found


def _no_text(cell: Clause) -> bool:
    """True for a cell that only says where the text stands: "See Art. 5"."""
    return len(cell.text) < _A_POINTER and bool(_POINTS.match(cell.text))


_A_POINTER = 40
_POINTS = expression(r"\W*(?:see|now(?: in)?|moved to|replaced by)\b", re.IGNORECASE)
_MATTER = expression(
    r"\W*(?:subject|topic|matter|item|issue|point|area|question|term)s?(?: matter)?\W*",
    re.IGNORECASE,
)
"""What stands over the things on which two texts are compared: "Gate watch", "Sweeping"."""


def _stands(label: str) -> Standing | None:
    if _ASKED_FOR.search(label):
        return Standing.AIM
    if _BINDS.search(label):
        return None
    if any(one.search(label) for one in (_ASIDE, _TURNED_FROM, _DISPLACED)):
        return Standing.ASIDE
    return Standing.AIM if _AIM.search(label) or _PUT_FORWARD.search(label) else None
