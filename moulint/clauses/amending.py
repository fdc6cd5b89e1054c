"""The words of amendments: what they say of the text that they stand in front of or behind.

An amendment shows text to bring it in or to take it out: "The following is put in its place: …",
"Section 4, which read …, is rescinded". Of several such words the nearest to the text decides.
"""

from __future__ import annotations

import re
from functools import lru_cache

from moulint.expression import expression

_STRUCK = (
    r"delet(?:ed|es|ing)|str(?:ikes?|iking|uck|icken)|remov(?:ed|es|ing)|repeal(?:ed|s|ing)"
    r"|rescind(?:ed|s|ing)|revok(?:ed|es|ing)|withdrawn|annulled|cancel(?:l?ed|s)|eliminated"
    r"|abrogated|taken out|superseded"
)
_NEW = expression(
    r"\b(?:to read|reads? (?:as follows|in full|in its entirety|thus|henceforth)"
    r"|(?<!which )(?<!that )now reads?"
    r"|(?:shall|will|should) (?:henceforth |hereafter |now )?read"
    r"|(?:so that|unchanged|remains?|continues?)\b[^.\"“”]{0,60}\breads?"
    r"|replaced|replac(?:es|ing)\b[^.\"“”]{0,60} (?:with|by)|superseded by|substitut\w*"
    r"|restat(?:ed|es|ing)"
    r"|insert(?:s|ed|ing)?|add(?:s|ed|ing)?|(?<!not )adopt(?:s|ed|ing)?|amend(?:s|ed|ing)?"
    r"|put in|incorporated (?:in|into|as|by)|made (?:a )?part"
    r"|tak(?:es?|ing) (?:its|their) place|there (?:is|are) (?:hereby )?added"
    r"|(?:section|paragraph|article|clause) [\w.()-]+ is new"
    r"|in (?:its|their) (?:stead|place)|in (?:lieu|place|stead) (?:thereof|of (?:it|them|that))"
    r"|new (?:section|paragraph|article|clause|subsection|sentence|text|wording|language|exhibit)"
    r"|new §{1,2}\s?\w+"
    r"|(?:carr(?:y|ies)|contains?|includes?|holds?|uses?|bears?) (?:these|this|the following)"
    r" (?:words?|wording|language|text|sentences?|paragraphs?|terms?|provisions?)"
    r"|following (?:new|section|language|text|words|wording|sentence|paragraph|clause))\b",
    re.IGNORECASE,
    cues="read|plac|supersed|substitut|restat|insert|add|adopt|amend|put in|incorporated|made"
    "|is new|stead|lieu|new |these|this|the following|following ",
)
_OLD = expression(
    r"\b(?:formerly|previously|used to|(?:old|deleted|former|prior|struck|repealed|original)"
    r" (?:text|language|wording|version|section|words)"
    r"|(?:which|that) (?:(?:now|currently|presently|then|once) )(?:reads?|says|provides)"
    r"|(?:which|that) (?:said|provided)|(?:which|that) read(?!s)"
    r"|(?:it|they|section|paragraph|article|clause) (?:[\d.()a-z]+ )?(?:read|said|provided|stated)"
    r"|(?:currently|presently|then|once) (?:read|provide|state)s?"
    r"|as it (?:read|stood|stands)|before (?:this|the) amendment"
    r"|proposed|rejected|declined|did not (?:accept|adopt|agree))\b"
    rf"|\b(?:{_STRUCK})\b|\b(?:in (?:place|lieu|stead) of|instead of)\W*$"
    r"|\b(?:replac(?:es|ing)|supersed(?:es|ing))\b",
    re.IGNORECASE,
    cues="former|previously|used to|old |prior|original|read|said|says|provide|state|stood|stands"
    "|amendment|proposed|rejected|declined|did not|delet|strik|struck|stricken|remov|repeal"
    "|rescind|revok|withdrawn|annulled|cancel|eliminated|abrogated|taken out|supersed|place of"
    "|lieu|stead|replac",
)
_FOR = expression(r"\W*for\W*", re.IGNORECASE)
""" "For "shall" substitute": the old text stands behind nothing else."""
_ASKED_FOR = expression(
    r"(?<!as )(?<!as is )\b(?:ask(?:s|ed)?|urge[sd]?|petition(?:s|ed)|propose[sd]?|suggest(?:s|ed)?"
    r"|recommend(?:s|ed)?|request(?:s|ed)|wants?|would like)\b"
    r"(?![^.]*\b(?:agree[sd]?|approve[sd]?|accept(?:s|ed)|vote[sd]?|adopt(?:s|ed)|hereby|shall)\b)"
    r"[^.]*$",
    re.IGNORECASE,
)
"""What only wants new text: "The guild asked the Board to adopt this sentence: …"."""
_SENTENCES = expression(r"(?<=[.;!?])\s+")
_REACH = 110
"""Most characters that stand between such a word and the text it is said of."""
_TAKEN_OUT = expression(
    r"\s{0,9}[)\]]?,?\s{0,9}(?:(?:in|of|from|at) [^\"“”;]{1,60}?"
    r"|[.\"”’*_]{0,9}\s{1,9}(?:(?:that|this|said|the quoted)"
    r" (?:section|paragraph|article|clause|provision"
    r"|sentence|text|language|wording)|it"
    r"|(?:section|paragraph|article|clause) (?P<number>[\w.()-]+)))?"
    r",?\s{0,9}(?:is|are|shall be|was|were)\s+"
    r"(?:(?:hereby|likewise|also|therefore|each)\s+){0,2}"
    rf"(?:{_STRUCK}|replaced|no longer|of no)\b",
    re.IGNORECASE,
)


