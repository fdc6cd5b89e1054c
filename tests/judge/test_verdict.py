"""One verdict a rule: conflict before met before weak before missing."""

from __future__ import annotations

import time
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from .judging import READING, agreement, judged, part, renamed, rule, verdict

BAR = "The SRO shall not enter the canteen."
SENT = "The SRO shall sweep the canteen."
GIVEN = "The principal shall run the canteen."
BACK = "The SRO shall not enter the canteen unless the principal asks."


# --- the order -----------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("texts", "expected"),
    [
        ([BAR], "met"),
        ([SENT], "conflicting"),
        ([GIVEN], "weak"),
        ([BACK], "weak"),
        (["The SRO should not enter the canteen."], "weak"),
        (["The SRO shall sweep the canteen as needed."], "conflicting"),
        ([f"WHEREAS, {BAR}"], "weak"),
        (["It is so."], "missing"),
        ([BAR, SENT], "conflicting"),
        ([SENT, BAR], "conflicting"),
        ([GIVEN, SENT], "conflicting"),
        ([BAR, GIVEN], "met"),
        ([GIVEN, BAR], "met"),
        ([BACK, BAR], "met"),
    ],
)
def test_the_strongest_provision_decides(texts: list[str], expected: str) -> None:
    body = "\n\n".join(f"{number}. {text}" for number, text in enumerate(texts, 1))
    assert verdict(body) == expected


@pytest.mark.parametrize(
    "text",
    [
        "The SRO should sweep the canteen.",
        "The SRO was in the canteen.",
        f"WHEREAS, {SENT}",
        "The SRO shall, where practicable, sweep the canteen.",
        f"## Definitions\n\n{SENT}",
        "In a fire the SRO may enter the canteen.",
        "The SRO is not required to enter the canteen.",
        f"The sentence “{SENT} So it was.” is deleted.",
        f"<!-- {SENT} -->\n\nIt is so.",
    ],
)
def test_what_does_not_conflict(text: str) -> None:
    assert verdict(text) != "conflicting"


@pytest.mark.parametrize(
    "text",
    [
        f"IN WITNESS WHEREOF, {BAR}",
        f"# Agreement\n\n# Exhibit A\n\nThis exhibit is not part of it.\n\n{BAR}",
        f"> {BAR}",
        f"TO: Board\n\n{BAR}\n\n# Agreement of the City\n\nIt is so.",
        "# The canteen",
        "Shall the SRO not enter the canteen?",
    ],
)
def test_what_is_no_part_of_the_agreement_counts_for_nothing(text: str) -> None:
    assert verdict(text) == "missing"


# --- soft conflicts, undoing ---------------------------------------------------------------------

MAY = "The SRO may enter the canteen when asked."


def test_a_power_at_somebodys_request_takes_a_bar_back() -> None:
    lifted = {"undone_by_exceptions": True}
    assert verdict(f"1. {BAR}\n\n2. {MAY}") == "conflicting"
    assert verdict(f"1. {BAR}\n\n2. {MAY}", **lifted) == "weak"
    assert verdict(f"2. {MAY}", **lifted) == "conflicting"
    assert verdict(f"1. {BAR}\n\n2. {SENT}", **lifted) == "conflicting"


def test_a_bar_that_is_lifted_elsewhere_is_undone() -> None:
    text = f"1. {BAR}\n\n2. {BACK}"
    assert verdict(text) == "met"
    found = judged(text, undone_by_exceptions=True)
    assert found.verdict == "weak"
    assert [(one.role, one.clause) for one in found.places] == [
        ("opposing", "2"), ("deciding", "1"),
    ]  # fmt: skip


UNDONE: dict[str, Any] = {
    "undone_by": [
        {"who": "chief", "force": "grant", "what": "soup", "says": "lets the chief call for soup"}
    ]
}


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (f"1. {BAR}\n\n2. The chief may ask for soup.", "weak"),
        (f"1. {BAR}\n\n2. The chief should ask for soup.", "met"),
        ("2. The chief may ask for soup.", "missing"),
    ],
)
def test_what_undoes_a_requirement(text: str, expected: str) -> None:
    assert verdict(text, **UNDONE) == expected


