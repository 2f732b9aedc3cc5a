-- What the record takes from each source: how much of its text it repeats, and how many spans it rests on.
-- Spans that overlap are counted each, so that the share is never too small.
SELECT
  s.source_id,
  s.text_length,
  COALESCE(r.repeated, 0) AS repeated,
  CAST(COALESCE(r.repeated, 0) AS DOUBLE) / s.text_length AS repeated_share,
  COALESCE(m.spans, 0) AS spans
FROM sources AS s
LEFT JOIN (
  SELECT source_id, SUM("end" - start) AS repeated
  FROM (SELECT DISTINCT source_id, start, "end" FROM evidence WHERE exact IS NOT NULL) AS spans
  GROUP BY source_id
) AS r ON s.source_id = r.source_id
LEFT JOIN (SELECT source_id, COUNT(*) AS spans FROM evidence GROUP BY source_id) AS m ON s.source_id = m.source_id
ORDER BY s.source_id
