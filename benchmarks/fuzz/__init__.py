"""Mutated news sentences through everything: nothing that a text holds may raise."""
