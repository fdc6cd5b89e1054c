"""A word's part in a sentence, as far as reading force and actors needs it.

No trained tagger is used: a small closed-class lexicon, a list of the verbs that agreements are
drafted with (rules/vocabulary/verbs.yaml) and a few rules of context tell finite verbs from nouns.
"""

from __future__ import annotations

from collections.abc import Iterable
from enum import StrEnum


class Tag(StrEnum):
    """The coarse word classes that reading needs."""

    MODAL = "M"
    NOT = "N"
    BE = "B"
    BEEN = "b"  # be, been, being: no finite form
    HAVE = "H"
    DO = "D"
    SUB = "S"  # subordinators and relatives
    AND = "C"
    COMMA = ","
    STOP = ";"  # ; : and dashes between clauses
    PREP = "P"
    TO = "T"
    BASE = "v"
    THIRD = "z"
    ING = "g"
    PAST = "d"
    ADVERB = "R"
    NO = "n"  # "no" as a determiner, "neither", "nothing"
    OTHER = "x"


_CLOSED: dict[Tag, str] = {
    Tag.MODAL: (
        "shall must will may can should would could might ought 'll ’ll 'd ’d wo ca shal shail "
        "shali wili wiil"
    ),
    Tag.NOT: "not n't n’t don't don’t dont never nor neither cannot",
    Tag.BE: "is are was were am 're ’re",
    Tag.BEEN: "be been being",
    Tag.HAVE: "has have had hath having 've ’ve",
    Tag.DO: "does do did doth",
    Tag.PAST: "done",
    Tag.SUB: (
        "if when whenever where wherever unless until except because since while although though "
        "whether what how why that which who whom whoever whomever whose before after save "
        "provided without "
    ),
    Tag.AND: "and or but & nor and/or",
    Tag.COMMA: ",",
    Tag.STOP: "; : — – --",
    Tag.PREP: (
        "of in on at by for with from under over upon within into through during against about "
        "between among toward towards concerning regarding via per across beyond outside inside "
        "near as than like unlike including throughout notwithstanding despite"
    ),
    Tag.TO: "to",
    Tag.ADVERB: (
        "also always often thereafter hereby at-all-times then thus immediately promptly further "
        "hereafter otherwise only instead rather together additionally thereby therefore however "
        "even just soon either both alike likewise moreover nevertheless nonetheless henceforth "
        "forthwith altogether"
    ),
    Tag.NO: "no none nothing nobody",
}

_TAGS: dict[str, str] = {
    word: tag.value for tag, words in _CLOSED.items() for word in words.split()
}

_NOT_ADVERBS = frozenset(
    "family only monthly weekly daily yearly early elderly supply apply comply reply assembly "
    "rely".split()
)

_IRREGULAR_PAST = {
    "be": "been",
    "bear": "bore borne",
    "become": "became become",
    "begin": "began begun",
    "bind": "bound",
    "break": "broke broken",
    "bring": "brought",
    "build": "built",
    "catch": "caught",
    "choose": "chose chosen",
    "come": "came",
    "deal": "dealt",
    "do": "done",
    "draw": "drew drawn",
    "drive": "drove driven",
    "eat": "ate eaten",
    "fall": "fell fallen",
    "find": "found",
    "forbid": "forbade forbidden",
    "forego": "forewent foregone",
    "get": "got gotten",
    "give": "gave given",
    "go": "went gone",
    "hear": "heard",
    "hold": "held",
    "keep": "kept",
    "know": "knew known",
    "lay": "laid",
    "lead": "led",
    "leave": "left",
    "lend": "lent",
    "let": "let",
    "lie": "lay lain",
    "make": "made",
    "mean": "meant",
    "meet": "met",
    "oversee": "oversaw overseen",
    "pay": "paid",
    "prove": "proved proven",
    "put": "put",
    "read": "read",
    "repay": "repaid",
    "retake": "retook retaken",
    "ride": "rode ridden",
    "run": "ran run",
    "say": "said",
    "see": "saw seen",
    "seek": "sought",
    "send": "sent",
    "set": "set",
    "show": "showed shown",
    "sit": "sat",
    "speak": "spoke spoken",
    "spend": "spent",
    "stand": "stood",
    "surveil": "surveilled",
    "sweep": "swept",
    "take": "took taken",
    "teach": "taught",
    "tell": "told",
    "think": "thought",
    "undergo": "underwent undergone",
    "understand": "understood",
    "undertake": "undertook undertaken",
    "uphold": "upheld",
    "wear": "wore worn",
    "withdraw": "withdrew withdrawn",
    "withhold": "withheld",
    "write": "wrote written",
}

