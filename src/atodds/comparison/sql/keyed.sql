CREATE TABLE keyed AS
SELECT
    unnest($1::INTEGER[]) AS fact,
    unnest($2::INTEGER[]) AS article,
    unnest($3::INTEGER[]) AS story,
    unnest($4::VARCHAR[]) AS family,
    unnest($5::VARCHAR[]) AS key,
    unnest($6::DOUBLE[]) AS low,
    unnest($7::DOUBLE[]) AS high
