"""The ready documents: which kind of story an article tells, and what each kind of story states."""
