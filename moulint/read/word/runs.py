"""Handlers for what stands in a run (`w:r`): text, breaks, signs, fields, calls of notes."""

from __future__ import annotations

from typing import TYPE_CHECKING

from moulint.model import Story
from moulint.read.word.fields import BLANK, CONTENTS, MARK_TYPE, UNSTORED, Field
from moulint.read.word.names import MATH, VAL, W, is_on
from moulint.read.word.number_formats import roman
from moulint.read.word.paragraph import ORIGINAL
from moulint.read.word.state import NoteCall
from moulint.read.word.symbols import in_font, is_symbol_font, symbol

if TYPE_CHECKING:
    from moulint.read.word.names import Element
    from moulint.read.word.state import Handler, Step, Walk

SYMBOL_EXTENSION = "{http://schemas.microsoft.com/office/word/2015/wordml/symex}"
KEEP_SPACE = "{http://www.w3.org/XML/1998/namespace}space"
WHITESPACE = " \t\r\n"

VANISH, BOLD, CAPITALS, UNDERLINE = W + "vanish", W + "b", W + "caps", W + "u"
STYLE, FONTS, PROPERTIES = W + "rStyle", W + "rFonts", W + "rPr"
FONT_NAMES = (W + "ascii", W + "hAnsi")


def run(walk: Walk, element: Element) -> Step | None:
    """Take in the run's format, then go through what it holds."""
    style = walk.style
    hidden, bold = style.hidden, style.bold
    capitals, underlined = style.capitals, style.underlined
    font = None
    for first in element:
        if first.tag == PROPERTIES:
            for setting in first:
                tag = setting.tag
                if tag == FONTS:
                    font = setting.get(FONT_NAMES[0]) or setting.get(FONT_NAMES[1])
                elif tag == STYLE:
                    named = walk.formats.styles.character(setting.get(VAL, ""))
                    # Hidden and bold are switches: set on both levels, they cancel out.
                    hidden ^= bool(named.hidden)
                    bold ^= bool(named.bold)
                    capitals ^= bool(named.capitals)
                    underlined = underlined if named.underlined is None else named.underlined
                elif tag == VANISH:
                    hidden = is_on(setting)
                elif tag == BOLD:
                    bold = is_on(setting)
                elif tag == CAPITALS:
                    capitals = is_on(setting)
                elif tag == UNDERLINE:
                    underlined = setting.get(VAL) != "none"
        break
    walk.hidden = hidden
    if not hidden:
        walk.hidden_before = False
    walk.emphasis = bold or capitals or underlined
    walk.font = font
    return iter(element), None


def text(walk: Walk, element: Element) -> Step | None:
    """`w:t`: the words themselves."""
    words = element.text
    if not words:
        return None
    if (words[0] in WHITESPACE or words[-1] in WHITESPACE) and (
        element.get(KEEP_SPACE) != "preserve"
    ):
        words = words.strip(WHITESPACE)
    if "\n" in words or "\r" in words:
        words = words.replace("\r\n", " ").replace("\n", " ").replace("\r", " ")
    if not words.isascii() or is_symbol_font(walk.font):
        words = in_font(words, walk.font)
    if walk.fields and words.strip(BLANK) == "" and walk.fields[-1].form is not None:
        _mark_unfilled(walk)
    walk.add(words)
    return None


def deleted_text(walk: Walk, element: Element) -> Step | None:
    """`w:delText`: outside of any deletion too it is no part of the proposed text."""
    views = walk.views
    walk.views = views & ORIGINAL
    text(walk, element)
    walk.views = views
    return None


def formula(walk: Walk, element: Element) -> Step | None:
    """`m:t`: the letters of a formula."""
    walk.add(element.text or "")
    return None


def tab(walk: Walk, element: Element) -> Step | None:
    """A tab, of either kind."""
    walk.add("\t")
    return None


def line_break(walk: Walk, element: Element) -> Step | None:
    """A line break is a new line; a page or column break only parts two words."""
    walk.add(" " if element.get(W + "type") in ("page", "column") else "\n")
    return None


def no_break_hyphen(walk: Walk, element: Element) -> Step | None:
    """A hyphen at which the line is not broken."""
    walk.add("\N{NON-BREAKING HYPHEN}")
    return None


def soft_hyphen(walk: Walk, element: Element) -> Step | None:
    """A place where a word may be broken."""
    walk.add("\N{SOFT HYPHEN}")
    return None


