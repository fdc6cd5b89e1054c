"""Word files: what the person who opens one sees, in both texts of its tracked changes.

A file goes through four steps, each its own module:

1. `package` opens the zip within limits and parses the parts that are needed;
2. `walk` goes through a story (the body, a note, a page header) element by element, with small
   handlers per kind of element (`runs`, `tables`, `wrappers`), and fills `paragraph.Paragraph`;
3. `flow` joins and numbers those paragraphs, once per text, by `styles` and `numbering`;
4. `blocks` turns them into the blocks of a `Document`, and `document` puts it all together.
"""

from __future__ import annotations

from moulint.model import Document

SUFFIXES = (".docx", ".docm", ".dotx", ".dotm")


def read(data: bytes, path: str) -> Document:
    """Read a Word file from its bytes. Raises ReadError when that is not possible."""
    from moulint.read.word.document import read_document

    return read_document(data, path)
