"""Kinds of rule that hold sources against reference facts and declared documents."""
