"""Characters set in a symbol font, as the Unicode characters they look like.

Word stores a ticked box of a form as character 0xFE of the font Wingdings. Only what turns up
in agreements is listed: boxes, ticks, bullets, arrows, the legal signs and Greek letters.
"""

from __future__ import annotations

from moulint.expression import expression

UNKNOWN = "\N{REPLACEMENT CHARACTER}"

WINGDINGS = {
    0x21: "✏", 0x22: "✂", 0x28: "☎", 0x29: "✆", 0x2A: "✉", 0x41: "✌", 0x46: "☞", 0x4A: "☺",
    0x4C: "☹", 0x6C: "●", 0x6D: "❍", 0x6E: "■", 0x6F: "☐", 0x70: "☐", 0x71: "❑", 0x72: "❒",
    0x73: "⬧", 0x74: "⧫", 0x75: "◆", 0x76: "❖", 0x77: "⬥", 0x78: "☒", 0x7B: "❀", 0x80: "⓪",
    0x81: "①", 0x82: "②", 0x83: "③", 0x84: "④", 0x85: "⑤", 0x86: "⑥", 0x87: "⑦", 0x88: "⑧",
    0x89: "⑨", 0x8A: "⑩", 0x8B: "⓿", 0x8C: "❶", 0x8D: "❷", 0x8E: "❸", 0x8F: "❹", 0x90: "❺",
    0x91: "❻", 0x92: "❼", 0x93: "❽", 0x94: "❾", 0x95: "❿", 0x9E: "·", 0x9F: "•", 0xA0: "▪",
    0xA1: "○", 0xA2: "⭕", 0xA4: "◉", 0xA5: "◎", 0xA7: "▪", 0xA8: "☐", 0xAA: "✦", 0xAB: "★",
    0xAC: "✶", 0xAF: "✵", 0xB2: "⟡", 0xD8: "➢", 0xDC: "➲", 0xDF: "←", 0xE0: "→", 0xE1: "↑",
    0xE2: "↓", 0xE8: "➔", 0xEF: "⇦", 0xF0: "⇨", 0xFB: "✗", 0xFC: "✓", 0xFD: "☒", 0xFE: "☑",
}  # fmt: skip

WINGDINGS_2 = {
    0x2A: "☐", 0x4F: "✗", 0x50: "✓", 0x51: "☒", 0x52: "☑", 0x53: "☒", 0x54: "☒", 0x55: "⮽",
    0x56: "🛇", 0x81: "●", 0x95: "•", 0x96: "•", 0x97: "●", 0x98: "●", 0x99: "⚪", 0x9A: "○",
    0x9E: "◉", 0xA1: "▪", 0xA2: "▪", 0xA3: "☐", 0xAE: "◆", 0xAF: "◇",
}  # fmt: skip

WINGDINGS_3 = {
    0x21: "⭠", 0x22: "→", 0x23: "↑", 0x24: "↓", 0x7D: "▶", 0x84: "▶", 0x85: "◀", 0x80: "▲",
}  # fmt: skip

WEBDINGS = {
    0x31: "☐", 0x34: "▶", 0x3C: "■", 0x3D: "●", 0x61: "✓", 0x63: "☐", 0x67: "■", 0x6E: "⬤",
    0x72: "✗", 0x78: "✗",
}  # fmt: skip

SYMBOL = {
    0x22: "∀", 0x24: "∃", 0x27: "∋", 0x2A: "∗", 0x2D: "−", 0x40: "≅", 0x5C: "∴", 0x5E: "⊥",
    0xA0: "€", 0xA2: "′", 0xA3: "≤", 0xA4: "⁄", 0xA5: "∞", 0xA7: "♣", 0xA8: "♦", 0xA9: "♥",
    0xAA: "♠", 0xAB: "↔", 0xAC: "←", 0xAD: "↑", 0xAE: "→", 0xAF: "↓", 0xB0: "°", 0xB1: "±",
    0xB2: "″", 0xB3: "≥", 0xB4: "×", 0xB6: "∂", 0xB7: "•", 0xB8: "÷", 0xB9: "≠", 0xBA: "≡",
    0xBB: "≈", 0xBC: "…", 0xBD: "⏐", 0xBE: "⎯", 0xC6: "∅", 0xC7: "∩", 0xC8: "∪", 0xCE: "∈",
    0xD2: "®", 0xD3: "©", 0xD4: "™", 0xD7: "⋅", 0xD8: "¬", 0xD9: "∧", 0xDA: "∨", 0xDB: "⇔",
    0xDC: "⇐", 0xDE: "⇒", 0xE0: "◊", 0xE2: "®", 0xE3: "©", 0xE4: "™", 0xE5: "∑",
}  # fmt: skip
SYMBOL |= dict(zip(range(0x41, 0x5B), "ΑΒΧΔΕΦΓΗΙϑΚΛΜΝΟΠΘΡΣΤΥςΩΞΨΖ", strict=True))
SYMBOL |= dict(zip(range(0x61, 0x7B), "αβχδεφγηιϕκλμνοπθρστυϖωξψζ", strict=True))
# Where the font agrees with ASCII: spaces, digits and most punctuation.
SYMBOL = {code: chr(code) for code in range(0x20, 0x7F)} | SYMBOL

FONTS = {
    "wingdings": WINGDINGS,
    "wingdings 2": WINGDINGS_2,
    "wingdings 3": WINGDINGS_3,
    "webdings": WEBDINGS,
    "symbol": SYMBOL,
}

PRIVATE = range(0xF000, 0xF100)
"""Where Word keeps a symbol font's characters, out of the way of real ones."""
CODED = expression("[\uf000-\uf0ff]")
CODED_OR_LETTER = expression("[\uf000-\uf0ff!-ÿ]")


def is_symbol_font(font: str | None) -> bool:
    """Whether text in this font shows signs instead of its letters."""
    return font is not None and font.lower() in FONTS


def symbol(font: str, code: int) -> str:
    """The character that a symbol font shows for a code, in the private area or not."""
    table = FONTS.get(font.lower())
    private = code in PRIVATE
    if table is None:
        # Without a table a private code cannot be told; of the rest, only the ASCII signs.
        return (
            UNKNOWN
            if private or not (0x20 <= code < 0xD800 or 0xE000 <= code < 0x110000)
            else chr(code)
        )
    return table.get(code - 0xF000 if private else code, UNKNOWN)


def in_font(text: str, font: str | None) -> str:
    """Text as it looks in `font`; private characters in other fonts are read as Symbol's."""
    if font is not None and is_symbol_font(font):
        name = font
        return CODED_OR_LETTER.sub(lambda match: symbol(name, ord(match[0])), text)
    return CODED.sub(lambda match: symbol("Symbol", ord(match[0])), text)
