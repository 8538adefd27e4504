-- After the rows were loaded: some days of creation alone, and what changed since.
CREATE INDEX incident_created ON incident (created);
CREATE INDEX incident_changed ON incident (changed, reference);
ANALYZE incident;
