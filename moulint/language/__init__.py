"""From clauses to provisions: who is bound, with what force, to do what, with which exceptions."""