NOUNS_TOO = frozenset(
    "patrol report contact work visit call request transfer drill search review change use need "
    "contract practice record test study plan program schedule issue act police state process "
    "control support fund post school staff member document field host board".split()
)
"""Verbs that as often are nouns: "Patrol officer meets …"."""

_VOWELS = "aeiou"


def verb_forms(bases: Iterable[str]) -> dict[str, str]:
    """Every form of the verbs given, with its tag; a form that is also the base stays a base."""
    past, ing, third, plain = (tag.value for tag in (Tag.PAST, Tag.ING, Tag.THIRD, Tag.BASE))
    forms: dict[str, str] = {}
    for base in bases:
        for form in _past(base):
            forms.setdefault(form, past)
        forms.setdefault(_ing(base), ing)
        forms.setdefault(_third(base), third)
    return forms | dict.fromkeys(bases, plain)


def _doubles(base: str) -> bool:
    return (
        len(base) > 2
        and base[-1] not in _VOWELS + "wxy"
        and base[-2] in _VOWELS
        and (base[-3] not in _VOWELS or base[-4:-2] == "qu")
        and (_one_syllable(base) or base in _STRESSED_LAST)
    )


def _one_syllable(base: str) -> bool:
    return sum(letter in _VOWELS for letter in base) == 1


_STRESSED_LAST = frozenset(
    "refer permit submit admit commit confer defer deter transfer control prefer occur equip omit "
    "patrol expel compel rebut concur incur abet begin forbid outfit transmit".split()
)


def _past(base: str) -> list[str]:
    if base in _IRREGULAR_PAST:
        return _IRREGULAR_PAST[base].split()
    if base.endswith("e"):
        return [base + "d"]
    if base.endswith("y") and base[-2] not in _VOWELS:
        return [base[:-1] + "ied"]
    return [base + base[-1] + "ed"] if _doubles(base) else [base + "ed"]


def _ing(base: str) -> str:
    if base.endswith("ie"):
        return base[:-2] + "ying"
    if base.endswith("e") and not base.endswith(("ee", "oe", "ye")) and len(base) > 2:
        return base[:-1] + "ing"
    return base + base[-1] + "ing" if _doubles(base) else base + "ing"


def _third(base: str) -> str:
    if base.endswith(("s", "x", "z", "ch", "sh", "o")):
        return base + "es"
    if base.endswith("y") and base[-2] not in _VOWELS:
        return base[:-1] + "ies"
    return base + "s"


class Tagger:
    """Tags words by the closed classes, then the verbs of the vocabulary, then their endings."""

    def __init__(self, verbs: Iterable[str]) -> None:
        self._tags = verb_forms(list(verbs)) | _TAGS

        self._listed = frozenset(self._tags)

    def knows(self, word: str) -> bool:
        """True for a form of a listed verb, and for a word of the closed classes."""
        return word in self._listed

    def tag(self, word: str) -> str:
        """The tag of a lower-case word, out of context."""
        found = self._tags.get(word)
        if found is None:
            found = Tag.OTHER.value
            if word.endswith("ly") and len(word) > 4 and word not in _NOT_ADVERBS:
                found = Tag.ADVERB.value
            self._tags[word] = found
        return found
