"""What one part of a document says of another: limits, amendments, what is out of force."""
