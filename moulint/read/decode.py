"""From bytes to characters: the encodings in which people save a text."""

from __future__ import annotations

import codecs

from moulint.model import ReadError

_MARKS = (
    (codecs.BOM_UTF8, "utf-8"),
    (codecs.BOM_UTF32_LE, "utf-32-le"),  # before UTF-16, whose mark is its first half
    (codecs.BOM_UTF32_BE, "utf-32-be"),
    (codecs.BOM_UTF16_LE, "utf-16-le"),
    (codecs.BOM_UTF16_BE, "utf-16-be"),
)
_SAMPLE = 4096
_BINARY = "this is a binary file, not text; give the .docx or the text itself"


def decode(data: bytes) -> str:
    """The text in `data`, without a byte order mark. Raises ReadError for a binary file."""
    encoding, start = _encoding(data)
    try:
        text = data[start:].decode(encoding)
    except UnicodeDecodeError:
        if start or encoding != "utf-8":
            raise ReadError(f"not valid {encoding.upper()}; save it as UTF-8") from None
        # cp1252 leaves five bytes undefined, Latin-1 none: between them every file decodes.
        try:
            text = data.decode("cp1252")
        except UnicodeDecodeError:
            text = data.decode("latin-1")
    if "\0" in text:
        raise ReadError(_BINARY)
    return text


def _encoding(data: bytes) -> tuple[str, int]:
    """The encoding of `data` and the length of its byte order mark."""
    for mark, encoding in _MARKS:
        if data.startswith(mark):
            return encoding, len(mark)
    # English in UTF-16 has a NUL in every other byte; UTF-8 and cp1252 have none at all.
    sample = data[:_SAMPLE]
    for first, encoding in ((0, "utf-16-be"), (1, "utf-16-le")):
        half, other = sample[first::2], sample[1 - first :: 2]
        if half.count(0) > 0.9 * len(half) and other.count(0) == 0:
            return encoding, 0
    return "utf-8", 0
