"""Clauses as other words of the document cite them: "Section 4.2", "§ 7", "paragraph B-6"."""

from __future__ import annotations

import re
from collections.abc import Collection, Iterable, Iterator
from functools import lru_cache
from itertools import pairwise

from moulint.clauses.clause import Clause
from moulint.expression import expression

ATTACHMENT = r"exhibit|attachment|appendix|schedule|annex|addendum"
"""What an agreement calls the papers behind it that bear a letter or number."""
PIECES = (
    r"sections?|articles?|paragraphs?|parts?|clauses?|items?|subsections?|exhibits?|attachments?"
    r"|schedules?|appendix|annex"
)
"""What it calls the pieces that its sentences cite."""
NUMBER = (
    r"(?:[A-Z]{2,3}-(?=\d)|[A-Z]?-?)\d+(?:[.\-]\d+)*(?:-?[A-Z]\b)?(?:\([a-z0-9]+\))*"
    r"|[IVX]+(?:\.[A-Z0-9]+)*|[A-Z]"
)
_AMENDS = expression(
    r"\W*(?:\w+[.:]? ){0,5}?(?:amendments?|addend(?:um|a)|rider|codicil"
    r"|(?:side|supplemental|supplementary) (?:letter|agreement)"
    r"|letter of (?:waiver|modification|amendment)|modifications?|waiver|special order"
    r"|change order|supplement)\b(?:\W+\w+){0,8}\W*$",
    re.IGNORECASE,
)
HOLDS_AMENDMENTS = expression(
    r"\b(?:with|includ(?:es|ing)|incorporat(?:es|ing)|contain(?:s|ing)|through|plus|followed by"
    r"|together with|(?:changed|modified|revised) by|consolidat\w+ (?:with|to|by)|and)"
    r"(?: (?:the|its|their|all|any|one|two|three|first|second|third|fourth|fifth|later|both"
    r"|subsequent|signed)){0,3} (?:amendments?|addend(?:um|a)|riders?|modifications?)\b"
    r"(?! to\b)(?! of (?!\d))"
    r"|\b(?:amendments?|addend(?:um|a)|riders?|modifications?)(?: (?:no\.? ?)?(?:\d+|[ivx]+|[a-d]"
    r"|one|two|three))?(?: (?:is|are))? (?:attached|appended|follows?|included|incorporated"
    r"|bound in|at (?:the )?(?:end|back))\b",
    re.IGNORECASE,
    cues="amend|addend|rider|modification",
)
"""A title that says of an agreement that its amendments stand with it: "(with Amendment No. 1)"."""
_ORIGINAL = expression(
    r"\W*(?:(?:part|attachment|appendix|annex|exhibit|schedule|enclosure)\b.{0,16}?\b(?:the )?"
    r"|(?:the )?(?:original|prior|existing|current|underlying|base|conformed|amended|present)\b"
    r".{0,40}?|(?:text|copy) of .{0,40}?)(?:agreement|contract|memorandum|mou|understanding)\b",
    re.IGNORECASE,
)
"""A title behind an amendment, over the text that it amends: "Part Two. The Agreement of 2018"."""


_ATTACHED = expression(rf"\W*(?:{ATTACHMENT}|enclosure) (?:{NUMBER})\W*$", re.IGNORECASE)
_PACT = expression(
    r"\W{0,9}(?:\w[\w'’]*\W{1,4}){0,9}?(?:agreement|contract|memorandum|mou|compact)\b"
    r"(?:\W{1,4}\w+){0,7}\W{0,9}$",
    re.IGNORECASE,
)
"""The title of an agreement, below a heading that says only which attachment it is."""


def cites(numbers: Collection[str], clause: Clause) -> bool:
    """True where one of the numbers is a clause's own, or that of a clause above it."""
    if not numbers:
        return False
    titles, wanted = _asked_for(frozenset(numbers))
    if titles and any(_words(one) in titles for one in _titles_over(clause)):
        return True
    owned = [_parts(own) for own in (clause.reference, clause.alias) if own] if wanted else ()
    return any(_begins(own, parts) for own in owned for parts in wanted)


@lru_cache(maxsize=256)
def _asked_for(numbers: frozenset[str]) -> tuple[frozenset[str], frozenset[tuple[str, ...]]]:
    """The titles among some numbers, and the parts of the others."""
    titles = frozenset(_words(one) for one in numbers if one.startswith("“"))
    return titles, frozenset(parts for number in numbers if (parts := _parts(number)))


def _titles_over(clause: Clause) -> Iterator[str]:
    """The titles of a clause and of those above it, without their numbers."""
    for title in (*clause.path, clause.text) if clause.heading else clause.path:
        yield _NUMBERED.sub("", title, count=1)
    runs_in = _RUN_IN.match(clause.text)
    if runs_in and not clause.heading:
        yield runs_in[0]


_NUMBERED = expression(
    rf"^\W*(?:(?:section|article|part|paragraph|chapter|§)\s*)?(?:{NUMBER})[\s.:)\u2013\u2014-]+",
    re.IGNORECASE,
)
_RUN_IN = expression(r"\W*[A-Z][^.:;]{2,80}(?=[.:]\s|\s[\u2013\u2014-]\s)")


