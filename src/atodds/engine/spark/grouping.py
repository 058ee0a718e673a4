"""Stories on frames: the same functions weigh, score and join as where everything is at hand, so the stories are the same.

Rarities are counts of exploded words. Articles that hold the same telling word meet in a join; what very many hold brings
together those next to each other in the order of keys, in parts of ``PART``. Pairs are scored where both their articles
are joined to them, connected components found by labels, and each component linked by one task. The groups made of parts
meet again in the same way, until nothing more joins. No worker ever holds more than one component's pairs.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from typing import Any

from ...comparison.stories.linkage import THRESHOLD, Edge, Node, linked
from ...comparison.stories.meeting import FAINT, HOLDERS, PART, REPRESENTATIVES, SHARED, Standing, resemblance
from ...comparison.stories.weights import RunRarity, Weighed, similarity, telling
from ...comparison.stories.words import StoryWords
from .components import components
from .rows import Frame, columns, held, packed, table, unpacked

PROFILES = "node string, held array<string>, named array<string>, capitals array<string>, made binary"
"""What is grouped: a name whose order is that of keys, words, and the words as packed."""
_WEIGHED = "node string, words array<string>, made binary"
_SCORED = "one string, other string, similarity double, sizes array<long>, inner array<double>"
_LINKED = "node string, story string, size long, inner double"


def profiled(given: Iterable[tuple[int, StoryWords]]) -> Any:
    """A table of ``PROFILES``: articles by their places."""
    return table(PROFILES, (_profile(place, own) for place, own in given))


def _profile(place: int, words: StoryWords) -> tuple[str, list[str], list[str], list[str], bytes]:
    """A row of ``PROFILES``."""
    node = f"{words.key}-{place:019d}"
    return node, list(words.counts), list(words.names), list(words.capitals), packed(words)


def place_of(node: str) -> int:
    """The place that a node was named with."""
    return int(node.rpartition("-")[2])


def grouped(profiles: Frame) -> Frame:
    """(node, story) of articles as ``PROFILES`` has them; a story is called by its first node."""
    weighed = held(_weighed(profiles))
    nodes = weighed.selectExpr("node", "1L size", "0D inner", "words", "made")
    joined, in_parts = _joined(nodes, _alike_articles)
    groups = _after(nodes.select("node", "size", "inner"), joined)
    stories = held(_renamed(weighed.selectExpr("node", "node story"), joined))
    while not in_parts.isEmpty():
        nodes = held(_standing(stories, weighed, in_parts).join(groups, "node"))
        joined, in_parts = _joined(nodes, _alike_groups)
        if joined.where("node <> story").isEmpty():
            break
        groups = _after(groups, joined)
        stories = held(_renamed(stories, joined))
    return stories


def _counts(profiles: Frame) -> Frame:
    """(word, held, named): how many articles hold a word, and name it; null where no article does."""
    from pyspark.sql import functions as f

    number = {
        name: profiles.select(f.explode(name).alias("word")).groupBy("word").agg(f.count("*").alias(name))
        for name in profiles.columns[1:-1]
    }
    named = number["named"].join(number["capitals"], "word", "left")
    named = named.selectExpr("word", "named + coalesce(capitals, 0) named")
    return number["held"].join(named, "word", "full")


def _weighed(profiles: Frame) -> Frame:
    """The telling words of each article, and its words as weighed."""
    from pyspark.sql import functions as f

    total = profiles.count()
    words = profiles.select(
        "node", f.explode(f.array_distinct(f.concat("held", "named", "capitals"))).alias("word")
    )
    told = words.join(_counts(profiles), "word").groupBy("node")
    rare = told.agg(f.collect_list(f.struct("word", "held", "named")).alias("counts"))
    whole = profiles.select("node", "made").join(rare, "node", "left")
    return whole.mapInArrow(lambda batches: _weigh(total, batches), _WEIGHED)


def _weigh(total: int, batches: Iterable[Any]) -> Iterator[Any]:
    """On a worker: articles with the counts of their words -> as weighed."""
    for batch in batches:
        rows = []
        for node, made, counts in columns(batch, "node", "made", "counts"):
            told: dict[str, dict[str, int]] = {
                name: {count["word"]: count[name] for count in counts or () if count[name] is not None}
                for name in ("held", "named")
            }
            own = RunRarity(told["held"], told["named"], total).weigh(unpacked(made))
            rows.append((node, telling(own.words), packed(own)))
        yield from table(_WEIGHED, rows).to_batches()


def _joined(nodes: Frame, score: Any) -> tuple[Frame, Frame]:
    """(node, story, size, inner) of the nodes (node, size, inner, words, made) that hang together; the words met in parts."""
    from pyspark.sql import functions as f

    meetings, in_parts = _meetings(nodes)
    own = nodes.select("node", "size", "inner", "made")
    pairs = meetings.join(own.toDF("one", "size", "inner", "made"), "one")
    pairs = pairs.join(own.toDF("other", "size_other", "inner_other", "made_other"), "other")
    edges = held(pairs.mapInArrow(score, _SCORED))
    roots = components(edges.where(f.col("similarity") >= THRESHOLD))
    inside = edges.join(roots.toDF("one", "root"), "one").join(roots.toDF("other", "root_other"), "other")
    together = inside.where("root = root_other").drop("root_other").groupBy("root")
    return held(together.applyInArrow(_link, _LINKED)), in_parts


def _meetings(nodes: Frame) -> tuple[Frame, Frame]:
    """Pairs (one before other) that share telling words, the holders of a common word in parts; and the common words."""
    from pyspark.sql import Window
    from pyspark.sql import functions as f

    word = Window.partitionBy("word")
    holders = nodes.select("node", f.explode("words").alias("word"))
    holders = holders.withColumn("number", f.count("*").over(word))
    turn = f.row_number().over(word.orderBy("node")) - 1
    common = f.col("number") > HOLDERS
    part = f.when(common, f.floor(turn / PART)).otherwise(0)
    holders = held(holders.withColumn("part", part))
    entry, other = (holders.select("word", "part", f.col("node").alias(name)) for name in ("one", "other"))
    met = entry.join(other, ["word", "part"]).where("one < other").groupBy("one", "other").count()
    return met.where(f.col("count") >= SHARED).select("one", "other"), held(
        holders.where(common).select("word").distinct()
    )


def _alike_articles(batches: Iterable[Any]) -> Iterator[Any]:
    """On a worker: pairs of articles -> how alike they are."""
    return _scores(batches, similarity)


def _alike_groups(batches: Iterable[Any]) -> Iterator[Any]:
    """On a worker: pairs of what stands for groups -> how alike they are."""
    return _scores(batches, resemblance)


def _scores(batches: Iterable[Any], alike: Any) -> Iterator[Any]:
    for batch in batches:
        rows = []
        for row in batch.to_pylist():
            found = alike(unpacked(row["made"]), unpacked(row["made_other"]))
            if found > FAINT:
                sizes, inner = [row["size"], row["size_other"]], [row["inner"], row["inner_other"]]
                rows.append((row["one"], row["other"], found, sizes, inner))
        yield from table(_SCORED, rows).to_batches()


def _link(component: Any) -> Any:
    """On a worker: the edges of a component -> the groups that its nodes are joined to."""
    nodes: dict[str, Node] = {}
    edges = list(columns(component, "one", "other", "similarity", "sizes", "inner"))
    for entry, other, _, sizes, inner in edges:
        nodes[entry], nodes[other] = (Node(*two) for two in zip(sizes, inner, strict=True))
    names = sorted(nodes)
    number = {name: at for at, name in enumerate(names)}
    given = [Edge(number[entry], number[other], found) for entry, other, found, *_ in edges]
    made = linked({number[name]: nodes[name] for name in names}, given)
    rows = ((names[at], names[members[0]], node.size, node.inner) for node, members in made for at in members)
    return table(_LINKED, rows)


def _after(groups: Frame, joined: Frame) -> Frame:
    """(node, size, inner) of the groups when some were joined."""
    rest = groups.join(joined.select("node"), "node", "left_anti")
    return held(joined.select("story", "size", "inner").distinct().toDF("node", "size", "inner").union(rest))


def _renamed(stories: Frame, joined: Frame) -> Frame:
    """(node, story) when some stories were joined."""
    now = joined.selectExpr("node as story", "story as now")
    return stories.join(now, "story", "left").selectExpr("node", "coalesce(now, story) story")


def _standing(stories: Frame, weighed: Frame, in_parts: Frame) -> Frame:
    """(node, words, made): what stands for each group that a word met in parts tells of; these words; ``Standing`` packed."""
    from pyspark.sql import Window
    from pyspark.sql import functions as f

    turn = f.row_number().over(Window.partitionBy("story").orderBy("node"))
    first = stories.withColumn("turn", turn).where(f.col("turn") <= REPRESENTATIVES).drop("turn")
    several = first.join(weighed.drop("words"), "node").groupBy("story")
    together = several.agg(f.collect_list(f.struct("node", "made")).alias("several"))
    stand = held(together.mapInArrow(_stand, _WEIGHED))
    words = stand.select("node", f.explode("words").alias("word")).join(in_parts, "word")
    own = words.groupBy("node").agg(f.collect_list("word").alias("words"))
    return own.join(stand.drop("words"), "node")


def _stand(batches: Iterable[Any]) -> Iterator[Any]:
    """On a worker: the first articles of groups -> what stands for them, and its telling words."""
    for batch in batches:
        rows = []
        for story, several in columns(batch, "story", "several"):
            there: list[Weighed] = [
                unpacked(entry["made"]) for entry in sorted(several, key=lambda entry: str(entry["node"]))
            ]
            made = Standing.of(there)
            rows.append((story, telling(made.middle), packed(made)))
        yield from table(_WEIGHED, rows).to_batches()
