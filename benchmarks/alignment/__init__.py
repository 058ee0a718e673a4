"""Alignment of facts: labelled pairs, the fit of the weights, and how well it does."""
