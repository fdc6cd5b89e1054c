"""Clauses and papers that a sentence cites: "Section 5.2", "Exhibit B", "Form C-9"."""

from __future__ import annotations

import re

from moulint.clauses.cited import ATTACHMENT, NUMBER
from moulint.language.sentences.sentence import Sentence

_SECTION = re.compile(
    rf"(?:(?:sections?|secs?\.|articles?|arts?\.|paragraphs?|paras?\.|subsections?|parts?|clauses?"
    rf"|items?)(?![a-z])|§+)\s*({NUMBER})(?!\w)",
    re.IGNORECASE,
)
_FURTHER = re.compile(
    r"\s*(?:,\s*(?:and|or)?|and|or|&)\s+([A-Z]?-?\d[\d.\-]*(?:\([a-z0-9]+\))*)(?![\w%])"
)
_BARE = re.compile(
    r"\b(?:in|under|by|of|from|to|see|with|and|that|which)\s+(?:the\s+(?=\S+ [a-z]))?"
    r"((?:\d+|[IVX]+|[A-Z])(?:[.\-]\d+)+(?:\([a-z0-9]+\))*)(?![\d%])"
    r"|(?<![\w.$-])((?:\d+\.\d+|[A-Z]{1,3}-\d+)(?:\([a-z0-9]+\))*)(?=:|\s+(?:provides?|requires?"
    r"|calls?|describes?|says|sets?|applies|governs?"
    r"|(?:is|does|may be|shall (?:be|not)|will (?:be|not)|gives)"
    r" ?(?:not|waived|suspended|lifted|way)?)\b)"
)
_ATTACHED = re.compile(
    rf"\b({ATTACHMENT}|form|table)\s+({NUMBER})(?!\w)",
    re.IGNORECASE,
)


def references(sentence: Sentence) -> frozenset[str]:
    """Clause numbers that a sentence refers to ("Section 5.2" gives "5.2")."""
    if sentence.cited is None:
        sentence.cited = frozenset(_references(sentence))
    return sentence.cited


def own_text(sentence: Sentence) -> str:
    """A sentence as it is written, with the sign behind it and without its lead-in."""
    span = sentence.offsets((sentence.own, len(sentence)))
    return "" if span is None else sentence.clause.reading.text[span[0] : span[1] + 1]


def cited_in(sentence: Sentence, words: str) -> frozenset[str]:
    """The clause numbers of a sentence that stand in some of its words, in front of a verb say."""
    return frozenset(number for number in references(sentence) if number.split(" ")[-1] in words)


def _references(sentence: Sentence) -> set[str]:
    text = own_text(sentence)  # the sign behind it closes "Section 5.2(a)"
    bare = {match[1] or match[2] for match in _BARE.finditer(text)}
    attached = {f"{m[1].title()} {m[2]}" for m in _ATTACHED.finditer(text)}
    found = attached | bare
    for match in _SECTION.finditer(text):
        found.add(match[1])
        joined = _FURTHER.match(text, match.end())
        while joined:  # "Sections 4, 5 and 6"
            found.add(joined[1])
            joined = _FURTHER.match(text, joined.end())
    return found


def citation_ends(text: str) -> list[int]:
    """Offsets behind the numbers of sections and attachments that a text cites."""
    return [found.end() for cue in (_SECTION, _ATTACHED) for found in cue.finditer(text)]


_PAPER = re.compile(
    r"\b(?:form|worksheet|template)s?\s+((?-i:(?=\S*[\d-])[A-Z0-9][A-Z0-9.\-]*[A-Z0-9]|[A-Z]))(?![\w-])",
    re.IGNORECASE,
)


_RECORD = re.compile(
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
