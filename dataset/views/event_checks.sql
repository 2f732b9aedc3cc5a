-- Each event beside what another table says of it: how many took part.
SELECT
  e.event_id,
  e.status,
  COALESCE(p.participants, 0) AS participants
FROM events AS e
LEFT JOIN (SELECT event_id, COUNT(*) AS participants FROM participants GROUP BY event_id) AS p
  ON e.event_id = p.event_id
ORDER BY e.event_id
