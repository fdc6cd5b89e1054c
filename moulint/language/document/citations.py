"""Clauses and papers that a sentence cites: "Section 5.2", "Exhibit B", "Form C-9"."""

from __future__ import annotations

import re
from collections.abc import Collection, Sequence

from moulint.clauses.cited import ATTACHMENT, NUMBER, cited_by
from moulint.clauses.labels import ORDINALS
from moulint.expression import expression
from moulint.language.sentences.sentence import Sentence

_SECTION = expression(
    rf"(?:(?:sections?|secs?\.|articles?|arts?\.|paragraphs?|paras?\.|subsections?|parts?|clauses?"
    rf"|items?)(?![a-z])|§+)\s*({NUMBER})(?!\w)",
    re.IGNORECASE,
)
_FURTHER = expression(
    r"\s{0,3}(?:,\s*(?:and|or)?|and|or|&)\s+([A-Z]?-?\d[\d.\-]*(?:\([a-z0-9]+\))*)(?![\w%])"
)
_LETTERED = expression(r"\s{0,3}(?:,\s*(?:and|or)?|and|or|&)\s+([IVX]+|[A-Z])(?=\W)(?![’'.]\w)")
""" "Articles III and IV", behind a number of that kind and a word for several."""
_LETTER = expression(r"(?-i:[IVX]+|[A-Z])")
_BARE = expression(
    r"\b(?:in|under|by|of|from|to|see|with|and|that|which)\s+(?:the\s+(?=\S+ [a-z]))?"
    r"((?:\d+|[IVX]+|[A-Z])(?:[.\-]\d+)+(?:\([a-z0-9]+\))*)(?![\d%])"
    r"|(?<![\w.$-])((?:\d+\.\d+|[A-Z]{1,3}-\d+)(?:\([a-z0-9]+\))*)(?=:|\s+(?:provides?|requires?"
    r"|calls?|describes?|says|sets?|applies|governs?"
    r"|(?:is|does|may be|shall (?:be|not)|will (?:be|not)|gives)"
    r" ?(?:not|waived|suspended|lifted|way)?)\b)"
)
_ATTACHED = expression(
    rf"\b({ATTACHMENT}|form|table)\s+({NUMBER})(?!\w)",
    re.IGNORECASE,
)


def references(sentence: Sentence) -> frozenset[str]:
    """Clause numbers that a sentence refers to ("Section 5.2" gives "5.2")."""
    if sentence.cited is None:
        sentence.cited = frozenset(numbers_in(own_text(sentence)))
    return sentence.cited


def own_text(sentence: Sentence) -> str:
    """A sentence as it is written, without its lead-in.

    The sign behind it is there as well: it closes "Section 5.2(a)".
    """
    span = sentence.offsets((sentence.own, len(sentence)))
    return "" if span is None else sentence.clause.reading.text[span[0] : span[1] + 1]


def cited_in(sentence: Sentence, words: str) -> frozenset[str]:
    """The clause numbers of a sentence that stand in some of its words, in front of a verb say."""
    told = (
        number
        for number in references(sentence)
        if re.search(rf"(?<!\w){re.escape(number.split(' ')[-1])}(?!\w)", words)
    )
    return frozenset(told).union(numbers_in(words))


def cited_sentences(
    citing: Sentence, numbers: Collection[str], sentences: Sequence[Sentence]
) -> list[Sentence]:
    """The sentences of the other clauses that a sentence cites by some numbers."""
    clauses = {one.clause.index: one.clause for one in sentences} if numbers else {}
    meant = {one.index for one in cited_by(citing.clause, numbers, clauses.values())}
    return [one for one in sentences if one.clause.index in meant]


def cited_outright(sentence: Sentence, behind: int) -> frozenset[str]:
    """What is cited, and not only behind a condition that begins behind a position.

    "may suspend this letter if Part 3 is broken" speaks of no change to Part 3.
    """
    cited = references(sentence)
    for at in range(behind, len(sentence)) if cited else ():
        if tells_when(sentence, at):
            span = sentence.offsets((sentence.own, at))
            said = "" if span is None else sentence.clause.reading.text[slice(*span)]
            return cited_in(sentence, said)
    return cited


