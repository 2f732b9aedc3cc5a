"""What the words that a rule of the grammar caught mean together."""