def sign(walk: Walk, element: Element) -> Step | None:
    """`w:sym`: a character of a symbol font, such as a check box."""
    code = _code(element.get(W + "char"))
    if code > 0:
        walk.add(symbol(element.get(W + "font", ""), code))
    return None


def new_sign(walk: Walk, element: Element) -> Step | None:
    """`w16se:symEx`: a character beyond the reach of `w:sym`, such as a drawn smile."""
    code = _code(element.get(SYMBOL_EXTENSION + "char"))
    if 0x20 <= code < 0xD800 or 0xE000 <= code < 0x110000:
        walk.add(symbol(element.get(SYMBOL_EXTENSION + "font", ""), code))
    return None


def _code(text: str | None) -> int:
    try:
        return int(text or "", 16)
    except ValueError:
        return 0


def page_break(walk: Walk, element: Element) -> Step | None:
    """Where Word last broke the page."""
    if walk.story is Story.BODY:
        walk.breaks += 1
        walk.page = walk.breaks
        if walk.paragraph is not None and walk.paragraph.empty:
            walk.paragraph.page = walk.page
    return None


def field_mark(walk: Walk, element: Element) -> Step | None:
    """`w:fldChar`: a field begins, comes to its result, or ends."""
    kind = element.get(MARK_TYPE)
    if kind == "begin":
        if element not in walk.strays:
            walk.fields.append(Field(element.find(W + "ffData")))
            walk.unshown += 1
    elif not walk.fields:
        return None
    elif kind == "separate":
        current = walk.fields[-1]
        if not current.showing:
            current.showing = True
            walk.unshown -= 1
            walk.contents += current.name in CONTENTS
    elif kind == "end":
        current = walk.fields.pop()
        if current.showing:
            walk.contents -= current.name in CONTENTS
        else:
            walk.unshown -= 1
        if current.name in UNSTORED:
            walk.not_read.add("number that only Word works out", walk.whereabouts)
        elif not current.wrote:
            if current.name == "MACROBUTTON":
                _mark_unfilled(walk)
            walk.add(current.unstored_result())
    return None


def instruction(walk: Walk, element: Element) -> Step | None:
    """`w:instrText`: what a field is to work out; never shown."""
    if walk.fields and not walk.fields[-1].showing:
        walk.fields[-1].instruction.append(element.text or "")
    return None


def simple_field(walk: Walk, element: Element) -> Step | None:
    """`w:fldSimple`: a field in one element, its result inside."""
    field = Field(None, [element.get(W + "instr", "")], showing=True)
    if field.name in UNSTORED:
        walk.not_read.add("number that only Word works out", walk.whereabouts)
    contents = walk.contents
    walk.contents += field.name in CONTENTS

    def leave() -> None:
        walk.contents = contents

    return iter(element), leave


def footnote(walk: Walk, element: Element) -> Step | None:
    """The call of a footnote."""
    _call(walk, element, "footnotes")
    return None


def endnote(walk: Walk, element: Element) -> Step | None:
    """The call of an endnote."""
    _call(walk, element, "endnotes")
    return None


def _call(walk: Walk, element: Element, kind: str) -> None:
    if walk.hidden or walk.unshown or walk.paragraph is None:
        return
    key = (kind, element.get(W + "id", ""))
    call = walk.notes_known.get(key)
    if call is None:
        walk.notes_called[kind] += 1
        number = walk.notes_called[kind]
        name = str(number) if kind == "footnotes" else roman(number)
        call = NoteCall(*key, name, walk.views, walk.page)
        walk.notes_known[key] = call
        walk.note_calls.append(call)
    walk.paragraph.call_note(walk.views, call.name)


def _mark_unfilled(walk: Walk) -> None:
    if walk.paragraph is not None and not walk.hidden:
        walk.paragraph.flag("placeholder")


HANDLERS: dict[str, Handler] = {
    W + "r": run,
    MATH + "r": run,
    W + "t": text,
    W + "delText": deleted_text,
    MATH + "t": formula,
    W + "tab": tab,
    W + "ptab": tab,
    W + "br": line_break,
    W + "cr": line_break,
    W + "noBreakHyphen": no_break_hyphen,
    W + "softHyphen": soft_hyphen,
    W + "sym": sign,
    SYMBOL_EXTENSION + "symEx": new_sign,
    W + "lastRenderedPageBreak": page_break,
    W + "fldChar": field_mark,
    W + "instrText": instruction,
    W + "delInstrText": instruction,
    W + "fldSimple": simple_field,
    W + "footnoteReference": footnote,
    W + "endnoteReference": endnote,
}
