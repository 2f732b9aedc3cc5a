-- The printings of each utterance: each by another source, and only one wording presumed verbatim.
SELECT
  utterance_id,
  MIN(quote_id) AS quote_id,
  COUNT(*) AS printings,
  COUNT(DISTINCT source_id) AS sources,
  COUNT(DISTINCT CASE WHEN fidelity = 'presumed_verbatim' THEN text END) AS verbatim_wordings
FROM quotes
GROUP BY utterance_id
ORDER BY utterance_id
