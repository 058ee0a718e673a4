"""Who is who in a story: names as written, their spellings, bearers across articles, and a card for each."""
