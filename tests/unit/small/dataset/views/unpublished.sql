SELECT reading_id FROM readings
