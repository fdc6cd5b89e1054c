"""Alternatives of which the text says that another one was chosen: "Option A: … Option B: …".

"The parties select Option B", "Chosen: Alternative 2": what the other options say stands aside.
Where one of two blanks is marked, "Yes ___ No X", a text "If "Yes" is marked" is none either.
Where nothing was chosen, every option is left as it stands.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from moulint.clauses import Clause
from moulint.expression import expression
from moulint.language.document.citations import own_text
from moulint.language.grammar.provision import Standing
from moulint.language.sentences.sentence import Sentence

_KIND = r"(?:options?|alternatives?|choices?|variants?|versions?|selections?)"
_LETTER = r"[A-Z]|\d{1,2}|[IVX]{1,4}|One|Two|Three|Four"
_OPTION = expression(
    rf"^\W*(?:{_KIND})\s+(?P<letter>{_LETTER})\b(?=\s*(?:[.:)–—-]|\([^()]*\)\s*[.:–—-]))",
    re.IGNORECASE,
)
""" "Option A: Clerks shall sweep", "Alternative 2 (shared): …"."""
_CHOSEN = expression(
    rf"^\W*(?:{_KIND} )?(?:chosen|selected|choice|selection|election|elected|adopted|agreed"
    rf"|in force)(?: (?:{_KIND}|by [^:.]{{2,40}}|here|is|was))?(?:\s*[:–—=-]+\s*|\s+)"
    rf"(?:{_KIND}\s+)?[\"“(\[]?(?P<one>(?-i:{_LETTER}))[\"”)\]]?\W*$"
    r"|\b(?:selects?|selected|chooses?|chose|chosen|elects?|elected|adopts?|adopted|agrees?"
    r"|agreed|picks?|picked|marks?|marked|uses?|sign(?:s|ed)|take[sn]?|took)"
    r" (?:to (?:use|follow|adopt|be bound by) |(?:up)?on |to )?(?:the )?"
    rf"{_KIND}\s+[\"“]?(?P<two>(?-i:{_LETTER}))\b"
    rf"|^\W*(?:the )?{_KIND}\s+[\"“]?(?P<three>(?-i:{_LETTER}))[\"”]?,?"
    r" (?:alone |only )?(?:is|was|has been|shall be|are|stands?)(?: hereby)?"
    r" (?:selected|chosen|elected|adopted|agreed|marked|checked|initialed|the (?:one|option|choice)"
    r"|in (?:force|effect)|taken|part of)\b"
    rf"|^\W*(?:the )?{_KIND}\s+[\"“]?(?P<four>(?-i:{_LETTER}))[\"”]? (?:alone |only )?"
    r"(?:applies|governs|binds|controls)(?: (?:here|to|in|under) [^.;]*)?\W*$",
    re.IGNORECASE,
)
"""What says which of them the parties took."""
_DENIED = expression(r"\b(?:not|nor|neither|may|if|whether|either|unless|never)\b", re.IGNORECASE)
_MARKED = expression(
    r"^\W*(?:if|where|when) [\"“‘']?(?P<answer>\w[\w ]{0,20}?)[\"”’']?,?"
    r" (?:is|was|has been) (?:\w+ )?(?:marked|checked|ticked|circled|selected|chosen|initialed"
    r"|answered|entered)\b"
    r"|^\W*if (?:[\"“‘'](?P<quoted>\w+)[\"”’']|(?P<bare>yes|no)\b)\s*[,:]",
    re.IGNORECASE,
)
""" "If “No” is marked, the following applies"."""
_TICK = r"(?:\(?\[?[xX✓✔☒☑][\])]?|☒|☑)"
_EMPTY = r"(?:_{2,}|\[\s*\]|\(\s*\)|☐)"
_BOX = rf"{_TICK}|{_EMPTY}"


def not_chosen(clauses: Sequence[Clause], sentences: Sequence[Sentence]) -> dict[int, Standing]:
    """By number of a sentence, how it stands by what was chosen."""
    found: dict[int, Standing] = {}
    runs = list(_runs(clauses, sentences))
    taken = [choice for one in sentences if (choice := _choice(one)) is not None] if runs else []
    for run in runs:
        letters = {letter for letter, _ in run}
        letter = _taken(run, [one for one in taken if one[1] in letters])
        if letter:
            others = (number for other, number in run if other != letter)
            found.update(dict.fromkeys(others, Standing.ASIDE))
    for sentence in sentences:
        if sentence.words[sentence.own : sentence.own + 1] == ["if"]:
            standing = _by_mark(sentence, clauses)
            if standing is not None:
                found[sentence.number] = standing
    return found


def _letter(text: str) -> str:
    words = ("one", "two", "three", "four")
    return str(words.index(text.lower()) + 1) if text.lower() in words else text.upper()


def _runs(
    clauses: Sequence[Clause], sentences: Sequence[Sentence]
) -> Iterator[list[tuple[str, int]]]:
    """Options that stand behind one another: the letter and number of each of their sentences.

    An option goes on in its own clause and in the clauses below it.
    """
    run: list[tuple[str, int]] = []
    letter, home = "", -1
    for sentence in sentences:
        option = _OPTION.match(own_text(sentence)) or _OPTION.match(_title(sentence, clauses))
        if option:
            new = _letter(option["letter"])
            if new != letter and any(new == one for one, _ in run):
                yield run  # the count begins again
                run = []
            letter, home = new, sentence.clause.index
            run.append((letter, sentence.number))
        elif letter and _belongs(sentence, clauses, home) and _choice(sentence) is None:
            run.append((letter, sentence.number))
        elif run and (letter or sentence.clause.heading):
            letter = ""
            if sentence.clause.heading:
                yield run
                run = []
    if run:
        yield run


def _title(sentence: Sentence, clauses: Sequence[Clause]) -> str:
    """An option's title over a sentence, or the label that its clause bears."""
    clause = sentence.clause
    first = clause.reading.text[: clause.start]
    return clause.path[-1] if clause.path and not clause.heading else first


