"""The ranking of what is listed: what it learns from, and how well it does."""
