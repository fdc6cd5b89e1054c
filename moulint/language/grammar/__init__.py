"""The grammar of one sentence: who is bound, with what force, to do what, with which limits."""
