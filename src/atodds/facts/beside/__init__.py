"""What the words beside mentions say: before one, after one, between two, in their sentence.

Rules ask these questions, each by its name, and run no pattern over an article. All take the words as printed.
"""
