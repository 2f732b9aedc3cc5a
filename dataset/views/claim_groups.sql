-- The statements of each claim: one is preferred, all are of one kind and unit, each by another source.
SELECT
  claim_id,
  MIN(figure_id) AS figure_id,
  COUNT(*) AS statements,
  COUNT(DISTINCT source_id) AS sources,
  COUNT(*) FILTER (WHERE preferred) AS preferred_statements,
  COUNT(DISTINCT indicator) AS indicators,
  COUNT(DISTINCT unit) AS units
FROM figures
GROUP BY claim_id
ORDER BY claim_id
