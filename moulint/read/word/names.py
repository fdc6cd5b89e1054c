"""The XML names that more than one module needs, and how to read the values behind them."""

from __future__ import annotations

from typing import TYPE_CHECKING, TypeAlias

if TYPE_CHECKING:
    from lxml import etree

    Element: TypeAlias = etree._Element

W = "{http://schemas.openxmlformats.org/wordprocessingml/2006/main}"
R = "{http://schemas.openxmlformats.org/officeDocument/2006/relationships}"
MC = "{http://schemas.openxmlformats.org/markup-compatibility/2006}"
MATH = "{http://schemas.openxmlformats.org/officeDocument/2006/math}"

VAL = W + "val"

OFF = frozenset({"0", "false", "off", "none"})

FARTHEST = 10**9
"""Numbers beyond this are taken for damage: nothing in a Word file counts so far."""


def is_on(element: Element | None) -> bool:
    """Whether a switch such as `<w:b/>` or `<w:b w:val="0"/>` is there and on."""
    return element is not None and element.get(VAL) not in OFF


def whole(text: str | None) -> int | None:
    """A whole number from an attribute; None when absent or damaged, which Word ignores too."""
    if text is None:
        return None
    try:
        number = int(text)
    except ValueError:
        return None
    return number if abs(number) <= FARTHEST else None


def value(parent: Element | None, name: str) -> str | None:
    """The `w:val` of a child element, None where either is missing."""
    child = None if parent is None else parent.find(name)
    return None if child is None else child.get(VAL)
