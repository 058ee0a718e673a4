"""Kinds of rule that compare sources."""
