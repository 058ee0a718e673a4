"""Statements that two sources make alike: what the score learns from, and how well it does."""
