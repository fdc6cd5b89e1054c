"""Words: stems, misread ones put right, the word lists and where they occur, found in one pass."""
