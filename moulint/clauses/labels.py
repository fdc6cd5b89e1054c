"""Clause labels: the numbers that lawyers cite, typed by hand or set automatically."""

from __future__ import annotations

import re
from dataclasses import dataclass
from enum import StrEnum

from moulint.expression import expression


class Style(StrEnum):
    """How a label is written; siblings of one list share a style."""

    NAMED = "named"  # Article III, Section 4, Part IV, § 7-210
    DECIMAL = "decimal"  # 4, 4.2, 4.2.1, 7-201
    COMPOUND = "compound"  # I.1, IV.A
    UPPER = "A"
    LOWER = "a"
    ROMAN = "I"
    SMALL_ROMAN = "i"
    BULLET = "bullet"


@dataclass(frozen=True, slots=True)
class Label:
    """A number as read: `text` is as shown, `core` without its punctuation."""

    text: str
    core: str
    style: Style
    enclosed: str = ""
    """The punctuation that tells `(a)` from `a)` from `a.`."""
    end: int = 0
    """Offset in the block's text just after a typed label and the white space behind it."""

    @property
    def key(self) -> tuple[Style, str, int]:
        """What siblings have in common: style, punctuation, number of decimal parts."""
        parts = self.core.count(".") + 1 if self.style is Style.DECIMAL else 0
        return (self.style, self.enclosed, parts)


_NAMED = (
    r"(?:article|art\.|section|sec\.|part|chapter|paragraph|para?\.|clause|rule|item|exhibit"
    r"|attachment|appendix|schedule|annex|addendum|§§?|¶¶?)"
)
_ROMAN = r"(?:x{0,3}(?:ix|iv|v?i{0,3}))(?<=[ivx])"
_INITIALS = r"(?:[uw]\.s|e\.g|i\.e|[ap]\.m|[dnrsp]\.[cdhijlmoy])\.?(?:\s|$)"
"""What stands at the head of a sentence and is no number: "U.S. law", "P.O. Box", "N.J. law"."""
_GAP = r"(?:[\s\u2003]+|$)"
_SAID_OF_IT = (
    r"(?-i:(?:(?:is|are|was|were|has|have|had|does|do|did|shall|will|may|must|can|cannot|should"
    r"|would|could|might|and|or|through|thru|to|in|as|of\s(?:this|the|that|said)|which|that|by"
    r"|only|also|hereby|now|no\slonger|then|remains?|stands?|stays?)\b"
    r"|[a-z]+(?:s|ed)\b(?=.*[.;:]\s*$)))"
)
"""What goes on from a number that a sentence begins with: "Section 4 is deleted."."""
_TYPED = expression(
    rf"""\s*(?:
      (?P<named>{_NAMED}(?:\s*\d+(?-i:[A-Z]\b)?(?:[.\-](?:\d+(?-i:[A-Z]\b)?|[a-z]\b))*|\s+(?:[ivx]{{1,6}}|[a-z]))\b
          (?:\([a-z0-9]{{1,4}}\))*)\s*
          (?:[.:)\u2013\u2014-]+{_GAP}|{_GAP}(?!{_SAID_OF_IT}))
    | (?!{_INITIALS})
      (?P<compound>(?:[ivx]{{1,6}}|[a-z])\.(?:\d{{1,3}}|[a-z])(?:\.\d+)*
          |[a-hj-z]-\d{{1,2}}(?:[.\-]\d{{1,2}})*(?!\s+form)
          |(?-i:[A-Z]{{2,3}})-\d{{1,2}}(?=[.):])
          |(?-i:[A-HJ-Z])\d{{1,2}}(?=[.:]))(?P<cp>[.):]?){_GAP}
    | (?P<decimal>\d{{1,3}}(?:[.\-]\d{{1,3}}|\.[a-z]\b(?!\.[a-z]))*
          (?-i:-?[A-Z](?=[.):])|(?-i:(?<=\.\d)[A-Z](?=\s)))?(?:\([a-z0-9]{{1,4}}\))*)
      (?P<dp>\.\)?|\)|:|(?=\s)){_GAP}
    | (?P<tight>\d{{1,2}}|(?-i:[A-Ha-h])|{_ROMAN})(?P<tp>[.)])
      (?=(?-i:[A-Z])[a-z]{{2,}}\s|(?-i:[A-Z]{{3,8}})s?[\s:])
    | \((?P<inner>\d{{1,3}}(?:\.\d{{1,3}})*|{_ROMAN}|[a-z]{{1,2}})\){_GAP}?
    | (?P<letter>{_ROMAN}|[a-z])(?P<lp>[.)]){_GAP}
    | (?P<bullet>[\u2022\u00b7\u25aa\u25cf\u25e6\uf0b7*\u2013\u2014-])[\s\u00a0]+
    )""",
    re.VERBOSE | re.IGNORECASE,
)