def test_what_undoes_it_is_told() -> None:
    found = judged(f"1. {BAR}\n\n2. The chief may ask for soup.", **UNDONE)
    assert found.message == (
        "Clause 1 keeps the officer from the canteen ('shall not enter the canteen'), "
        "but clause 2 lets the chief call for soup ('may ask for soup')."
    )
    assert [one.role for one in found.places] == ["deciding", "opposing"]


# --- counting ------------------------------------------------------------------------------------

CHORES: dict[str, Any] = {
    "met_by": [{"who": "officer", "force": "duty", "each": "chores", "at_least": 2, "says": "x"}],
    "weak_by": [{"who": "officer", "force": "duty", "what": "chores", "says": "x", "but": "y"}],
    "conflicts_with": [],
}


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("The SRO shall sweep and peel.", "met"),
        ("1. The SRO shall sweep.\n\n2. The SRO shall peel.", "met"),
        ("The SRO shall:\n\n- sweep\n- peel\n- cook", "met"),
        ("1. The SRO shall sweep.\n\n2. The SRO shall be sweeping.", "weak"),
        ("1. The SRO shall sweep.\n\n2. The SRO should peel.", "weak"),
        ("1. The SRO shall sweep.\n\n2. The chief shall peel.", "weak"),
        ("The SRO shall rest.", "missing"),
    ],
)
def test_different_things_are_counted(text: str, expected: str) -> None:
    assert verdict(text, **CHORES) == expected


@pytest.mark.parametrize(
    ("text", "told"),
    [
        ("The SRO shall sweep and peel.", "('shall sweep and peel')."),
        ("The SRO shall sweep and shall peel.", "('shall sweep and shall peel')."),
        (
            "1. The SRO shall sweep.\n\n2. The SRO shall peel.",
            "('shall sweep'), and so does clause 2 ('shall peel').",
        ),
    ],
)
def test_all_that_is_counted_is_told(text: str, told: str) -> None:
    assert judged(text, **CHORES).message.endswith(told)


# --- the result ----------------------------------------------------------------------------------


def test_a_result_says_everything() -> None:
    found = judged(f"4.2 {BAR}")
    assert (found.rule, found.pack, found.revision) == ("canteen", "lunch", 1)
    assert (found.severity, found.confidence, found.suggestion) == ("none", "high", "")
    assert found.message == (
        "Clause 4.2 keeps the officer from the canteen ('shall not enter the canteen')."
    )
    (place,) = found.places
    assert (place.role, place.clause, place.quote) == ("deciding", "4.2", BAR)


@pytest.mark.parametrize(
    ("text", "severity"), [(SENT, "error"), (GIVEN, "warning"), ("It is so.", "error")]
)
def test_what_does_not_meet_it_has_a_severity_and_a_suggestion(text: str, severity: str) -> None:
    found = judged(text)
    assert (found.severity, found.suggestion) == (severity, "The SRO shall not enter the canteen.")


def test_a_conflict_shows_both_sides() -> None:
    found = judged(f"1. {BAR}\n\n2. {SENT}")
    assert [(one.role, one.clause) for one in found.places] == [
        ("deciding", "1"), ("opposing", "2"),
    ]  # fmt: skip
    assert found.message == (
        "Clause 2 sends the officer to the canteen ('shall sweep the canteen'), "
        "although clause 1 keeps the officer from the canteen ('shall not enter the canteen')."
    )


@pytest.mark.parametrize(
    ("text", "confidence"),
    [
        (BAR, "high"),
        ("## Duties\n\n- Not to enter the canteen", "medium"),
        (BACK, "high"),
        ("The SRO should not enter the canteen.", "high"),
        (GIVEN, "medium"),
        ("The SRO shall not enter the canteen unless it rains.", "low"),
        (SENT, "high"),
        ("## Duties\n\n- Sweep the canteen", "medium"),
    ],
)
def test_how_sure_it_is(text: str, confidence: str) -> None:
    assert judged(text).confidence == confidence


def test_the_plainest_words_decide() -> None:
    text = f"## Duties\n\n- Not to enter the canteen\n\n## Limits\n\n4. {BAR}"
    assert judged(text).places[0].clause == "4"


def test_every_place_that_decides_is_shown_up_to_a_handful() -> None:
    bars = "\n\n".join(f"{number}. {BAR}" for number in range(1, 30))
    clauses = [one.clause for one in judged(bars).places]
    assert clauses[:2] == ["1", "2"]
    assert len(clauses) < 10


