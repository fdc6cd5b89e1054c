"""Words as spaCy's English cuts them, and their stems."""

from __future__ import annotations

from collections.abc import Iterable
from functools import lru_cache
from typing import TYPE_CHECKING, Any

from moulint.expression import expression

if TYPE_CHECKING:
    from spacy.tokenizer import Tokenizer

_OWN_STEMS = {
    "officer": "officer",
    "goes": "go",
    "officers": "officer",
    "applicable": "applicable",
    "response": "response",
    "responses": "response",
    "presentation": "presentation",
    "presentations": "presentation",
    "security": "security",
    "will": "shall",
    "must": "shall",
}
"""Words that the stemmer would confuse with others (an officer and an office, applicable law and an
applicant, a response and a responsibility, a presentation and the present one, security and to
secure), or keep apart.

What "shall", "will" and "must" bind to is the same, so that a phrase with one is found with each.
"""

_BRITISH = {
    "programme": "program",
    "programmes": "programs",
    "behaviour": "behavior",
    "behaviours": "behaviors",
    "behavioural": "behavioral",
    "centre": "center",
    "centres": "centers",
    "offence": "offense",
    "offences": "offenses",
    "enrolment": "enrollment",
    "licence": "license",
    "defence": "defense",
    "colour": "color",
    "neighbourhood": "neighborhood",
    "honour": "honor",
    "favour": "favor",
    "labour": "labor",
}
"""Words that the stemmer keeps apart from what they are in American spelling."""

_ACRONYMS = expression("[B-DF-HJ-NP-TV-Z]{2,3}OS")
"""The plural of an acronym, in a text all of capitals."""

_CONTRACTED = "ca do does did is are was were has have had must should would could wo".split()
_PRONOUNS = "he she it they we you i who there that".split()
_ENDINGS = "ll d re ve".split()
"""Of "he'll", "you'd", "they're", "we've"."""
_ABBREVIATED = (
    "a.m. p.m. e.g. i.e. U.S. U.S.C. C.F.R. S.R.O. S.R.O.s R.C.W. vs. St. Mr. Mrs. Ms. Dr. w/in w/o"
).split()


@lru_cache(maxsize=1)
def _stemmer() -> Any:
    import Stemmer

    return Stemmer.Stemmer("english").stemWord


@lru_cache(maxsize=1 << 16)
def stem(word: str) -> str:
    """The stem of a word: what its inflections share."""
    if word.endswith("s") and word[:-1].isupper() and len(word) > 2:
        return word[:-1].lower()  # SROs
    if word.isupper() and _ACRONYMS.fullmatch(word):
        return word[:-1].lower()  # SROS
    lower = word.lower()
    lower = _BRITISH.get(lower, lower)
    return _OWN_STEMS.get(lower) or str(_stemmer()(lower))


@lru_cache(maxsize=1)
def english() -> Tokenizer:
    """The tokenizer.

    Of English's exceptions only contractions and a few abbreviations are kept, because all of them
    are worked out anew in every process. A whole pipeline would import what no text needs.
    """
    from spacy.attrs import ORTH
    from spacy.lang.char_classes import ALPHA, HYPHENS
    from spacy.lang.punctuation import TOKENIZER_INFIXES, TOKENIZER_PREFIXES, TOKENIZER_SUFFIXES
    from spacy.lang.tokenizer_exceptions import URL_MATCH
    from spacy.tokenizer import Tokenizer
    from spacy.util import compile_infix_regex, compile_prefix_regex, compile_suffix_regex
    from spacy.vocab import Vocab

    exceptions: dict[str, list[dict[int, str]]] = {form: [{ORTH: form}] for form in _ABBREVIATED}
    for apostrophe in "'’":
        for verb in _CONTRACTED:
            for start in (verb, verb.title()):
                end = f"n{apostrophe}t"
                exceptions[start + end] = [{ORTH: start}, {ORTH: end}]
        for pronoun in _PRONOUNS:
            for start in (pronoun, pronoun.title()):
                for letters in _ENDINGS:
                    end = apostrophe + letters
                    exceptions[start + end] = [{ORTH: start}, {ORTH: end}]
    for form in ("cannot", "Cannot"):
        exceptions[form] = [{ORTH: form}]
    infixes = [*TOKENIZER_INFIXES, f"(?<=[0-9])(?:{HYPHENS})(?=[{ALPHA}])"]
    return Tokenizer(
        Vocab(),
        rules=exceptions,
        prefix_search=compile_prefix_regex(_latin(TOKENIZER_PREFIXES)).search,
        suffix_search=compile_suffix_regex(_latin(TOKENIZER_SUFFIXES)).search,
        infix_finditer=compile_infix_regex(_latin(infixes)).finditer,
        url_match=URL_MATCH,
    )


def _latin(patterns: Iterable[str]) -> list[str]:
    """spaCy's patterns with Latin letters only: those of all scripts take long to compile."""
    from spacy.lang.char_classes import ALPHA, ALPHA_LOWER, ALPHA_UPPER

    capital, small = "A-ZÀ-ÖØ-Þ", "a-zß-öø-ÿ"
    return [
        one.replace(ALPHA, f"{capital}{small}Ā-ɏ")
        .replace(ALPHA_LOWER, small)
        .replace(ALPHA_UPPER, capital)
        for one in patterns
    ]
