"""What makes a finding the same finding in the next version of a text."""

from __future__ import annotations

import hashlib
import os
import re
import unicodedata
from pathlib import PurePath

from moulint.model import Place, Result

_APART = re.compile(r"[\W_]+")


def fingerprint(result: Result, path: str = "") -> str:
    """A name for the finding, 32 hex digits: of the rule, the verdict and the deciding words.

    It stays when lines move, clauses are renumbered, quotation marks, capitals or spaces change,
    and when words around the deciding ones are edited. With `path` it is told apart from the same
    finding in another file; only the path's part below the current folder counts, so that the
    fingerprint is the same on every machine.
    """
    words = sorted({_words(place) for place in result.places if place.role != "nearest"})
    parts = ["moulint-1", relative(path), result.pack, result.rule, result.verdict.value, *words]
    return hashlib.sha256("\0".join(parts).encode("utf-8", "replace")).hexdigest()[:32]


def relative(path: str) -> str:
    """The path below the current folder, with forward slashes.

    Of an absolute path elsewhere only the file's name is left.
    """
    if not path:
        return ""
    if os.path.isabs(path):
        try:
            return PurePath(path).relative_to(os.getcwd()).as_posix()
        except ValueError:
            return PurePath(path).name
    return PurePath(os.path.normpath(path)).as_posix()


def _words(place: Place) -> str:
    """The deciding words of a place, or all that is quoted, without what editing changes idly."""
    marked = " ".join(place.quote[start:end] for start, end in sorted(place.marks))
    plain = unicodedata.normalize("NFKC", marked.strip() or place.quote).casefold()
    return f"{place.role}: {_APART.sub(' ', plain).strip()}"