# --- parts ---------------------------------------------------------------------------------------

HAT: dict[str, Any] = {
    "met_by": [{"who": "officer", "force": "duty", "what": "bread"}],
    "weak_by": [{"force": ["duty", "hope"], "what": "bread"}],
}


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("The SRO shall bring bread.", "met"),
        ("The SRO should bring bread.", "weak"),
        ("The chief shall bring bread.", "weak"),
        ("It is so.", "missing"),
    ],
)
def test_a_part_never_changes_the_verdict(text: str, expected: str) -> None:
    from moulint.judge import judge

    body = f"1. {BAR}\n\n2. {text}"
    found = judge(agreement(body), rule(READING, (part(HAT),)))
    assert (found.verdict, found.parts[0].id, found.parts[0].verdict) == ("met", "hat", expected)
    assert [one.clause for one in found.parts[0].places] == (["2"] if expected != "missing" else [])


# --- any text ------------------------------------------------------------------------------------

_WORDS = """
The SRO officer principal shall not may should enter sweep sweeps swept canteen soup bread the of
unless asks emergency where practicable and or , ; : . ( ) " “ ” 1. (a) Section 1 2 does apply
Whereas purpose means nothing prohibits ensure that who is by fire yearly count ☐ [x] \ufb01
\U0001f600
""".split()
_LINE = st.lists(st.sampled_from(_WORDS), max_size=12).map(" ".join)
_START = st.sampled_from(["", "", "- ", "1. ", "2. ", "(a) ", "# ", "> ", "| ", "[^1]: "])
_END = st.sampled_from(["\n", "\n\n", "\n\n", " |\n", "[^1]\n\n"])
TEXTS = st.lists(st.tuples(_START, _LINE, _END).map("".join), min_size=1, max_size=8).map("".join)


@settings(max_examples=150, deadline=None)
@given(TEXTS.filter(str.strip))
def test_any_text_is_judged_the_same_every_time(text: str) -> None:
    found = judged(text, undone_by_exceptions=True)
    assert found == judged(text, undone_by_exceptions=True)
    assert found.message
    assert found.places or not agreement(text).sentences


_PLAIN = st.lists(
    st.sampled_from(
        [
            BAR,
            SENT,
            GIVEN,
            BACK,
            MAY,
            "The SRO should not enter the canteen.",
            "In a fire, it ends.",
        ]
    ),
    min_size=1,
    max_size=4,
)


@settings(max_examples=60, deadline=None)
@given(_PLAIN, st.randoms(use_true_random=False))
def test_wrapping_lines_changes_no_verdict(sentences: list[str], random: Any) -> None:
    words = " ".join(sentences).split(" ")
    wrapped = "".join(word + random.choice(" \n") for word in words).strip()
    plain, broken = judged(" ".join(words)), judged(wrapped)
    assert renamed(plain, "") == renamed(broken, "")


@pytest.mark.parametrize(
    "text",
    [
        "The SRO shall not:\n\n" + "- enter the canteen\n" * 1000,
        "The SRO shall not enter the canteen, " * 800 + "and rest.",
        "".join(f"{n}. {BACK}\n\n" for n in range(800)),
    ],
    ids=["items", "one sentence", "clauses"],
)
def test_a_large_text_is_judged_in_bounded_time(text: str) -> None:
    began = time.process_time()
    assert verdict(text) in ("met", "weak")
    assert time.process_time() - began < 5


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("The SRO shall not enter the canteen.", "met"),
        ("The SRO shall not enter the canteen at school.", "met"),
        ("The SRO shall not enter the canteen in a red hat.", "weak"),
        ("The canteen shall not be entered by the SRO on snow days.", "weak"),
        ("The SRO shall not enter the canteen in matters of the kitchen.", "met"),
    ],
)
def test_a_bar_that_a_phrase_confines(text: str, expected: str) -> None:
    assert verdict(text, confined_by_phrases=["canteen"]) == expected
    assert verdict(text) == "met"


def test_what_no_pattern_may_hold_is_named_once() -> None:
    assert verdict("The SRO shall not enter the canteen for soup.") == "met"
    found = verdict("The SRO shall not enter the canteen for soup.", met_never=["soup"])
    assert found == "missing"
    assert verdict("The SRO shall not enter the canteen.", met_never=["soup"]) == "met"
