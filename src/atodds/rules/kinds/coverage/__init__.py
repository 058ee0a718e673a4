"""Kinds of rule that tell what a run could not check."""
