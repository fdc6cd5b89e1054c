"""What moulint shows besides verdicts: the reading copy, the provisions, the rules."""
