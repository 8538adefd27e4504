-- After the rows were loaded: some days of creation alone, and what changed since.
CREATE INDEX incident_created ON incident (created);
-- In the order of a pull of records: also where many rows were written at once.
CREATE INDEX incident_changed ON incident (changed, (coalesce(reference, '') COLLATE "C"));
ANALYZE incident;
