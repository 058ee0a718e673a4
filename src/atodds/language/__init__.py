"""What English is, once: lemmas, word classes, names and places as data files, and their readers."""