_GOES_ON = expression(
    r"\b(?:shall|will|must|may|should|agrees? to)\b(?! (?:hereafter )?read)", re.IGNORECASE
)
_STRIKING = expression(rf"\b(?:{_STRUCK})\b(?P<rest>[^.]{{0,80}})$", re.IGNORECASE)


def introduces(text: str) -> bool | None:
    """What words make of the text behind them: True for new, False for old, None for neither."""
    new = max((match.end() for match in _NEW.finditer(text)), default=-1)
    old = max((match.end() for match in _OLD.finditer(text)), default=-1)
    if _FOR.fullmatch(text):
        old = len(text)
    if max(new, old) < max(0, len(text) - _REACH):
        return None
    return new >= old and not _ASKED_FOR.search(text[: max(new, 0)])


def introduces_far(text: str) -> bool | None:
    """The same for a paragraph in front of a block quotation, which may go on to remark on it.

    "A new Section 7 is added, taken from the model. The model's last sentence is not printed
    here." The last sentence that says anything of the text decides.
    """
    found = introduces(text)
    if found is None and not text.rstrip().endswith(":"):
        said = (introduces(one) for one in reversed(_SENTENCES.split(text)))
        return next((one for one in said if one is not None), None)
    return found


@lru_cache(maxsize=64)
def announces(text: str) -> bool:
    """True for a lead-in that brings in new text, and is no part of its sentences."""
    if introduces(text) is not True:
        return False
    new = max((match.end() for match in _NEW.finditer(text)), default=-1)
    return not _GOES_ON.search(text, new)


@lru_cache(maxsize=64)
def strikes(text: str) -> bool:
    """True for a lead-in that shows what stands under it only to delete it."""
    found = _STRIKING.search(text)
    return found is not None and introduces(text) is False and not _GOES_ON.search(found["rest"])


def takes_out(behind: str, before: str = "") -> bool:
    """True for words behind a quotation that take it out: "… is hereby deleted".

    A section that they name by its number must be the one that `before` shows.
    """
    found = _TAKEN_OUT.match(behind)
    if found is None:
        return False
    number = found["number"]
    return number is None or re.search(rf"(?<![\w.]){re.escape(number)}(?!\w)", before) is not None
