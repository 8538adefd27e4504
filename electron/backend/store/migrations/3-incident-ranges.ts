/** Incidents by the million: ranges of numbers instead of references and an index. */
export const incidentRanges = `
  -- Incidents come by the million: no reference is looked up for each (a check looks for strays), and what a snapshot
  -- brought is a range of numbers instead of an index.
  ALTER TABLE incident RENAME TO incident_before;
  CREATE TABLE incident (
    id INTEGER PRIMARY KEY,
    valid_from INTEGER NOT NULL,
    valid_to INTEGER,
    line INTEGER NOT NULL,
    system TEXT NOT NULL,
    reference TEXT NOT NULL,
    created INTEGER NOT NULL,
    last_action INTEGER,
    closed_on INTEGER,
    category INTEGER NOT NULL,
    subcategory INTEGER NOT NULL,
    municipality INTEGER NOT NULL,
    status INTEGER NOT NULL,
    organisation INTEGER NOT NULL,
    channel INTEGER NOT NULL,
    address TEXT
  ) STRICT;
  INSERT INTO incident SELECT * FROM incident_before ORDER BY id;
  DROP TABLE incident_before;
  CREATE UNIQUE INDEX incident_current ON incident (reference, system) WHERE valid_to IS NULL;
  CREATE INDEX incident_superseded ON incident (valid_to) WHERE valid_to IS NOT NULL;

  CREATE TABLE incident_range (
    snapshot INTEGER PRIMARY KEY REFERENCES snapshot (id),
    first INTEGER NOT NULL,
    last INTEGER NOT NULL
  ) STRICT;
  INSERT INTO incident_range SELECT valid_from, min(id), max(id) FROM incident GROUP BY valid_from;
  `