def tells_when(sentence: Sentence, at: int) -> bool:
    """True for the "if" of "may drop the plan if Section 4 is broken", which drops no Section 4."""
    return sentence.words[at] in _WHENEVER and sentence.words[at - 1] != "even"


_WHENEVER = frozenset("if when whenever upon after".split())


_BETWEEN = expression(
    rf"(?:(?:sections|secs\.|articles|arts\.|paragraphs|paras\.|subsections|parts|clauses|items)"
    rf"(?![a-z])|§§)\s*({NUMBER})\s*(?:through|thru|to|until|[\-\u2013\u2014])\s*({NUMBER})(?!\w)",
    re.IGNORECASE,
    cues="sections|secs.|articles|arts.|paragraphs|paras.|parts|clauses|items|§§",
)
""" "Sections 4 through 6"."""
_COUNTED = expression(r"(?P<above>(?:[\w]+\.)*)(?P<last>\d{1,2}|[ivx]{1,5}|[a-z])$", re.IGNORECASE)
_ROMANS = "I II III IV V VI VII VIII IX X XI XII XIII XIV XV XVI XVII XVIII XIX XX".split()
_MOST = 20
"""Pieces that are cited by the first and the last of them."""


def _between(text: str) -> set[str]:
    """The numbers from the first to the last that a text cites: 4, 5 and 6."""
    found: set[str] = set()
    for match in _BETWEEN.finditer(text):
        low, high = _COUNTED.match(match[1].rstrip(".")), _COUNTED.match(match[2].rstrip("."))
        if low is None or high is None or (low["above"] != high["above"] and high["above"]):
            continue
        counts = _counts(low["last"], high["last"])
        found.update(low["above"] + one for one in counts[:_MOST])
    return found


def _counts(low: str, high: str) -> list[str]:
    """What is counted from one number to another, both of one kind."""
    if low.isdigit() and high.isdigit():
        return [str(one) for one in range(int(low), int(high) + 1)]
    if low.upper() in _ROMANS and high.upper() in _ROMANS:
        return _ROMANS[_ROMANS.index(low.upper()) : _ROMANS.index(high.upper()) + 1]
    if len(low) == len(high) == 1 and low.isalpha() and high.isalpha():
        return [chr(one) for one in range(ord(low), ord(high) + 1)]
    return []


_PIECES = r"(?:section|article|part|paragraph|provision|clause|heading|exhibit|schedule)s?"
_NO_TITLE = (
    r"(?:This|That|These|Those|Each|Every|Any|No|Neither|Such|Said|All|Other|Another|Following"
    r"|Preceding|Foregoing|Above|Same|In|Under|As|By|Of)\b"
)
_TITLED = expression(
    rf"\b{_PIECES}\s+(?:titled|entitled|headed|captioned|called|labell?ed|named),?\s*"
    r"[\"“]([^\"“”]{3,80})[\"”]"
    rf"|[\"“]([^\"“”]{{3,80}})[\"”],?\s+(?i:{_PIECES})\b"
    rf"|(?:^\W{{0,3}}|\b[Tt]he )(?!{_NO_TITLE})"
    r"((?:[A-Z][\w’'-]+ (?:(?:and|of|the|for|to|on) )*){1,7})"
    rf"(?i:{_PIECES})\b(?! [\dIVX])"
)


def _titles(text: str) -> set[str]:
    """The titles by which a text cites pieces, each behind a quotation mark."""
    said = (match[1] or match[2] or match[3] for match in _TITLED.finditer(text))
    return {f"“{one}" for one in said}


