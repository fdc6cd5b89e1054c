"""HTML built as elements, so that no text can become markup."""

from __future__ import annotations

from xml.etree import ElementTree as ET

from moulint.report import _clean

Child = ET.Element | str | None
Element = ET.Element


def h(tag: str, *children: Child, **attributes: str | None) -> ET.Element:
    """An element: `h("p", "words", class_="muted")`; what is None is left out.

    An underscore in an attribute's name stands for a hyphen, one at its end is dropped.
    """
    named = {
        name.rstrip("_").replace("_", "-"): _clean.one_line(value)
        for name, value in attributes.items()
        if value is not None
    }
    element = ET.Element(tag, named)
    add(element, *children)
    return element


def add(element: ET.Element, *children: Child) -> None:
    """Put more inside an element, after what it has."""
    for child in children:
        if child is None:
            continue
        if not isinstance(child, str):
            element.append(child)
        elif len(element):
            element[-1].tail = (element[-1].tail or "") + _clean.one_line(child)
        else:
            element.text = (element.text or "") + _clean.one_line(child)


def page(head: ET.Element, body: ET.Element) -> str:
    """The whole file."""
    root = h("html", head, body, lang="en")
    return "<!DOCTYPE html>\n" + ET.tostring(root, "unicode", method="html") + "\n"


def style(css: str) -> ET.Element:
    """A style sheet of ours, as it stands."""
    element = ET.Element("style")
    element.text = css
    return element
