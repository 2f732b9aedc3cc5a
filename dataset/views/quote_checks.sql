-- Each quote beside what other tables say of it: the words of its evidence, and its source's date.
SELECT
  q.quote_id,
  q.text,
  w.printed_words,
  q.said_earliest,
  d.published_latest
FROM quotes AS q
JOIN sources AS d ON q.source_id = d.source_id
LEFT JOIN (
  SELECT record_id, ARRAY_TO_STRING(ARRAY_AGG(exact ORDER BY start), ' … ') AS printed_words
  FROM evidence
  WHERE "table" = 'quotes' AND "column" = 'text'
  GROUP BY record_id
) AS w ON q.quote_id = w.record_id
ORDER BY q.quote_id
