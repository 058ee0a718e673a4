"""A run: sources told apart, rules run, changes told once, what was not checked; all of it put together."""
