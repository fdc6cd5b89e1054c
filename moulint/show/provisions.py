"""The provisions of an agreement as moulint reads them: who is bound, with what force, to do what.

This is the reading that verdicts rest on, shown so that a person can see where it goes wrong.
"""

from __future__ import annotations

import json
import re
import textwrap
from bisect import bisect_right
from collections.abc import Iterator
from typing import Any

from moulint.language.agreement import Agreement
from moulint.language.grammar.force import Force
from moulint.language.grammar.limits import Limit, LimitKind
from moulint.language.grammar.provision import Provision, Standing
from moulint.language.sentences.sentence import Sentence
from moulint.report._clean import one_line

SCHEMA = "moulint-provisions-v1"

_LEFT_OUT = 12
"""Most characters that are left out at the head of a sentence."""
_LEAVES = {
    LimitKind.HEDGE: "a hedge: it does not bind",
    LimitKind.NARROW: "a narrow exception: the rest stands",
    LimitKind.HANDS_BACK: "an exception that hands the decision back",
    LimitKind.CONTINGENT: "a condition that may never come true",
    LimitKind.PARTIAL: "a place or time that leaves the rest open",
    LimitKind.UNCLEAR: "an exception of unclear reach",
}


def data(agreement: Agreement, *, everything: bool = False) -> dict[str, Any]:
    """The sentences with their provisions as plain data."""
    return {
        "schema": SCHEMA,
        "path": agreement.document.path,
        "text": agreement.view,
        "sentences": list(_sentences(agreement, everything)),
    }


def as_json(agreement: Agreement, *, everything: bool = False) -> str:
    """The same as JSON."""
    return json.dumps(data(agreement, everything=everything), indent=2) + "\n"


def as_text(
    agreement: Agreement, *, everything: bool = False, words: bool = False, width: int = 80
) -> str:
    """The same to be read: a sentence, and under it a line for each thing that it provides.

    `words` adds the lists of the vocabulary that each provision speaks to, for authors of rules.
    """
    written: list[str] = []
    for sentence in _sentences(agreement, everything):
        where = f"line {sentence['line']}"
        if sentence["clause"]:
            where = f"{sentence['clause']}, {where}"
        if sentence["standing"] != Standing.OPERATIVE.value:
            where += f" ({sentence['standing']}: does not bind)"
        written += ["", where]
        written += _wrapped(sentence["text"], 4, width)
        if sentence["lead_in"]:
            written += _wrapped(f"read with: {sentence['lead_in']}", 4, width)
        telling = [one for one in sentence["provisions"] if not _mere(one)]
        for one in telling:
            written += _provision_lines(one, width, words)
        if not telling:
            written.append("    → provides nothing")
    return "\n".join(written[1:]) + "\n" if written else ""


def _mere(one: dict[str, Any]) -> bool:
    """True for words without a verb, such as the cells of a table."""
    return bool(one["implied"]) and one["force"] == Force.STATEMENT.value


def _provision_lines(one: dict[str, Any], width: int, words: bool) -> list[str]:
    who = " and ".join(one["who"]) or "nobody named"
    if one["implied"]:
        who += " (not named here)"
    written = _wrapped(f"→ {who}: {one['force']}: {one['deed']}", 4, width, hang=2)
    for limit in one["limits"]:
        written += _wrapped(f"“{limit['words']}”: {limit['reading']}", 8, width)
    if words and one["concepts"]:
        written += _wrapped(f"word lists: {', '.join(one['concepts'])}", 8, width)
    return written


def _wrapped(text: str, indent: int, width: int, hang: int = 0) -> list[str]:
    return textwrap.wrap(
        one_line(text),
        max(width, 40),
        initial_indent=" " * indent,
        subsequent_indent=" " * (indent + hang),
        break_on_hyphens=False,
    )


def _sentences(agreement: Agreement, everything: bool) -> Iterator[dict[str, Any]]:
    for sentence in agreement.sentences:
        standing = agreement.standing(sentence)
        if not everything and standing is not Standing.OPERATIVE:
            continue
        offsets = sentence.offsets((sentence.own, len(sentence)))
        if offsets is None:
            continue
        low, high = _whole(sentence, *offsets)
        reading = sentence.clause.reading
        first, last = reading.position(low), reading.position(high - 1)
        yield {
            "clause": sentence.clause.reference,
            "line": first.line,
            "end_line": last.line,
            "standing": standing.value,
            "text": " ".join(reading.text[low:high].split()),
            "lead_in": _words(agreement, sentence, (0, sentence.own)) if sentence.governed else "",
            "provisions": [
                _provision(agreement, provision) for provision in agreement.provisions(sentence)
            ],
        }


_STOPS = ".;:!?"
_AFTER = re.compile(r"[.;:!?)\"”’']*")


def _whole(sentence: Sentence, low: int, high: int) -> tuple[int, int]:
    """The sentence with what reading leaves out: its first article, its last signs."""
    text = sentence.clause.reading.text
    start = sentence.clause.start
    begins = max(start, *(text.rfind(stop, start, low) + 1 for stop in _STOPS))
    if low - begins < _LEFT_OUT:
        low = begins
    while text[low] in " )\n”":
        low += 1
    after = _AFTER.match(text, high)
    return low, after.end() if after is not None else high


def _provision(agreement: Agreement, provision: Provision) -> dict[str, Any]:
    sentence = provision.sentence
    return {
        "who": _titles(agreement, provision.who),
        "implied": provision.implied,
        "whom": _titles(agreement, provision.whom),
        "force": provision.force.value,
        "standing": provision.standing.value,
        "deed": _words(agreement, sentence, provision.deed),
        "limits": _limits(agreement, provision),
        "concepts": _concepts(agreement, provision),
    }


def _limits(agreement: Agreement, provision: Provision) -> list[dict[str, Any]]:
    """Each limit once, in the words of the sentence that says it."""
    found: list[dict[str, Any]] = []
    for limit in provision.limits:
        shown = _limit(agreement, limit.sentence or provision.sentence, limit)
        if shown not in found:
            found.append(shown)
    return found


def _limit(agreement: Agreement, sentence: Sentence, limit: Limit) -> dict[str, Any]:
    return {
        "kind": limit.kind.value,
        "words": _words(agreement, sentence, limit.span),
        "because": _words(agreement, sentence, limit.reason),
        "reading": _LEAVES[limit.kind],
    }


def _titles(agreement: Agreement, actors: frozenset[str]) -> list[str]:
    lists = agreement.matcher.vocabulary.lists
    return sorted(lists[name].title if name in lists else name for name in actors)


def _concepts(agreement: Agreement, provision: Provision) -> list[str]:
    low, high = provision.deed
    vocabulary = agreement.matcher.vocabulary
    return [
        name
        for name in vocabulary.named("concept")
        if provision.sentence.any(name, low, high) is not None
    ]


def _words(agreement: Agreement, sentence: Sentence, span: tuple[int, int]) -> str:
    """Words of a sentence as they are written, those of a lead-in from where that stands."""
    stream = agreement.stream
    found: list[str] = []
    base = 0
    for low, high in sentence.pieces:
        first = low + max(0, span[0] - base)
        last = low + min(high - low, span[1] - base)
        if first < last:
            text = agreement.clauses[_clause_at(agreement, first)].reading.text
            found.append(text[stream.start[first] : stream.end[last - 1]])
        base += high - low
    return " ".join(" ".join(found).split())


def _clause_at(agreement: Agreement, position: int) -> int:
    return bisect_right(agreement.stream.clause_span, (position, 1 << 60)) - 1