def numbers_in(text: str) -> set[str]:
    """The numbers and titles that a text cites."""
    bare = {match[1] or match[2] for match in _BARE.finditer(text)}
    attached = {f"{m[1].title()} {m[2]}" for m in _ATTACHED.finditer(text)}
    found = attached | bare | _between(text) | _titles(text)
    found.update(_in_words(text))
    for match in _SECTION.finditer(text):
        found.add(match[1] + _item(text, match.start(), match.end()))
        lettered = _LETTER.fullmatch(match[1]) and match[0][0 : match.start(1) - match.start()]
        further = _LETTERED if lettered and lettered.rstrip().endswith("s") else _FURTHER
        joined = further.match(text, match.end())
        while joined:  # "Sections 4, 5 and 6"
            found.add(joined[1])
            joined = further.match(text, joined.end())
    return found


_WORDED = expression(
    rf"\b(?i:section|article|paragraph|clause|part|item)s?\s+({'|'.join(ORDINALS)})(?!\w)"
)
""" "Paragraph NINTH", where clauses are counted in words."""
_SMALLER = r"(?:items?|paragraphs?|sub-?paragraphs?|subsections?|clauses?|parts?)"
_ITEM_BEHIND = expression(rf",?\s{{1,3}}{_SMALLER}\s{{0,2}}(\([a-z0-9]{{1,3}}\))", re.IGNORECASE)
_ITEM_BEFORE = expression(
    rf"\b{_SMALLER}\s{{0,2}}(\([a-z0-9]{{1,3}}\)),?\s{{1,3}}of\s(?:the\s)?$", re.IGNORECASE
)
_ITEM_NEAR = 40
"""Characters in front of a number within which "item (b) of" stands."""


def _in_words(text: str) -> set[str]:
    """The numbers of clauses that are cited in words: "paragraph NINTH, item (b)" is 9(b)."""
    return {
        f"{ORDINALS[match[1]]}{_item(text, match.start(), match.end())}"
        for match in _WORDED.finditer(text)
    }


def _item(text: str, begins: int, ends: int) -> str:
    """The item that a citation narrows down to: "Section 9, item (b)", "item (b) of Section 9"."""
    before = text[max(0, begins - _ITEM_NEAR) : begins]
    found = _ITEM_BEHIND.match(text, ends) or _ITEM_BEFORE.search(before)
    return found[1].lower() if found else ""


def citation_ends(text: str) -> list[int]:
    """Offsets behind the numbers of sections and attachments that a text cites."""
    return [found.end() for cue in (_SECTION, _ATTACHED) for found in cue.finditer(text)]


_PAPER = expression(
    r"\b(?:form|worksheet|template)s?\s+((?-i:(?=\S*[\d-])[A-Z0-9][A-Z0-9.\-]*[A-Z0-9]|[A-Z]))(?![\w-])",
    re.IGNORECASE,
)


_RECORD = expression(
    r"\b(?:(?!(?:The|An?|Each|Every|This|That|Its|Their|Such|Any|All|No|In|On|By|From)\b)"
    r"[A-Z][\w'’-]{1,40} ){1,4}"
    r"(?:Table|Matrix|Card|Scorecard|Chart|Grid|Log|Logbook|Register|Sheet|Tally|Ledger|Book"
    r"|Dashboard|Index|Census|Report|Summary|Statistics|Data|Counts?)\b"
)
"""A record named in capitals: "the Gate Sheet", "the Yearly Tally"."""


def papers_in(text: str) -> frozenset[str]:
    """The forms and records that a text names, by letter or number or in capitals."""
    forms = (match[1] for match in _PAPER.finditer(text))
    return frozenset((*forms, *(match[0].lower() for match in _RECORD.finditer(text))))


def named_papers(sentence: Sentence) -> frozenset[str]:
    """The forms and records that a sentence names."""
    if sentence.papers is None:
        span = sentence.offsets((sentence.own, len(sentence)))
        text = "" if span is None else sentence.clause.reading.text[slice(*span)]
        sentence.papers = papers_in(text)
    return sentence.papers
