"""Items that are whole sentences, and no continuation of the lead-in that they stand behind."""

from __future__ import annotations

from moulint.language.grammar.groups import groups
from moulint.language.sentences.lead_ins import Sentences
from moulint.language.sentences.sentence import Sentence


def own_sentence(sentence: Sentence) -> bool:
    """True for an item that is a full sentence of its own: subject, modal and all."""
    if sentence.tags[:1] in (["b"], ["M"]):
        return False  # "be taken for a clerk, and act as a clerk would", "shall cook and shall"
    for at, tag in enumerate(sentence.tags[:24]):
        if tag == "M" and at > 0:
            compared = {"as", "than"} & set(sentence.words[max(1, at - 4) : at])
            return not any(t in "S;" for t in sentence.tags[:at]) and not compared
        if tag == "B" and at > 0 and not any(t in "STg;v" for t in sentence.tags[:at]):
            return True
    return False


def follows_a_whole(item: Sentence, alone: Sentence) -> bool:
    """True for an item with a subject and verb, behind a lead-in that ends in "as follows".

    So is a cell behind the name of its row: "| Gates | The clerk and the mayor open the gates. |".
    """
    named = item.clause.row is not None and set(item.tags[: item.own]) <= {"x", "C", "P"}
    ends = item.clause.text.rstrip().endswith(".")
    if item.words[item.own - 2 : item.own] != ["as", "follows"] and not (named and ends):
        return False
    return alone.tags[0] not in "vgTz" and any(one.start for one in groups(alone))


def continues(item: Sentence, sentences: Sentences) -> bool:
    """True for an item that goes on with the sentence of its lead-in."""
    return item.governed and not own_sentence(sentences.alone(item))