_ORDINALS = (
    "first second third fourth fifth sixth seventh eighth ninth tenth eleventh twelfth thirteenth"
    " fourteenth fifteenth sixteenth seventeenth eighteenth nineteenth twentieth"
).split()
ORDINALS = {
    written: at for at, word in enumerate(_ORDINALS, 1) for written in (word.upper(), word.title())
}
"""The number that each stands for, as such clauses are headed and cited."""
_IN_WORDS = expression(rf"\s*({'|'.join(ORDINALS)})[.:]\s+")
"""A clause counted in words, as in many Spanish and some old deeds: "FIFTH. Fees. …"."""
_WHOLE = expression(r"^(\d{1,3})\.0$")
_DIGITS = 2
"""Digits of a heading's number; "911 Calls" has none."""


def typed_label(text: str, heading: bool = False) -> Label | None:
    """The number typed at the start of a paragraph, or None.

    In a heading a number without a mark is one as well: "## 3 Duties".
    """
    match = _TYPED.match(text)
    if match is None:
        return _label_in_words(text)
    end = match.end()
    if named := match["named"]:
        return Label(named.strip(), _core_of_named(named), Style.NAMED, "", end)
    if compound := match["compound"]:
        return Label(compound + match["cp"], compound, Style.COMPOUND, match["cp"], end)
    if decimal := match["decimal"]:
        bare = not match["dp"]
        if bare and "." not in decimal and "-" not in decimal:
            titled = heading and len(decimal) <= _DIGITS and text[end : end + 1].isupper()
            if not titled:
                return None  # "10 days before": a number, not a label
        core = _WHOLE.sub(r"\1", decimal)  # "1.0" stands over "1.1"
        return Label(decimal + match["dp"], core, Style.DECIMAL, match["dp"].strip("."), end)
    if tight := match["tight"]:
        style = _letter_style(tight)
        return Label(tight + match["tp"], tight, style, match["tp"].strip("."), end)
    if inner := match["inner"]:
        return Label(f"({inner})", inner, _letter_style(inner), "()", end)
    if letter := match["letter"]:
        style = _letter_style(letter)
        return Label(letter + match["lp"], letter, style, match["lp"], end)
    return Label(match["bullet"], "", Style.BULLET, "", end)


def _label_in_words(text: str) -> Label | None:
    """The label of a clause that is counted in words."""
    match = _IN_WORDS.match(text)
    if match is None:
        return None
    number = _ORDINALS.index(match[1].lower()) + 1
    return Label(match[1], str(number), Style.NAMED, "", match.end())


def in_words(label: Label) -> bool:
    """True for "FIFTH", which is counted in words."""
    return label.text.lower() in _ORDINALS


def shown_label(label: str) -> Label | None:
    """An automatic number as the word processor shows it, or None for a bullet or no number."""
    found = typed_label(label.strip() + " ")
    if found is None and label.strip():
        return Label(label.strip(), label.strip().strip(".():"), Style.NAMED)
    return found


def _core_of_named(named: str) -> str:
    word, _, number = named.strip().partition(" ")
    if word.lower() in {"exhibit", "attachment", "appendix", "schedule", "annex", "addendum"}:
        return f"{word.title()} {number.strip()}"
    if word.startswith(("§", "¶")) and not number:
        return word.lstrip("§¶")
    return number.strip() or named.strip()


def _letter_style(core: str) -> Style:
    if core[:1].isdigit():
        return Style.DECIMAL
    roman = bool(re.fullmatch(_ROMAN, core, re.IGNORECASE))
    if core.isupper():
        return Style.ROMAN if roman else Style.UPPER
    return Style.SMALL_ROMAN if roman else Style.LOWER


