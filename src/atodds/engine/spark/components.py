"""Connected components of a graph on frames: every node takes the smallest name that reaches it.

The smallest neighbour's label is taken in turn with the label of the own label, which halves the way that is left
(the rounds grow with the logarithm of the longest path; Shiloach & Vishkin 1982).
"""

from __future__ import annotations

from .rows import Frame, held


def components(edges: Frame) -> Frame:
    """(node, root) of all nodes of some edges (one, other): the root is the smallest node that it hangs together with."""
    from pyspark.sql import functions as f

    there = edges.select("one", "other")
    both = held(there.union(there.select("other", "one")).toDF("node", "next").distinct())
    labels = held(
        both.groupBy("node")
        .agg(f.min("next").alias("low"))
        .select("node", f.least("node", "low").alias("root"))
    )
    while True:
        after = held(_jumped(_lowered(both, labels)))
        moved = after.join(labels.toDF("node", "before"), "node").where("root <> before")
        if moved.isEmpty():
            return after
        labels = after


def _lowered(both: Frame, labels: Frame) -> Frame:
    """Each node with the smallest label among its own and its neighbours'."""
    from pyspark.sql import functions as f

    near = both.join(labels.toDF("next", "root"), "next").select("node", "root")
    return labels.union(near).groupBy("node").agg(f.min("root").alias("root"))


def _jumped(labels: Frame) -> Frame:
    """Each node with the label of its label."""
    further = labels.toDF("root", "far")
    return labels.join(further, "root").select("node", "far").toDF("node", "root")
