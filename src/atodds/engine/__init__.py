"""The stages of a run: pure functions by article and by story, and what runs them."""
