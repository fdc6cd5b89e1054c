"""Who is meant where a sentence names nobody: "he", "they", items under "Duties of the Clerk"."""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Sequence

from moulint.clauses import Clause
from moulint.expression import expression
from moulint.language.grammar.actors import actors, joined
from moulint.language.grammar.carried_out import begins_with_verb
from moulint.language.grammar.pronouns import (
    SPEAKERS,
    compound_end,
    first_word,
    his_or_hers,
    object_named,
    of_them,
    subject_named,
)
from moulint.language.sentences.sentence import Sentence
from moulint.language.words.classes import DUTIES
from moulint.language.words.matcher import Matcher
from moulint.language.words.stream import Span, Stream

_TITLE_LINE = expression(r"[A-Z](?:[\w’'/&,-]+ ){1,6}[\w’']+")
"""A short line that no mark ends."""
_LINES = 12
"""Lines above a task among which its title is looked for."""
_PICKS = frozenset({"they", "former", "latter"})
_TAKEN_ON = tuple([one] for one in "appointed selected chosen hired assigned named picked".split())
"""What tells of a person whom nobody else names that he takes the post."""
_NEAR, _FAR = 3, 12
"""How many sentences back a pronoun reaches: to a name, and along others of its own kind."""
_PAPER = r"agreement|memorandum|contract|between|chapter|policy"
_TITLE = expression(
    rf"\b(?:{_PAPER}|district|board of education|city of|county of)\b", re.IGNORECASE
)
"""A heading that names the document or its parties, and not whose duties follow."""
_DUTIES = expression(
    rf"^(?!.*\b(?:{_PAPER})\b)"
    r".*\b(?:responsibilit(?:y|ies)|duties|obligations?|tasks|undertakings|commitments)\b",
    re.IGNORECASE | re.DOTALL,
)
"""A heading that says whose duties follow, be it a party's: "District Responsibilities"."""
_FOR_WHOM = expression(
    r"(?:these|the following|the|all|this) (?:[\w-]+ ){0,3}"
    r"(?:orders?|instructions?|duties|tasks?|assignments?|posts?|directives?|schedules?) "
    r"(?:below )?(?:shall |will )?"
    r"(?:(?:apply|applies) to|binds?|governs?|(?:is|are) (?:meant |written |given )?for)\b"
    r"|(?:(?:purpose|aim|subject)\W+(?:is )?to |this (?:[\w-]+ ){1,2})"
    r"(?:set|state|list|say|tell|describe|explain|lay|define|fix)s? (?:out |forth |down )?"
    r"(?:what|(?:the )?(?:duties|tasks|work|daily work|job) of)\b",
    re.IGNORECASE,
)
"""A sentence right under a heading that says for whom what follows is meant."""
_ORDERS = frozenset("orders post posts beat rounds watch".split())
"""What a heading ends in that names the place where the guard stands: "Upper School Orders"."""
_SETS_IN = 4
"""Sentences at most with which a text may set in and name nobody."""
_GENERAL = frozenset(
    "office position post assignment duty employment service services work job this these such "
    "each all any every time daily regular assigned interest".split()
)
"""What stands behind "duties of" and names nobody."""