_TWINS = {
    Style.ROMAN: Style.UPPER,
    Style.SMALL_ROMAN: Style.LOWER,
}


def as_letter(label: Label) -> Label:
    """The same label read as a letter: "i" after "h" is the ninth letter, not a roman one."""
    return Label(
        label.text, label.core, _TWINS.get(label.style, label.style), label.enclosed, label.end
    )


def follows(label: Label, before: Label) -> bool:
    """True where `label` is the next letter after `before` ("i" after "h")."""
    return (
        len(label.core) == 1
        and len(before.core) == 1
        and before.style in _TWINS.values()
        and ord(label.core) == ord(before.core) + 1
    )


_ROMANS = "i ii iii iv v vi vii viii ix x xi xii xiii xiv xv xvi xvii xviii xix xx".split()


def succeeds(label: Label, before: Label) -> bool:
    """True for the next number of the same kind: "III." after "II.", "4." after "3."."""
    if label.key != before.key or label.style is Style.BULLET:
        return as_letter(label).key == before.key and follows(as_letter(label), before)
    one, two = (re.sub(r"^\D*?(?=\d|[ivx]+$)", "", n.core.lower()) for n in (before, label))
    if one.isdigit() and two.isdigit():
        return int(two) == int(one) + 1
    if one in _ROMANS and two in _ROMANS and label.style is not Style.LOWER:
        return _ROMANS.index(two) == _ROMANS.index(one) + 1
    return follows(label, before)


def row_number(text: str) -> str:
    """What a table's first column counts a row with: "2.1", "B-2", "iv"; "" for other words."""
    found = _ROW_NUMBER.fullmatch(text)
    return found[1] if found else ""


_ROW_NUMBER = expression(r"((?:[A-Z][.-]?)?\d{1,3}(?:[.-]\d{1,3})*|[A-Z]|[ivx]{1,4})\.?")


def reference(chain: list[Label]) -> str:
    """What a person cites for a chain of labels from the outermost to the clause's own.

    "5.1" under "5" is "5.1"; "(a)" under it is "5.1(a)"; the levels above the nearest decimal
    number are left to the heading path, except exhibits, whose numbers start again. An exhibit
    stands in no section, also where its heading was set below that of the last one.
    """
    labels = [label for label in chain if label.style is not Style.BULLET]
    if not labels:
        return ""
    attached = [index for index, label in enumerate(labels) if " " in label.core]
    labels = labels[attached[0] :] if attached else labels
    start = 0
    for index, label in enumerate(labels):
        if label.style in (Style.DECIMAL, Style.COMPOUND) and not _under(label, labels[:index]):
            start = index
        elif label.style in (Style.DECIMAL, Style.COMPOUND, Style.NAMED) and index:
            start = index if _restates(label, labels[index - 1]) else start
    exhibit = next((one.core for one in labels[:start] if " " in one.core), "")
    parts = labels[start:]
    cited = parts[0].core
    for label in parts[1:]:
        if _restates(label, parts[0]):
            cited = label.core
        elif cited == parts[0].core and " " in cited and label.enclosed != "()":
            cited = f"{cited}, {label.core}"  # the numbers of an exhibit start again
        else:
            cited = f"{cited}({label.core})"
    return f"{exhibit}, {cited}" if exhibit else cited


def _under(label: Label, above: list[Label]) -> bool:
    """True for a plain "1." below another number, which needs its parents to be found."""
    return bool(above) and label.style is Style.DECIMAL and "." not in label.core


def _restates(label: Label, parent: Label) -> bool:
    """True where a label holds its parent's number: "5.1" under "5", "201.1" under "7-201"."""
    return (
        label.core.startswith((parent.core + ".", parent.core + "-", parent.core + "("))
        or "." in label.core
    )


def cited(reference: str) -> str:
    """ "clause 5.1", and "Exhibit B", which says itself what it is."""
    return reference if _SAYS_ITSELF.match(reference) else f"clause {reference}"


_SAYS_ITSELF = expression(r"[A-Za-z]{3,} \S")
