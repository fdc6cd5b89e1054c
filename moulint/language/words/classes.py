"""Classes of English words that more than one reading asks for; other lists stand where asked."""

from __future__ import annotations

DUTIES = frozenset(
    "duty duties responsibility responsibilities task tasks function functions obligation "
    "obligations job jobs role roles work assignment assignments province chore chores "
    "remit".split()
)
"""What somebody has to do, named as a thing: "the clerk's duty"."""
ORDAINED = frozenset("resolved ordained ordered enacted decreed moved".split())
"""How a body says that what follows "that" is its will."""
DISCOURAGING = frozenset("discourage discourages dissuade dissuades deter deters".split())
"""Verbs that speak against a thing and forbid nothing."""
CALENDAR = frozenset(
    "january february march april may june july august september october november december "
    "spring summer fall autumn winter year semester term quarter month week".split()
)
"""Stretches of time by which a text says how often and when: "each January"."""
REPLACING = frozenset(
    "replace replaces replacing supersede supersedes superseding rescind rescinds rescinding "
    "repeal repeals repealing revoke revokes revoking".split()
)
"""Verbs by which a text puts itself in the place of an earlier one, and tells what that held."""
EACH_TIME = frozenset("each every once twice".split())
"""Words in front of such a stretch that say how often: "twice a year"."""
REPORTING = frozenset(
    "reports notes observes remarks announces explains boasts claims says writes recalls mentions "
    "tells".split()
)
"""What somebody does who tells a thing and promises none; many of these may be nouns as well."""