@lru_cache(maxsize=4096)
def _words(title: str) -> str:
    """A title by its words alone."""
    return " ".join(re.findall(r"\w+", title.casefold()))


def _begins(own: tuple[str, ...], parts: tuple[str, ...]) -> bool:
    """True where a clause's number begins with a cited one.

    An exhibit is cited by its own name, also where its heading was set below that of the last
    section and it is therefore numbered within it: "12(Exhibit B)(3)".
    """
    if own[: len(parts)] == parts:
        return True
    if " " not in parts[0] or parts[0] not in own:
        return False
    at = own.index(parts[0])
    return own[at : at + len(parts)] == parts


@lru_cache(maxsize=4096)
def _parts(number: str) -> tuple[str, ...]:
    """The parts of a number: "VIII.2" and "VIII(2)" are one."""
    if number.startswith("“"):
        return ()
    parts = tuple(part for part in _DELIMITERS.split(number) if part)
    return parts[:1] if parts[1:] == ("0",) else parts


_DELIMITERS = expression(r"[.(),]+\s*")


def is_amendment(title: str) -> bool:
    """True for the title of an amendment, and not of an agreement "with its amendments"."""
    return bool(_AMENDS.match(title)) and not HOLDS_AMENDMENTS.search(title)


def amending_part(clause: Clause) -> str:
    """The heading of the amendment, rider or side letter that a clause stands in, "" for none."""
    if clause.amends:
        return "letter"
    for title in reversed(clause.path):
        if is_amendment(title):
            return "" if attached(clause) else title
        if _ORIGINAL.match(title):
            return ""
    return clause.amendment


def amendment_named(clause: Clause) -> str:
    """What the amendment is called whose numbers a clause bears: "Amendment No. 2", "" for none."""
    title = amending_part(clause) if clause.reference else ""
    found = _CALLED.match(title)
    if found is None:
        return ""
    named = " ".join(found[1].split()).rstrip(".")
    return named.title() if named.isupper() else named


_CALLED = expression(
    r"\W*((?:(?:first|second|third|fourth|fifth|sixth|seventh|eighth)\s+)?"
    r"(?:amendment|addendum|rider|side letter|supplement|modification)"
    r"(?:\s+(?:no\.?|number))?(?:\s+(?:\d+|[ivx]+|one|two|three|four|five|[a-h])\b)?)",
    re.IGNORECASE,
)


def _restated(clause: Clause) -> bool:
    """True below a heading "Restated Agreement"."""
    return any("restated" in title.lower() for title in clause.path)


def meant(numbers: Collection[str], citing: Clause, clause: Clause) -> bool:
    """True for a clause that another one cites.

    What an amendment cites are the numbers of the text that it amends, and not its own, which
    begin again with 1.
    """
    part = amending_part(citing)
    if part and part == amending_part(clause):
        return False
    if _restated(clause) and not _restated(citing):
        return False  # that text holds the changes already
    if part and attached(clause) and _begins_within(numbers, clause):
        return True
    return cites(numbers, clause)


def cited_by(citing: Clause, numbers: Collection[str], clauses: Iterable[Clause]) -> list[Clause]:
    """The other clauses that a clause cites by some numbers."""
    if not numbers:
        return []
    found = [one for one in clauses if one.index != citing.index and meant(numbers, citing, one)]
    if any(one.alias for one in found) and _NAMES_OUTER.search(citing.text):
        return _outer(citing, found) or found
    return found


def _outer(citing: Clause, found: list[Clause]) -> list[Clause]:
    """Those that "Article 12" means, where the paragraphs of all articles are counted through."""
    outer = [_parts(one[1]) for one in _NAMES_OUTER.finditer(citing.text)]
    told = [one for one in found if any(_begins(_parts(one.reference), part) for part in outer)]
    by_number = {part for part in outer if any(_parts(one.alias)[:1] == part for one in found)}
    if not told or not by_number:
        return found
    return [one for one in found if one in told or _parts(one.alias)[:1] not in by_number]


_NAMES_OUTER = expression(rf"\b(?:articles?|parts?|chapters?|titles?)\s+({NUMBER})\b", re.I)


def _begins_within(numbers: Collection[str], clause: Clause) -> bool:
    """True for section 5 of an agreement bound in as "Attachment 1", cited without that name."""
    first, *own = _parts(clause.reference) or ("",)
    wanted = (parts for number in numbers if (parts := _parts(number)))
    return " " in first and any(tuple(own)[: len(parts)] == parts for parts in wanted)


def attached(clause: Clause) -> bool:
    """True below a heading "Exhibit A. Agreement of August 5, 2017", in one title or in two."""
    if any(map(_ORIGINAL.match, clause.path)):
        return True
    titles = (*clause.path, clause.text) if clause.heading else clause.path
    return any(
        _ATTACHED.match(above) and _PACT.match(below) and not is_amendment(below)
        for above, below in pairwise(titles)
    )
