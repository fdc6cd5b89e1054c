"""The encodings in which people save a text."""

from __future__ import annotations

import codecs

import pytest

from moulint.model import ReadError
from moulint.read import read_bytes
from moulint.read.decode import decode

TEXT = "The SRO’s “duty” – § 5, café."


@pytest.mark.parametrize(
    "data",
    [
        TEXT.encode(),
        codecs.BOM_UTF8 + TEXT.encode(),
        TEXT.encode("utf-16"),
        codecs.BOM_UTF16_BE + TEXT.encode("utf-16-be"),
        TEXT.encode("utf-32"),
        TEXT.encode("cp1252"),
    ],
)
def test_encodings(data: bytes) -> None:
    assert decode(data) == TEXT


@pytest.mark.parametrize("encoding", ["utf-16-le", "utf-16-be"])
def test_utf16_without_a_mark(encoding: str) -> None:
    assert decode("The officer".encode(encoding)) == "The officer"


@pytest.mark.parametrize("path", ["a.md", "a.txt"])
def test_a_mark_takes_no_column(path: str) -> None:
    block = read_bytes(codecs.BOM_UTF8 + b"Term\r\n\r\nOne year.\r\n", path).blocks[0]
    assert block.proposed and block.proposed.anchors == ((0, 1, 1),)


def test_bytes_that_cp1252_lacks() -> None:
    assert decode(b"caf\xe9 \x81") == "caf\xe9 \x81"


@pytest.mark.parametrize(
    ("data", "message"),
    [
        (b"PK\x03\x04\x14\x00\x06\x00", "binary"),
        (b"%PDF-1.7\n\xff\xfe\x00\x00", "binary"),
        (codecs.BOM_UTF16_LE + b"a", "not valid UTF-16-LE"),
        (codecs.BOM_UTF8 + b"\xff", "not valid UTF-8"),
    ],
)
@pytest.mark.parametrize("path", ["a.md", "a.markdown", "a.txt"])
def test_what_is_no_text_is_refused_in_one_line(data: bytes, message: str, path: str) -> None:
    with pytest.raises(ReadError, match=message) as caught:
        read_bytes(data, path)
    assert "\n" not in str(caught.value)
