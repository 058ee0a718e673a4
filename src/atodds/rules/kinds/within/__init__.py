"""Kinds of rule that look at one article."""
