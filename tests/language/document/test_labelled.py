"""Labels that say that a text is not agreed, or is not any more."""

from __future__ import annotations

import pytest

from moulint.language.grammar.provision import Standing

from ..reading import agreement

ASIDE = """
Old language: The officer shall open the gates.
Former Section 6 read: The officer shall open the gates.
3. Previous text: The officer shall open the gates.
Alternative B (not selected): The officer shall open the gates.
Resolved (failed 2-5): The officer shall open the gates.
Sample of a strong clause: The officer shall open the gates.
Each of these is at present blank:\\n\\n- The officer shall open the gates.
A stronger contract would say: The officer shall open the gates.
Reserved for future use: The officer shall open the gates.
VOID. The officer shall open the gates.
(Superseded 2021) The officer shall open the gates.
The officer shall open the gates. [The guild does not agree.]
Version 1 (superseded by Version 2): The officer shall open the gates.
Option 3, which the council did not choose, reads: The officer shall open the gates.
The officer shall open the gates (waived 2023-24).
# Compact\\n\\n## What other towns do\\n\\nThe officer shall open the gates.
Counsel advises against the following sentence: The officer shall open the gates.
# Compact\\n\\n## Suggestions Discussed\\n\\nThe officer shall open the gates.
# Compact\\n\\n## 7. Items not agreed upon\\n\\nThe officer shall open the gates.
# Compact\\n\\n## Rules from other towns\\n\\nThe officer shall open the gates.
# Compact\\n\\n## Comments received\\n\\n1. The officer shall open the gates.
# Compact\\n\\n## Open issues\\n\\nThe officer shall open the gates.
The officer shall open the gates. {Margin: struck at the May meeting}
The officer shall open the gates. <<TAKE OUT BEFORE SIGNING>>
Former text (2019): The officer shall open the gates.
During the trial the following rules applied:\\n\\n- The officer shall open the gates.
| Before | After |\\n|---|---|\\n| The officer shall open the gates. | Cooks sing. |
| 2018 text | 2024 text |\\n|---|---|\\n| The officer shall open the gates. | Cooks sing. |
"""
AIM = """
(Proposed) The officer shall open the gates.
The guild's proposal: The officer shall open the gates.
Wish list:\\n\\n- The officer shall open the gates.
# Compact\\n\\n## Section 5. Suggested guidelines\\n\\nThe officer shall open the gates.
One parent wrote: The officer shall open the gates.
The following are suggested practices:\\n\\n- The officer shall open the gates.
| Recommended |\\n|---|\\n| The officer shall open the gates. |
# Compact\\n\\n## Good habits (optional)\\n\\nThe officer shall open the gates.
# Compact\\n\\n## 3. Recommended practices\\n\\nThe officer shall open the gates.
The officer shall open the gates (proposed).
Phase 3 (unfunded): The officer shall open the gates.
Commented [JR1]: The officer shall open the gates.
Audit recommendation 6: The officer shall open the gates.
Rate from 1 (poor) to 5 (fine): The officer shall open the gates.
The city proposes the following language: The officer shall open the gates.
The officer shall open the gates - optional.
The officer shall open the gates. [Subject to further negotiation.]
# Compact\\n\\n## Recommendations of the Auditor\\n\\nThe officer shall open the gates.
The guild has asked the parties to agree to the following:\\n\\n- The officer shall open the gates.
# Compact\\n\\n## Phase 2 (to begin upon a vote)\\n\\nThe officer shall open the gates.
# Compact\\n\\n## Part C (contingent on the grant)\\n\\nThe officer shall open the gates.
"""
BINDING = """
New language: The officer shall open the gates.
Old language: Clerks sing. New language: The officer shall open the gates.
Gates: The officer shall open the gates.
Prior to the contract: The officer shall open the gates.
# Compact\\n\\n## Phase 2 (begins after the holidays)\\n\\nThe officer shall open the gates.
The officer shall open the gates. {Margin: agreed in May}
The parties agree to the following:\\n\\n- The officer shall open the gates.
| After | Before |\\n|---|---|\\n| The officer shall open the gates. | Cooks may sing. |
| Existing staff | New staff |\\n|---|---|\\n| The officer shall open the gates. | Cooks sing. |
| 2018 price | 2024 price |\\n|---|---|\\n| The officer shall open the gates. | Cooks sing. |
The following duties are not optional:\\n\\n- The officer shall open the gates.
| Required |\\n|---|\\n| The officer shall open the gates. |
# Compact (draft)\\n\\n## Gates\\n\\nThe officer shall open the gates.
The officer shall open the gates. (Required.)
The parties propose nothing more, and as follows: The officer shall open the gates.
Phase 3 (funded): The officer shall open the gates.
The officer shall open the gates (adopted in 2021).
# Compact\\n\\n## Adopted recommendations\\n\\nThe officer shall open the gates.
# Compact\\n\\n## Comments and complaints\\n\\nThe officer shall open the gates.
# Compact\\n\\n## What the clerk does not do\\n\\nThe officer shall open the gates.
The officer will do what the plan recommended:\\n\\n- The officer shall open the gates.
"""


def standing(text: str) -> Standing:
    """How the rule on the gates stands."""
    read = agreement(text.replace("\\n", "\n"))
    rules = (one for one in read.sentences if {"shall", "gates"} <= set(one.words[one.own :]))
    return next(map(read.standing, rules))


@pytest.mark.parametrize("text", ASIDE.strip().splitlines())
def test_what_is_gone_refused_or_shown(text: str) -> None:
    assert standing(text) is Standing.ASIDE


@pytest.mark.parametrize("text", AIM.strip().splitlines())
def test_what_is_wished_for_or_at_will(text: str) -> None:
    assert standing(text) is Standing.AIM


@pytest.mark.parametrize("text", BINDING.strip().splitlines())
def test_what_binds_all_the_same(text: str) -> None:
    assert standing(text) is Standing.OPERATIVE
