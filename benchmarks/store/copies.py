"""An article as read, again in other names: what it would take hours to read for a store of a hundred thousand."""

from __future__ import annotations

import re
from dataclasses import replace
from functools import cache
from hashlib import blake2b

from atodds.comparison.stories import StoryWords
from atodds.engine.embedded import Read
from atodds.store import forms, keys
from atodds.store.collection import Member
from atodds.store.file import StoreEntry
from benchmarks.invented import Invented

_VOWELS, _CONSONANTS = "aeiou", "bdfgklmnprstvz"
_INVENTED = re.compile(
    r"\b(?:(?:b|br|d|f|g|k|kr|l|m|n|p|r|s|st|t|tr|v|z)(?:a|e|i|o|u|an|el|in|or|un|ar|es|il)){2,3}\b", re.I
)
"""A name or word made of the syllables of ``benchmarks.invented``; some English words fit too, and are renamed with them."""


@cache
def _cipher(copy: int) -> dict[int, int]:
    """Letters of invented words, each for another of its kind: what is made has the same length."""
    made: dict[int, int] = {}
    for letters, by in ((_VOWELS, copy % 5), (_CONSONANTS, copy // 5)):
        turned = letters[by:] + letters[:by]
        made |= str.maketrans(letters + letters.upper(), turned + turned.upper())
    return made


def _other(text: str, copy: int) -> str:
    cipher = _cipher(copy)
    return _INVENTED.sub(lambda found: found.group().translate(cipher), text)


def renamed(one: Invented, read: Read, copy: int, rules: str) -> tuple[list[StoreEntry], Member, StoryWords]:
    """What a store keeps of a copy: entries, its place in the collection, its words. The largest story keeps its names."""
    names = 0 if one.story == 0 else copy
    name = f"{copy:03d}-{one.source.id}"
    source = one.source.model_copy(update={"id": name, "path": name, "text": _other(one.source.text, names)})
    key = keys.of_source(source, "")
    told = _other(read.article.model_dump_json(), names).replace(f'"{one.source.id}"', f'"{name}"')
    own = read.words
    assert own is not None
    words = replace(
        own,
        key=blake2b(name.encode(), digest_size=12).hexdigest(),
        counts={_other(word, names): number for word, number in own.counts.items()},
        names=tuple(sorted(_other(word, names) for word in own.names)),
        capitals=tuple(sorted(_other(word, names) for word in own.capitals)),
    )
    entries = [
        StoreEntry(key, "article", forms.packed(told.encode())),
        StoreEntry(keys.digest("words", key), "words", forms.words_out(words)),
        StoreEntry(keys.of_checks(key, rules, False), "findings", forms.checked_out(read.checked)),
    ]
    story = one.story if names == 0 else copy * 1_000_000 + one.story
    return entries, Member(key, entries[1].key, name, name, name, story, len(read.article.facts)), words
