SELECT readings.reading_id, COUNT(remarks.word) AS remarks
FROM readings
LEFT JOIN remarks ON readings.reading_id = remarks.reading_id
GROUP BY readings.reading_id
ORDER BY readings.reading_id