class Doers:
    """For each sentence, whom the ones before it and the headings above it leave to it."""

    def __init__(
        self,
        clauses: Sequence[Clause],
        sentences: Sequence[Sentence],
        stream: Stream,
        matcher: Matcher,
    ) -> None:
        self._clauses = clauses
        self._sentences = sentences
        self._stream = stream
        self._matcher = matcher
        self._actors = sorted(
            (span, name)
            for name in matcher.actors
            for span in stream.hits.get(name, ())
            if span[1] in stream.owned or not _within_other(stream, name, span)
        )
        self._defaults: dict[int | None, frozenset[str]] = {}
        """By the clause above: whom its heading names, or those above that."""

    def pointed_at(self, sentence: Sentence) -> frozenset[str]:
        """Whom "they", "the former" and "the latter" at the head of a sentence pick out."""
        begins = first_word(sentence)
        if sentence.number == 0 or not begins or begins[0] not in _PICKS:
            return frozenset()
        before, asked = self._sentences[sentence.number - 1], False
        while begins == ["they"] and before.number:
            if of_them(before):
                asked = asked or before.asks  # "They patrol. What else do they do? They …"
                before = self._sentences[before.number - 1]
            elif not _several(before) and (further := self._of_them_before(before, sentence)):
                before, asked = further, True
            else:
                break
        if not asked and not _of_one_matter(before.clause, sentence.clause):
            return frozenset()
        named = actors(before, before.own, len(before))
        if begins[0] == "they" and named:
            together = joined(before, named)
            if len(together) > len({name for place, name in named if place == named[0][0]}):
                return together
            named = [one for one in named if _of_several(before, one[0])]
        if not named:
            return frozenset()
        span = named[-1 if begins[0] == "latter" else 0][0]
        return frozenset(name for place, name in named if place == span)

    def _of_them_before(self, last: Sentence, sentence: Sentence) -> Sentence | None:
        """The sentence on "they" further up: "They patrol. Each May the clerk counts. They …"."""
        for number in range(last.number - 1, max(0, sentence.number - _FAR), -1):
            before = self._sentences[number]
            if before.governed or not _of_one_matter(before.clause, sentence.clause):
                return None
            if of_them(before):
                return before
        return None

    def last(self, sentence: Sentence) -> frozenset[str]:
        """The last actor named in front of a sentence, or of the lead-in that it begins with."""
        begins = self._begins(sentence)
        for number in range(begins - 1, max(0, begins - _NEAR) - 1, -1):
            before = self._sentences[number]
            if self._apart(before, sentence):
                break
            named = [one for one in before.named if one[0][0] >= before.own]
            if named:
                return _named_at(before, named, min(first for (first, _), _ in named))
            if before.asks and "they" in before.words:
                return self._matcher.default_actor  # "What do they do all day? They sweep."
        return frozenset()

    def last_person(self, sentence: Sentence) -> frozenset[str]:
        """The person that "he" or "she" stands for at the head of a sentence."""
        number = begins = self._begins(sentence)
        near = begins - _NEAR
        same = his_or_hers(sentence, len(sentence))
        across = self._opens_section_with_pronoun(sentence)
        while number > max(0, near):
            number -= 1
            before = self._sentences[number]
            if self._apart(before, sentence) and not across:
                break
            if same and same == his_or_hers(before, self._first_person(before)):
                near = max(number - _NEAR, begins - _FAR)  # "She patrols; the principal …. She …"
                continue
            found = self._person_in(before)
            if found is not None:
                return found
        return self._nobody_before(sentence)

    def _nobody_before(self, sentence: Sentence) -> frozenset[str]:
        """Whom "he" stands for where a text sets in before anybody is named: who holds the post.

        So begin pages out of the midst of an agreement.
        """
        before = self._sentences[: sentence.number]
        if len(before) > _SETS_IN or any(one.named for one in before):
            return frozenset()
        return self._matcher.default_actor

    def _apart(self, before: Sentence, sentence: Sentence) -> bool:
        """True for a sentence of another section; "Q." and "A." are of one matter all the same."""
        asked = before.asks or self._sentences[before.number + 1].asks
        return before.clause.section != sentence.clause.section and not asked

    def _person_in(self, sentence: Sentence) -> frozenset[str] | None:
        """Whom a sentence is about as "he" or "she" would take it up, None for nobody."""
        led = self._led(sentence)
        if led:
            return led
        if sentence.words[sentence.own : sentence.own + 2][-1:] in _TAKEN_ON:
            return self._matcher.default_actor  # "The person chosen must be 21. He shall …"
        named = [
            (span, name)
            for span, name in sentence.named
            if span[0] >= sentence.own and self._is_person(name)
            if sentence.words[span[0]] not in SPEAKERS
        ]
        if not named:
            return None
        verb = next((i for i in range(len(sentence)) if sentence.tags[i] in "MBzHD"), 0)
        first = min(span[0] for span, _ in named)
        if first >= verb and not sentence.asks:  # "Does the officer …?"
            spans = [span for span, _ in named]
            usual = [span for span, name in named if name in self._matcher.default_actor]
            first = subject_named(sentence, spans) or object_named(sentence, spans, usual)
        return _named_at(sentence, named, first)

    def _opens_section_with_pronoun(self, sentence: Sentence) -> bool:
        """ "ARTICLE IV. He shall keep the gate": somebody whom an article before it named.

        So it is where a sentence or two of the same paragraph stand between and name nobody else.
        """
        if sentence.words[sentence.own : sentence.own + 1] not in (["he"], ["she"]):
            return False
        first = sentence.number
        while first and self._sentences[first - 1].clause.index == sentence.clause.index:
            first -= 1
        before = self._sentences[first - 1] if first else sentence
        return before.clause.section != sentence.clause.section and not before.clause.heading

    def _first_person(self, sentence: Sentence) -> int:
        """Where a sentence first names a person, its end for nowhere."""
        named = (span[0] for span, name in sentence.named if self._is_person(name))
        return min((at for at in named if at >= sentence.own), default=len(sentence))

    def _led(self, item: Sentence) -> frozenset[str]:
        """Whom the lead-in of an item has do it: "The clerk shall: (a) help cooks. He …"."""
        if not begins_with_verb(item) or not item.governed:
            return frozenset()
        named = {name for _, name in self._named(*item.pieces[-2]) if self._is_person(name)}
        return frozenset(named) if len(named) == 1 else frozenset()

    def _begins(self, sentence: Sentence) -> int:
        """The number of a sentence, or of the lead-in that it begins with.

        "He shall: (a) help the teachers; (b) patrol": the item before names nobody for "he".
        """
        number, lead = sentence.number, sentence.clause.lead_in
        if not sentence.governed or lead is None:
            return number
        while (above := self._clauses[lead].lead_in) is not None:
            lead = above
        while number and self._sentences[number].clause.index > lead:
            number -= 1
        return number

    def _named(self, low: int, high: int) -> list[tuple[Span, str]]:
        """The actors named between two positions of the stream."""
        found = []
        for index in range(bisect_left(self._actors, ((low, 0), "")), len(self._actors)):
            span, name = self._actors[index]
            if span[0] >= high:
                break
            if span[1] <= high:
                found.append((span, name))
        return found

    def _is_person(self, name: str) -> bool:
        one = self._matcher.vocabulary.lists[name]
        return "person" in one.belongs_to and not one.served

    def _heading_of_another(self, low: int, high: int) -> frozenset[str] | None:
        """Whose duties a heading without a known name is over, None for no sign of anybody.

        "Duties of the security guard: …" states nobody's that is known; "Position: Dean of
        Students. Duties: …" those of whom the words in front name.
        """
        words, tags = self._stream.words, self._stream.tags
        for at in range(low, high - 1):
            if words[at] == "of" and words[at + 1] not in _GENERAL:
                return frozenset()
        first = self._stream.clause_span[self._stream.clause_of[low]][0]
        named = [one for one in self._named(first, low) if self._is_person(one[1])]
        if not named or set(tags[first:low]) & set("MBHz"):
            return None
        return frozenset({max(named, key=lambda one: one[0][1] - one[0][0])[1]})

    def default(self, sentence: Sentence) -> frozenset[str]:
        """Whose duties an item lists that names nobody: the heading's actor, else the officer."""
        for low, high in sentence.pieces[:-1]:
            in_front = self._named(low, high)
            if sentence.run_in and not in_front:
                known = self._heading_of_another(low, high)
                if known is not None:
                    return known
            if in_front and self._stream.clause_of[low] == sentence.clause.index:
                asked = [one for one in in_front if self._stream.words[one[0][0] - 1] == "of"]
                asked = asked if self._stream.words[low] in ("what", "things") else []
                # "What we ask of the deputy": the deputy does it
                return frozenset({max(asked or in_front, key=_length)[1]})
        if (above := sentence.clause.parent) not in self._defaults:
            self._defaults[above] = self._heading_actor(above)
        found = self._defaults[above]
        if not found and not sentence.governed:
            found = self._title_line(sentence.clause) or found
        return found or self._matcher.default_actor

    def _heading_actor(self, above: int | None) -> frozenset[str]:
        steps = 0
        while above is not None and steps < 6:
            clause = self._clauses[above]
            told = self._told_under(above)
            if told:
                return told
            named = self._named(*self._stream.clause_span[above])
            if self._stream.words[self._stream.clause_span[above][1] - 1] in _ORDERS:
                default = self._matcher.default_actor
                named = [one for one in named if one[1] in default]
            if named and (clause.heading or _open_clause(clause) or _titles_duties(clause)):
                longest = max(named, key=lambda one: (one[0][1] - one[0][0], -one[0][0]))
                # "School Deputy": the noun that ends the compound.
                longest = next((one for one in named if one[0][0] == longest[0][1]), longest)
                others = {name for span, name in named if span[1] < longest[0][0]}
                whole = clause.label and longest[0] == self._stream.clause_span[above]
                title = _TITLE.search(clause.text) and not _DUTIES.match(clause.text)
                if not others and (whole or not title):
                    return frozenset({longest[1]})
            above = clause.parent
            steps += 1
        return frozenset()

    def _told_under(self, above: int) -> frozenset[str]:
        """Whom the line right under a heading names: "These orders are for the guard"."""
        if not self._clauses[above].heading or above + 1 >= len(self._clauses):
            return frozenset()
        below = self._clauses[above + 1]
        if below.heading or not _FOR_WHOM.match(below.text):
            return frozenset()
        low, high = self._stream.clause_span[above + 1]
        named = self._named(low, high)
        first, last = max((span for span, _ in named), key=lambda s: s[1] - s[0], default=(0, 0))
        inside = {name for span, name in named if span == (first, last)}
        apart = [one for one in named if one[0][1] <= first or last <= one[0][0]]
        apart = [one for one in apart if self._is_person(one[1]) and one[0][0] < last]
        return frozenset() if apart else frozenset(inside)

    def _title_line(self, item: Clause) -> frozenset[str] | None:
        """Whom a short line names that stands above tasks and is set as no heading.

        "School responsibilities" over lines that tell tasks; None for no such line.
        """
        for index in range(item.index - 1, max(-1, item.index - _LINES - 1), -1):
            clause = self._clauses[index]
            if clause.heading:
                return None
            if not clause.item and _TITLE_LINE.fullmatch(clause.text.strip()):
                low, high = self._stream.clause_span[index]
                if DUTIES.isdisjoint(self._stream.words[low:high]):
                    return None
                named = self._named(low, high)
                return frozenset({max(named, key=_length)[1]}) if named else None
        return None


