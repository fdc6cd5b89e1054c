"""Sentences, the lead-in that governs each in front; rows and run-in items are sentences too."""
