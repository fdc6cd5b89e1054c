"""spaCy's blank English, with the stem of each word as its NORM."""

from __future__ import annotations

from functools import lru_cache
from typing import TYPE_CHECKING, Any, ClassVar

if TYPE_CHECKING:
    from spacy.language import Language

_OWN_STEMS = {"officer": "officer", "officers": "officer"}
"""Words that the stemmer would confuse with others (an officer and an office)."""


@lru_cache(maxsize=1)
def english() -> Language:
    """The pipeline that tokenizes; a stem is worked out once per word type."""
    import Stemmer
    from spacy.attrs import LOWER, NORM
    from spacy.lang.en import English, EnglishDefaults

    stem = Stemmer.Stemmer("english").stemWord

    def norm(word: str) -> str:
        if word.endswith("s") and word[:-1].isupper() and len(word) > 2:
            return word[:-1].lower()  # SROs
        lower = word.lower()
        return _OWN_STEMS.get(lower) or str(stem(lower))

    class Stemmed(English):  # type: ignore[no-untyped-call]
        class Defaults(EnglishDefaults):
            # Only what matching reads: every other attribute would be worked out per word type.
            lex_attr_getters: ClassVar[dict[int, Any]] = {  # type: ignore[misc]
                LOWER: str.lower,
                NORM: norm,
            }

    return Stemmed()