def _of_one_matter(one: Clause, other: Clause) -> bool:
    """True for clauses of one section, and for "3.2" beside "3.1"."""
    return one.section == other.section or (one.parent == other.parent and not one.heading)


def _several(sentence: Sentence) -> bool:
    """True where a sentence names several whom "they" could take up."""
    named = actors(sentence, sentence.own, len(sentence))
    return any(_of_several(sentence, span) for span, _ in named)


def _of_several(sentence: Sentence, span: Span) -> bool:
    """True for "officers", and for the first of "Officer Tate and Officer Beaumont"."""
    if sentence.words[span[1] - 1].endswith("s"):
        return True
    rest = sentence.words[span[1] : span[1] + _NAME]
    joint = rest.index("and") + 1 if "and" in rest else len(rest)
    again = sentence.words[span[1] + joint : span[1] + joint + span[1] - span[0]]
    tags = sentence.tags[span[1] : span[1] + joint]
    return bool(again) and set(tags) <= {"x", "C"} and again == sentence.words[slice(*span)]


_NAME = 4
"""Words behind a title, with the "and" that joins another of it."""


def _named_at(sentence: Sentence, named: Sequence[tuple[Span, str]], first: int) -> frozenset[str]:
    """Who is named at a position, by the noun that ends a compound."""
    end = compound_end(sentence, first)
    return frozenset(name for span, name in named if span[0] == end)


def _length(named: tuple[Span, str]) -> int:
    return named[0][1] - named[0][0]


def _within_other(stream: Stream, name: str, span: Span) -> bool:
    """True for "chief" in "chief duties", which names nobody; a whole name stays somebody's."""
    longer = (one for one in stream.hits.get(f"{name} unless", ()) if one != span)
    return any(low <= span[0] and span[1] <= high for low, high in longer)


def _titles_duties(clause: Clause) -> bool:
    """True for the item "C. Duties of the clerk." over tasks: a title, though it is set as none."""
    return bool(clause.label and _DUTIES.match(clause.text)) and len(clause.text.split()) < 7


def _open_clause(clause: Clause) -> bool:
    return clause.text.rstrip().endswith(":")
