-- Pairs of number facts that may be about one thing: one story, one family (dimension or currency), one key,
-- two sources. Groups in which no two intervals can be apart need no pairing of their own: they go to the
-- second half, which pairs agreeing facts for the matrix, in groups of moderate size only.
-- Plain SQL: DuckDB runs it here, Spark runs the same text on a cluster.
WITH grouped AS (
    SELECT story, family, key, count(*) AS facts, max(low) AS highest_low, min(high) AS lowest_high
    FROM keyed
    GROUP BY story, family, key
    HAVING count(DISTINCT article) > 1
),
apart AS (
    SELECT a.fact AS one, b.fact AS other
    FROM grouped g
    JOIN keyed a ON a.story = g.story AND a.family = g.family AND a.key = g.key
    JOIN keyed b ON b.story = g.story AND b.family = g.family AND b.key = g.key
    WHERE g.highest_low > g.lowest_high
      AND a.article < b.article
      AND (a.low > b.high OR b.low > a.high)
),
near AS (
    SELECT a.fact AS one, b.fact AS other
    FROM grouped g
    JOIN keyed a ON a.story = g.story AND a.family = g.family AND a.key = g.key
    JOIN keyed b ON b.story = g.story AND b.family = g.family AND b.key = g.key
    WHERE g.facts <= 200
      AND a.article < b.article
      AND a.low <= b.high AND b.low <= a.high
)
SELECT one, other FROM apart
UNION
SELECT one, other FROM near
ORDER BY one, other