def _belongs(sentence: Sentence, clauses: Sequence[Clause], home: int) -> bool:
    clause = sentence.clause
    while clause.index != home and clause.parent is not None and clause.parent >= home:
        clause = clauses[clause.parent]
    return home in (clause.index, sentence.clause.lead_in)


def _choice(sentence: Sentence) -> tuple[int, str] | None:
    """Where a sentence says what was chosen, and the letter of it."""
    if _CHOOSING.isdisjoint(sentence.words):
        return None
    text = own_text(sentence)
    if len(sentence.clause.text) < _SHORT:
        text = sentence.clause.text  # with the "A" that matching takes for an article
    found = _CHOSEN.search(text)
    if found is None or _DENIED.search(text):
        return None
    letter = found["one"] or found["two"] or found["three"] or found["four"]
    return (sentence.number, _letter(letter))


_CHOOSING = frozenset(
    "chosen selected choice selection election elected adopted agreed select selects choose "
    "chooses chose elect elects adopt adopts agree agrees pick picks picked mark marks marked "
    "uses use sign signs signed take takes taken took checked initialed applies governs binds "
    "controls force effect part option".split()
)


def _taken(run: list[tuple[str, int]], choices: list[tuple[int, str]]) -> str:
    """The letter that the nearest choice takes: behind the options, or in front of them."""
    first, last = run[0][1], run[-1][1]
    behind = [one for one in choices if first <= one[0] and one[0] - last <= _NEAR]
    if behind:
        return behind[0][1]
    before = [one for one in choices if 0 < first - one[0] <= _NEAR]
    return before[-1][1] if before else ""


_SHORT = 60
"""Fewer characters than these has a line that says only what was chosen."""
_NEAR = 6
"""Sentences from the options to what says which was chosen."""


def _by_mark(sentence: Sentence, clauses: Sequence[Clause]) -> Standing | None:
    """How "If “Yes” is marked, …" stands by the blanks in front of it; an aim where none tell."""
    own = own_text(sentence)
    found = _MARKED.match(own)
    if found is None:
        return None
    answer = found["answer"] or found["quoted"] or found["bare"]
    named = re.escape(answer.strip())
    box = re.compile(
        rf"\b{named}\b[\"”]?\W{{0,3}}?(?P<behind>{_BOX})(?!\w)"
        rf"|(?P<front>{_BOX})\s{{0,2}}[\"“]?{named}\b",
        re.IGNORECASE,
    )
    at = sentence.clause.index
    for clause in reversed(clauses[max(0, at - _BACK) : at + 1]):
        text = clause.reading.text
        if clause.index == at:
            text = text[: text.find(own[:_HEAD])]
        said = list(box.finditer(text))
        if said:
            mark = said[-1]["behind"] or said[-1]["front"]
            return None if re.fullmatch(_TICK, mark) else Standing.ASIDE
    return Standing.AIM


_BACK = 3
"""Clauses in front of an answer's consequence in which the question stands."""
_HEAD = 20
"""Characters by which the beginning of a sentence is found again in its clause."""
